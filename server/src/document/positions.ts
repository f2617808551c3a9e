/** Offsets and LSP positions. */
import type { Position, Range, Span } from './types.ts';

export interface Positions {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

/**
 * Conversions for a text, given the offsets at which its lines start; these are asked for when first needed. `\r\n`, `\n` and `\r` end lines. Out-of-range input
 * is clamped as LSP says: an offset to the text, a character to the end of its line (before the line end).
 */
export function positionsOf(text: string, readLines: () => readonly number[]): Positions {
  let table: readonly number[] | undefined;
  const lines = (): readonly number[] => {
    table ??= readLines();
    return table;
  };

  function positionAt(offset: number): Position {
    const starts = lines();
    const at = Math.max(0, Math.min(Math.floor(offset) || 0, text.length));
    const line = lineOf(starts, at);
    return { line, character: Math.min(at, contentEnd(text, starts, line)) - starts[line] };
  }

  function offsetAt({ line, character }: Position): number {
    const starts = lines();
    if (line >= starts.length) return text.length;
    if (line < 0) return 0;
    return Math.max(starts[line], Math.min(starts[line] + character, contentEnd(text, starts, line)));
  }

  return {
    positionAt,
    offsetAt,
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
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

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** End of a line without its line end. */
function contentEnd(text: string, starts: readonly number[], line: number): number {
  if (line + 1 >= starts.length) return text.length;
  let end = starts[line + 1];
  while (end > starts[line]) {
    const code = text.charCodeAt(end - 1);
    if (code !== 0x0a && code !== 0x0d) break;
    end--;
  }
  return end;
}
