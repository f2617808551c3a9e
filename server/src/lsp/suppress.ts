/** Where a suppression comment goes so that Markdown stays what it was, and its text. */
import type { Nodes } from 'mdast';
import type { PlacedChunk, PolicyDocument } from '../document/types.ts';
import type { Finding } from '../lint/types.ts';
import { blocksAt, chunkAt, endOf, startOf } from './nodes.ts';
import { lineEnd, lineStart, newlineOf } from './positions.ts';

/** Text to insert, with the reason as a placeholder `[say why]`. */
export interface Insertion {
  offset: number;
  text: string;
}

const comment = (action: string, rule: string): string => `<!-- ungp-lint-${action} ${rule} -- [say why] -->`;

/** A comment that ignores one finding where it stands; undefined where no comment can stand (front matter). */
export function ignoreHere(document: PolicyDocument, finding: Finding): Insertion | undefined {
  const { start } = finding.span;
  if (document.frontMatter && start < document.frontMatter.span.end) return undefined;
  const placed = chunkAt(document, start);
  if (!placed) return undefined;
  const path = blocksAt(placed.chunk.tree, start - placed.start);
  return (
    inCell(placed, path, finding.rule) ??
    beforeBlock(document, placed, path, finding.rule) ??
    onLine(placed, start, finding.rule)
  );
}

/** A comment at the start of the document that ignores a rule in all of it. */
export function ignoreInFile(document: PolicyDocument, rule: string): Insertion {
  const { text, frontMatter } = document;
  const newline = newlineOf(text);
  const line = `${comment('disable-file', rule)}${newline}`;
  if (!frontMatter) return { offset: text.startsWith('\uFEFF') ? 1 : 0, text: `${line}${newline}` };
  const offset = frontMatter.span.end;
  return { offset, text: `${newline}${newline}${line.slice(0, -newline.length)}` };
}

/** In a table a line of its own would end the table, so the comment stands in the cell. */
function inCell(placed: PlacedChunk, path: readonly Nodes[], rule: string): Insertion | undefined {
  const cell = path.at(-1);
  if (cell?.type !== 'tableCell') return undefined;
  const last = cell.children.at(-1);
  return last && { offset: placed.start + endOf(last), text: ` ${comment('disable-line', rule)}` };
}

/** On a line of its own before the block, inside the same list items and quotes. */
function beforeBlock(
  { text }: PolicyDocument,
  { chunk, start }: PlacedChunk,
  path: readonly Nodes[],
  rule: string,
): Insertion | undefined {
  for (let depth = path.length - 1; depth >= 0 && isNear(path, depth); depth--) {
    const node = path[depth];
    const from = lineStart(chunk.text, startOf(node));
    const prefix = chunk.text.slice(from, startOf(node));
    if (!/^[\s>]*$/.test(prefix)) continue;
    const indent = prefix + ' '.repeat(contentOfItemBefore(path[depth - 1], node));
    return { offset: start + from, text: `${indent}${comment('disable-next-line', rule)}${newlineOf(text)}` };
  }
  return undefined;
}

/** Whether the comment is still about the block itself: the item or quote that begins with it, not one further out. */
function isNear(path: readonly Nodes[], depth: number): boolean {
  return path.slice(depth, -1).filter(({ type }) => type === 'listItem').length <= 1;
}

/** At the end of the line, where nothing else is possible ("- - text"); a hard line break stays one. */
function onLine({ chunk, start }: PlacedChunk, offset: number, rule: string): Insertion {
  const from = lineStart(chunk.text, offset - start);
  const line = chunk.text.slice(from, lineEnd(chunk.text, offset - start)).trimEnd();
  const length = line.endsWith('\\') ? line.length - 1 : line.length;
  return { offset: start + from + length, text: ` ${comment('disable-line', rule)}` };
}

/** A comment between two items must be part of the first, or it would end the list: columns its content is indented. */
function contentOfItemBefore(list: Nodes | undefined, node: Nodes): number {
  if (list?.type !== 'list' || node.type !== 'listItem') return 0;
  const before = list.children[list.children.indexOf(node) - 1];
  if (!before) return 0;
  const first = before.children[0];
  return first ? startOf(first) - startOf(before) : 2;
}
