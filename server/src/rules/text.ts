/**
 * Small tools for rules that read words: phrase sets compiled once, places in the source, quotations, fixes.
 *
 * Phrases are lower-case surface words without punctuation. `a|b` are alternatives of one word, `[x|y]` an optional
 * word: `eight|8 [ilo] core|fundamental conventions`.
 */
import { sourceSpan } from '../document/sourceSpan.ts';
import type { Block, Chunk, Sentence, Span } from '../document/types.ts';
import { tokenise } from '../document/words.ts';
import type { Fix, FixSafety } from '../lint/types.ts';

interface Node {
  next: Map<string, Node>;
  /** The phrase that ends here, as written. */
  phrase?: string;
}

export interface PhraseSet {
  root: Node;
}

/** Word indexes of a phrase in a sentence, end exclusive. */
export interface PhraseMatch {
  start: number;
  end: number;
  /** The phrase as written in the set. */
  phrase: string;
}

const node = (): Node => ({ next: new Map() });

/** Compiles phrases into a trie. Call it once, when the module loads. */
export function phraseSet(...phrases: readonly string[]): PhraseSet {
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
  return { root };
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

type HasWords = Pick<Sentence, 'words'>;

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

/** All matches in order, the longest at each place, none overlapping. */
export function findPhrases(sentence: HasWords, set: PhraseSet): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  const { surface } = sentence.words;
  for (let at = 0; at < surface.length; at++) {
    if (!set.root.next.has(surface[at])) continue;
    const match = phraseAt(sentence, at, set);
    if (!match) continue;
    matches.push(match);
    at = match.end - 1;
  }
  return matches;
}

/** The first match from word `from` on. */
export function findPhrase(sentence: HasWords, set: PhraseSet, from = 0): PhraseMatch | undefined {
  const { surface } = sentence.words;
  for (let at = from; at < surface.length; at++) {
    if (!set.root.next.has(surface[at])) continue;
    const match = phraseAt(sentence, at, set);
    if (match) return match;
  }
  return undefined;
}

export const hasPhrase = (sentence: HasWords, set: PhraseSet): boolean => findPhrase(sentence, set) !== undefined;

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

/** Offsets of words `start` to `end` (exclusive) in the block's plain text. */
export function plainSpan({ words }: HasWords, { start, end }: { start: number; end: number }): Span {
  return { start: words.start[start], end: words.end[end - 1] };
}

/** Source span, chunk relative, of a plain span of the block. */
export const inSource = (block: Block, plain: Span): Span => sourceSpan(block, plain.start, plain.end);

/** Source span, chunk relative, of matched words; with the bracket that closes one opened among them. */
export const matchSpan = (sentence: Sentence, match: { start: number; end: number }): Span =>
  inSource(sentence.block, withBracket(sentence.block, plainSpan(sentence, match)));

/** Takes a `)` behind the span into it when the span has the `(`. */
export function withBracket({ text }: Block, { start, end }: Span): Span {
  const closes = text[end] === ')' && text.lastIndexOf('(', end) >= start && !text.slice(start, end).includes(')');
  return { start, end: closes ? end + 1 : end };
}

/** Offsets in the sentence's text as offsets in the block's plain text. */
export const plainOf = ({ plain }: Pick<Sentence, 'plain'>, { start, end }: Span): Span => ({
  start: plain.start + start,
  end: plain.start + end,
});

/** Source span, chunk relative, of offsets in the sentence's text. */
export const textSpan = (sentence: Sentence, span: Span): Span => inSource(sentence.block, plainOf(sentence, span));

const QUOTES = /["“”„«»]/g;
const quotations = new WeakMap<Block, Span[]>();

/** Quoted passages of a block, quotation marks included, in plain offsets. An unclosed quotation is none. */
function quotationsOf(block: Block): Span[] {
  const known = quotations.get(block);
  if (known) return known;
  const spans: Span[] = [];
  let open = -1;
  for (const { 0: mark, index } of block.text.matchAll(QUOTES)) {
    const opens = mark === '“' || mark === '„' || mark === '«' || (mark === '"' && open < 0);
    if (opens && open < 0) open = index;
    else if (!opens && open >= 0) {
      spans.push({ start: open, end: index + 1 });
      open = -1;
    }
  }
  quotations.set(block, spans);
  return spans;
}

/** Words of somebody else: in a block quotation, or between quotation marks. `plain` is in the block's plain text. */
export function isQuoted(block: Block, plain: Span): boolean {
  if (block.quoted) return true;
  return quotationsOf(block).some((quotation) => quotation.start <= plain.start && plain.end <= quotation.end);
}

export const matchIsQuoted = (sentence: Sentence, match: { start: number; end: number }): boolean =>
  isQuoted(sentence.block, plainSpan(sentence, match));

export const textIsQuoted = (sentence: Sentence, span: Span): boolean =>
  isQuoted(sentence.block, plainOf(sentence, span));

/** The text between two matches, or between a match and the sentence's ends. */
export const textBetween = (sentence: Sentence, from: number, to: number): string =>
  sentence.block.text.slice(from, to);

/**
 * A fix that writes `text` in place of a plain span of the block; none when markup stands inside the span, which the
 * replacement would destroy.
 */
export function replaceWords(
  where: { block: Block; chunk: Chunk },
  plain: Span,
  text: string,
  safety: FixSafety = 'safe',
  title = `Write “${text}”`,
): Fix[] {
  const span = inSource(where.block, plain);
  const before = where.block.text.slice(plain.start, plain.end);
  if (where.chunk.text.slice(span.start, span.end) !== before || before === text) return [];
  return [{ title, safety, edits: [{ span, text }] }];
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
  const tens = TENS[words.surface[end - 2] ?? ''];
  if (unit !== undefined && unit > 0 && unit < 10 && tens) return { value: tens + unit, start: end - 2, end };
  if (unit !== undefined) return { value: unit, start: end - 1, end };
  return Object.hasOwn(TENS, word) ? { value: TENS[word], start: end - 1, end } : undefined;
}
