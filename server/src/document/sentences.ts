/** Cuts the plain text of a block into sentences. */
import type { Span } from './types.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
    segmenters.set(locale, segmenter);
  }
  return segmenter;
}

/** A full stop, question mark or exclamation mark of any script that text may follow. */
const ENDS_WITHIN = /[.!?…。！？؟।]["'”’»)\]]*\s*[^\s"'”’»)\]]/;
const HAS_BREAKS = /[\n•▪●◦‣∙■□➢✓]/;

/**
 * Spans of the sentences of `text`, trimmed, in order. Line breaks count as spaces, but a line that starts with a
 * bullet character (as in text pasted from a PDF) starts a sentence, and so does a line after one that ends with `;`.
 */
export function sentenceSpans(text: string, locale = 'en'): Span[] {
  const spans: Span[] = [];
  if (!HAS_BREAKS.test(text)) {
    addSentences(spans, text, 0, text.length, locale);
    return spans;
  }
  let start = 0;
  for (const cut of bulletCuts(text)) {
    addSentences(spans, text, start, cut.end, locale);
    start = cut.start;
  }
  addSentences(spans, text, start, text.length, locale);
  return spans;
}

/** Where a bullet or a `;` at a line end separates: end of the part before, start of the part after. */
function bulletCuts(text: string): { end: number; start: number }[] {
  const cuts: { end: number; start: number }[] = [];
  const separator = /(?:^|[\n\s])[•▪●◦‣∙■□➢✓\uf0b7\uf0a7\u2043]\s*|;(?:\s(?:and|or))?[ \t]*\n/g;
  for (let match = separator.exec(text); match !== null; match = separator.exec(text)) {
    const semicolon = match[0].startsWith(';');
    cuts.push({ end: semicolon ? match.index + 1 : match.index, start: match.index + match[0].length });
    // The line break that ends this match may be the one before a bullet.
    if (semicolon) separator.lastIndex--;
  }
  return cuts;
}

function addSentences(spans: Span[], text: string, from: number, to: number, locale: string): void {
  const part = text.slice(from, to);
  if (!ENDS_WITHIN.test(part)) {
    addTrimmed(spans, text, from, to);
    return;
  }
  const line = part.replace(/\n/g, ' ');
  let start = 0;
  let end = 0;
  for (const { index, segment } of segmenterFor(locale).segment(line)) {
    if (index > start && !joins(line, start, index)) {
      addTrimmed(spans, text, from + start, from + index);
      start = index;
    }
    end = index + segment.length;
  }
  addTrimmed(spans, text, from + start, from + end);
}

function addTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) spans.push({ start, end });
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Abbreviations that never end a sentence. */
const NEVER_LAST = set('mr mrs ms dr prof st hon rev gen sen e.g i.e eg ie cf vs v viz approx esp incl al resp');
/** Abbreviations that belong to the number that follows them. */
const BEFORE_NUMBER = set(
  'no nos art arts para paras p pp s ss sec sect fig figs vol cl reg regs ch ed app nr n para rec recs cap',
);
/** Abbreviations that a sentence may end with; followed by a lower-case letter, it goes on. */
const COMPANY = set('inc ltd co corp plc llc etc jr sr bros dept');
/** Words before a single letter that is a label, not an initial ("Annex A. The …"). */
const LETTERED = set(
  'annex appendix part section schedule article category exhibit table group tier scope phase option',
);

/** Words that begin a sentence after "the U.S." more often than they go on with it. */
const STARTER = /^(?:The|We|Our|This|It|In|All|These|If|For|As|To|At|On|By|No|A|An)\b/;

/** Whether the break at `at`, in a sentence that began at `start`, is none. */
function joins(line: string, start: number, at: number): boolean {
  let end = at;
  while (end > start && isSpace(line.charCodeAt(end - 1))) end--;
  if (line.charCodeAt(end - 1) !== 0x2e) return false;
  let wordStart = end - 1;
  while (wordStart > start && isTokenCharacter(line.charCodeAt(wordStart - 1))) wordStart--;
  const token = line.slice(wordStart, end - 1);
  if (token === '' || token.length > 12) return false;
  const lower = token.toLowerCase();
  const next = line.charCodeAt(at);
  const nextIsDigit = next >= 48 && next <= 57;
  if (NEVER_LAST.has(lower)) return true;
  if (BEFORE_NUMBER.has(lower)) return nextIsDigit || next === 0x28 || /^[IVXLC]+\b/.test(line.slice(at, at + 8));
  if (COMPANY.has(lower)) return /[\p{Ll}(&,]/u.test(line.charAt(at));
  // A sentence that is only "1." or "(b)." or "iv." numbers the one after it.
  if (onlyOpening(line, start, wordStart) && /^(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5}|[A-Z])$/.test(token))
    return true;
  if (/^[A-Z]$/.test(token)) return isInitial(line, start, wordStart);
  if (!/^[A-Z](?:\.[A-Z])+$/.test(token)) return false;
  return /\p{Lu}/u.test(line.charAt(at)) && !STARTER.test(line.slice(at, at + 8));
}

function isTokenCharacter(code: number): boolean {
  return (
    code === 0x2e ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code > 0xbf
  );
}

function onlyOpening(line: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = line.charCodeAt(at);
    if (code !== 0x28 && !isSpace(code)) return false;
  }
  return true;
}

/** "Jane B. Roe": a capital after a capitalised name; not "Annex B." */
function isInitial(line: string, start: number, at: number): boolean {
  let end = at;
  while (end > start && isSpace(line.charCodeAt(end - 1))) end--;
  let wordStart = end;
  while (wordStart > start && isTokenCharacter(line.charCodeAt(wordStart - 1))) wordStart--;
  const before = line.slice(wordStart, end);
  return /^\p{Lu}/u.test(before) && !LETTERED.has(before.toLowerCase());
}
