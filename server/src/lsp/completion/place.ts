/** Where the cursor is, as completion sees it. */
import type { Position, Range } from 'vscode-languageserver';
import type { Checked } from '../checked.ts';
import { blocksAt, chunkAt } from '../nodes.ts';
import { lineEnd, lineStart, offsetAt } from '../positions.ts';

export interface Place {
  checked: Checked;
  offset: number;
  /** The line up to the cursor, and from it. */
  before: string;
  after: string;
  /** The cursor was moved here by a trigger character, not by the author's wish for suggestions. */
  triggered: boolean;
  /** The range of the last `length` characters before the cursor. */
  last(length: number): Range;
}

export function placeOf(checked: Checked, position: Position, triggered: boolean): Place {
  const { document } = checked;
  const { text } = document;
  const offset = offsetAt(document, position);
  return {
    checked,
    offset,
    before: text.slice(lineStart(text, offset), offset),
    after: text.slice(offset, lineEnd(text, offset)),
    triggered,
    last: (length) => document.rangeOf({ start: offset - length, end: offset }),
  };
}

/** Whether nothing is written but, perhaps, the line of the cursor. */
export function isBlank({ checked, before, after, offset }: Place): boolean {
  const { text } = checked.document;
  return `${text.slice(0, offset - before.length)}${text.slice(offset + after.length)}`.trim() === '';
}

/** Whether the line above is blank or a heading, so that a block can begin here. */
export function startsBlock({ checked, offset, before }: Place): boolean {
  const { text } = checked.document;
  const start = offset - before.length;
  if (start === 0) return true;
  const above = text.slice(lineStart(text, text.startsWith('\r\n', start - 2) ? start - 2 : start - 1), start).trim();
  return above === '' || /^#{1,6}\s/.test(above) || above === '---';
}

/** Whether the cursor is in code, where nothing is suggested. */
export function isInCode({ checked, offset }: Place): boolean {
  const placed = chunkAt(checked.document, offset);
  const node = placed && blocksAt(placed.chunk.tree, offset - placed.start).at(-1);
  return node?.type === 'code' || node?.type === 'yaml';
}
