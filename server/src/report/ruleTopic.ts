/** Explains a rule: what its page says, for the terminal. */
import { explainElement } from '../knowledge/explain.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { CONTROL_RULES, type ControlRule, groupOf, type RuleNames } from '../lint/ruleNames.ts';
import type { Rule } from '../rules/defineRule.ts';
import { ruleUrl } from '../rules/pages.ts';
import { measuredFacts } from './measuredFacts.ts';
import type { Topic, TopicPart } from './topic.ts';

const FIXES: Readonly<Record<Rule['fix'], string>> = {
  none: 'none',
  safe: 'a safe one, which “fix all” applies',
  suggestion: 'offers a rewriting, to be read before it is taken',
  snippet: 'offers text with gaps to fill in',
};

/** A rule, a rule of an element, one of the linter's own, or a group; undefined for other names. */
export function ruleTopic(
  name: string,
  rules: readonly Rule[],
  knowledge: Knowledge,
  names: RuleNames,
): Topic | undefined {
  const rule = rules.find(({ id }) => id === name);
  if (rule) return topicOfRule(rule);
  const own = CONTROL_RULES.find(({ id }) => id === name);
  if (own) return topicOfControlRule(own);
  const element = name.startsWith('presence/') ? knowledge.elements.get(name.slice('presence/'.length)) : undefined;
  if (element) {
    const { title, parts } = explainElement(element);
    return { title: `${name}: ${title}`, parts, links: [{ text: 'Page', url: ruleUrl(name) }] };
  }
  return names.groups.has(name) ? topicOfGroup(name, rules, knowledge, names) : undefined;
}

function topicOfRule(rule: Rule): Topic {
  const facts = [
    `severity ${rule.severity}`,
    rule.stage === 'preview' ? 'preview: off unless asked for' : 'stable',
    `fix: ${FIXES[rule.fix]}`,
    ...Object.entries(measuredFacts(rule)).map(([name, text]) => `${name.toLowerCase()}: ${text}`),
  ];
  return {
    title: `${rule.id}: ${rule.summary}`,
    parts: [
      { label: 'Why:', text: rule.rationale },
      { label: 'Instead:', text: rule.instead },
      ...(rule.exceptions ? [{ label: 'Silent on purpose:', text: rule.exceptions }] : []),
      ...(rule.principles.length > 0
        ? [{ label: 'Principles:', text: rule.principles.map((id) => `GP ${id}`).join(', ') }]
        : []),
      { label: 'Facts:', text: facts.join('; ') },
      ...examplesPart('Reported (between ⟦ and ⟧):', rule.examples.bad),
      ...examplesPart('Not reported:', rule.examples.good),
      settingPart(rule.id),
    ],
    links: [{ text: 'Page', url: ruleUrl(rule.id) }],
  };
}

const SHOWN_EXAMPLES = 4;

/** Examples of one line only: those of several are on the page. */
function examplesPart(label: string, examples: readonly string[]): TopicPart[] {
  const items = examples.filter((text) => !text.includes('\n')).slice(0, SHOWN_EXAMPLES);
  return items.length > 0 ? [{ label, items }] : [];
}

function topicOfControlRule({ id, summary, rationale, instead }: ControlRule): Topic {
  return {
    title: `${id}: ${summary}`,
    parts: [{ label: 'Why:', text: rationale }, { label: 'Instead:', text: instead }, settingPart(id)],
    links: [{ text: 'Page', url: ruleUrl(id) }],
  };
}

function settingPart(id: string): TopicPart {
  return {
    label: 'To change it:',
    text: `rules: { ${id}: off } in .ungplint.yaml, or <!-- ungp-lint-disable-next-line ${id} -- the reason -->`,
  };
}

function topicOfGroup(group: string, rules: readonly Rule[], { elements }: Knowledge, { ids }: RuleNames): Topic {
  const summaries = new Map<string, string>([
    ...rules.map(({ id, summary }): [string, string] => [id, summary]),
    ...CONTROL_RULES.map(({ id, summary }): [string, string] => [id, summary]),
    ...[...elements.values()].map(({ id, name }): [string, string] => [`presence/${id}`, `“${name}” was not found.`]),
  ]);
  const own = [...ids].filter((id) => groupOf(id) === group);
  return { title: `The rules of ${group}`, parts: [{ items: own.map((id) => `${id}: ${summaries.get(id) ?? ''}`) }] };
}
