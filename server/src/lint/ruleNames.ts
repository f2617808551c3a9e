/** The names that configuration and suppression comments may use: rule ids and groups. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { nearest } from '../knowledge/nearest.ts';
import type { Severity } from '../knowledge/types.ts';
import type { Rule } from '../rules/defineRule.ts';

/** A finding that the linter itself makes, without a rule file. */
export interface ControlRule {
  id: string;
  severity: Severity;
  summary: string;
  rationale: string;
  instead: string;
}

export const CONTROL_RULES: readonly ControlRule[] = [
  {
    id: 'presence/draft-begun',
    severity: 'information',
    summary: 'The draft has barely begun, so its missing sections are counted in one finding.',
    rationale: 'A title with a few lines misses nearly everything; a list of all of it would only be in the way.',
    instead: 'Insert the sections one by one or all at once, or write on: each gap is reported once there is text.',
  },
  {
    id: 'language/not-supported',
    severity: 'information',
    summary: 'The draft is in a language that UNGP Lint cannot read.',
    rationale: 'Nothing is reported rather than something wrong.',
    instead: 'If the language was guessed wrong, set it in the front matter: ungp: { language: en }.',
  },
  {
    id: 'suppression/unknown-rule',
    severity: 'warning',
    summary: 'A comment or the front matter disables a rule that does not exist.',
    rationale: 'Such a comment does nothing, although a reader will think that a finding was considered and set aside.',
    instead: 'Correct the name. If it is the reason, write “ -- ” before it.',
  },
  {
    id: 'suppression/unknown-command',
    severity: 'warning',
    summary: 'A comment begins with “ungp-lint-” but is none of the comments that UNGP Lint knows.',
    rationale: 'The comment is not read, so it keeps nothing quiet.',
    instead: 'Write ungp-lint-disable, -enable, -disable-line, -disable-next-line or -disable-file.',
  },
  {
    id: 'suppression/unused',
    severity: 'information',
    summary: 'A comment or the front matter disables a rule that finds nothing there.',
    rationale: 'It may hide a later finding that nobody has looked at.',
    instead: 'Remove it.',
  },
  {
    id: 'config/front-matter',
    severity: 'warning',
    summary: 'The settings under “ungp” in the front matter have a key or a value that is not known.',
    rationale: 'What is not known is not used, so the document may be checked in another way than its author thinks.',
    instead: 'Correct the key or the value.',
  },
];

export interface RuleNames {
  ids: ReadonlySet<string>;
  groups: ReadonlySet<string>;
}

const cache = new WeakMap<Knowledge, { rules: readonly Rule[]; names: RuleNames }>();

/** All names of rules and groups under the loaded packs; kept for each knowledge. */
export function ruleNames(rules: readonly Rule[], knowledge: Knowledge): RuleNames {
  const known = cache.get(knowledge);
  if (known?.rules === rules) return known.names;
  const presence = [...knowledge.elements.keys()].map((element) => `presence/${element}`);
  const ids = new Set([...rules.map(({ id }) => id), ...presence, ...CONTROL_RULES.map(({ id }) => id)]);
  const names = { ids, groups: new Set([...ids].map(groupOf)) };
  cache.set(knowledge, { rules, names });
  return names;
}

/** `wording` of `wording/hedged-commitment`. */
export function groupOf(rule: string): string {
  const slash = rule.indexOf('/');
  return slash < 0 ? rule : rule.slice(0, slash);
}

export function isKnownRule(name: string, names: RuleNames): boolean {
  return names.ids.has(name) || names.groups.has(name);
}

/** The rule or group that an unknown name most likely means: one letter off, or without its group. */
export function suggestRule(name: string, names: RuleNames): string | undefined {
  const lower = name.toLowerCase();
  const last = lower.slice(lower.lastIndexOf('/') + 1);
  const sameEnd = [...names.ids].filter((id) => id.endsWith(`/${last}`));
  if (sameEnd.length === 1) return sameEnd[0];
  return nearest(name, [...names.ids, ...names.groups]);
}
