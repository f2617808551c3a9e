/** What a document says about itself under `ungp` in its front matter, and what is wrong with it. */

import { isRecord } from '../document/isRecord.ts';
import { type Remembering, remembering } from '../document/remember.ts';
import type { FrontMatter, PolicyDocument, Span } from '../document/types.ts';
import { readYaml, type YamlFile, type YamlPath, type YamlProblem } from '../knowledge/readYaml.ts';
import type { Kind } from '../knowledge/types.ts';
import { frontMatter as validateFrontMatter } from '../knowledge/validators.generated.js';
import { type ConfigLayer, resolveConfig, type Settings } from './config.ts';
import { KINDS } from './kind.ts';
import { isKnownRule, type RuleNames, suggestRule } from './ruleNames.ts';
import type { Fix, LintConfig, RuleSetting } from './types.ts';

/** A rule or group that the front matter disables. */
export interface DisabledRule {
  rule: string;
  reason?: string;
  /** Where it stands below `ungp`, for {@link FrontMatterYaml.spanOf}. */
  path: YamlPath;
}

export interface DocumentSettings {
  settings: Pick<Settings, 'kind' | 'language' | 'rules'>;
  disabled: readonly DisabledRule[];
}

export interface FrontMatterProblem {
  message: string;
  span: Span;
  fixes: Fix[];
}

const SETTINGS: ReadonlySet<string> = new Set<RuleSetting>(['error', 'warning', 'information', 'on', 'off']);
const LANGUAGE = /^(auto|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/;
const NOTHING: DocumentSettings = { settings: {}, disabled: [] };

const known = new WeakMap<FrontMatter, DocumentSettings>();

/** The settings that can be read; what cannot is left out (and reported by {@link frontMatterProblems}). */
export function documentSettings({ frontMatter }: Pick<PolicyDocument, 'frontMatter'>): DocumentSettings {
  if (!frontMatter || !isRecord(frontMatter.data.ungp)) return NOTHING;
  const cached = known.get(frontMatter);
  if (cached) return cached;
  const read = readSettings(frontMatter.data.ungp);
  known.set(frontMatter, read);
  return read;
}

/** By configuration and what a document says of itself: few documents of a workspace say different things. */
const merged = new WeakMap<LintConfig, Remembering<LintConfig>>();
const KEPT_SETTINGS = 20;

/**
 * A configuration with what the document says of itself over it: the same object when it says nothing, or what it said
 * before, because much is kept with it.
 */
export function withFrontMatter(config: LintConfig, document: Pick<PolicyDocument, 'frontMatter'>): LintConfig {
  const { settings } = documentSettings(document);
  if (Object.keys(settings).length === 0) return config;
  const remembered = merged.get(config) ?? remembering<LintConfig>(KEPT_SETTINGS);
  merged.set(config, remembered);
  const layers = [{ from: 'configuration', settings: config }, frontMatterLayer(settings)];
  return remembered(JSON.stringify(settings), () => resolveConfig(layers).config);
}

/** The document's own settings as the strongest layer of the configuration. */
export function frontMatterLayer(settings: Settings): ConfigLayer {
  return { from: 'front matter', settings };
}

function readSettings(ungp: Record<string, unknown>): DocumentSettings {
  const settings: { kind?: Kind | 'auto'; language?: string; rules?: Record<string, RuleSetting> } = {};
  const kind = ungp.kind === 'auto' ? 'auto' : KINDS.find((one) => one === ungp.kind);
  if (kind) settings.kind = kind;
  if (typeof ungp.language === 'string' && LANGUAGE.test(ungp.language)) settings.language = ungp.language;
  const rules = Object.entries(isRecord(ungp.rules) ? ungp.rules : {}).filter((entry): entry is [string, RuleSetting] =>
    isSetting(entry[1]),
  );
  if (rules.length > 0) settings.rules = Object.fromEntries(rules);
  return { settings, disabled: readDisabled(ungp.disable) };
}

function readDisabled(disable: unknown): DisabledRule[] {
  if (Array.isArray(disable)) {
    return disable.flatMap((rule: unknown, index) =>
      typeof rule === 'string' ? [{ rule, path: ['ungp', 'disable', index] }] : [],
    );
  }
  if (!isRecord(disable)) return [];
  return Object.entries(disable).map(([rule, reason]) => ({
    rule,
    ...(typeof reason === 'string' && reason.trim() !== '' ? { reason: reason.trim() } : {}),
    path: ['ungp', 'disable', rule],
  }));
}

/** Unknown keys, wrong values and unknown rules in `ungp.rules`, in the order of the schema. */
export function frontMatterProblems(document: PolicyDocument, names: RuleNames): FrontMatterProblem[] {
  const { frontMatter, text } = document;
  if (!frontMatter) return [];
  if (frontMatter.error) {
    if (!text.slice(frontMatter.span.start, frontMatter.span.end).includes('ungp:')) return [];
    const message = `The front matter is not valid YAML, so its settings for UNGP Lint are not used: ${frontMatter.error.message}`;
    return [{ message, span: frontMatter.error.span, fixes: [] }];
  }
  if (!('ungp' in frontMatter.data)) return [];
  const yaml = frontMatterYaml(document);
  if (!yaml) return [];
  const problems = yaml.file.problems.map((problem) => yaml.problem(problem));
  const ungp = frontMatter.data.ungp;
  const rules = isRecord(ungp) && isRecord(ungp.rules) ? Object.keys(ungp.rules) : [];
  for (const rule of rules.filter((name) => !isKnownRule(name, names))) {
    const suggestion = suggestRule(rule, names);
    const message = `There is no rule ‘${rule}’.${suggestion ? ` Did you mean ‘${suggestion}’?` : ''}`;
    const place = yaml.file.problemAt(['ungp', 'rules', rule], message, 'warning', 'key');
    problems.push(yaml.problem({ ...place, suggestion }));
  }
  return problems;
}

export interface FrontMatterYaml {
  file: YamlFile<unknown>;
  /** A problem with document offsets, and a fix when it says what was meant. */
  problem(found: YamlProblem): FrontMatterProblem;
  /** Span of a key or value. */
  spanOf(path: YamlPath, at: 'key' | 'value'): Span;
}

/** The front matter as YAML with places; undefined when there is none. */
export function frontMatterYaml(document: PolicyDocument): FrontMatterYaml | undefined {
  if (!document.frontMatter) return undefined;
  const { span } = document.frontMatter;
  const firstLine = document.positionAt(span.start).line + 1;
  const start = document.offsetAt({ line: firstLine, character: 0 });
  const fence = document.positionAt(span.end);
  const end = document.offsetAt({ line: fence.line, character: 0 });
  const file = readYaml<unknown>(document.text.slice(start, Math.max(start, end)), validateFrontMatter);
  const place = ({ line, column, endLine, endColumn }: YamlProblem): Span => ({
    start: document.offsetAt({ line: firstLine + line, character: column }),
    end: document.offsetAt({ line: firstLine + endLine, character: endColumn }),
  });
  return {
    file,
    spanOf: (path, at) => place(file.problemAt(path, '', 'warning', at)),
    problem(found) {
      const at = place(found);
      const fixes: Fix[] =
        found.suggestion === undefined
          ? []
          : [
              {
                title: `Change to ‘${found.suggestion}’`,
                safety: 'safe',
                edits: [{ span: at, text: found.suggestion }],
              },
            ];
      return { message: found.message, span: at, fixes };
    },
  };
}

function isSetting(value: unknown): value is RuleSetting {
  return typeof value === 'string' && SETTINGS.has(value);
}
