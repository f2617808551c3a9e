/** The title of a document. */

import type { FrontMatterReading } from './frontMatter.ts';
import { moved } from './moved.ts';
import { titleOf } from './sections.ts';
import { sourceSpan } from './sourceSpan.ts';
import type { Block, PlacedChunk, Span } from './types.ts';

type Title = { text: string; span: Span };

const NEAR_TOP = 30;
const MAX_WORDS = 15;

/**
 * Front matter `title`, else the first level-1 heading among the first blocks, else the first heading, else the first
 * line of a text without headings when it is short.
 */
export function titleOfDocument(chunks: readonly PlacedChunk[], reading?: FrontMatterReading): Title | undefined {
  if (reading?.title !== undefined) return reading.title;
  let firstHeading: Title | undefined;
  let seen = 0;
  for (const { chunk, start } of chunks) {
    for (const block of chunk.blocks) {
      if (isHeading(block)) {
        const title = placed(titleOf(block), block.span, start);
        if (block.depth === 1 && seen < NEAR_TOP) return title;
        firstHeading ??= title;
      }
      seen++;
      if (firstHeading !== undefined && seen >= NEAR_TOP) return firstHeading;
    }
  }
  return firstHeading ?? firstLine(chunks);
}

function isHeading(block: Block): boolean {
  return block.type === 'heading' && !block.quoted && block.listDepth === 0 && block.text.trim() !== '';
}

function placed(text: string, span: Span, start: number): Title {
  return { text, span: moved(span, start) };
}

function firstLine(chunks: readonly PlacedChunk[]): Title | undefined {
  for (const { chunk, start } of chunks) {
    const block = chunk.blocks.find(({ text }) => text.trim() !== '');
    if (block === undefined) continue;
    const from = block.text.search(/\S/);
    const lineEnd = block.text.indexOf('\n', from);
    const line = block.text.slice(from, lineEnd === -1 ? block.text.length : lineEnd).trimEnd();
    if (line.split(/\s+/, MAX_WORDS + 1).length > MAX_WORDS) return undefined;
    return placed(line, sourceSpan(block, from, from + line.length), start);
  }
  return undefined;
}
