/** What a change leaves of the cuts of a text: only the lines around it are cut anew. */
import { firstOffset, frontMatterEnd } from './chunks.ts';

/** Cuts that are known from a text before a change. */
export interface KnownCuts {
  /** Cuts that hold, ascending from the text's first. */
  before: readonly number[];
  /** Cuts behind the change: where one of them is met, the others hold. */
  after: readonly number[];
}

/** A cut may depend on the lines behind it: chunks before a change of which the cuts may not hold. */
const NEAR_CHANGE = 2;

/** A text and where it was cut. */
export interface CutText {
  text: string;
  starts: readonly number[];
}

/** The cuts of a text that is `last` but for one change. */
export function knownCuts(text: string, last: CutText | undefined): KnownCuts | undefined {
  // Before the first chunk stands nothing but a byte order mark, for which a letter may have been typed.
  if (!last || last.starts[0] !== firstOffset(text)) return undefined;
  const { starts } = last;
  const before = starts.slice(0, Math.max(0, keptBefore(text, last) + 1 - NEAR_CHANGE));
  const start = before[before.length - 1];
  // A line further down may have closed the front matter.
  if (before.length < 2 || start < frontMatterEnd(text, before[0])) return undefined;
  const by = text.length - last.text.length;
  const after = starts.slice(starts.length - keptAfter(text, last)).map((at) => at + by);
  return { before, after: after.filter((at) => at > start) };
}

/** How many chunks at the start hold. Halves what is left to compare: the engine compares strings at once. */
function keptBefore(text: string, { text: old, starts }: CutText): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const [from, to] = [starts[low], starts[middle] ?? old.length];
    if (text.slice(from, to) === old.slice(from, to)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many chunks at the end hold. */
function keptAfter(text: string, { text: old, starts }: CutText): number {
  const by = text.length - old.length;
  const { length } = starts;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const [from, to] = [starts[length - middle], starts[length - low] ?? old.length];
    if (from + by >= 0 && text.slice(from + by, to + by) === old.slice(from, to)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Counts of chunks at the start and at the end of a document. */
export interface KeptEnds {
  before: number;
  after: number;
}

/** How many chunks at either end have the text that they had before the change. */
export function keptEnds(starts: readonly number[], known?: KnownCuts): KeptEnds {
  if (!known) return { before: 0, after: 0 };
  let after = 0;
  while (after < known.after.length && starts.at(-1 - after) === known.after.at(-1 - after)) after++;
  // Where the last of the known chunks ends was looked for anew.
  return { before: known.before.length - 1, after };
}
