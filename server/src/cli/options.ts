/** The options of the command line, and the layer of configuration that they make. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Kind } from '../knowledge/types.ts';
import { type ConfigLayer, FAIL_ON, type FailOn, type Settings } from '../lint/config.ts';
import { isValidDate } from '../lint/dates.ts';
import { KINDS } from '../lint/kind.ts';
import type { PrepareOptions } from '../lint/prepare.ts';
import type { RuleSetting } from '../lint/types.ts';
import { uriOf } from './nodeFiles.ts';

/** Options that change how documents are checked. */
export interface ConfigOptions {
  kind?: Kind;
  allElements?: boolean;
  /** A file, or false for `--no-config`. */
  config?: string | false;
  failOn?: FailOn;
  rule?: [string, RuleSetting][];
  preview?: boolean;
  pack?: string[];
  today?: string;
  baseline?: string;
}

export function addConfigOptions(command: Command): Command {
  return command
    .addOption(new Option('--kind <kind>', 'what the documents are; otherwise found out from each').choices(KINDS))
    .option('--all-elements', 'coverage lists every element, whatever the kind of document asks for')
    .option('--config <file>', 'use this configuration file for all documents')
    .option('--no-config', 'use no configuration file and no packs of your own')
    .addOption(
      new Option('--fail-on <severity>', 'least serious finding that gives exit code 1 (default: warning)').choices(
        FAIL_ON,
      ),
    )
    .addOption(
      new Option(
        '--rule <id=severity>',
        'set a rule or group to error, warning, information, on or off; repeatable',
      ).argParser(collect(parseRule)),
    )
    .option('--preview', 'also use rules that are still being tried out')
    .addOption(
      new Option('--pack <file>', 'add a pack of your own; repeatable').argParser(collect((file: string) => file)),
    )
    .addOption(
      new Option('--today <date>', 'date that review dates are measured against (YYYY-MM-DD)').argParser(parseDate),
    )
    .option('--baseline <file>', 'keep the findings in this file quiet');
}

/** The command line as the layer above the configuration file. */
function commandLineLayer(options: ConfigOptions, cwd: string): ConfigLayer {
  const { kind, allElements, failOn, preview, today, baseline } = options;
  const settings: Settings = {
    kind,
    allElements,
    failOn,
    preview,
    today,
    ...(options.rule ? { rules: Object.fromEntries(options.rule) } : {}),
    ...(options.pack ? { packFiles: options.pack.map((file) => uriOf(cwd, file)) } : {}),
    ...(baseline === undefined ? {} : { baseline: uriOf(cwd, baseline) }),
  };
  return { from: 'command line', settings };
}

export function prepareOptions(options: ConfigOptions, cwd: string): PrepareOptions {
  return {
    commandLine: commandLineLayer(options, cwd),
    noConfig: options.config === false,
    ...(options.config ? { configFile: { uri: uriOf(cwd, options.config), folder: uriOf(cwd, '.') } } : {}),
  };
}

function collect<T>(parse: (text: string) => T): (text: string, before?: T[]) => T[] {
  return (text, before = []) => [...before, parse(text)];
}

const SETTINGS: readonly RuleSetting[] = ['error', 'warning', 'information', 'on', 'off'];

function parseRule(text: string): [string, RuleSetting] {
  const equals = text.lastIndexOf('=');
  const setting = SETTINGS.find((one) => one === text.slice(equals + 1));
  if (equals < 1 || !setting) {
    throw new InvalidArgumentError(`Write a rule, “=” and one of: ${SETTINGS.join(', ')}.`);
  }
  return [text.slice(0, equals), setting];
}

function parseDate(text: string): string {
  if (!isValidDate(text)) throw new InvalidArgumentError('Write a date as YYYY-MM-DD.');
  return text;
}
