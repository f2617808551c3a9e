/**
 * Reads headings and paragraphs without any markup, most of the text of a policy, straight from the source: micromark
 * would give the same nodes at thirty times the cost. Everything else is left to micromark.
 */
import type { Heading, Paragraph, RootContent } from 'mdast';
import { afterLineEnd, endOfLine } from './chunks.ts';
import { isBlankBetween, isDigit, isLetter } from './openers.ts';

/** A place in a text: UTF-16 offset and one-based line, always at the start of a line. */
export interface Place {
  offset: number;
  line: number;
}

/**
 * Nodes of a text's flow.
 *
 * @param starts Offsets of lines before which the text can be cut; see `blockStarts`.
 * @param parse Parses a part that has other markup; its positions are relative to `from`.
 */
export function readFlow(
  text: string,
  first: Place,
  starts: readonly number[],
  parse: (from: Place, to: number) => RootContent[],
): RootContent[] {
  const children: RootContent[] = [];
  /** Start of the part that is waiting for `parse`. */
  let waiting: Place | undefined;
  let at = first;
  for (const end of [...starts, text.length]) {
    while (at.offset < end) {
      const block = readPlainBlock(text, at, end);
      if (block === undefined) {
        waiting ??= at;
        at = { offset: end, line: at.line + countLines(text, at.offset, end) };
        break;
      }
      if (block.node !== undefined) {
        if (waiting !== undefined) children.push(...parse(waiting, at.offset));
        waiting = undefined;
        children.push(block.node);
      }
      at = block.next;
    }
  }
  if (waiting !== undefined) children.push(...parse(waiting, text.length));
  return children;
}

interface PlainBlock {
  /** Absent for blank lines. */
  node?: Heading | Paragraph;
  next: Place;
}

/** The blank lines, heading or paragraph at the start of a line, or undefined when micromark must read on. */
function readPlainBlock(text: string, at: Place, end: number): PlainBlock | undefined {
  const lineEnd = endOfLine(text, at.offset);
  if (isBlankBetween(text, at.offset, lineEnd)) {
    return { next: { offset: Math.min(afterLineEnd(text, lineEnd), end), line: at.line + 1 } };
  }
  return text.charCodeAt(at.offset) === HASH ? readHeading(text, at, lineEnd, end) : readParagraph(text, at, end);
}

const HASH = 35;
const AMPERSAND = 38;
const SPACE = 32;

function readHeading(text: string, at: Place, lineEnd: number, end: number): PlainBlock | undefined {
  let content = at.offset;
  while (text.charCodeAt(content) === HASH) content++;
  const depth = content - at.offset;
  if (depth > 6 || text.charCodeAt(content) !== SPACE) return undefined;
  content++;
  if (!isPlainLine(text, content, lineEnd)) return undefined;
  for (let hash = content; hash < lineEnd; hash++) if (text.charCodeAt(hash) === HASH) return undefined;
  const node: Heading = {
    type: 'heading',
    depth: depth as Heading['depth'],
    children: [
      textNode(text, { offset: content, line: at.line }, depth + 2, lineEnd, at.line, lineEnd - at.offset + 1),
    ],
    position: {
      start: { line: at.line, column: 1, offset: at.offset },
      end: { line: at.line, column: lineEnd - at.offset + 1, offset: lineEnd },
    },
  };
  return { node, next: { offset: Math.min(afterLineEnd(text, lineEnd), end), line: at.line + 1 } };
}

function readParagraph(text: string, at: Place, end: number): PlainBlock | undefined {
  let lineStart = at.offset;
  let lineEnd = lineStart;
  let line = at.line - 1;
  let next = lineStart;
  while (next < end) {
    const nextEnd = endOfLine(text, next);
    if (next > at.offset && isBlankBetween(text, next, nextEnd)) break;
    if (!isPlainLine(text, next, nextEnd)) return undefined;
    lineStart = next;
    lineEnd = nextEnd;
    line++;
    next = Math.min(afterLineEnd(text, lineEnd), end);
  }
  const column = lineEnd - lineStart + 1;
  const node: Paragraph = {
    type: 'paragraph',
    children: [textNode(text, at, 1, lineEnd, line, column)],
    position: {
      start: { line: at.line, column: 1, offset: at.offset },
      end: { line, column, offset: lineEnd },
    },
  };
  return { node, next: { offset: next, line: line + 1 } };
}

function textNode(text: string, start: Place, column: number, end: number, endLine: number, endColumn: number) {
  return {
    type: 'text' as const,
    value: text.slice(start.offset, end),
    position: {
      start: { line: start.line, column, offset: start.offset },
      end: { line: endLine, column: endColumn, offset: end },
    },
  };
}

/** ASCII characters that may be markup somewhere within a line, and control characters. */
const MARKUP = new Uint8Array(128);
for (const character of '\\`*_[]<') MARKUP[character.charCodeAt(0)] = 1;
MARKUP.fill(1, 0, SPACE);
MARKUP[AMPERSAND] = 2;

/** Whether a line that is not blank reads the same with and without Markdown, alone and in a paragraph. */
function isPlainLine(text: string, start: number, end: number): boolean {
  if (!startsPlainly(text, start, end) || text.charCodeAt(end - 1) === SPACE) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 && MARKUP[code] !== 0 && (MARKUP[code] === 1 || text.charCodeAt(at + 1) !== SPACE)) return false;
  }
  return true;
}

/** Whether a line starts with something that opens no block: a letter, an opening bracket or quote, "1 January". */
function startsPlainly(text: string, start: number, end: number): boolean {
  let code = text.charCodeAt(start);
  if (isLetter(code) || code === 0x28 || code === 0x22 || code === 0x27) return true;
  if (code > 127) return code !== 0xfeff;
  let at = start;
  while (at < end && isDigit(code)) code = text.charCodeAt(++at);
  return at > start && at < end && code !== 0x2e && code !== 0x29;
}

function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; ) {
    const lineEnd = endOfLine(text, at);
    if (lineEnd >= end) break;
    lines++;
    at = afterLineEnd(text, lineEnd);
  }
  return lines;
}

/** Adds to all positions of nodes that were parsed from `place` on. */
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
