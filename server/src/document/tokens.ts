/**
 * Cuts plain text into words, numbers and signs for the citation scanners. Unlike `words.ts` it keeps digits, letters
 * and punctuation apart ("GP16" is two tokens, "16(c)" four), because citations are written with all of them.
 */
import type { Span } from './types.ts';

export interface Token extends Span {
  text: string;
  lower: string;
  kind: 'word' | 'number' | 'sign';
  /** Nothing stands between this token and the one before. */
  glued: boolean;
}

const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|[^\s\p{L}\p{Nd}]/gu;
const DIGIT = /^\p{Nd}/u;
const LETTER = /^\p{L}/u;

/** Tokens of `text` in order; spans are UTF-16 offsets in it. Linear. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const [found] = match;
    const kind = LETTER.test(found) ? 'word' : DIGIT.test(found) ? 'number' : 'sign';
    tokens.push({
      text: found,
      lower: found.toLowerCase(),
      kind,
      start,
      end: start + found.length,
      glued: start === previousEnd,
    });
    previousEnd = start + found.length;
  }
  return tokens;
}

/** Index after the words of `phrase` when they stand at `index` (signs and numbers count as words), else -1. */
export function phraseAt(tokens: readonly Token[], index: number, phrase: readonly string[]): number {
  for (let offset = 0; offset < phrase.length; offset++)
    if (tokens[index + offset]?.lower !== phrase[offset]) return -1;
  return index + phrase.length;
}
