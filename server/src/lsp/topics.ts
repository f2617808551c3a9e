/** What there is to say about a principle, an instrument, a term, an element, or a rule. */
import type { InstrumentMention } from '../document/instruments.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { formatCitation, type Pinpoint, parsePinpoint, partOf, pinpointText } from '../knowledge/principles.ts';
import type { Element, GlossaryTerm, Instrument, Principle, PrinciplePart } from '../knowledge/types.ts';
import { CONTROL_RULES } from '../lint/ruleNames.ts';
import type { Finding } from '../lint/types.ts';
import type { Topic, TopicPart } from '../report/topic.ts';
import type { Rule } from '../rules/defineRule.ts';
import { ruleUrl } from '../rules/pages.ts';

/** A principle with the cited part first; `commentary` puts what the commentary adds before the rest. */
export function principleTopic(principle: Principle, pinpoint: Pinpoint, commentary = false): Topic {
  const part = partOf(principle, pinpoint);
  const cited = part ? pinpointText(pinpoint) : principle.id;
  const name = principle.id === 'general' ? 'General Principles' : `Guiding Principle ${cited}`;
  const own: TopicPart[] = part
    ? [
        { text: part.summary, items: (part.parts ?? []).map(partItem) },
        { label: 'The whole principle.', text: principle.summary },
      ]
    : [{ text: principle.summary, items: principle.parts.map(partItem) }];
  const added: TopicPart = { label: 'The commentary adds:', text: principle.commentary };
  return {
    title: `${name}: ${part?.title ?? principle.title}`,
    parts: [
      ...(commentary ? [added] : []),
      ...own,
      ...(principle.policyShould ? [{ label: 'A policy should:', text: principle.policyShould }] : []),
      ...(principle.related.length > 0 ? [{ label: 'Related:', text: relatedText(principle) }] : []),
      { label: 'Addressed to:', text: principle.addressee },
      ...(commentary ? [] : [added]),
    ],
    links: [{ text: `Official text, ${pageText(principle)}`, url: principle.url }],
  };
}

const partItem = ({ letter, title, summary }: PrinciplePart): string => `(${letter}) ${title ?? summary}`;

const relatedText = ({ related }: Principle): string => related.map(formatCitation).join(', ');

const pageText = ({ pages }: Principle): string =>
  `${pages.approximate ? 'about ' : ''}${/[–-]/.test(pages.text) ? 'pp.' : 'p.'} ${pages.text}`;

/** Several principles at once: one line each. */
export function principlesTopic(title: string, principles: readonly Principle[]): Topic {
  const [first] = principles;
  return {
    title,
    parts: [{ items: principles.map(({ id, title: name }) => `GP ${id}: ${name}`) }],
    ...(first && { links: [{ text: 'Official text', url: first.url }] }),
  };
}

export function instrumentTopic(instrument: Instrument, mention?: InstrumentMention): Topic {
  const { name, number, date, status, note, replacedBy, url, articles = {} } = instrument;
  const cited = new Set(mention?.parts.flatMap(({ pinpoints }) => pinpoints.map(({ number: at }) => String(at))) ?? []);
  const named = [...cited].filter((at) => articles[at]);
  return {
    title: name,
    parts: [
      ...named.map((at) => ({ label: `${unitOf(instrument)} ${at}:`, text: articles[at] })),
      ...(number || date ? [{ text: [number, date].filter(Boolean).join(' · ') }] : []),
      ...(status ? [{ label: 'State:', text: status }] : []),
      ...(replacedBy ? [{ label: 'Replaced by:', text: replacedBy }] : []),
      ...(note ? [{ text: note }] : []),
    ],
    ...(url && { links: [{ text: 'Official page', url }] }),
  };
}

function unitOf({ pinpoint }: Instrument): string {
  const unit = pinpoint?.unit ?? 'article';
  return unit.charAt(0).toUpperCase() + unit.slice(1);
}

export function termTopic({ term, definition, principles }: GlossaryTerm): Topic {
  return {
    title: term.charAt(0).toUpperCase() + term.slice(1),
    parts: [
      { text: definition },
      ...(principles.length > 0 ? [{ label: 'See:', text: principles.map(formatCitation).join(', ') }] : []),
    ],
  };
}

export function elementTopic(element: Element): Topic {
  return {
    title: element.name,
    parts: [
      { text: element.why },
      { label: 'It says:', items: element.facets.filter(({ required }) => required !== false).map(({ asks }) => asks) },
      ...(element.principles.length > 0
        ? [{ label: 'Rests on:', text: element.principles.map(formatCitation).join(', ') }]
        : []),
      ...notEnough(element),
    ],
  };
}

const notEnough = ({ falseFriends = [] }: Element): TopicPart[] =>
  falseFriends.length > 0 ? [{ label: 'Not enough:', items: falseFriends }] : [];

/** Why a finding matters and what to write instead; undefined for a rule that is not known. */
export function findingTopic(finding: Finding, rules: readonly Rule[], knowledge: Knowledge): Topic | undefined {
  const links = [{ text: 'About this rule', url: ruleUrl(finding.rule) }];
  const element = finding.element === undefined ? undefined : knowledge.elements.get(finding.element);
  if (element) return { ...elementTopic(element), links };
  const rule = [...rules, ...CONTROL_RULES].find(({ id }) => id === finding.rule);
  if (!rule) return undefined;
  return { title: rule.summary, parts: [{ text: rule.rationale }, { label: 'Instead:', text: rule.instead }], links };
}

/** The topic of a completion entry. */
export function topicOf(knowledge: Knowledge, type: string, id: string): Topic | undefined {
  if (type === 'principle') {
    const pinpoint = parsePinpoint(id);
    const principle = pinpoint && knowledge.principles.get(String(pinpoint.number));
    return principle && principleTopic(principle, pinpoint);
  }
  const find = <T extends { id: string }>(records: Iterable<T>): T | undefined =>
    [...records].find((record) => record.id === id);
  const instrument = type === 'instrument' ? find(knowledge.instruments) : undefined;
  if (instrument) return instrumentTopic(instrument);
  const term = type === 'term' ? find(knowledge.glossary) : undefined;
  if (term) return termTopic(term);
  const element = type === 'element' ? knowledge.elements.get(id) : undefined;
  return element && elementTopic(element);
}
