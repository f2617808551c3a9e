/** What hovers and completion say, beyond what the knowledge explains of itself: findings, lists, entries by id. */
import type { InstrumentMention } from '../document/instruments.ts';
import { explainElement, explainInstrument, explainPrinciple, explainTerm } from '../knowledge/explain.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { isValidPinpoint, type Pinpoint, parsePinpoint } from '../knowledge/principles.ts';
import type { Principle } from '../knowledge/types.ts';
import { CONTROL_RULES } from '../lint/ruleNames.ts';
import type { Finding } from '../lint/types.ts';
import type { Topic } from '../report/topic.ts';
import type { Rule } from '../rules/defineRule.ts';
import { ruleUrl } from '../rules/pages.ts';

/** A cited principle. A letter that does not exist falls back to the principle; the finding says the rest. */
export function principleTopic(knowledge: Knowledge, pinpoint: Pinpoint, commentary = false): Topic | undefined {
  const { number, letter, sub } = pinpoint;
  const topic = explainPrinciple(knowledge, isValidPinpoint(number, letter, sub) ? pinpoint : { number });
  if (!topic || !commentary) return topic;
  const added = topic.parts.filter(({ label }) => label?.startsWith('The commentary'));
  return { ...topic, parts: [...added, ...topic.parts.filter((part) => !added.includes(part))] };
}

/** Several principles at once: one line each. */
export function principlesTopic(title: string, principles: readonly Principle[]): Topic {
  const [first] = principles;
  return {
    title,
    parts: [{ items: principles.map(({ id, title: name }) => `GP ${id}: ${name}`) }],
    ...(first && { links: [{ text: 'Official text', url: first.url }] }),
  };
}

/** An instrument with the first article that is cited of it. */
export function mentionTopic({ instrument, parts }: InstrumentMention): Topic {
  const articles = parts.flatMap(({ pinpoints }) => pinpoints.map(({ number }) => String(number)));
  return explainInstrument(
    instrument,
    articles.find((article) => instrument.articles?.[article]),
  );
}

/** Why a finding matters and what to write instead; undefined for a rule that is not known. */
export function findingTopic(finding: Finding, rules: readonly Rule[], knowledge: Knowledge): Topic | undefined {
  const links = [{ text: 'About this rule', url: ruleUrl(finding.rule) }];
  const element = finding.element === undefined ? undefined : knowledge.elements.get(finding.element);
  if (element) return { ...explainElement(element), links };
  const rule = [...rules, ...CONTROL_RULES].find(({ id }) => id === finding.rule);
  if (!rule) return undefined;
  return { title: rule.summary, parts: [{ text: rule.rationale }, { label: 'Instead:', text: rule.instead }], links };
}

/** The topic of a completion entry. */
export function topicOf(knowledge: Knowledge, type: string, id: string): Topic | undefined {
  const pinpoint = type === 'principle' ? parsePinpoint(id) : undefined;
  if (pinpoint) return explainPrinciple(knowledge, pinpoint);
  const isIt = (record: { id: string }): boolean => record.id === id;
  const instrument = type === 'instrument' ? knowledge.instruments.find(isIt) : undefined;
  if (instrument) return explainInstrument(instrument);
  const term = type === 'term' ? knowledge.glossary.find(isIt) : undefined;
  if (term) return explainTerm(term, knowledge.languages);
  const element = type === 'element' ? knowledge.elements.get(id) : undefined;
  return element && explainElement(element);
}
