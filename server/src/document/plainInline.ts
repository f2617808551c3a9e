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
  const reading: Reading = { text, nodes: [], value: '', from: first.start, start: pointAt(first, first.start) };
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    if (index > 0) {
      reading.value += text.slice(segments[index - 1].end, segment.lineStart);
      reading.from = segment.start;
    }
    for (let at = segment.start; at < segment.end; at++) {
      const code = text.charCodeAt(at);
      if (code >= 128 || MARKUP[code] === 0) continue;
      const next = MARKUP[code] === 1 ? -1 : readMarkup(reading, segment, at, code);
      if (next === -1) return undefined;
      at = next - 1;
    }
    reading.value += text.slice(reading.from, segment.end);
    reading.from = segment.end;
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

/** `[text](url)` with plain text and a plain destination. */
function readLink(reading: Reading, segment: Segment, at: number): number {
  const { text } = reading;
  if (at > segment.start && text.charCodeAt(at - 1) === EXCLAMATION) return -1;
  let close = at + 1;
  while (close < segment.end && text.charCodeAt(close) !== RIGHT_BRACKET) {
    const code = text.charCodeAt(close);
    if (code < 128 && MARKUP[code] !== 0) return -1;
    close++;
  }
  if (close === at + 1 || close >= segment.end || text.charCodeAt(close + 1) !== LEFT_PARENTHESIS) return -1;
  const urlStart = close + 2;
  let urlEnd = urlStart;
  while (urlEnd < segment.end && IN_URL[text.charCodeAt(urlEnd)] === 1) urlEnd++;
  if (urlEnd === urlStart || urlEnd >= segment.end || text.charCodeAt(urlEnd) !== RIGHT_PARENTHESIS) return -1;
  endText(reading, segment, at);
  const inside: Text = {
    type: 'text',
    value: text.slice(at + 1, close),
    position: { start: pointAt(segment, at + 1), end: pointAt(segment, close) },
  };
  const link: Link = {
    type: 'link',
    title: null,
    url: text.slice(urlStart, urlEnd),
    children: [inside],
    position: { start: pointAt(segment, at), end: pointAt(segment, urlEnd + 1) },
  };
  reading.nodes.push(link);
  startText(reading, segment, urlEnd + 1);
  return urlEnd + 1;
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
