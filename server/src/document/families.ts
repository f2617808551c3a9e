/** Which set of principles the words around "Principle 5" name: the UNGPs, or one of the many others. */
import { phraseAt, type Token } from './tokens.ts';

export interface Family {
  /** `ungps`, or `other` for every other set of numbered principles. */
  of: 'ungps' | 'other';
  /** Token indexes, end exclusive. */
  start: number;
  end: number;
}

const LONG_TAIL = ['on', 'business', 'and', 'human', 'rights'];

/** Names of the UNGPs, longest first, up to a following "on Business and Human Rights". */
const UNGP_NAMES: readonly (readonly string[])[] = [
  ['united', 'nations', 'guiding', 'principles'],
  ['united', 'nations', '(', 'un', ')', 'guiding', 'principles'],
  ['un', "'", 's', 'guiding', 'principles'],
  ['un', '’', 's', 'guiding', 'principles'],
  ['un', 'guiding', 'principles'],
  ['u', '.', 'n', '.', 'guiding', 'principles'],
  ['un', 'gps'],
  ['guiding', 'principles', ...LONG_TAIL],
  ['ungps'],
  ['ungp'],
  ['unguiding', 'principles'],
  ['ruggie', 'principles'],
];

/** Other instruments with principles of their own; the words that name them, in lower case. */
const OTHER_NAMES: readonly (readonly string[])[] = [
  'global compact',
  'ungc',
  'compact',
  'oecd',
  'equator',
  'paris principles',
  'gni',
  'global network initiative',
  'children s rights and business',
  'children s rights',
  'child rights and business',
  'crbp',
  'crbps',
  'weps',
  'wep',
  'women s empowerment',
  'voluntary principles',
  'voluntary',
  'vpshr',
  'gdpr',
  'data protection',
  'yogyakarta',
  'santiago',
  'responsible investment',
  'responsible banking',
  'responsible contracts',
  'maastricht',
  'limburg',
  'siracusa',
  'johannesburg',
  'manila',
  'santa clara',
  'internal displacement',
  'extreme poverty',
  'sustainable insurance',
  'corporate governance',
  'ifc',
  'poseidon',
  'sullivan',
  'dhaka',
  'un norms',
  'caldicott',
].map((name) => name.split(' '));

const ungpStarts = firstWords(UNGP_NAMES);
const otherStarts = firstWords(OTHER_NAMES);

function firstWords(names: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const starts = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const same = starts.get(name[0]);
    if (same) same.push(name);
    else starts.set(name[0], [name]);
  }
  return starts;
}

/** The name of the UNGPs that starts at `index`, with "on Business and Human Rights" and a bracketed "(UNGPs)". */
export function ungpsAt(tokens: readonly Token[], index: number): number {
  for (const name of ungpStarts.get(tokens[index]?.lower) ?? []) {
    let end = phraseAt(tokens, index, name);
    if (end < 0) continue;
    const tail = phraseAt(tokens, end, LONG_TAIL);
    if (tail > 0) end = tail;
    const bracket = ['ungps', 'ungp', 'gps'].find((short) => phraseAt(tokens, end, ['(', short, ')']) > 0);
    return bracket ? end + 3 : end;
  }
  return -1;
}

function otherAt(tokens: readonly Token[], index: number): number {
  for (const name of otherStarts.get(tokens[index]?.lower) ?? []) {
    const end = phraseSkippingApostrophes(tokens, index, name);
    if (end > 0) return end;
  }
  return -1;
}

function phraseSkippingApostrophes(tokens: readonly Token[], index: number, phrase: readonly string[]): number {
  let next = index;
  for (const word of phrase) {
    if (next > index && (tokens[next]?.text === "'" || tokens[next]?.text === '’')) next++;
    if (tokens[next]?.lower !== word) return -1;
    next++;
  }
  return next;
}

/** All names of sets of principles in the text, in order. */
export function familiesOf(tokens: readonly Token[]): Family[] {
  const families: Family[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const ungps = ungpsAt(tokens, index);
    const end = ungps > 0 ? ungps : otherAt(tokens, index);
    if (end < 0) continue;
    families.push({ of: ungps > 0 ? 'ungps' : 'other', start: index, end });
    index = end - 1;
  }
  return families;
}
