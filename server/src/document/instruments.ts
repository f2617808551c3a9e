/**
 * Finds the instruments that a text names (treaties, declarations, laws, guidelines) with the pinpoints given:
 * "UDHR Article 31", "Article 34(1)(b) of the DSA", "section 54 of the Modern Slavery Act 2015", "ILO C190".
 */
import type { Instrument } from '../knowledge/types.ts';
import { type CitedPart, ownersOf, partsIn } from './citedParts.ts';
import { type ConventionList, findConventions } from './conventions.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Span } from './types.ts';

export interface InstrumentMention {
  kind: 'instrument';
  instrument: Instrument;
  /** The name with the pinpoints beside it. Offsets in the text passed. */
  span: Span;
  /** The name as written. */
  name: Span;
  parts: CitedPart[];
}

interface Node {
  next: Map<string, Node>;
  /** Names that end here; `exact` is the spelling that a one-word name must have ("CAT" is no cat). */
  ends: { instrument: Instrument; exact?: string }[];
}

export interface InstrumentIndex {
  root: Node;
  conventions: ReadonlyMap<number, Instrument>;
}

const indexes = new WeakMap<readonly Instrument[], InstrumentIndex>();

/** Mentions of `instruments` in `text`, in order. Linear in the text; the index of a list is built once. */
export function findInstruments(text: string, instruments: readonly Instrument[]): InstrumentMention[] {
  let index = indexes.get(instruments);
  if (!index) {
    index = createInstrumentIndex(instruments);
    indexes.set(instruments, index);
  }
  return find(text, index);
}

/** A trie over the words of all names, aliases and numbers. */
export function createInstrumentIndex(instruments: readonly Instrument[]): InstrumentIndex {
  const root: Node = { next: new Map(), ends: [] };
  const conventions = new Map<number, Instrument>();
  for (const instrument of instruments) {
    const names = [instrument.name, ...instrument.aliases, ...symbolsOf(instrument.number)];
    for (const name of new Set(names)) insert(root, name, instrument);
    const convention = conventionNumber(instrument);
    if (convention !== undefined) conventions.set(convention, instrument);
  }
  return { root, conventions };
}

const SYMBOL = /\p{L}+(?: \(EU\))? \d{4}\/\d+|A\/[\p{L}\p{Nd}/.]+\d|HR\/PUB\/\d+\/\d+/gu;

/** Official symbols in the number field: "Regulation (EU) 2022/2065", "A/RES/61/295". */
const symbolsOf = (number = ''): string[] => [...number.matchAll(SYMBOL)].map(([symbol]) => symbol);

const CONVENTION = /^(?:ILO )?C0*(\d{1,3})$/;

function conventionNumber(instrument: Instrument): number | undefined {
  for (const name of [instrument.number ?? '', instrument.id.toUpperCase().replace('-', ' '), ...instrument.aliases]) {
    const match = CONVENTION.exec(name);
    if (match) return Number(match[1]);
  }
  return undefined;
}

function insert(root: Node, name: string, instrument: Instrument): void {
  const words = wordsOnly(tokensOf(name)).map(({ token }) => token.lower);
  if (words.length === 0) return;
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (!next) {
      next = { next: new Map(), ends: [] };
      node.next.set(word, next);
    }
    node = next;
  }
  node.ends.push({ instrument, ...(!name.trim().includes(' ') && { exact: name.trim() }) });
}

interface Word {
  token: Token;
  /** Position in the tokens. */
  at: number;
  /** A full stop, semicolon or bar stands before it. */
  breaks: boolean;
}

/** Words and numbers without the signs between them, and without "No." */
function wordsOnly(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  let breaks = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token.kind === 'sign') {
      if (token.text === ';' || token.text === '|' || token.text === '!' || token.text === '?') breaks = true;
      else if (token.text === '.' && tokens[at + 1] && !tokens[at + 1].glued) breaks = true;
      continue;
    }
    if ((token.lower === 'no' || token.lower === 'nos') && isNumberSign(tokens, at)) {
      if (tokens[at + 1].text === '.') at++;
      continue;
    }
    words.push({ token, at, breaks });
    breaks = false;
  }
  return words;
}

const isNumberSign = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === 'number' || (tokens[at + 1]?.text === '.' && tokens[at + 2]?.kind === 'number');

interface Name {
  instrument: Instrument;
  span: Span;
  /** Token indexes, end exclusive, with a bracketed short form or year behind it. */
  start: number;
  end: number;
}

function find(text: string, index: InstrumentIndex): InstrumentMention[] {
  const tokens = tokensOf(text);
  const conventions = findConventions(tokens);
  const names = namesIn(text, tokens, index, conventions);
  if (names.length === 0) return [];
  const mentions = names.map(
    ({ instrument, span }): InstrumentMention => ({
      kind: 'instrument',
      instrument,
      span: { ...span },
      name: span,
      parts: [],
    }),
  );
  attach(tokens, names, mentions);
  return mentions;
}

function namesIn(
  text: string,
  tokens: readonly Token[],
  index: InstrumentIndex,
  conventions: ConventionList[],
): Name[] {
  const names: Name[] = [];
  const words = wordsOnly(tokens);
  let list = 0;
  for (let at = 0; at < words.length; ) {
    while (list < conventions.length && conventions[list].end <= words[at].at) list++;
    const convention = conventions[list];
    if (convention && convention.start <= words[at].at) {
      for (const { number, span } of convention.numbers) {
        const instrument = index.conventions.get(number);
        const single = convention.numbers.length === 1;
        if (instrument)
          names.push({
            instrument,
            span: single ? convention.span : span,
            start: convention.start,
            end: convention.end,
          });
      }
      while (at < words.length && words[at].at < convention.end) at++;
      continue;
    }
    const match = longest(text, words, at, index.root);
    if (!match) {
      at++;
      continue;
    }
    const span = { start: words[at].token.start, end: words[match.next - 1].token.end };
    const end = pastBracket(text, tokens, words, match, index.root);
    names.push({ instrument: match.instrument, span, start: words[at].at, end });
    while (at < words.length && words[at].at < end) at++;
  }
  return names;
}

interface Match {
  instrument: Instrument;
  /** Word index after the name. */
  next: number;
}

function longest(text: string, words: readonly Word[], at: number, root: Node): Match | undefined {
  let node: Node | undefined = root;
  let best: Match | undefined;
  for (let next = at; next < words.length; ) {
    if (next > at && words[next].breaks) break;
    node = node.next.get(words[next].token.lower);
    if (!node) break;
    next++;
    const written = text.slice(words[at].token.start, words[next - 1].token.end);
    const end = node.ends.find(({ exact }) => exact === undefined || exact === written);
    if (end) best = { instrument: end.instrument, next };
  }
  return best;
}

/** Steps over "(DSA)", "2015", "(2011)" and "’s" behind a name, to reach its pinpoints. */
function pastBracket(text: string, tokens: readonly Token[], words: readonly Word[], match: Match, root: Node): number {
  let end = words[match.next - 1].at + 1;
  if (tokens[end]?.kind === 'number' && tokens[end].text.length === 4) end++;
  if (tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' && tokens[end + 1].kind === 'number') end += 3;
  if (tokens[end]?.text === '(') {
    let inner = match.next;
    while (inner < words.length && words[inner].at < end) inner++;
    const short = inner < words.length ? longest(text, words, inner, root) : undefined;
    if (short?.instrument === match.instrument) {
      const close = words[short.next - 1].at + 1;
      if (tokens[close]?.text === ')') end = close + 1;
    }
  }
  const possessive = tokens[end]?.glued && (tokens[end].text === '’' || tokens[end].text === "'");
  return possessive && tokens[end + 1]?.lower === 's' ? end + 2 : end;
}

/** Gives each "Article 34" to the name behind it ("of the DSA") or before it ("DSA, Article 34"). */
function attach(tokens: readonly Token[], names: readonly Name[], mentions: readonly InstrumentMention[]): void {
  const parts = partsIn(tokens);
  const owners = ownersOf(tokens, parts, names);
  for (let at = 0; at < parts.length; at++) {
    const mention = mentions[owners[at]];
    if (!mention) continue;
    const { unit, pinpoints, ranges, span } = parts[at];
    mention.parts.push({ unit, pinpoints, ranges, span });
    mention.span = { start: Math.min(mention.span.start, span.start), end: Math.max(mention.span.end, span.end) };
  }
}
