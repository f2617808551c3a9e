/** Cuts text into words and normalises them. The matcher and the patterns both use these functions. */

import { GAPPED, LOST } from './lostLigatures.ts';
import { normaliseWord } from './normalise.ts';
import type { Words } from './types.ts';
import { cleanSurface, isElision, JOINED, SPLIT } from './wordForms.ts';

export { normaliseWord } from './normalise.ts';

const NOT_WORD = 0;
const WORD = 1;
const APOSTROPHE = 2;
const IGNORED = 3;

/** Class of the characters below U+0250, by code. */
const CLASSES = new Uint8Array(0x250);
for (let code = 0; code < 0x250; code++) {
  if (/[\p{L}\p{N}]/u.test(String.fromCharCode(code))) CLASSES[code] = WORD;
}
CLASSES[0x27] = APOSTROPHE;
CLASSES[0xad] = IGNORED;

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

function classOf(text: string, at: number, code: number): number {
  if (code < 0x250) return CLASSES[code];
  if (code === 0x2019 || code === 0x2bc) return APOSTROPHE;
  if ((code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return IGNORED;
  if (code >= 0x2010 && code <= 0x206f) return NOT_WORD;
  // Surrogate pairs are judged as a whole by their first half; the second half follows it.
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0 && isWordPair(text, at - 1) ? WORD : NOT_WORD;
  if (code >= 0xd800 && code <= 0xdbff) return isWordPair(text, at) ? WORD : NOT_WORD;
  return WORD_CHARACTER.test(text[at]) ? WORD : NOT_WORD;
}

function isWordPair(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return code !== undefined && code > 0xffff && WORD_CHARACTER.test(String.fromCodePoint(code));
}

/**
 * The words of `text`: runs of letters, digits and apostrophes. Hyphens and slashes split; a hyphen at a line end
 * before a lower-case letter joins the word's halves; `'s` is dropped, and letters that a PDF has lost come back.
 *
 * @param offset Added to every offset; they are UTF-16 and otherwise relative to `text`.
 */
export function tokenise(text: string, offset = 0): Words {
  const words: Words = { norm: [], surface: [], start: [], end: [] };
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if ((code < 0x250 ? CLASSES[code] : classOf(text, at, code)) !== WORD) {
      at++;
      continue;
    }
    const start = at;
    let plain = code < 128;
    let end = at + 1;
    at++;
    while (at < length) {
      const next = text.charCodeAt(at);
      const kind = next < 0x250 ? CLASSES[next] : classOf(text, at, next);
      if (kind === WORD) {
        if (next >= 128) plain = false;
        end = ++at;
        continue;
      }
      if (kind === NOT_WORD) {
        const joined = next === 0x2d ? afterLineHyphen(text, at) : 0;
        if (joined === 0) break;
        plain = false;
        at = joined;
        continue;
      }
      // An apostrophe or an ignored character belongs to the word only between two of its characters.
      plain = false;
      at++;
    }
    at = Math.max(end, start + 1);
    if (plain) {
      const surface = text.slice(start, end).toLowerCase();
      add(words, surface, start + offset, end + offset, text.charCodeAt(start - 1) === 0x2d && start > 0);
    } else {
      addMarked(words, text.slice(start, end), start + offset, text.charCodeAt(start - 1) === 0x2d && start > 0);
    }
  }
  return words;
}

/** Offset of the second half of a word broken by a hyphen at a line end, or 0. */
function afterLineHyphen(text: string, hyphen: number): number {
  let at = hyphen + 1;
  if (text.charCodeAt(at) !== 0x0a) return 0;
  at++;
  while (text.charCodeAt(at) === 0x20) at++;
  const code = text.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return at;
  return code > 0x7f && /\p{Ll}/u.test(text[at]) ? at : 0;
}

/** Adds a word with apostrophes, soft hyphens, ligatures or letters beyond ASCII. */
function addMarked(words: Words, raw: string, start: number, afterHyphen: boolean): void {
  const surface = cleanSurface(raw);
  if (surface === '') return;
  const mark = surface.indexOf("'");
  if (mark > 0 && isElision(surface.slice(0, mark)) && raw.length === surface.length) {
    add(words, surface.slice(0, mark), start, start + mark, afterHyphen);
    const rest = surface.slice(mark + 1);
    add(words, withoutPossessive(rest), start + mark + 1, start + raw.length, false);
    return;
  }
  add(words, withoutPossessive(surface), start, start + raw.length, afterHyphen);
}

function withoutPossessive(surface: string): string {
  return surface.length > 2 && surface.endsWith("'s") ? surface.slice(0, -2) : surface;
}

function add(words: Words, surface: string, start: number, end: number, afterHyphen: boolean): void {
  const last = words.surface.length - 1;
  if (afterHyphen && last >= 0 && words.end[last] === start - 1) {
    const joins = JOINED.get(words.surface[last]);
    if (joins?.some((beginning) => surface.startsWith(beginning))) {
      const whole = words.surface[last] + surface;
      words.surface[last] = whole;
      words.norm[last] = normaliseWord(whole);
      words.end[last] = end;
      return;
    }
  }
  const split = SPLIT.get(surface);
  if (split !== undefined && end - start === surface.length) {
    push(words, surface.slice(0, split), start, start + split);
    push(words, surface.slice(split), start + split, end);
    return;
  }
  push(words, surface, start, end);
}

function push(words: Words, surface: string, start: number, end: number): void {
  const last = words.surface.length - 1;
  const gapped = words.end[last] === start - 1 ? GAPPED.get(surface)?.get(words.surface[last]) : undefined;
  if (gapped !== undefined) {
    words.surface[last] = gapped;
    words.norm[last] = normaliseWord(gapped);
    words.end[last] = end;
    return;
  }
  words.norm.push(normaliseWord(LOST.get(surface) ?? surface));
  words.surface.push(LOST.get(surface) ?? surface);
  words.start.push(start);
  words.end.push(end);
}
