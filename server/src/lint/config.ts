/**
 * The configuration of a document: what the layers say, one over the other. From weak to strong: defaults, the editor's
 * settings, the configuration file (with the overrides that match, in order), the command line, the front matter.
 */
import type { CheckedKind, Kind, Level, Severity } from '../knowledge/types.ts';
import type { Rule } from '../rules/defineRule.ts';
import { groupOf } from './ruleNames.ts';
import type { LintConfig, RuleSetting } from './types.ts';

export const DEFAULT_CONFIG: LintConfig = { rules: {}, preview: false, allElements: false };

/** The least serious finding that makes the command line fail. */
export type FailOn = Severity | 'never';

export const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'information', 'never'];

/** What one layer says; what it leaves out stays as the layers below have it. */
export interface Settings {
  /** `auto`: detect, whatever weaker layers say. */
  kind?: Kind | 'auto';
  rules?: Readonly<Record<string, RuleSetting>>;
  preview?: boolean;
  /** Ids of packs; replaces those of weaker layers. */
  packs?: readonly string[];
  /** Addresses of pack files; added to those of weaker layers. */
  packFiles?: readonly string[];
  language?: string;
  levels?: LintConfig['levels'];
  allElements?: boolean;
  today?: string;
  failOn?: FailOn;
  /** Address of the baseline file. */
  baseline?: string;
}

export interface ConfigLayer {
  /** Where it comes from, in words: `default`, `.ungplint.yaml`, `--kind`. */
  from: string;
  settings: Settings;
  /** One-based line of a value, by its path in {@link Settings}, for layers that are files. */
  lineOf?(path: readonly string[]): number | undefined;
}

export interface ResolvedConfig {
  config: LintConfig;
  failOn: FailOn;
  packFiles: readonly string[];
  baseline?: string;
  /** Where each value comes from, by path: `kind`, `rules.wording`, `levels.named-owner.company-policy`. */
  origin: Readonly<Record<string, string>>;
}

/** Puts layers together, the weakest first. The defaults need not be among them. Pure. */
export function resolveConfig(layers: readonly ConfigLayer[]): ResolvedConfig {
  const config: LintConfig = { ...DEFAULT_CONFIG, rules: {} };
  const result: ResolvedConfig = { config, failOn: 'warning', packFiles: [], origin: {} };
  const origin: Record<string, string> = { preview: 'default', allElements: 'default', failOn: 'default' };
  for (const layer of layers) {
    const { settings } = layer;
    const note = (...path: string[]): void => {
      origin[path.join('.')] = whereOf(layer, path);
    };
    if (settings.kind !== undefined) {
      config.kind = settings.kind === 'auto' ? undefined : settings.kind;
      note('kind');
    }
    if (settings.language !== undefined) {
      config.language = settings.language === 'auto' ? undefined : settings.language;
      note('language');
    }
    if (settings.preview !== undefined) {
      config.preview = settings.preview;
      note('preview');
    }
    if (settings.allElements !== undefined) {
      config.allElements = settings.allElements;
      note('allElements');
    }
    if (settings.today !== undefined) {
      config.today = settings.today;
      note('today');
    }
    if (settings.packs !== undefined) {
      config.packs = [...settings.packs];
      note('packs');
    }
    if (settings.packFiles !== undefined) {
      result.packFiles = [...new Set([...result.packFiles, ...settings.packFiles])];
      for (const file of settings.packFiles) origin[`packFiles.${file}`] = whereOf(layer, ['packs']);
    }
    if (settings.failOn !== undefined) {
      result.failOn = settings.failOn;
      note('failOn');
    }
    if (settings.baseline !== undefined) {
      result.baseline = settings.baseline;
      note('baseline');
    }
    addRules(config.rules, settings.rules ?? {}, origin, note);
    config.levels = withLevels(config.levels, settings.levels, note);
  }
  return { ...result, origin };
}

type Note = (...path: string[]) => void;

/** A group in a stronger layer also replaces what weaker layers say of the group's rules. */
function addRules(
  rules: Record<string, RuleSetting>,
  added: Readonly<Record<string, RuleSetting>>,
  origin: Record<string, string>,
  note: Note,
): void {
  for (const name of Object.keys(added)) {
    if (name.includes('/')) continue;
    for (const weaker of Object.keys(rules)) {
      if (weaker === name || groupOf(weaker) !== name) continue;
      delete rules[weaker];
      delete origin[`rules.${weaker}`];
    }
  }
  for (const [name, setting] of Object.entries(added)) {
    rules[name] = setting;
    note('rules', name);
  }
}

function withLevels(levels: LintConfig['levels'], added: LintConfig['levels'], note: Note): LintConfig['levels'] {
  if (!added) return levels;
  const result: Record<string, Partial<Record<CheckedKind, Level | 'off'>>> = { ...levels };
  for (const [element, byKind] of Object.entries(added)) {
    result[element] = { ...result[element], ...byKind };
    for (const kind of Object.keys(byKind)) note('levels', element, kind);
  }
  return result;
}

function whereOf(layer: ConfigLayer, path: readonly string[]): string {
  const line = layer.lineOf?.(path);
  return line === undefined ? layer.from : `${layer.from}:${line}`;
}

/** Severity of a rule under a configuration, or `off`. The rule's own id wins over its group. */
export function severityOf(rule: Pick<Rule, 'id' | 'severity' | 'stage'>, config: LintConfig): Severity | 'off' {
  const setting = settingOf(rule.id, config);
  if (setting === 'off') return 'off';
  if (setting && setting !== 'on') return setting;
  if (setting === 'on' || rule.stage === 'stable' || config.preview) return rule.severity;
  return 'off';
}

/** Findings that no rule makes, under the severities of the configuration. */
export function underSettings<T extends { rule: string; severity: Severity }>(
  findings: readonly T[],
  config: LintConfig,
): T[] {
  return findings.flatMap((finding) => {
    const setting = settingOf(finding.rule, config);
    if (setting === 'off') return [];
    return [setting && setting !== 'on' ? { ...finding, severity: setting } : finding];
  });
}

/** What the configuration says of a rule by its id or group. */
export function settingOf(rule: string, config: LintConfig): RuleSetting | undefined {
  return config.rules[rule] ?? config.rules[groupOf(rule)];
}

/** Whether a finding of this severity reaches the threshold. */
export function reaches(severity: Severity, threshold: FailOn): boolean {
  return threshold !== 'never' && FAIL_ON.indexOf(severity) <= FAIL_ON.indexOf(threshold);
}
