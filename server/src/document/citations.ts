/**
 * Finds citations of the Guiding Principles in plain text, in all spellings that people use:
 * "GP 18(b)", "GPs 17–21", "UN Guiding Principle no. 31 (h)", "Principle 16 of the UNGPs", "UNGP, art. 16", …
 * Numbers and letters are read as written, valid or not: whether they exist is a question for the rules.
 */
import {
  belongsElsewhere,
  DETERMINERS,
  hasOwnerBefore,
  type Noun,
  nounAt,
  OTHER_GP,
  OWN_PRINCIPLES,
  OWNERS,
  ownerBehind,
  prefixUn,
  WRONG_NOUNS,
} from './citationWords.ts';
import { type Family, familiesOf, ungpsAt } from './families.ts';
import { countsThings, type Pinpoint, type PinpointList, type PinpointRange, pinpointsAt } from './pinpoints.ts';
import { phraseAt, type Token, tokensOf } from './tokens.ts';
import type { Span } from './types.ts';

export type CitationForm =
  /** "GP 16" */
  | 'gp'
  /** "UNGP 16", "UN GP 16" */
  | 'ungp'
  /** "Guiding Principle 16", "UN Guiding Principles 11–24" */
  | 'guiding-principle'
  /** "Principle 16 of the UNGPs", "UNGPs, Principle 16" */
  | 'principle-of-ungps'
  /** "Principle 16" where the sentence or the document speaks of the UNGPs */
  | 'principle'
  /** "Article 16 of the UNGPs", "UNGP para. 16" */
  | 'wrong-noun';

export interface Citation {
  kind: 'ungp';
  /** Offsets in the text passed, with a leading "commentary to" and a trailing "of the UNGPs". */
  span: Span;
  form: CitationForm;
  /** The citation is of the commentary to the principle. */
  commentary: boolean;
  /** The noun that stands where "Principle" should. */
  noun?: 'article' | 'paragraph';
  /** Where the noun ("Principles", "art.") stands; absent for "GP 16" and "UNGP 16". */
  nounSpan?: Span;
  /** As written; the ends of ranges are among them. */
  pinpoints: Pinpoint[];
  ranges: PinpointRange[];
}

export interface CitationContext {
  /** The document (or section) is about the UNGPs and no other set of principles: "Principle 16" alone is a citation. */
  ungps?: boolean;
}

const TRIGGER = /GPs?|rinciple|rticle|\bart|aragraph|\bpara|PRINCIPLE|ARTICLE|ART\b|PARA|§/;

/** Citations of the Guiding Principles in `text` (a sentence or a block), in order. Linear. */
export function findCitations(text: string, context: CitationContext = {}): Citation[] {
  if (!/\d/.test(text) || !TRIGGER.test(text)) return [];
  const tokens = tokensOf(text);
  const families = familiesOf(tokens);
  const reader: Reader = {
    tokens,
    families,
    context,
    ungps: names(families, 'ungps'),
    others: names(families, 'other'),
    otherGp: tokens.some((token, at) => OTHER_GP.has(token.lower) || phraseAt(tokens, at, ['gross', 'profit']) > 0),
  };
  const citations: Citation[] = [];
  for (let index = 0; index < tokens.length; ) {
    const found = citationAt(reader, index);
    if (found) {
      citations.push(withCommentary(tokens, index, found));
      index = found.next;
    } else index++;
  }
  return citations;
}

interface Reader {
  tokens: readonly Token[];
  families: readonly Family[];
  context: CitationContext;
  /** The text names the UNGPs; another set of principles; something else that is called GP. */
  ungps: boolean;
  others: boolean;
  otherGp: boolean;
}

interface Found {
  citation: Citation;
  /** Token index after the citation. */
  next: number;
}

function citationAt(reader: Reader, index: number): Found | undefined {
  const { tokens } = reader;
  const { text, lower } = tokens[index];
  if (text === 'GP' || text === 'GPs') return gp(reader, index);
  if (lower === 'principle' || lower === 'principles') return principle(reader, index);
  if (lower in WRONG_NOUNS) return wrongNoun(reader, index);
  const family = ungpsAt(tokens, index);
  return family > 0 ? ungps(reader, index, family) : plainGuiding(reader, index);
}

function found(tokens: readonly Token[], start: number, form: CitationForm, list: PinpointList, nouns?: Noun): Found {
  return {
    citation: {
      kind: 'ungp',
      span: { start: tokens[start].start, end: list.end },
      form,
      commentary: false,
      ...(nouns && { nounSpan: { start: tokens[nouns.start].start, end: tokens[nouns.end - 1].end } }),
      ...(nouns?.wrong && { noun: nouns.wrong }),
      pinpoints: list.pinpoints,
      ranges: list.ranges,
    },
    next: list.next,
  };
}

/** The list right behind a name; a hyphen may join it ("GP-16"). */
function listBehind(tokens: readonly Token[], index: number, plural: boolean): PinpointList | undefined {
  const hyphen = tokens[index]?.text === '-' && tokens[index].glued && tokens[index + 1]?.glued;
  return pinpointsAt(tokens, hyphen ? index + 1 : index, { plural });
}

function gp(reader: Reader, index: number): Found | undefined {
  const { tokens } = reader;
  const list = listBehind(tokens, index + 1, tokens[index].text === 'GPs');
  if (!list || list.pinpoints[0].number > 99 || countsThings(tokens, list.next)) return undefined;
  if (!reader.ungps) {
    const before = tokens[index - 1];
    if (reader.otherGp || (before && OWNERS.has(before.lower))) return undefined;
    const after = tokens[list.next];
    if (after && (after.lower === 'series' || after.lower === 'championship')) return undefined;
  }
  return found(tokens, index, 'gp', list);
}

/** "UNGP 16", "UN Guiding Principles 11–24", "UNGPs, Principle 16", "UNGP, art. 16". */
function ungps(reader: Reader, index: number, end: number): Found | undefined {
  const { tokens } = reader;
  const last = tokens[end - 1].lower;
  const short = last === 'ungp' || last === 'ungps' || last === 'gps';
  const list = listBehind(tokens, end, true);
  if (list) {
    if (countsThings(tokens, list.next)) return undefined;
    return found(tokens, index, short ? 'ungp' : 'guiding-principle', list);
  }
  return nounBehind(reader, index, end);
}

/** "UNGPs, Principle 16" or "UNGP (art. 16)": the family first, then a noun with the numbers. */
function nounBehind(reader: Reader, index: number, end: number): Found | undefined {
  const { tokens } = reader;
  let next = end;
  if ((tokens[next]?.text === "'" || tokens[next]?.text === '’') && tokens[next].glued) {
    next += tokens[next + 1]?.lower === 's' && tokens[next + 1].glued ? 2 : 1;
  }
  const sign = [',', '(', ':', '–', '-'].includes(tokens[next]?.text) ? tokens[next].text : '';
  const noun = nounAt(tokens, sign ? next + 1 : next);
  if (!noun) return undefined;
  const list = pinpointsAt(tokens, noun.end, { plural: noun.plural });
  if (!list || belongsElsewhere(tokens, list.next)) return undefined;
  if (!noun.wrong) return found(tokens, index, 'principle-of-ungps', list, noun);
  const abbreviated = tokens[noun.start].lower.length < 6;
  const closed = !tokens[list.next] || tokens[list.next].kind === 'sign';
  if (sign && sign !== '(' && !abbreviated && !closed) return undefined;
  return found(tokens, index, 'wrong-noun', list, noun);
}

/** "Guiding Principle 16(c)", "UN Guiding Principle no. 31", "UN GP 16". */
function plainGuiding(reader: Reader, index: number): Found | undefined {
  const { tokens, families } = reader;
  const un = prefixUn(tokens, index);
  const start = un < 0 ? index : un;
  if (un > 0 && (tokens[start]?.text === 'GP' || tokens[start]?.text === 'GPs')) {
    const list = listBehind(tokens, start + 1, tokens[start].text === 'GPs');
    return list && found(tokens, index, 'ungp', list);
  }
  if (tokens[start]?.lower !== 'guiding') return undefined;
  const noun = nounAt(tokens, start + 1);
  if (!noun || noun.wrong) return undefined;
  const list = pinpointsAt(tokens, noun.end, { plural: noun.plural });
  if (!list || countsThings(tokens, list.next)) return undefined;
  if (un < 0) {
    const before = tokens[index - 1];
    if (before && OWN_PRINCIPLES.has(before.lower)) return undefined;
    if (!reader.ungps && reader.others && belongsElsewhere(tokens, list.next)) return undefined;
    if (families.some((family) => family.of === 'other' && family.end === index)) return undefined;
  }
  return found(tokens, index, 'guiding-principle', list, noun);
}

const names = (families: readonly Family[], of: Family['of']): boolean => families.some((family) => family.of === of);

/** "Principle 16 of the UNGPs", and "Principle 16" alone where the UNGPs are being spoken of. */
function principle(reader: Reader, index: number): Found | undefined {
  const { tokens, families, context } = reader;
  const noun = nounAt(tokens, index);
  const list = noun && pinpointsAt(tokens, noun.end, { plural: noun.plural });
  if (!noun || !list || countsThings(tokens, list.next)) return undefined;
  const owner = ownerBehind(tokens, list.next);
  if (owner) return withOwner(found(tokens, index, 'principle-of-ungps', list, noun), owner, tokens);
  if (belongsElsewhere(tokens, list.next) || hasOwnerBefore(tokens, index)) return undefined;
  const nearest = nearestBefore(families, index) ?? (reader.others ? undefined : families[0]);
  const here = nearest ? nearest.of === 'ungps' : !reader.others && context.ungps === true;
  return here ? found(tokens, index, 'principle', list, noun) : undefined;
}

function withOwner(result: Found, owner: number, tokens: readonly Token[]): Found {
  const span = { start: result.citation.span.start, end: tokens[owner - 1].end };
  return { citation: { ...result.citation, span }, next: owner };
}

function nearestBefore(families: readonly Family[], index: number): Family | undefined {
  let low = 0;
  let high = families.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (families[middle].end <= index) low = middle + 1;
    else high = middle;
  }
  return families[low - 1];
}

/** "Article 16 of the UNGPs", "paras 11–24 UNGPs". */
function wrongNoun(reader: Reader, index: number): Found | undefined {
  const { tokens } = reader;
  const noun = nounAt(tokens, index);
  const list = noun && pinpointsAt(tokens, noun.end, { plural: noun.plural });
  const owner = list && ownerBehind(tokens, list.next);
  if (!noun || !list || !owner) return undefined;
  return withOwner(found(tokens, index, 'wrong-noun', list, noun), owner, tokens);
}

/** Takes "commentary to", "commentary on" before the citation and ", commentary" after it into it. */
function withCommentary(tokens: readonly Token[], index: number, result: Found): Citation {
  const { citation, next } = result;
  let before = index - 1;
  if (DETERMINERS.has(tokens[before]?.lower)) before--;
  if (['to', 'on', 'of', 'for'].includes(tokens[before]?.lower)) before--;
  if (tokens[before]?.lower === 'commentary' && before < index) {
    return { ...citation, commentary: true, span: { start: tokens[before].start, end: citation.span.end } };
  }
  let after = next;
  if (tokens[after]?.text === ',' || tokens[after]?.text === '(') after++;
  else if ((tokens[after]?.text === '’' || tokens[after]?.text === "'") && tokens[after + 1]?.lower === 's') after += 2;
  if (tokens[after]?.lower !== 'commentary') return citation;
  const bracket = tokens[after - 1].text === '(' && tokens[after + 1]?.text === ')';
  return {
    ...citation,
    commentary: true,
    span: { start: citation.span.start, end: tokens[bracket ? after + 1 : after].end },
  };
}
