/**
 * Explains one thing that the packs know, for hovers, completion and the terminal. Data only: `report/topic.ts` renders
 * it as Markdown or plain text and leaves out the last parts where room is short.
 */

import type { Knowledge } from './knowledge.ts';
import { lowerFirst } from './lowerFirst.ts';
import { formatCitation, isValidPinpoint, type Pinpoint, partOf, pinpointText } from './principles.ts';
import type {
  CheckedKind,
  Element,
  GlossaryTerm,
  Instrument,
  LanguageTerms,
  Level,
  Principle,
  PrinciplePart,
} from './types.ts';

/** The same shape as `Topic` in `report/topic.ts`; parts stand in order of importance. */
export interface Explanation {
  title: string;
  parts: { label?: string; text?: string; items?: string[] }[];
  links?: { text: string; url: string }[];
}

/** A Guiding Principle, the cited part first. Undefined when the pinpoint does not exist. */
export function explainPrinciple(knowledge: Knowledge, pinpoint: Pinpoint): Explanation | undefined {
  const principle = knowledge.principles.get(String(pinpoint.number));
  if (!principle || !isValidPinpoint(pinpoint.number, pinpoint.letter, pinpoint.sub)) return undefined;
  const part = partOf(principle, pinpoint);
  const name =
    pinpoint.number === 'general'
      ? `General Principles${part ? `, (${part.letter})` : ''}`
      : `Guiding Principle ${pinpointText(pinpoint)}`;
  const whole = { ...(part ? { label: `${formatCitation(principle.id)} as a whole.` } : {}), text: principle.summary };
  const letters = principle.parts.map(partLine);
  return {
    title: pinpoint.number === 'general' && !part ? name : `${name}: ${part?.title ?? principle.title}`,
    parts: [
      ...(part ? [{ text: part.summary, items: (part.parts ?? []).map(partLine) }] : []),
      part || letters.length === 0 ? whole : { ...whole, items: letters },
      ...(principle.policyShould ? [{ label: 'A policy should:', text: lowerFirst(principle.policyShould) }] : []),
      ...(principle.related.length > 0
        ? [{ label: 'Related:', text: principle.related.map(formatCitation).join(', ') }]
        : []),
      { label: 'Addressed to:', text: lowerFirst(principle.addressee) },
      { label: 'The commentary adds:', text: principle.commentary },
    ],
    links: [{ text: `Official text, ${pagesOf(principle)}`, url: principle.url }],
  };
}

function partLine({ letter, title, summary, parts = [] }: PrinciplePart): string {
  const below = parts.map((part) => `(${part.letter}) ${lowerFirst(part.title ?? part.summary)}`).join(', ');
  return `(${letter}) ${title ?? summary}${below ? `: ${below}` : ''}`;
}

function pagesOf({ pages }: Principle): string {
  return `${pages.approximate ? 'about ' : ''}${pages.text.includes('–') ? 'pp.' : 'p.'} ${pages.text}`;
}

/** An element: what it says, where it is expected, what it rests on. */
export function explainElement(element: Element): Explanation {
  const asks = (required: boolean) =>
    element.facets.filter((facet) => (facet.required ?? true) === required).map((facet) => facet.asks);
  return {
    title: element.name,
    parts: [
      { text: element.why },
      ...listed('It should say:', asks(true)),
      ...listed('It may also say:', asks(false)),
      ...sentence('Rests on:', [...(element.basis ? [element.basis] : []), ...element.principles.map(formatCitation)]),
      ...sentence(
        'Expected in:',
        Object.entries(element.levels).map(([kind, level]) => `${kindName(kind)} (${levelNames[level]})`),
      ),
      ...listed('Looks like it and is not:', element.falseFriends ?? []),
      ...sentence('Other guides:', element.guides ?? []),
    ],
  };
}

/** How much is asked, in words. */
export const levelNames: Readonly<Record<Level, string>> = {
  required: 'required',
  recommended: 'recommended',
  good: 'good to have',
};

const kindNames: Readonly<Record<CheckedKind, string>> = {
  'company-policy': 'human rights policy',
  'supplier-code': 'supplier code',
  'modern-slavery-statement': 'modern slavery statement',
  'hrdd-report': 'due diligence report',
  legislation: 'draft law',
  'dsa-risk-assessment': 'DSA risk assessment',
};

/** What a kind of document is called in a text; a kind that is not known keeps its own name. */
export function kindName(kind: string): string {
  return Object.hasOwn(kindNames, kind) ? kindNames[kind as CheckedKind] : kind;
}

/** An instrument; with `article`, what that article is about comes first. */
export function explainInstrument(instrument: Instrument, article?: string): Explanation {
  const { name, number, date, status, note, pinpoint, url } = instrument;
  const title = article === undefined ? undefined : instrument.articles?.[article];
  return {
    title: name,
    parts: [
      ...(title ? [{ label: `${unitOf(instrument)} ${article}:`, text: title }] : []),
      ...sentence(
        '',
        [number, date && dateText(date)].filter((text) => text !== undefined && text !== ''),
      ),
      ...sentence('Status:', status ? [status] : []),
      ...sentence('Citing it:', note ? [note] : []),
      ...(pinpoint && pinpoint.certainty !== 'uncertain'
        ? [{ text: `The highest ${pinpoint.unit} is ${pinpoint.max}.` }]
        : []),
    ],
    ...(url ? { links: [{ text: 'Official page', url }] } : {}),
  };
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** A date of the packs as people write it: "2011-06-16" is 16 June 2011, "2018-05" is May 2018. */
export function dateText(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name ? [day && Number(day), name, year].filter(Boolean).join(' ') : date;
}

function unitOf({ pinpoint }: Instrument): string {
  const unit = pinpoint?.unit ?? 'article';
  return unit.charAt(0).toUpperCase() + unit.slice(1);
}

/** A term of the glossary, and what it is called in other languages where that is certain. */
export function explainTerm(
  { id, term, definition, principles, source }: GlossaryTerm,
  languages: readonly LanguageTerms[],
): Explanation {
  const elsewhere = languages.flatMap(({ name, terms }) => {
    const known = Object.hasOwn(terms, id) ? terms[id] : undefined;
    return known?.certainty === 'verified' ? [`${name} “${known.text[0]}”`] : [];
  });
  return {
    title: term.charAt(0).toUpperCase() + term.slice(1),
    parts: [
      { text: definition },
      ...sentence('See:', principles.map(formatCitation)),
      ...sentence('Source:', [source]),
      ...sentence('In other languages:', elsewhere),
    ],
  };
}

function listed(label: string, items: string[]): Explanation['parts'] {
  return items.length > 0 ? [{ label, items }] : [];
}

function sentence(label: string, texts: (string | undefined)[]): Explanation['parts'] {
  const text = texts.join(label === '' ? ' · ' : ', ');
  return text === '' ? [] : [label === '' ? { text } : { label, text }];
}
