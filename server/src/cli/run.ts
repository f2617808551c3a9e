/** Runs a command line; main.ts and the tests call it. */
import { Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import { type ConfigCommandOptions, configCommand } from './configCommand.ts';
import { type ExplainOptions, explainCommand } from './explainCommand.ts';
import { initCommand } from './initCommand.ts';
import type { Io } from './io.ts';
import { type LintOptions, lintCommand } from './lintCommand.ts';
import { addConfigOptions } from './options.ts';

/**
 * @param args What follows the name of the command.
 * @returns The exit code. 0: nothing at or above the threshold was found; 1: something was; 2: wrong usage, bad
 * configuration, or a file that cannot be read or is not text.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = createProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}

const FORMATS = ['pretty', 'json'];

function createProgram(io: Io, done: (code: number) => void): Command {
  const program = new Command('ungp-lint')
    .description(
      'Checks human rights policies in Markdown against the UN Guiding Principles on Business and Human Rights.',
    )
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text) => io.err(text.replace(/^error: /, 'ungp-lint: ')),
    });

  const lint = addConfigOptions(
    program
      .command('lint', { isDefault: true })
      .usage('[options] FILES|DIRS|GLOBS…')
      .description('check documents (what is done when no command is named)')
      .argument('[files...]', 'files, folders or patterns; - is standard input')
      .addOption(new Option('--format <format>', 'how results are printed').choices(FORMATS).default('pretty'))
      .option('--stdin-filename <name>', 'name of standard input, which also decides its configuration')
      .option(
        '--write-baseline [file.json]',
        'write what is found to a baseline file, which keeps it quiet from then on',
      )
      .option('--quiet', 'print findings only')
      .option('--no-color', 'print without colours'),
  ).action(async (files: string[], options: LintOptions, command: Command) => {
    if (files.length === 0 && typeof options.writeBaseline !== 'string') {
      command.error('ungp-lint: name the files to check, or - for standard input (--help says more)');
    }
    done(await lintCommand(files, options, io));
  });

  addConfigOptions(
    program
      .command('explain')
      .description('explain a principle (18(b)), element, rule, instrument or term')
      .argument('<name...>')
      .option('--why', 'with FILE ELEMENT: which sentences counted for an element, and which did not'),
  ).action(async (words: string[], options: ExplainOptions) => done(await explainCommand(words, options, io)));

  addConfigOptions(
    program
      .command('config')
      .description('print the configuration of a document and where each value comes from')
      .argument('<file>')
      .addOption(new Option('--format <format>', 'how it is printed').choices(FORMATS).default('pretty')),
  ).action(async (file: string, options: ConfigCommandOptions) => done(await configCommand(file, options, io)));

  program
    .command('init')
    .description('write a commented configuration file into this folder')
    .action(async () => done(await initCommand(io)));

  program.helpInformation = () => helpOf(program, lint);
  return program;
}

/** One page for the command that everybody uses, with the others below. */
function helpOf(program: Command, lint: Command): string {
  const help = program.createHelp();
  const others = help
    .visibleCommands(program)
    .map((command) => `  ${command.name().padEnd(10)}${command.description()}`);
  return [
    `${lint.helpInformation().replace('ungp-lint lint', 'ungp-lint [lint]').trimEnd()}`,
    '',
    'Commands:',
    ...others,
    '',
    'Exit codes: 0 nothing to fail on, 1 findings at or above --fail-on, 2 wrong usage, bad configuration, or files that',
    'cannot be read or are not text.',
    '',
  ].join('\n');
}
