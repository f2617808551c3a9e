/**
 * Phrase sets: lists of phrases compiled once and found in one look at a sentence's words.
 *
 * Phrases are lower-case surface words without punctuation. `a|b` are alternatives of one word, `[x|y]` an optional
 * word: `eight|8 [ilo] core|fundamental conventions`.
 */
import type { Block, Sentence } from '../document/types.ts';
import { tokenise } from '../document/words.ts';

interface Node {
  next: Map<string, Node>;
  /** The phrase that ends here, as written. */
  phrase?: string;
}

export interface PhraseSet {
  root: Node;
  /** Position in the register of sets, or -1: see {@link phraseSet}. */
  id: number;
}

/** Word indexes of a phrase in a sentence, end exclusive. */
export interface PhraseMatch {
  start: number;
  end: number;
  /** The phrase as written in the set. */
  phrase: string;
}

const node = (): Node => ({ next: new Map() });

/** Words that begin so many sentences' words that noting them would not pay. */
const COMMON = new Set(
  (
    'the a an of to in on by for from with and or as at is are was were be been has have had it its this that these those ' +
    'our we us their they which who will not all any other such also can may must should'
  ).split(' '),
);

/** First words of all registered sets, with the sets' ids: one look at a sentence's words serves all of them. */
const register = new Map<string, number[]>();
let registered = 0;

/** Compiles phrases and registers the set for fast searches. For module constants only: sets are never forgotten. */
export function phraseSet(...phrases: readonly string[]): PhraseSet {
  const { root } = compilePhrases(phrases);
  const firsts = [...root.next.keys()];
  if (firsts.some((word) => COMMON.has(word))) return { root, id: -1 };
  const id = registered++;
  for (const word of firsts) {
    const ids = register.get(word);
    if (ids) ids.push(id);
    else register.set(word, [id]);
  }
  return { root, id };
}

/** Compiles phrases into a trie. */
export function compilePhrases(phrases: readonly string[]): PhraseSet {
  const root = node();
  for (const phrase of phrases) {
    let ends = new Set([root]);
    for (const term of phrase.split(' ')) {
      const optional = term.startsWith('[');
      const alternatives = (optional ? term.slice(1, -1) : term).split('|');
      const reached = new Set(optional ? ends : []);
      for (const end of ends) for (const alternative of alternatives) reached.add(grow(end, alternative));
      ends = reached;
    }
    for (const end of ends) if (end !== root) end.phrase ??= phrase;
  }
  return { root, id: -1 };
}

/** A written alternative may be several words ("cut-off", "225-102"). */
function grow(from: Node, text: string): Node {
  let end = from;
  for (const word of tokenise(text).surface) {
    let next = end.next.get(word);
    if (!next) {
      next = node();
      end.next.set(word, next);
    }
    end = next;
  }
  return end;
}

export type HasWords = Pick<Sentence, 'words'>;

/** The longest phrase of the set that starts at word `at`. */
export function phraseAt({ words }: HasWords, at: number, set: PhraseSet): PhraseMatch | undefined {
  const { surface } = words;
  let found: PhraseMatch | undefined;
  let current = set.root.next.get(surface[at]);
  for (let end = at + 1; current; end++) {
    if (current.phrase !== undefined) found = { start: at, end, phrase: current.phrase };
    current = end < surface.length ? current.next.get(surface[end]) : undefined;
  }
  return found;
}

interface Starts {
  /** How many sets were registered when the sentence was read. */
  sets: number;
  /** Word indexes at which a phrase of a set may start, by set id. */
  bySet: Map<number, number[]>;
}

const NOWHERE: readonly number[] = [];
/** By the words themselves, which sentences of the same text share. */
const startsOf = new WeakMap<readonly string[], Starts>();

/** Word indexes at which a phrase of the set may start; undefined when every word must be tried. */
function startsIn({ words }: HasWords, set: PhraseSet): readonly number[] | undefined {
  if (set.id < 0) return undefined;
  let starts = startsOf.get(words.surface);
  if (!starts || starts.sets <= set.id) {
    starts = { sets: registered, bySet: new Map() };
    for (let at = 0; at < words.surface.length; at++) {
      for (const id of register.get(words.surface[at]) ?? NOWHERE) {
        const places = starts.bySet.get(id);
        if (places) places.push(at);
        else starts.bySet.set(id, [at]);
      }
    }
    startsOf.set(words.surface, starts);
  }
  return starts.bySet.get(set.id) ?? NOWHERE;
}

/** All matches in order, the longest at each place, none overlapping. */
export function findPhrases(sentence: HasWords, set: PhraseSet): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (let match = findPhrase(sentence, set); match; match = findPhrase(sentence, set, match.end)) found.push(match);
  return found;
}

/** The first match that starts at word `from` or later and before word `to`. */
export function findPhrase(sentence: HasWords, set: PhraseSet, from = 0, to = Infinity): PhraseMatch | undefined {
  const { surface } = sentence.words;
  const starts = startsIn(sentence, set);
  const steps = starts ?? surface;
  for (let step = starts ? firstFrom(starts, from) : from; step < steps.length; step++) {
    const at = starts ? starts[step] : step;
    if (at >= to) return undefined;
    if (!set.root.next.has(surface[at])) continue;
    const match = phraseAt(sentence, at, set);
    if (match) return match;
  }
  return undefined;
}

/** Position of the first of the ascending numbers that is not below `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const hasPhrase = (sentence: HasWords, set: PhraseSet): boolean => findPhrase(sentence, set) !== undefined;

/** Whether the sentence has a phrase of one of the sets. */
export const hasAnyOf =
  (...sets: readonly PhraseSet[]) =>
  (sentence: HasWords): boolean =>
    sets.some((set) => hasPhrase(sentence, set));

/** Whether any sentence of the block has a phrase of the set. */
export const blockHas = (block: Block, set: PhraseSet): boolean =>
  block.sentences.some((sentence) => hasPhrase(sentence, set));

/** Words between two matches; 0 when they touch or overlap. */
export function wordsBetween(a: PhraseMatch, b: PhraseMatch): number {
  return Math.max(0, a.start < b.start ? b.start - a.end : a.start - b.end);
}

/** The match of `set` that is closest to `match`, within `most` words. */
export function nearest(sentence: HasWords, match: PhraseMatch, set: PhraseSet, most = 6): PhraseMatch | undefined {
  let best: PhraseMatch | undefined;
  for (const other of findPhrases(sentence, set)) {
    const distance = wordsBetween(match, other);
    if (distance <= most && (!best || distance < wordsBetween(match, best))) best = other;
  }
  return best;
}

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, number) => [word, number]),
);
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };

/** The number that ends before word `end` ("ten", "30", "thirty-one"), with the words it takes. */
export function numberBefore(
  { words }: HasWords,
  end: number,
): { value: number; start: number; end: number } | undefined {
  const word = words.surface[end - 1];
  if (word === undefined) return undefined;
  if (/^\d{1,6}$/.test(word)) return { value: Number(word), start: end - 1, end };
  const unit = Object.hasOwn(NUMBERS, word) ? NUMBERS[word] : undefined;
  const before = words.surface[end - 2] ?? '';
  const tens = Object.hasOwn(TENS, before) ? TENS[before] : undefined;
  if (unit !== undefined && unit > 0 && unit < 10 && tens) return { value: tens + unit, start: end - 2, end };
  if (unit !== undefined) return { value: unit, start: end - 1, end };
  return Object.hasOwn(TENS, word) ? { value: TENS[word], start: end - 1, end } : undefined;
}
