/** Reads `.ungplint.yaml`. Pure: takes its text, gives its settings and what is wrong with it. */

import { nearest } from '../knowledge/nearest.ts';
import { readYaml, type YamlPath, type YamlProblem } from '../knowledge/readYaml.ts';
import type { Kind } from '../knowledge/types.ts';
import { config as validateConfig } from '../knowledge/validators.generated.js';
import type { FailOn } from './config.ts';
import { isValidDate } from './dates.ts';
import { isKnownRule, type RuleNames, suggestRule } from './ruleNames.ts';
import type { LintConfig, RuleSetting } from './types.ts';

/** Names of the configuration file, the one that wins first. */
export const CONFIG_FILES: readonly string[] = ['.ungplint.yaml', '.ungplint.yml'];

/** Settings that may also stand in an override. */
export interface FileSettings {
  kind?: Kind | 'auto';
  rules?: Record<string, RuleSetting>;
  preview?: boolean;
  /** Ids, or paths relative to the file. */
  packs?: string[];
  language?: string;
  levels?: LintConfig['levels'];
}

export interface Override extends FileSettings {
  files: string[];
}

export interface ConfigFile extends FileSettings {
  ignore?: string[];
  overrides?: Override[];
  baseline?: string;
  failOn?: FailOn;
  today?: string;
}

/** Zero-based lines and UTF-16 columns; the end is exclusive. */
export type ConfigProblem = YamlProblem;

export interface ReadConfig {
  /** What could be understood: values with problems are left out. */
  config: ConfigFile;
  problems: ConfigProblem[];
  /** One-based line of a key. */
  lineOf(path: YamlPath): number;
}

/** Names that settings may refer to; without them references are not checked. */
export interface KnownNames {
  rules: RuleNames;
  elements: ReadonlySet<string>;
  packs: ReadonlySet<string>;
}

/** Never throws. An empty file is an empty configuration. */
export function readConfigFile(text: string, names?: KnownNames): ReadConfig {
  const file = readYaml<ConfigFile>(text, validateConfig);
  const lineOf = (path: YamlPath): number => file.problemAt(path, '', 'warning', 'key').line + 1;
  if (!file.value) return { config: salvage(text), problems: file.problems, lineOf };
  const config = file.value;
  const problems: ConfigProblem[] = [];
  const report = ({ path, message, at, suggestion }: Found): void => {
    const problem = file.problemAt(path, message, 'error', at);
    problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
  };
  if (config.today !== undefined && !isValidDate(config.today)) {
    report({ path: ['today'], at: 'value', message: `‘${config.today}’ is not a date. Write it as YYYY-MM-DD.` });
  }
  if (names) {
    for (const found of unknownNames(config, names, [])) report(found);
    config.overrides?.forEach((override, index) => {
      for (const found of unknownNames(override, names, ['overrides', index])) report(found);
    });
  }
  return { config, problems, lineOf };
}

/** Whether an entry of `packs` is a path of a pack file rather than an id. */
export function isPackPath(entry: string): boolean {
  return /[\\/]/.test(entry) || /\.ya?ml$/i.test(entry);
}

interface Found {
  path: YamlPath;
  message: string;
  at: 'key' | 'value';
  suggestion?: string;
}

function unknownNames(settings: FileSettings, names: KnownNames, above: YamlPath): Found[] {
  const rules = Object.keys(settings.rules ?? {})
    .filter((rule) => !isKnownRule(rule, names.rules))
    .map((rule) => unknown('rule', rule, suggestRule(rule, names.rules), [...above, 'rules', rule], 'key'));
  const elements = Object.keys(settings.levels ?? {})
    .filter((element) => !names.elements.has(element))
    .map((id) => unknown('element', id, nearest(id, names.elements), [...above, 'levels', id], 'key'));
  const packs = (settings.packs ?? []).flatMap((entry, index) =>
    isPackPath(entry) || names.packs.has(entry)
      ? []
      : [unknown('pack', entry, nearest(entry, names.packs), [...above, 'packs', index], 'value')],
  );
  return [...rules, ...elements, ...packs];
}

function unknown(what: string, name: string, suggestion: string | undefined, path: YamlPath, at: Found['at']): Found {
  const guess = suggestion ? ` Did you mean ‘${suggestion}’?` : '';
  return { path, at, message: `There is no ${what} ‘${name}’.${guess}`, suggestion };
}

/**
 * The top-level keys that are right by themselves, so that an editor does not forget a whole configuration while one
 * line of it is being written.
 */
function salvage(text: string): ConfigFile {
  const whole = readYaml<unknown>(text, () => true).value;
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return {};
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(whole)) {
    if (validateConfig({ [key]: value })) kept[key] = value;
  }
  return validateConfig(kept) ? (kept as ConfigFile) : {};
}
