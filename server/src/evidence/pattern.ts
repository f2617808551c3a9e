/**
 * The pattern language of the packs: plain words that combine, and nothing that can backtrack.
 *
 *     respect … human rights        words in order; `…` (or `...`) leaves a gap of up to 8 words, `…3` of up to 3
 *     @commit … (respect|uphold)    `@name` is a vocabulary of the packs, `(a|b c|@d)` are alternatives
 *     @remedy & @harmed-people      both somewhere in the sentence, in any order
 *     @remedy & !@software          … and none of the second
 *     =may                          exactly this word; other words match their inflections and spelling variants
 *
 * Words are compared in normalised form (`document/words.ts`).
 */
import { tokenise } from '../document/words.ts';
import type { PatternReader, ReadPattern } from '../knowledge/checkPatterns.ts';

/** The widest gap that a bare `…` allows, in words. */
export const DEFAULT_GAP = 8;

/** A phrase of normalised words (`=word` for exact ones), or the name of a vocabulary. */
export type Atom = { type: 'phrase'; words: string[] } | { type: 'concept'; name: string };

/** Atoms that may stand for one another; a single alternative for plain words. */
export interface Term {
  alternatives: Atom[];
  /** Words that may stand between the previous term and this one. */
  gap: number;
}

/** Terms in order. */
export interface Sequence {
  terms: Term[];
  /** The sentence must not contain it. */
  absent: boolean;
}

export interface Pattern {
  source: string;
  sequences: Sequence[];
}

export class PatternError extends Error {}

/** Reads one pattern. Throws {@link PatternError} with a reason in plain words. */
export function parsePattern(source: string): Pattern {
  const sequences = source.split('&').map((part) => parseSequence(part.trim(), source));
  if (sequences.every((sequence) => sequence.absent))
    throw new PatternError(`“${source}” only says what must be absent`);
  return { source, sequences };
}

/** Reads patterns and phrases for the check of packs. */
export const patternReader: PatternReader = {
  pattern: (text) => reading(() => conceptsOf(parsePattern(text))),
  phrase: (text) => reading(() => parsePhrase(text) && []),
};

function reading(read: () => string[]): ReadPattern {
  try {
    return { concepts: read() };
  } catch (error) {
    if (error instanceof PatternError) return { reason: error.message };
    throw error;
  }
}

/** Vocabulary names that a pattern refers to. */
export function conceptsOf(pattern: Pattern): string[] {
  return pattern.sequences.flatMap((sequence) =>
    sequence.terms.flatMap((term) => term.alternatives.flatMap((atom) => (atom.type === 'concept' ? [atom.name] : []))),
  );
}

function parseSequence(part: string, source: string): Sequence {
  const absent = part.startsWith('!');
  const tokens = lex(absent ? part.slice(1) : part, source);
  const terms: Term[] = [];
  let gap = 0;
  for (const token of tokens) {
    if (token.type === 'gap') {
      gap = token.words;
      continue;
    }
    terms.push({ alternatives: token.alternatives, gap: terms.length === 0 ? 0 : gap });
    gap = 0;
  }
  if (terms.length === 0) throw new PatternError(`“${source}” has an empty part`);
  return { terms: joinPhrases(terms), absent };
}

/** Adjacent plain phrases become one phrase, so that they are one walk in the vocabulary's tree. */
function joinPhrases(terms: Term[]): Term[] {
  const joined: Term[] = [];
  for (const term of terms) {
    const last = joined.at(-1);
    const [before, after] = [last && onlyPhrase(last), onlyPhrase(term)];
    if (last && before && after && term.gap === 0) before.words.push(...after.words);
    else joined.push(term);
  }
  return joined;
}

function onlyPhrase(term: Term): { words: string[] } | undefined {
  const [atom] = term.alternatives;
  return term.alternatives.length === 1 && atom.type === 'phrase' ? atom : undefined;
}

type Lexeme = { type: 'gap'; words: number } | { type: 'term'; alternatives: Atom[] };

function lex(text: string, source: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === ' ') {
      at++;
    } else if (char === '…' || text.startsWith('...', at)) {
      at += char === '…' ? 1 : 3;
      const from = at;
      while (at < text.length && text[at] >= '0' && text[at] <= '9') at++;
      lexemes.push({ type: 'gap', words: at > from ? Number(text.slice(from, at)) : DEFAULT_GAP });
    } else if (char === '(') {
      const end = text.indexOf(')', at);
      if (end < 0) throw new PatternError(`“${source}” opens a bracket and does not close it`);
      const alternatives = text
        .slice(at + 1, end)
        .split('|')
        .flatMap((part) => parseAtom(part.trim(), source));
      lexemes.push({ type: 'term', alternatives });
      at = end + 1;
    } else {
      let end = at;
      while (end < text.length && text[end] !== ' ' && text[end] !== '(' && text[end] !== '…') end++;
      lexemes.push({ type: 'term', alternatives: parseAtom(text.slice(at, end), source) });
      at = end;
    }
  }
  return lexemes;
}

function parseAtom(text: string, source: string): Atom[] {
  if (text.includes('…')) throw new PatternError(`“${source}” has a gap inside brackets, where only phrases stand`);
  if (text.startsWith('@')) return [{ type: 'concept', name: text.slice(1) }];
  const words = wordsOf(text);
  if (words.length === 0) throw new PatternError(`“${source}” has an empty alternative`);
  return [{ type: 'phrase', words }];
}

/** Normalised words of a phrase; `=word` stays exact. Throws {@link PatternError} with a reason in plain words. */
export function parsePhrase(text: string): string[] {
  if (SIGNS.test(text)) throw new PatternError(`“${text}” has a sign of patterns in it, where only words stand`);
  const words = wordsOf(text);
  if (words.length === 0) throw new PatternError(`“${text}” has no word in it`);
  return words;
}

/** What means something in a pattern and is no sign of ordinary text. */
const SIGNS = /(?:^| )@|…|\.{3}|\|/;

function wordsOf(text: string): string[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => (word.startsWith('=') && word.length > 1 ? [word.toLowerCase()] : [...tokenise(word).norm]));
}
