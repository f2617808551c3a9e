/** Titles of which a PDF has lost the blank lines, so that they stand as the first line of a paragraph or inside it. */
import { remembering } from './remember.ts';
import { sourceSpan } from './sourceSpan.ts';
import type { Block, Span } from './types.ts';

/** Lines of running text are at least this long (characters), or nothing tells a title from a wrapped line. */
const MIN_WIDTH = 30;
const MAX_TITLE_LENGTH = 70;
/** A title is shorter than this share of the widest line; the text under it starts with a line longer than that. */
const TITLE_SHARE = 0.6;

const ENDS_SENTENCE = /[.!?:;]["'”’»)\]]*$/;
/** Not the full stop of “Ltd.” or of an initial. */
const HAS_SENTENCE_END = /(?<!\b(?:Inc|Ltd|Corp|Co|Mr|Ms|Mrs|Dr|No|\p{Lu}))[.!?:;](?:\s|$)/u;
/** Words after which a line goes on. */
const GOES_ON =
  /(?:^|\s)(?:a|an|the|of|and|or|to|in|on|at|by|for|from|with|our|its|their|this|that|as|is|are|be|not|&|[-–—/])$/i;

/**
 * Parts of a paragraph's text, in order: a title is a part, and so is the text up to the next title. One part when the
 * paragraph has no title.
 */
export function partsAtTitles(text: string): readonly Span[] {
  return text.length < MIN_WIDTH || !text.includes('\n') ? wholeOf(text) : known(text, () => readParts(text));
}

/** Paragraphs that are remembered: those of a long chunk. */
const known = remembering<readonly Span[]>(500);

const wholeOf = (text: string): Span[] => [{ start: 0, end: text.length }];

function readParts(text: string): Span[] {
  const whole = wholeOf(text);
  const lines = linesOf(text);
  const width = lines.reduce((widest, { start, end }) => Math.max(widest, end - start), 0);
  if (width < MIN_WIDTH) return whole;
  // Under a title stands at least one sentence; under a name in a signature there is none.
  const lastEnd = lines.findLastIndex(({ start, end }) => HAS_SENTENCE_END.test(text.slice(start, end)));
  const parts: Span[] = [];
  let from = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    if (!isTitle(text, line, lines[index - 1], lines[index + 1], width)) continue;
    if (index >= lastEnd) break;
    if (line.start > from) parts.push({ start: from, end: line.start - 1 });
    parts.push(line);
    from = lines[index + 1].start;
  }
  return parts.length === 0 ? whole : [...parts, { start: from, end: text.length }];
}

function isTitle(text: string, line: Span, before: Span | undefined, after: Span, width: number): boolean {
  const length = line.end - line.start;
  if (length < 4 || length > MAX_TITLE_LENGTH || length > width * TITLE_SHARE) return false;
  if (after.end - after.start <= width * TITLE_SHARE) return false;
  const title = text.slice(line.start, line.end);
  if (!/^\p{Lu}/u.test(title) || /[.!?;,…"'”’)\]]$/.test(title) || GOES_ON.test(title)) return false;
  if (!/^\p{Lu}/u.test(text.slice(after.start, after.end))) return false;
  return before === undefined || ENDS_SENTENCE.test(text.slice(before.start, before.end));
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** The block of a part of a block's text. Offsets in the source stay as they are. */
export function sliceOf<B extends Pick<Block, 'text' | 'map' | 'links' | 'span'>>(block: B, { start, end }: Span): B {
  const { plain, source } = block.map;
  const map: Block['map'] = { plain: [], source: [] };
  for (let run = 0; run < plain.length; run++) {
    const runEnd = plain[run + 1] ?? block.text.length;
    if (runEnd < start || plain[run] > end) continue;
    const skipped = Math.max(0, start - plain[run]);
    map.plain.push(plain[run] + skipped - start);
    map.source.push(source[run] + skipped);
  }
  const span = sourceSpan(block, start, end);
  const links = block.links.filter((link) => link.span.start >= span.start && link.span.start < span.end);
  return { ...block, text: block.text.slice(start, end), map, links, span };
}
