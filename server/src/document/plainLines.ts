/** Lines and places, for reading plain Markdown without micromark; see `plainBlocks.ts`. */
import { isDigit, isLetter } from './openers.ts';

/** A place in a text: UTF-16 offset and one-based line, always at the start of a line. */
export interface Place {
  offset: number;
  line: number;
}

/** The part of a line that belongs to a run of inline text, without indentation and line end. */
export interface Segment {
  /** Offset of the line's first character. */
  lineStart: number;
  start: number;
  end: number;
  /** Where its line ends: behind `end` when there is a space between. */
  lineEnd: number;
  /** One-based. */
  line: number;
}

const QUOTE = 34;
const APOSTROPHE = 39;
const LEFT_PARENTHESIS = 40;
const RIGHT_PARENTHESIS = 41;
const STAR = 42;
const FULL_STOP = 46;
const LEFT_BRACKET = 91;
const BACKTICK = 96;
const SPACE = 32;

export function isSpaceAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === SPACE;
}

/**
 * Whether a line's text opens no block of its own, so that it is a paragraph, or goes on with one: it starts with a letter,
 * a bracket or quotation mark, code, emphasis, or a number that is no list marker.
 */
export function startsPlainly(text: string, start: number, end: number): boolean {
  let code = text.charCodeAt(start);
  if (isLetter(code) || code === LEFT_PARENTHESIS || code === QUOTE || code === APOSTROPHE) return true;
  if (code === LEFT_BRACKET) return true;
  if (code === BACKTICK) return text.charCodeAt(start + 1) !== BACKTICK;
  if (code > 127) return code !== 0xfeff;
  let at = start;
  if (code === STAR) {
    while (at < start + 2 && text.charCodeAt(at) === STAR) at++;
    return isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at));
  }
  while (at < end && isDigit(code)) code = text.charCodeAt(++at);
  return at > start && at < end && code !== FULL_STOP && code !== RIGHT_PARENTHESIS;
}

/** A plain line's segment, or undefined when it starts or ends in a way that has a meaning. One space at its end has none. */
export function segmentOf(
  text: string,
  lineStart: number,
  start: number,
  lineEnd: number,
  line: number,
): Segment | undefined {
  const end = isSpaceAt(text, lineEnd - 1) ? lineEnd - 1 : lineEnd;
  if (!startsPlainly(text, start, end) || isSpaceAt(text, end - 1)) return undefined;
  return { lineStart, start, end, lineEnd, line };
}
