/** Flat lists of plain items, read without micromark. Source: CommonMark 0.31.2, sections 5.2 and 5.3. */
import type { List, ListItem } from 'mdast';
import { afterLineEnd, endOfLine } from './chunks.ts';
import { isBlankBetween, isDigit } from './openers.ts';
import { readPlainInline } from './plainInline.ts';
import { isSpaceAt, type Place, type Segment, segmentOf, startsPlainly } from './plainLines.ts';

/** A list marker at the margin. */
interface Marker {
  /** The bullet, or the delimiter behind a number: what all items of a list have in common. */
  kind: number;
  /** The number of an ordered list's first item. */
  number?: number;
  /** Offset of the item's text. */
  content: number;
}

const SPACE = 32;

/** The marker at the start of a line that has text behind it. */
export function markerAt(text: string, start: number, end: number): Marker | undefined {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  const digits = at - start;
  const kind = text.charCodeAt(at);
  const isBullet = kind === 42 || kind === 43 || kind === 45;
  const isDelimiter = kind === 46 || kind === 41;
  if (digits === 0 ? !isBullet : !isDelimiter || digits > 9) return undefined;
  let content = at + 1;
  while (content < end && text.charCodeAt(content) === SPACE) content++;
  const spaces = content - at - 1;
  if (spaces < 1 || spaces > 4 || content >= end) return undefined;
  return digits === 0 ? { kind, content } : { kind, content, number: Number.parseInt(text.slice(start, at), 10) };
}

/** Whether a line ends the paragraph before it by starting a list of plain text. */
export function interruptsParagraph(text: string, start: number, end: number): boolean {
  const marker = markerAt(text, start, end);
  return marker !== undefined && (marker.number ?? 1) === 1 && startsPlainly(text, marker.content, end);
}

/** The list that starts at `at`, up to `end`, and the place after it; undefined when micromark has to read it. */
export function readPlainList(text: string, at: Place, end: number): { node: List; next: Place } | undefined {
  const items: ListItem[] = [];
  let spread = false;
  let kind: number | undefined;
  let number: number | undefined;
  let next = at;
  while (next.offset < end) {
    const lineEnd = endOfLine(text, next.offset);
    if (isBlankBetween(text, next.offset, lineEnd)) {
      const after = skipBlankLines(text, next, end);
      if (after.offset >= end) break;
      const follow = markerAt(text, after.offset, endOfLine(text, after.offset));
      if (follow?.kind !== kind) {
        // Indented text would belong to the last item, and so may a marker that has no text behind it.
        if (follow === undefined && !endsList(text, after.offset)) return undefined;
        break;
      }
      spread = true;
      next = after;
      continue;
    }
    const marker = markerAt(text, next.offset, lineEnd);
    if (marker === undefined || (kind !== undefined && marker.kind !== kind)) return undefined;
    if (kind === undefined) {
      kind = marker.kind;
      number = marker.number;
    }
    const item = readItem(text, next, marker, end);
    if (item === undefined) return undefined;
    items.push(item.node);
    next = item.next;
  }
  const position = { start: startOf(items[0]), end: endOf(items[items.length - 1]) };
  const node: List = {
    type: 'list',
    ordered: number !== undefined,
    start: number ?? null,
    spread,
    children: items,
    position,
  };
  return { node, next };
}

function readItem(text: string, at: Place, marker: Marker, end: number): { node: ListItem; next: Place } | undefined {
  let lineEnd = endOfLine(text, at.offset);
  const first = segmentOf(text, at.offset, marker.content, lineEnd, at.line);
  if (first === undefined) return undefined;
  const segments: Segment[] = [first];
  const indent = marker.content - at.offset;
  let next: Place = { offset: Math.min(afterLineEnd(text, lineEnd), end), line: at.line + 1 };
  while (next.offset < end) {
    lineEnd = endOfLine(text, next.offset);
    if (isBlankBetween(text, next.offset, lineEnd) || !isSpaceAt(text, next.offset)) break;
    const content = next.offset + indent;
    for (let space = next.offset; space < content; space++) if (!isSpaceAt(text, space)) return undefined;
    const segment = segmentOf(text, next.offset, content, lineEnd, next.line);
    if (segment === undefined) return undefined;
    segments.push(segment);
    next = { offset: Math.min(afterLineEnd(text, lineEnd), end), line: next.line + 1 };
  }
  const children = readPlainInline(text, segments);
  if (children === undefined) return undefined;
  const last = segments[segments.length - 1];
  const finish = { line: last.line, column: last.lineEnd - last.lineStart + 1, offset: last.lineEnd };
  const node: ListItem = {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [
      {
        type: 'paragraph',
        children,
        position: { start: { line: at.line, column: indent + 1, offset: marker.content }, end: finish },
      },
    ],
    position: { start: { line: at.line, column: 1, offset: at.offset }, end: { ...finish } },
  };
  return { node, next };
}

function skipBlankLines(text: string, at: Place, end: number): Place {
  let next = at;
  while (next.offset < end) {
    const lineEnd = endOfLine(text, next.offset);
    if (!isBlankBetween(text, next.offset, lineEnd)) break;
    next = { offset: Math.min(afterLineEnd(text, lineEnd), end), line: next.line + 1 };
  }
  return next;
}

/** Whether a line after a blank line is certainly no part of a list before it: text at the margin, without any marker. */
function endsList(text: string, start: number): boolean {
  return startsPlainly(text, start, endOfLine(text, start)) || text.charCodeAt(start) === 0x7c;
}

const startOf = (node: ListItem) => ({ line: 0, column: 0, offset: 0, ...node.position?.start });
const endOf = (node: ListItem) => ({ line: 0, column: 0, offset: 0, ...node.position?.end });
