/** From plain text back to the source. */
import type { Block, Span } from './types.ts';

/**
 * Chunk-relative source span of `block.text.slice(plainStart, plainEnd)`. Markup around the slice stays outside,
 * markup inside it is part of the span; a decoded entity or escape is covered whole.
 */
export function sourceSpan(block: Pick<Block, 'map'>, plainStart: number, plainEnd: number): Span {
  const start = sourceStart(block.map, plainStart);
  return { start, end: plainEnd <= plainStart ? start : Math.max(start, sourceEnd(block.map, plainEnd)) };
}

/** Where the character at `at` starts: the last run that begins at or before it. */
function sourceStart({ plain, source }: Block['map'], at: number): number {
  let low = 0;
  let high = plain.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (plain[middle] <= at) low = middle;
    else high = middle - 1;
  }
  return plain.length === 0 ? 0 : source[low] + (at - plain[low]);
}

/** Where the text before `at` ends: the first entry at it when there is one, else a place within a run. */
function sourceEnd({ plain, source }: Block['map'], at: number): number {
  let low = 0;
  let high = plain.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (plain[middle] < at) low = middle + 1;
    else high = middle;
  }
  if (low < plain.length && plain[low] === at) return source[low];
  return low === 0 ? 0 : source[low - 1] + (at - plain[low - 1]);
}
