/** What stands under the cursor: a citation, an instrument, a finding, a heading, a term of art. */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { Citation } from '../document/citations.ts';
import { sourceSpan } from '../document/sourceSpan.ts';
import type { Section, Span } from '../document/types.ts';
import { explainTerm } from '../knowledge/explain.ts';
import type { Principle } from '../knowledge/types.ts';
import { type Topic, type TopicPart, topicMarkdown, topicPlain } from '../report/topic.ts';
import { type Checked, isPolicy } from './checked.ts';
import type { Client } from './client.ts';
import { cited } from './definition.ts';
import { termAt } from './glossary.ts';
import { contains, offsetAt } from './positions.ts';
import { blockAt, type Reference, referencesAt } from './references.ts';
import { findingTopic, mentionTopic, principlesTopic, principleTopic } from './topics.ts';

/** One screen: UTF-16 code units. */
export const MAX_HOVER = 1600;
/** Where this many findings stand, the editor's own list says enough. */
const MAX_FINDINGS = 1;

interface Found {
  span: Span;
  topic: Topic;
}

/** The hover at a position, null where there is nothing to say. */
export function hover(checked: Checked, position: Position, client: Pick<Client, 'hoverMarkdown'>): Hover | null {
  if (!isPolicy(checked)) return null;
  const offset = offsetAt(checked.document, position);
  const found = everythingAt(checked, offset);
  if (found.length === 0) return null;
  const [render, kind, rule] = client.hoverMarkdown
    ? ([topicMarkdown, MarkupKind.Markdown, '\n\n---\n\n'] as const)
    : ([topicPlain, MarkupKind.PlainText, '\n\n'] as const);
  const texts: string[] = [];
  let room = MAX_HOVER;
  for (const { topic } of found) {
    const text = render(topic, room);
    if (text.length > room) break;
    texts.push(text);
    room -= text.length + rule.length;
  }
  return { contents: { kind, value: texts.join(rule) }, range: checked.document.rangeOf(found[0].span) };
}

/** The most telling first. */
function everythingAt(checked: Checked, offset: number): Found[] {
  const { document, linter } = checked;
  const references = referencesAt(document, linter.knowledge, offset).flatMap((reference) =>
    referenceAt(checked, reference, offset),
  );
  const found = [...references.slice(0, 1), ...findingsAt(checked, offset), ...headingAt(checked, offset)];
  if (found.length > 0) return found;
  const term = termAt(document, linter.knowledge.glossary, offset);
  return term ? [{ span: term.span, topic: explainTerm(term.term, linter.knowledge.languages) }] : [];
}

function referenceAt(checked: Checked, reference: Reference, offset: number): Found[] {
  const { span } = reference;
  if (reference.kind === 'instrument') {
    return [{ span, topic: mentionTopic(reference.mention) }];
  }
  const topic = citationTopic(checked, reference.citation, offset);
  return topic ? [{ span, topic }] : [];
}

/** The principle whose number is under the cursor; all of them when the cursor is on the word before the numbers. */
function citationTopic(checked: Checked, citation: Citation, offset: number): Topic | undefined {
  const { principles } = checked.linter.knowledge;
  const principleOf = ({ number }: { number: number | 'general' }): Principle | undefined =>
    principles.get(String(number));
  const pinpoint =
    pinpointAt(checked, citation, offset) ?? (citation.pinpoints.length === 1 ? citation.pinpoints[0] : undefined);
  if (pinpoint) return principleTopic(checked.linter.knowledge, pinpoint, citation.commentary);
  const all = [...new Set(cited(citation).flatMap((named) => principleOf(named) ?? []))];
  return all.length > 0 ? principlesTopic('Guiding Principles cited here', sortById(all)) : undefined;
}

const sortById = (principles: Principle[]): Principle[] => principles.sort((a, b) => Number(a.id) - Number(b.id));

function pinpointAt(
  { document }: Checked,
  { pinpoints }: Citation,
  offset: number,
): Citation['pinpoints'][number] | undefined {
  const place = blockAt(document, offset);
  return (
    place &&
    pinpoints.find(({ span }) => contains(sourceSpan(place.block, span.start, span.end), offset - place.placed.start))
  );
}

function findingsAt({ result, linter }: Checked, offset: number): Found[] {
  const findings = result.findings.filter(({ span }) => contains(span, offset));
  if (findings.length > MAX_FINDINGS) return [];
  return findings.flatMap((finding) => {
    const topic = findingTopic(finding, linter.rules, linter.knowledge);
    return topic ? [{ span: finding.span, topic }] : [];
  });
}

/** Which elements a section answers, and what they still lack. */
function headingAt(checked: Checked, offset: number): Found[] {
  const { sections, title } = checked.document;
  const section = sections.find((one) => one.title !== '' && contains(one.heading, offset));
  // The title's section is the whole document, of which the status says more.
  if (!section || section.heading.start === title?.span.start) return [];
  const parts = answeredBy(checked, section);
  return parts.length > 0 ? [{ span: section.heading, topic: { title: 'What this section answers', parts } }] : [];
}

function answeredBy({ linter, result }: Checked, section: Section): TopicPart[] {
  const named = new Set(linter.engine.headingElements(section.title));
  const lacking: TopicPart[] = [];
  const complete: string[] = [];
  const waived: string[] = [];
  for (const { id, name, facets } of linter.knowledge.elements.values()) {
    const covered = result.coverage[id];
    if (!covered || covered.state === 'notApplicable') continue;
    const says = covered.evidence.some(
      ({ strength, span }) => strength === 'full' && contains(section.span, span.start),
    );
    if (!named.has(id) && !says) continue;
    const lacks = facets.filter((facet) => covered.missingFacets.includes(facet.id)).map(({ asks }) => asks);
    if (covered.state === 'waived') waived.push(name);
    else if (covered.state === 'covered' || lacks.length === 0) complete.push(name);
    else lacking.push({ label: name, text: 'does not yet say', items: lacks });
  }
  return [...lacking, ...list('Covered:', complete), ...list('Set aside by the author:', waived)];
}

const list = (label: string, names: string[]): TopicPart[] =>
  names.length > 0 ? [{ label, text: names.join(', ') }] : [];
