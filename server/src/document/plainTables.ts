/** Tables with outer pipes and plain cells, read without micromark. Source: GFM 0.29, section 4.10. */
import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { afterLineEnd, endOfLine } from './chunks.ts';
import { isBlankBetween } from './openers.ts';
import { readPlainInline } from './plainInline.ts';
import { isSpaceAt, type Place } from './plainLines.ts';

const PIPE = 124;

/** The table that starts at `at`, up to `end`, and the place after it; undefined when micromark has to read it. */
export function readPlainTable(text: string, at: Place, end: number): { node: Table; next: Place } | undefined {
  const headEnd = endOfLine(text, at.offset);
  const marks = afterLineEnd(text, headEnd);
  const marksEnd = endOfLine(text, marks);
  const align = marks < end ? alignmentsIn(text.slice(marks, marksEnd)) : undefined;
  if (align === undefined) return undefined;
  const head = readRow(text, at, headEnd, align.length);
  if (head === undefined) return undefined;
  const rows = [head];
  let last = { offset: marksEnd, line: at.line + 1, start: marks };
  let next: Place = { offset: Math.min(afterLineEnd(text, marksEnd), end), line: at.line + 2 };
  while (next.offset < end) {
    const lineEnd = endOfLine(text, next.offset);
    if (isBlankBetween(text, next.offset, lineEnd)) break;
    const row = readRow(text, next, lineEnd, align.length);
    if (row === undefined) return undefined;
    rows.push(row);
    last = { offset: lineEnd, line: next.line, start: next.offset };
    next = { offset: Math.min(afterLineEnd(text, lineEnd), end), line: next.line + 1 };
  }
  const position = {
    start: { line: at.line, column: 1, offset: at.offset },
    end: { line: last.line, column: last.offset - last.start + 1, offset: last.offset },
  };
  return { node: { type: 'table', align, children: rows, position }, next };
}

const DELIMITER_CELL = /^ *(:?)-+(:?) *$/;

/** Alignments of the columns that a delimiter row with outer pipes gives. */
function alignmentsIn(line: string): AlignType[] | undefined {
  if (line.length < 3 || !line.startsWith('|') || !line.endsWith('|')) return undefined;
  const align: AlignType[] = [];
  for (const cell of line.slice(1, -1).split('|')) {
    const match = DELIMITER_CELL.exec(cell);
    if (match === null) return undefined;
    align.push(match[1] === '' ? (match[2] === '' ? null : 'right') : match[2] === '' ? 'left' : 'center');
  }
  return align;
}

/** A row with exactly `columns` cells between outer pipes. */
function readRow(text: string, at: Place, lineEnd: number, columns: number): TableRow | undefined {
  if (text.charCodeAt(at.offset) !== PIPE || text.charCodeAt(lineEnd - 1) !== PIPE) return undefined;
  const cells: TableCell[] = [];
  let open = at.offset;
  while (open < lineEnd - 1) {
    const close = text.indexOf('|', open + 1);
    const cell = readCell(text, at, open, close, close === lineEnd - 1 ? lineEnd : close);
    if (cell === undefined) return undefined;
    cells.push(cell);
    open = close;
  }
  if (cells.length !== columns) return undefined;
  const position = {
    start: { line: at.line, column: 1, offset: at.offset },
    end: { line: at.line, column: lineEnd - at.offset + 1, offset: lineEnd },
  };
  return { type: 'tableRow', children: cells, position };
}

/** The cell between two pipes; its position takes in the first pipe, and the last one of the row. */
function readCell(text: string, at: Place, open: number, close: number, cellEnd: number): TableCell | undefined {
  let start = open + 1;
  let end = close;
  while (start < end && isSpaceAt(text, start)) start++;
  while (end > start && isSpaceAt(text, end - 1)) end--;
  const segment = { lineStart: at.offset, start, end, lineEnd: end, line: at.line };
  const children = start === end ? [] : readPlainInline(text, [segment]);
  if (children === undefined) return undefined;
  const position = {
    start: { line: at.line, column: open - at.offset + 1, offset: open },
    end: { line: at.line, column: cellEnd - at.offset + 1, offset: cellEnd },
  };
  return { type: 'tableCell', children, position };
}
