/** Why an element is covered, partial or missing: which sentence says what, and what is held against it. */
import type { PolicyDocument } from '../document/types.ts';
import type { CoverageState, ElementCoverage, Evidence, Objection } from '../evidence/types.ts';
import type { Element, Facet } from '../knowledge/types.ts';
import type { Topic, TopicPart } from './topic.ts';

const STATES: Readonly<Record<CoverageState, string>> = {
  covered: 'covered',
  partial: 'partly there',
  missing: 'missing',
  notApplicable: 'not expected of this kind of document',
  waived: 'set aside by the author',
};

const OBJECTIONS: Readonly<Record<Objection, string>> = {
  hedged: 'it is hedged',
  negated: 'it is negated',
  quoted: 'it is a quotation',
  question: 'it is a question',
  'about-others': 'it asks it of others',
  'heading-only': 'it stands in a heading only',
  mention: 'it names the subject without saying it',
  elsewhere: 'it stands in a section about something else',
};

/** The facts behind one element's state, with one-based line numbers. */
export function whyTopic(element: Element, covered: ElementCoverage, document: PolicyDocument): Topic {
  return {
    title: `${element.name}: ${STATES[covered.state]}`,
    parts: [
      ...(covered.reason ? [{ label: 'Reason given:', text: covered.reason }] : []),
      ...(covered.state === 'notApplicable'
        ? []
        : element.facets.flatMap((facet) => facetPart(facet, covered, document))),
      ...(covered.state === 'covered' || covered.state === 'notApplicable'
        ? []
        : [{ label: 'Why it matters:', text: element.why }]),
    ],
  };
}

function facetPart(facet: Facet, { evidence, missingFacets }: ElementCoverage, document: PolicyDocument): TopicPart[] {
  const found = evidence.filter((one) => one.facet === facet.id);
  if (found.length === 0 && facet.required === false) return [];
  const said = found.some(({ strength }) => strength === 'full');
  const verdict = said
    ? 'said'
    : found.length > 0
      ? 'not said in full'
      : missingFacets.includes(facet.id)
        ? 'not found'
        : 'not needed';
  return [{ text: `${facet.asks}: ${verdict}`, items: found.map((one) => evidenceLine(one, document)) }];
}

const QUOTED = 160;

function evidenceLine({ sentence, text, objections }: Evidence, document: PolicyDocument): string {
  const line = document.positionAt(sentence.start).line + 1;
  const against = objections.map(objectionText).join(', ');
  return `line ${line}: “${quoteOf(text)}”${against ? ` (but ${against})` : ''}`;
}

/** What an objection says against a sentence, e.g. "it is hedged". */
export function objectionText(objection: Objection): string {
  return OBJECTIONS[objection];
}

/** A sentence on one line, cut at a word when it is long. */
export function quoteOf(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= QUOTED ? words : `${words.slice(0, words.lastIndexOf(' ', QUOTED))} …`;
}
