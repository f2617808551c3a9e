/** The headings of a document and what stands below them. */
import { perGroup } from './perGroup.ts';
import { perItem } from './perItem.ts';
import type { Block, Chunk, PlacedChunk, Section, Span } from './types.ts';

/** A heading of a chunk and the words below it up to the next heading; chunk relative. */
export interface OutlineEntry {
  title: string;
  depth: number;
  span: Span;
  words: number;
}

/** Headings of one chunk outside lists and quotations, with the words before the first of them. */
export interface Outline {
  /** Running text before the chunk's first heading: whether there is any, and its words. */
  lead: { any: boolean; words: number };
  entries: OutlineEntry[];
}

export const outlineOf = perItem(({ blocks }: Chunk): Outline => {
  const outline: Outline = { lead: { any: false, words: 0 }, entries: [] };
  for (const block of blocks) {
    if (isSectionHeading(block)) {
      outline.entries.push({ title: titleOf(block), depth: block.depth ?? 1, span: block.span, words: 0 });
      continue;
    }
    const target = outline.entries.at(-1) ?? outline.lead;
    target.words += wordsOf(block);
    outline.lead.any ||= outline.entries.length === 0;
  }
  return outline;
});

/** Words of running text, without the headings. */
export function wordsIn(chunks: readonly Chunk[]): number {
  return wordsOfGroups(chunks).reduce((sum, { value }) => sum + value, 0);
}

const wordsOfGroups = perGroup({
  read(chunk: Chunk): number {
    const { lead, entries } = outlineOf(chunk);
    return entries.reduce((sum, { words }) => sum + words, lead.words);
  },
  merge: (chunks): number => chunks.reduce((sum, words) => sum + words, 0),
  same: Object.is,
});

/** Whether a block is a heading that starts a section: not in a list, and not in a quotation. */
export function isSectionHeading({ type, listDepth, quoted }: Block): boolean {
  return type === 'heading' && listDepth === 0 && !quoted;
}

/** Plain text of a heading on one line. */
export function titleOf(block: Block): string {
  return block.text.replace(/\s+/g, ' ').trim();
}

function wordsOf(block: Block): number {
  let words = 0;
  for (const sentence of block.sentences) words += sentence.words.norm.length;
  return words;
}

/** Sections of a document in order. Text before the first heading is a section with title '' and depth 0. */
export function sectionsOf(placed: readonly PlacedChunk[], textLength: number): Section[] {
  const sections: Section[] = [];
  const open: Section[] = [];
  let current: Section | undefined;
  placed.forEach(({ chunk, start }) => {
    const { lead, entries } = outlineOf(chunk);
    if (lead.any) {
      if (current === undefined) {
        current = {
          title: '',
          depth: 0,
          heading: { start, end: start },
          span: { start, end: textLength },
          path: [],
          words: 0,
        };
        sections.push(current);
      }
      current.words += lead.words;
    }
    for (const { title, depth, span, words } of entries) {
      const at = span.start + start;
      if (current?.depth === 0) current.span.end = at;
      while (open.length > 0 && open[open.length - 1].depth >= depth) closeAt(open, at);
      const parent = open.at(-1);
      current = {
        title,
        depth,
        heading: { start: at, end: span.end + start },
        span: { start: at, end: textLength },
        path: pathBelow(parent, sections.at(-1)),
        words,
      };
      if (parent !== undefined) current.parent = parent;
      sections.push(current);
      open.push(current);
    }
  });
  return sections;
}

/** Titles down to `parent`; sections next to each other share them. */
function pathBelow(parent: Section | undefined, previous: Section | undefined): string[] {
  if (parent === undefined) return [];
  return previous?.parent === parent ? previous.path : [...parent.path, parent.title];
}

function closeAt(open: Section[], at: number): void {
  const closed = open.pop();
  if (closed !== undefined) closed.span.end = at;
}
