/** The words around a citation of the Guiding Principles: nouns, "of the UNGPs", and what makes it somebody else's. */
import { ungpsAt } from './families.ts';
import { phraseAt, type Token } from './tokens.ts';

export const WRONG_NOUNS: Readonly<Record<string, 'article' | 'paragraph'>> = {
  article: 'article',
  articles: 'article',
  art: 'article',
  arts: 'article',
  paragraph: 'paragraph',
  paragraphs: 'paragraph',
  para: 'paragraph',
  paras: 'paragraph',
  '§': 'paragraph',
};

/** Before "GP 12" these make it somebody's general practitioner. */
export const OWNERS = new Set(
  'your my his her their our its a an any local family registered nhs grand british monaco italian whose'.split(' '),
);
/** In a sentence with one of these, "GP 5" is a doctor, a race or a figure in the accounts. */
export const OTHER_GP = new Set(
  'surgery surgeries practitioner practitioners prix motogp racing nhs doctor doctors physician margin lps'.split(' '),
);
/** Before "Principle 3" these make it a principle of somebody's own. */
export const OWN_PRINCIPLES = new Set(
  'our your their its his her my core basic leadership operating business corporate'.split(' '),
);
/** Capitalised words before "Principle 3" that do not name another set of principles. */
const PLAIN_OPENERS = new Set(
  (
    'the under see in by with of to and or per as from on at for cf also both following through while where when although ' +
    'commentary read international un nations official foundational operational applying implementing annex e g i'
  ).split(' '),
);
const CONNECTIVES = new Set(['of', 'in', 'from', 'under']);
export const DETERMINERS = new Set(['the', 'these', 'those']);
const ALL_CAPITALS = /^\p{Lu}[\p{Lu}\p{Nd}]+s?$/u;
const CAPITALISED = /^\p{Lu}/u;
export interface Noun {
  /** Token indexes, end exclusive. */
  start: number;
  end: number;
  plural: boolean;
  wrong?: 'article' | 'paragraph';
}

/** "Principle", "Principles", "art.", "paras." at `index`. */
export function nounAt(tokens: readonly Token[], index: number): Noun | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (token.lower === 'principle' || token.lower === 'principles') {
    return { start: index, end: index + 1, plural: token.lower.endsWith('s') };
  }
  const wrong = Object.hasOwn(WRONG_NOUNS, token.lower) ? WRONG_NOUNS[token.lower] : undefined;
  if (!wrong) return undefined;
  const dot = tokens[index + 1]?.text === '.' && tokens[index + 1].glued && token.lower.length < 6;
  return { start: index, end: index + (dot ? 2 : 1), plural: token.lower.endsWith('s'), wrong };
}

/** "… of the DSA", "… ICCPR": the pinpoint is of another instrument. */
export function belongsElsewhere(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index];
  if (!next) return false;
  if (CONNECTIVES.has(next.lower)) {
    const name = DETERMINERS.has(tokens[index + 1]?.lower) ? index + 2 : index + 1;
    if (ungpsAt(tokens, name) > 0) return false;
    return CAPITALISED.test(tokens[name]?.text ?? '') && (next.lower === 'of' || ALL_CAPITALS.test(tokens[name].text));
  }
  return (
    next.kind === 'word' &&
    ALL_CAPITALS.test(next.text) &&
    ungpsAt(tokens, index) < 0 &&
    next.text !== 'GP' &&
    next.text !== 'GPs'
  );
}

/** Index after "UN", "U.N." or "United Nations", else -1. */
export function prefixUn(tokens: readonly Token[], index: number): number {
  if (tokens[index].lower === 'un') return index + 1;
  if (tokens[index].lower === 'united') return phraseAt(tokens, index, ['united', 'nations']);
  return tokens[index].lower === 'u' ? phraseAt(tokens, index, ['u', '.', 'n', '.']) : -1;
}

/** "of the UNGPs" at `index`: token range of it. */
export function ownerBehind(tokens: readonly Token[], index: number): number | undefined {
  let name = index;
  const bracket = tokens[name]?.text === ',' || tokens[name]?.text === '(' ? 1 : 0;
  name += bracket;
  if (CONNECTIVES.has(tokens[name]?.lower)) name++;
  else if (bracket && tokens[index].text === ',') return undefined;
  if (DETERMINERS.has(tokens[name]?.lower)) name++;
  let end = ungpsAt(tokens, name);
  if (end < 0 && name > index) end = phraseAt(tokens, name, ['guiding', 'principles']);
  if (end < 0) return undefined;
  // "paragraph 14 of the UNGPs' introduction" is a paragraph indeed.
  const possessive = tokens[end]?.text === '’' || tokens[end]?.text === "'";
  return possessive && tokens[end].glued ? undefined : end;
}

/** "our Principle 3", "ICMM Principle 3", "Equator Principle 3". */
export function hasOwnerBefore(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind !== 'word') return false;
  if (OWN_PRINCIPLES.has(before.lower)) return true;
  if (before.lower === 's' && index >= 3 && (tokens[index - 2].text === '’' || tokens[index - 2].text === "'")) {
    return !['ungps', 'ungp', 'un', 'nations'].includes(tokens[index - 3].lower);
  }
  return (
    CAPITALISED.test(before.text) &&
    !PLAIN_OPENERS.has(before.lower) &&
    before.lower !== 'ungps' &&
    before.lower !== 'ungp'
  );
}
