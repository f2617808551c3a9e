/**
 * Reads plain headings, paragraphs, flat lists and tables, which are most of a policy, straight from the source:
 * micromark gives the same nodes at twenty times the cost. Everything else is left to micromark. A property test and the
 * corpus hold that no node differs.
 */
import type { Heading, Paragraph, RootContent } from 'mdast';
import { afterLineEnd, endOfLine } from './chunks.ts';
import { isBlankBetween } from './openers.ts';
import { readPlainInline } from './plainInline.ts';
import { isSpaceAt, type Place, type Segment, segmentOf } from './plainLines.ts';
import { interruptsParagraph, markerAt, readPlainList } from './plainLists.ts';
import { readPlainTable } from './plainTables.ts';

export type { Place } from './plainLines.ts';

const HASH = 35;
const DASH = 45;
const EQUALS = 61;
const PIPE = 124;

/** A part of a text that has other markup, for micromark. */
export interface UnreadPart {
  from: Place;
  to: number;
}

/**
 * The flow of a text in order: nodes, and parts that are left to the parser.
 *
 * @param from Where to begin.
 * @param starts Offsets of lines before which the text can be cut; see `blockStarts`.
 */
export function readFlow(text: string, from: Place, starts: readonly number[]): (RootContent | UnreadPart)[] {
  const parts: (RootContent | UnreadPart)[] = [];
  let at = from;
  for (const end of [...starts, text.length]) {
    while (at.offset < end) {
      const block = readPlainBlock(text, at, end);
      if (block === undefined) {
        // Not joined with the next part: a key changes one of them, and the others are remembered.
        parts.push({ from: at, to: end });
        at = { offset: end, line: at.line + countLines(text, at.offset, end) };
        break;
      }
      if (block.node !== undefined) parts.push(block.node);
      at = block.next;
    }
  }
  return parts;
}

interface PlainBlock {
  /** Absent for a blank line. */
  node?: RootContent;
  next: Place;
}

/** The block, or blank line, at a place where nothing is open; undefined when micromark has to read it. */
function readPlainBlock(text: string, at: Place, end: number): PlainBlock | undefined {
  const lineEnd = endOfLine(text, at.offset);
  if (isBlankBetween(text, at.offset, lineEnd)) return { next: lineAfter(text, at, lineEnd, end) };
  const code = text.charCodeAt(at.offset);
  if (code === HASH) return readHeading(text, at, lineEnd, end);
  if (code === PIPE) return readPlainTable(text, at, end);
  if (markerAt(text, at.offset, lineEnd) !== undefined) return readPlainList(text, at, end);
  return readParagraph(text, at, end);
}

function lineAfter(text: string, at: Place, lineEnd: number, end: number): Place {
  return { offset: Math.min(afterLineEnd(text, lineEnd), end), line: at.line + 1 };
}

function readHeading(text: string, at: Place, lineEnd: number, end: number): PlainBlock | undefined {
  let hashes = at.offset;
  while (text.charCodeAt(hashes) === HASH) hashes++;
  const depth = hashes - at.offset;
  const content = hashes + 1;
  if (depth > 6 || !isSpaceAt(text, hashes) || content >= lineEnd) return undefined;
  if (isSpaceAt(text, content) || isSpaceAt(text, lineEnd - 1)) return undefined;
  for (let hash = content; hash < lineEnd; hash++) if (text.charCodeAt(hash) === HASH) return undefined;
  const children = readPlainInline(text, [
    { lineStart: at.offset, start: content, end: lineEnd, lineEnd, line: at.line },
  ]);
  if (children === undefined) return undefined;
  const node: Heading = {
    type: 'heading',
    depth: depth as Heading['depth'],
    children,
    position: {
      start: { line: at.line, column: 1, offset: at.offset },
      end: { line: at.line, column: lineEnd - at.offset + 1, offset: lineEnd },
    },
  };
  return { node, next: lineAfter(text, at, lineEnd, end) };
}

function readParagraph(text: string, at: Place, end: number): PlainBlock | undefined {
  const segments: Segment[] = [];
  let next = at;
  while (next.offset < end) {
    const lineEnd = endOfLine(text, next.offset);
    if (segments.length > 0) {
      const depth = underlineDepth(text, next.offset, lineEnd);
      if (depth !== undefined) return readSetextHeading(text, at, segments, depth, next, lineEnd, end);
      if (isBlankBetween(text, next.offset, lineEnd)) break;
      if (interruptsParagraph(text, next.offset, lineEnd)) break;
    }
    const segment = segmentOf(text, next.offset, next.offset, lineEnd, next.line);
    if (segment === undefined) return undefined;
    segments.push(segment);
    next = lineAfter(text, next, lineEnd, end);
  }
  const children = readPlainInline(text, segments);
  if (children === undefined) return undefined;
  const last = segments[segments.length - 1];
  const node: Paragraph = {
    type: 'paragraph',
    children,
    position: {
      start: { line: at.line, column: 1, offset: at.offset },
      end: { line: last.line, column: last.lineEnd - last.lineStart + 1, offset: last.lineEnd },
    },
  };
  return { node, next };
}

/** Depth of the setext heading that a line of nothing but `=` or `-` makes of the paragraph above it. */
function underlineDepth(text: string, start: number, lineEnd: number): 1 | 2 | undefined {
  const mark = text.charCodeAt(start);
  if (mark !== EQUALS && mark !== DASH) return undefined;
  for (let at = start; at < lineEnd; at++) if (text.charCodeAt(at) !== mark) return undefined;
  return mark === EQUALS ? 1 : 2;
}

function readSetextHeading(
  text: string,
  at: Place,
  segments: readonly Segment[],
  depth: 1 | 2,
  underline: Place,
  lineEnd: number,
  end: number,
): PlainBlock | undefined {
  const children = readPlainInline(text, segments);
  if (children === undefined) return undefined;
  const node: Heading = {
    type: 'heading',
    depth,
    children,
    position: {
      start: { line: at.line, column: 1, offset: at.offset },
      end: { line: underline.line, column: lineEnd - underline.offset + 1, offset: lineEnd },
    },
  };
  return { node, next: lineAfter(text, underline, lineEnd, end) };
}

/** The place of an offset at which a line starts (or the text ends). */
export function placeAt(text: string, offset: number): Place {
  return { offset: Math.min(offset, text.length), line: 1 + countLines(text, 0, offset) };
}

function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  let at = start;
  while (at < end) {
    const lineEnd = endOfLine(text, at);
    if (lineEnd >= end) break;
    lines++;
    at = afterLineEnd(text, lineEnd);
  }
  return lines;
}

/** Moves nodes that were parsed as a text of their own to where that text starts. */
export function moveNodes(nodes: readonly RootContent[], place: Place): void {
  for (const node of nodes) {
    if (node.position !== undefined) {
      movePoint(node.position.start, place);
      movePoint(node.position.end, place);
    }
    if ('children' in node) moveNodes(node.children, place);
  }
}

function movePoint(point: { line: number; offset?: number }, place: Place): void {
  point.line += place.line - 1;
  point.offset = (point.offset ?? 0) + place.offset;
}
