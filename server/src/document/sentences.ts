/** Cuts the plain text of a block into sentences. */
import { joinsAcross } from './abbreviations.ts';
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

/** The end of a sentence with text behind it. */
const ENDS_WITHIN = /[.!?…。！？؟।]["'”’»)\]]*\s*[^\s"'”’»)\]]/;
/** A sentence end that the Unicode rules do not see: "rights.12 We", "rights.[^1] We", "rights.We". */
const HIDDEN_END =
  /(?<=[\p{Ll})%][.!?]["”’]?)(?:\[[^\]\s]{1,8}\]|[¹²³⁰⁴-⁹]{1,3}|\d{1,3})(?:\s+(?=["“‘(]?\p{Lu})|\s*$)|(?<=\p{Ll}{3}[.!?])(?=\p{Lu}\p{Ll}+\s)/gu;
const MAY_HIDE_END = /[.!?]["”’]?[\p{Lu}\d[¹²³⁰⁴-⁹]/u;

/** Bullets as they come out of PDF files; the last ones are from symbol fonts. */
const BULLET = '[•▪●◦‣∙■□➢✓⁃\uf0b7\uf0a7\uf0d8]';
const SEPARATOR = new RegExp(`(?:^|\\s)(?:${BULLET}\\s*)+|;(?: and| or)?(?=[ \\t]*\\n)`, 'g');
const HAS_SEPARATOR = new RegExp(`${BULLET}|;(?: and| or)?[ \\t]*\\n`);

/**
 * Spans of the sentences of `text`, trimmed, in order. Line breaks count as spaces, but a bullet character (as in text
 * pasted from a PDF) starts a sentence, and so does a line after one that ends with `;`.
 */
export function sentenceSpans(text: string, locale = 'en'): Span[] {
  const spans: Span[] = [];
  let start = 0;
  if (HAS_SEPARATOR.test(text)) {
    for (const match of text.matchAll(SEPARATOR)) {
      addSentences(spans, text, start, match[0].startsWith(';') ? match.index + 1 : match.index, locale);
      start = match.index + match[0].length;
    }
  }
  addSentences(spans, text, start, text.length, locale);
  return spans;
}

function addSentences(spans: Span[], text: string, from: number, to: number, locale: string): void {
  const part = text.slice(from, to);
  if (!ENDS_WITHIN.test(part)) {
    addTrimmed(spans, text, from, to);
    return;
  }
  const line = part.includes('\n') ? part.replace(/\n/g, ' ') : part;
  let start = 0;
  for (const at of breaksOf(line, locale)) {
    if (joinsAcross(line, start, at)) continue;
    addTrimmed(spans, text, from + start, from + at);
    start = at;
  }
  addTrimmed(spans, text, from + start, to);
}

/** Longer text is handed to the segmenter bit by bit: its time grows with the square of the length. */
const WINDOW = 2_000;

/** Offsets at which the Unicode rules start a sentence, after the first. */
function unicodeBreaks(line: string, locale: string): number[] {
  const segmenter = segmenterFor(locale);
  const breaks: number[] = [];
  let from = 0;
  for (let size = WINDOW; from < line.length; ) {
    const part = line.slice(from, from + size);
    const found = Array.from(segmenter.segment(part), ({ index }) => from + index).filter((at) => at > from);
    if (from + size >= line.length) return [...breaks, ...found];
    // Where the last sentence ends, and so where it starts, may depend on what stands behind the window.
    found.pop();
    for (const at of found) breaks.push(at);
    size = found.length > 0 ? WINDOW : 2 * size;
    from = found.at(-1) ?? from;
  }
  return breaks;
}

/** Offsets at which a sentence may start, after the first. */
function breaksOf(line: string, locale: string): number[] {
  const breaks = unicodeBreaks(line, locale);
  if (!MAY_HIDE_END.test(line)) return breaks;
  const hidden = [...line.matchAll(HIDDEN_END)].map(({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }));
  // The mark of a footnote belongs to the sentence before it.
  const kept = breaks.filter((at) => !hidden.some(({ start, end }) => start <= at && at <= end));
  return [...kept, ...hidden.map(({ end }) => end)].sort((a, b) => a - b);
}

function addTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) spans.push({ start, end });
}

/** White space and invisible characters that stand alone. */
export function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b
  );
}
