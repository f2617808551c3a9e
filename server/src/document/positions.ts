/** Offsets and LSP positions. */
import type { Position, Range, Span } from './types.ts';

export interface Positions {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

/** The lines of a text that is put together from parts, each of which starts with a line. */
export interface LineTable {
  /** Offsets at which the parts start. */
  starts: readonly number[];
  /** Number of the first line of each part. */
  firstLines: readonly number[];
  /** For each part, offsets in it at which lines start: the first is 0, the last may be the start of what follows. */
  lines: readonly (readonly number[])[];
  /** How many lines there are. */
  count: number;
}

/**
 * Conversions for a text, given its lines; these are asked for when first needed. Out-of-range input is clamped as LSP
 * says: an offset to the text, a character to the end of its line (before the line end).
 */
export function positionsOf(text: string, readLines: () => LineTable): Positions {
  let table: LineTable | undefined;
  const lines = (): LineTable => {
    table ??= readLines();
    return table;
  };

  function positionAt(offset: number): Position {
    const found = lines();
    const at = Math.max(0, Math.min(Math.floor(offset) || 0, text.length));
    const part = lastUpTo(found.starts, at);
    const inPart = lastUpTo(found.lines[part], at - found.starts[part]);
    const { start, end } = lineIn(text, found, part, inPart);
    return { line: found.firstLines[part] + inPart, character: Math.min(at, end) - start };
  }

  function offsetAt({ line, character }: Position): number {
    const found = lines();
    if (line >= found.count) return text.length;
    if (line < 0) return 0;
    const part = lastUpTo(found.firstLines, line);
    const { start, end } = lineIn(text, found, part, line - found.firstLines[part]);
    return Math.max(start, Math.min(start + character, end));
  }

  return {
    positionAt,
    offsetAt,
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}

/** A line without its line end. */
function lineIn(text: string, { starts, lines }: LineTable, part: number, inPart: number): Span {
  const start = starts[part] + lines[part][inPart];
  const next = lines[part][inPart + 1];
  if (next === undefined) return { start, end: text.length };
  let end = starts[part] + next;
  while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** Offsets at which the lines of a text start, ascending; the first is 0. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  const length = text.length;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) {
      starts.push(at + 1);
    } else if (code === 0x0d) {
      if (text.charCodeAt(at + 1) === 0x0a) at++;
      starts.push(at + 1);
    }
  }
  return starts;
}

/** Position of the last of the ascending numbers that is not above `most`; 0 when there is none. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle] <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
