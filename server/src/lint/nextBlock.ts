/** What a `disable-next-line` comment is about: the block that follows it. */

import type { Nodes } from 'mdast';
import { moved } from '../document/moved.ts';
import type { PolicyDocument, Span } from '../document/types.ts';
import { lineOf, nextTextLine } from './lines.ts';

/**
 * The heading, paragraph, list item (without the items below it) or table (all rows) that follows the comment; blank
 * lines and other comments between do not matter. For a comment in the middle of a block's text or in a table cell it
 * is the next line of the source. Document offsets; undefined at the end of the document.
 */
export function nextBlock(document: PolicyDocument, comment: Span): Span | undefined {
  for (const [index, { chunk, start }] of document.chunks.entries()) {
    const next = document.chunks[index + 1];
    if (next && next.start <= comment.start) continue;
    const found = following(chunk.tree, comment.end - start, document.text, start);
    if (found) return found;
  }
  return undefined;
}

const SKIPPED: ReadonlySet<Nodes['type']> = new Set(['html', 'definition', 'thematicBreak', 'yaml']);
const TEXT_BLOCKS: ReadonlySet<Nodes['type']> = new Set(['heading', 'paragraph', 'table']);

/** `from` is relative to the chunk, `base` is the chunk's offset in `text`. */
function following(node: Nodes, from: number, text: string, base: number): Span | undefined {
  if (!('children' in node)) return undefined;
  for (const child of node.children as readonly Nodes[]) {
    const { start, end } = spanOf(child);
    if (end <= from || SKIPPED.has(child.type)) continue;
    const found =
      start >= from
        ? moved(target(child), base)
        : TEXT_BLOCKS.has(child.type)
          ? nextLineWithin(text, base + from, base + end)
          : following(child, from, text, base);
    if (found) return found;
  }
  return undefined;
}

function target(node: Nodes): Span {
  if (node.type === 'list' && node.children.length > 0) return target(node.children[0]);
  const { start, end } = spanOf(node);
  if (node.type !== 'listItem') return { start, end };
  const below = node.children.find(({ type }) => type === 'list');
  return { start, end: below ? spanOf(below).start : end };
}

function nextLineWithin(text: string, from: number, end: number): Span | undefined {
  const line = nextTextLine(text, from);
  return line && line.start < end ? line : undefined;
}

function spanOf(node: Nodes): Span {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

/** The lines that a `disable-line` comment stands on. */
export function ownLines(document: PolicyDocument, comment: Span): Span {
  return { start: lineOf(document, comment.start).start, end: lineOf(document, comment.end).end };
}
