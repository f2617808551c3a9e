/**
 * Inline text with nothing but simple emphasis, code and links in it, read without micromark. The rules are a safe part of
 * CommonMark 0.31.2, sections 6.1 to 6.3: whatever has another meaning, or might have, is refused.
 */
import type { Emphasis, Link, PhrasingContent, Strong, Text } from 'mdast';
import { isDigit, isLetter } from './openers.ts';
import type { Segment } from './plainLines.ts';

const EXCLAMATION = 33;
const HASH = 35;
const AMPERSAND = 38;
const LEFT_PARENTHESIS = 40;
const RIGHT_PARENTHESIS = 41;
const STAR = 42;
const SEMICOLON = 59;
const SPACE = 32;
const RIGHT_BRACKET = 93;
const BACKTICK = 96;

/** ASCII characters that may be markup within a line: 1 refused, 2 looked at. */
const MARKUP = new Uint8Array(128);
MARKUP.fill(1, 0, SPACE);
for (const character of '\\_]<') MARKUP[character.charCodeAt(0)] = 1;
for (const character of '&*[`') MARKUP[character.charCodeAt(0)] = 2;

const IN_URL = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  if (isLetter(code) || isDigit(code) || '-._~:/?#@!$+,=%&'.includes(String.fromCharCode(code))) IN_URL[code] = 1;
}

interface Reading {
  text: string;
  segments: readonly Segment[];
  /** The segment that is being read. */
  index: number;
  nodes: PhrasingContent[];
  /** Emphasis that is not closed yet, and the nodes around it. */
  open?: { node: Strong | Emphasis; size: number; around: PhrasingContent[] };
  /** Text not yet in a node: its value up to the current segment, where it goes on, and where it started. */
  value: string;
  from: number;
  start: Point;
}

interface Point {
  line: number;
  column: number;
  offset: number;
}

/** Nodes of inline text, as micromark would give them, or undefined when it has to read them. */
export function readPlainInline(text: string, segments: readonly Segment[]): PhrasingContent[] | undefined {
  const [first] = segments;
  const start = pointAt(first, first.start);
  const reading: Reading = { text, segments, index: 0, nodes: [], value: '', from: first.start, start };
  let at = first.start;
  for (;;) {
    const segment = segments[reading.index];
    while (at < segment.end && isPlain(text.charCodeAt(at))) at++;
    if (at < segment.end) {
      const code = text.charCodeAt(at);
      at = MARKUP[code] === 1 ? -1 : readMarkup(reading, segment, at, code);
      if (at === -1) return undefined;
      continue;
    }
    // Text ends with its line, a mark before the space at the end of the line does not.
    if (segment.end < segment.lineEnd && reading.from === segment.end) return undefined;
    reading.value += text.slice(reading.from, segment.end);
    reading.from = segment.end;
    if (++reading.index === segments.length) break;
    const next = segments[reading.index];
    reading.value += text.slice(segment.lineEnd, next.lineStart);
    reading.from = next.start;
    at = next.start;
  }
  if (reading.open !== undefined) return undefined;
  const last = segments[segments.length - 1];
  endText(reading, last, last.end);
  return reading.nodes;
}

/** Reads what starts at `at`; gives the offset after it, or -1 when it is refused. */
function readMarkup(reading: Reading, segment: Segment, at: number, code: number): number {
  if (code === AMPERSAND) return mayBeReference(reading.text, at, segment.end) ? -1 : at + 1;
  if (code === BACKTICK) return readCode(reading, segment, at);
  return code === STAR ? readStars(reading, segment, at) : readLink(reading, segment, at);
}

/** Code between single backticks, on one line. */
function readCode(reading: Reading, segment: Segment, at: number): number {
  const { text } = reading;
  const close = text.indexOf('`', at + 1);
  if (close <= at + 1 || close >= segment.end || text.charCodeAt(close + 1) === BACKTICK) return -1;
  if (text.charCodeAt(at + 1) === SPACE || text.charCodeAt(close - 1) === SPACE) return -1;
  endText(reading, segment, at);
  const position = { start: pointAt(segment, at), end: pointAt(segment, close + 1) };
  reading.nodes.push({ type: 'inlineCode', value: text.slice(at + 1, close), position });
  startText(reading, segment, close + 1);
  return close + 1;
}

function mayBeReference(text: string, at: number, end: number): boolean {
  let code = text.charCodeAt(at + 1);
  if (code !== HASH && !isLetter(code)) return false;
  for (let name = at + 1; name < end && name < at + 34; name++) {
    code = text.charCodeAt(name);
    if (code === SEMICOLON) return true;
    if (code === SPACE) return false;
  }
  return false;
}

function readStars(reading: Reading, segment: Segment, at: number): number {
  const { text, open } = reading;
  let after = at;
  while (after < segment.end && text.charCodeAt(after) === STAR) after++;
  const size = after - at;
  if (size > 2) return -1;
  const before = at === segment.start ? SPACE : text.charCodeAt(at - 1);
  const behind = after >= segment.end ? SPACE : text.charCodeAt(after);
  if (open === undefined) {
    if ((before !== SPACE && before !== LEFT_PARENTHESIS) || !isWordCharacter(behind)) return -1;
    endText(reading, segment, at);
    const position = { start: pointAt(segment, at), end: pointAt(segment, at) };
    const node: Strong | Emphasis = { type: size === 2 ? 'strong' : 'emphasis', children: [], position };
    reading.open = { node, size, around: reading.nodes };
    reading.nodes = [];
  } else {
    const wordBefore = isWordCharacter(before);
    if (size !== open.size || !(wordBefore || isPunctuation(before))) return -1;
    if (behind !== SPACE && !(wordBefore && isPunctuation(behind))) return -1;
    endText(reading, segment, at);
    open.node.children = reading.nodes;
    if (open.node.position !== undefined) open.node.position.end = pointAt(segment, after);
    open.around.push(open.node);
    reading.nodes = open.around;
    reading.open = undefined;
  }
  startText(reading, segment, after);
  return after;
}

/** `[text](url)` with plain text, which may go on over line ends, and a plain destination. */
function readLink(reading: Reading, segment: Segment, at: number): number {
  const { text } = reading;
  if (at > segment.start && text.charCodeAt(at - 1) === EXCLAMATION) return -1;
  const label = readLabel(reading, at + 1);
  if (label === undefined || text.charCodeAt(label.end + 1) !== LEFT_PARENTHESIS) return -1;
  const last = reading.segments[label.index];
  const urlStart = label.end + 2;
  let urlEnd = urlStart;
  while (urlEnd < last.end && IN_URL[text.charCodeAt(urlEnd)] === 1) urlEnd++;
  if (urlEnd === urlStart || urlEnd >= last.end || text.charCodeAt(urlEnd) !== RIGHT_PARENTHESIS) return -1;
  endText(reading, segment, at);
  const inside: Text = {
    type: 'text',
    value: label.value,
    position: { start: pointAt(segment, at + 1), end: pointAt(last, label.end) },
  };
  const link: Link = {
    type: 'link',
    title: null,
    url: text.slice(urlStart, urlEnd),
    children: [inside],
    position: { start: pointAt(segment, at), end: pointAt(last, urlEnd + 1) },
  };
  reading.nodes.push(link);
  reading.index = label.index;
  startText(reading, last, urlEnd + 1);
  return urlEnd + 1;
}

/** The text of a link from `from` up to its bracket at `end`, in the segment `index`; no line of it may be empty. */
function readLabel(
  { text, segments, index }: Reading,
  from: number,
): { value: string; end: number; index: number } | undefined {
  let value = '';
  let start = from;
  for (let at = index; at < segments.length; at++) {
    const segment = segments[at];
    let end = start;
    while (end < segment.end && isPlain(text.charCodeAt(end))) end++;
    if (end === start) return undefined;
    value += text.slice(start, end);
    if (end < segment.end) return text.charCodeAt(end) === RIGHT_BRACKET ? { value, end, index: at } : undefined;
    if (at + 1 === segments.length) return undefined;
    value += text.slice(segment.lineEnd, segments[at + 1].lineStart);
    start = segments[at + 1].start;
  }
  return undefined;
}

function isPlain(code: number): boolean {
  return code >= 128 || MARKUP[code] === 0;
}

function startText(reading: Reading, segment: Segment, at: number): void {
  reading.value = '';
  reading.from = at;
  reading.start = pointAt(segment, at);
}

function endText(reading: Reading, segment: Segment, at: number): void {
  const value = reading.value + reading.text.slice(reading.from, at);
  reading.from = at;
  reading.value = '';
  if (value === '') return;
  // Text that ends with a line end ends where the next line starts, before its indentation.
  const end = at === segment.start && reading.start.offset < segment.lineStart ? segment.lineStart : at;
  reading.nodes.push({ type: 'text', value, position: { start: reading.start, end: pointAt(segment, end) } });
}

function pointAt({ line, lineStart }: Segment, offset: number): Point {
  return { line, column: offset - lineStart + 1, offset };
}

/** A letter or digit; beyond ASCII only the Latin letters, which are enough to be sure. */
function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7);
}

function isPunctuation(code: number): boolean {
  return code < 128 && '.,:;!?)'.includes(String.fromCharCode(code));
}
