/** Finds what somebody means by a word or a citation: a principle, an element, an instrument, a term. */
import { type Explanation, explainElement, explainInstrument, explainPrinciple, explainTerm } from './explain.ts';
import type { Knowledge } from './knowledge.ts';
import { nearest } from './nearest.ts';
import { formatPinpoint, isValidPinpoint, lettersOf, type Pinpoint } from './principles.ts';
import type { Instrument } from './types.ts';

export interface Lookup {
  /** What was found, the most likely first; `leverage` is an element and a term. */
  found: { type: 'principle' | 'element' | 'instrument' | 'term'; id: string; explanation: Explanation }[];
  /** Why nothing was found, in a sentence. */
  problem?: string;
  /** What may have been meant instead. */
  suggestion?: string;
}

/**
 * Looks up `18(b)`, `GP 18`, `remedy-commitment`, `ICCPR`, `DSA Article 34`, `leverage`, `Wertschöpfungskette`. Letter case and hyphens do not
 * matter. Rules are not known here.
 */
export function lookup(knowledge: Knowledge, query: string): Lookup {
  const pinpoint = readCitation(query);
  if (pinpoint) return lookupPrinciple(knowledge, pinpoint);
  const wanted = plain(query);
  if (wanted === '') return { found: [], problem: 'There is nothing to look up.' };
  const elements = [...knowledge.elements.values()]
    .filter(({ id, name }) => plain(id) === wanted || plain(name) === wanted)
    .map((element) => ({ type: 'element' as const, id: element.id, explanation: explainElement(element) }));
  const terms = knowledge.glossary
    .filter(({ id, term, forms = [] }) =>
      [id, term, ...forms, ...namesElsewhere(knowledge, id)].some((name) => plain(name) === wanted),
    )
    .map((term) => ({ type: 'term' as const, id: term.id, explanation: explainTerm(term, knowledge.languages) }));
  const found = [...elements, ...terms, ...lookupInstruments(knowledge, query)];
  if (found.length > 0) return { found };
  const suggestion = nearest(query.trim(), namesOf(knowledge));
  return {
    found: [],
    problem: `There is no principle, element, instrument or term “${query.trim()}”.`,
    ...(suggestion ? { suggestion } : {}),
  };
}

/** What a term is called in other languages. */
function namesElsewhere({ languages }: Knowledge, id: string): string[] {
  return languages.flatMap(({ terms }) => (Object.hasOwn(terms, id) ? (terms[id]?.text ?? []) : []));
}

const CITATION =
  /^(?:(?:the )?(?:un ?)?(?:gps?|guiding principles?)|ungps?|principles?)? ?(?:no\.? ?)?(\d{1,3}) ?(?:\(?([a-z])\)? ?(?:\(?([ivx]{1,4})\)?)?)?$/;

/** A principle written in any of the usual ways; undefined for anything else. */
function readCitation(query: string): Pinpoint | undefined {
  const text = query.trim().toLowerCase().slice(0, 60).replace(/\s+/g, ' ');
  const general = /^(?:the )?(?:un )?(?:general|general principles?)(?: ?\(?([a-z])\)?)?$/.exec(text);
  if (general) return { number: 'general', ...(general[1] ? { letter: general[1] } : {}) };
  const match = CITATION.exec(text);
  if (!match) return undefined;
  const [, number, letter, sub] = match;
  return { number: Number(number), ...(letter ? { letter } : {}), ...(sub ? { sub } : {}) };
}

function lookupPrinciple(knowledge: Knowledge, pinpoint: Pinpoint): Lookup {
  const explanation = explainPrinciple(knowledge, pinpoint);
  if (explanation) return { found: [{ type: 'principle', id: String(pinpoint.number), explanation }] };
  const { number } = pinpoint;
  if (!isValidPinpoint(number)) {
    return { found: [], problem: `There is no Guiding Principle ${number}; they run from 1 to 31.` };
  }
  const letters = lettersOf(number);
  const last = letters.at(-1);
  const has = last ? `has the letters (a) ${letters.length > 2 ? 'to' : 'and'} (${last})` : 'has no letters';
  const name = formatPinpoint({ number });
  return { found: [], problem: `There is no ${formatPinpoint(pinpoint)}; ${name} ${has}.`, suggestion: name };
}

function lookupInstruments(knowledge: Knowledge, query: string): Lookup['found'] {
  const whole = plain(query);
  const [, before, article] =
    /^(.*?) ?(?:articles?|arts?|section|principle|chapter|§)? ?(\d{1,3}[a-z]?)$/.exec(whole) ?? [];
  const named = (name: string | undefined) =>
    name ? knowledge.instruments.filter((instrument) => namesOfInstrument(instrument).includes(name)) : [];
  const exact = named(whole).map((instrument) => ({ instrument, at: undefined as string | undefined }));
  const found = exact.length > 0 ? exact : named(before).map((instrument) => ({ instrument, at: article }));
  return found.map(({ instrument, at }) => ({
    type: 'instrument',
    id: instrument.id,
    explanation: explainInstrument(instrument, at),
  }));
}

function namesOfInstrument({ id, name, aliases, number }: Instrument): string[] {
  return [id, name, ...aliases, ...(number ? [number] : [])].map(plain);
}

function namesOf(knowledge: Knowledge): string[] {
  return [
    ...knowledge.elements.keys(),
    ...knowledge.glossary.flatMap(({ term, forms = [] }) => [term, ...forms]),
    ...knowledge.instruments.flatMap(({ aliases, name }) => [...aliases, name]),
  ];
}

/** Small letters, hyphens and runs of spaces as one space, no full stops at abbreviations or brackets. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .slice(0, 200)
    .replace(/[-_\s]+/g, ' ')
    .replace(/[.,’'"()]/g, '')
    .trim();
}
