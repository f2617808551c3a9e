/** Block quotes and lists that are nested without end: reading them would use up the stack. */
import { isDigit } from './openers.ts';

/** Nobody nests deeper. */
const MAX_DEPTH = 100;
/** An item inside another is indented by at least so many columns. */
const LEAST_INDENT = 2;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const CLOSING_BRACKET = 41;
const STAR = 42;
const PLUS = 43;
const DASH = 45;
const FULL_STOP = 46;
const GREATER = 62;

/** Whether containers of a Markdown text may be nested more deeply than can be read. Linear; never wrong the other way. */
export function isNestedTooDeeply(text: string): boolean {
  /** Items that may be open: one for each marker so far. */
  let items = 0;
  for (let at = 0; at < text.length; at++) {
    let quotes = 0;
    let markers = 0;
    let columns = 0;
    for (;;) {
      const code = text.charCodeAt(at);
      const end = code === GREATER || code === SPACE || code === TAB ? at + 1 : endOfMarker(text, at, code);
      if (end === at) break;
      if (code === GREATER) quotes++;
      else if (code === SPACE) columns++;
      else if (code === TAB) columns += 4;
      else markers++;
      at = end;
    }
    if (quotes + markers + Math.min(items, columns / LEAST_INDENT) > MAX_DEPTH) return true;
    items += markers;
    while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at++;
  }
  return false;
}

/** Offset after the list marker at `at`; `at` itself when there is none. */
function endOfMarker(text: string, at: number, code: number): number {
  let end = at;
  if (code === STAR || code === PLUS || code === DASH) end++;
  else {
    while (isDigit(text.charCodeAt(end)) && end - at < 9) end++;
    const delimiter = text.charCodeAt(end);
    if (end === at || (delimiter !== FULL_STOP && delimiter !== CLOSING_BRACKET)) return at;
    end++;
  }
  const next = text.charCodeAt(end);
  return next === SPACE || next === TAB || next === LF || next === CR || end >= text.length ? end : at;
}
