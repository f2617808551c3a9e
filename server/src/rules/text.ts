/** Small tools for rules that read words: places in the source, quotations, fixes. Phrases are in `phrases.ts`. */
import { sourceSpan } from '../document/sourceSpan.ts';
import type { Block, Chunk, Sentence, Span } from '../document/types.ts';
import type { Fix, FixSafety } from '../lint/types.ts';
import type { HasWords } from './phrases.ts';

export * from './phrases.ts';

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
  const spans = quotationsOf(block);
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end < plain.end) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low].start <= plain.start;
}

export const textIsQuoted = (sentence: Sentence, span: Span): boolean =>
  isQuoted(sentence.block, plainOf(sentence, span));

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
