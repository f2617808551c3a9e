/** Where an offset stands in the Markdown of a document. */
import type { Nodes } from 'mdast';
import type { PlacedChunk, PolicyDocument } from '../document/types.ts';

export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** The chunk that holds an offset. */
export function chunkAt(document: PolicyDocument, offset: number): PlacedChunk | undefined {
  return document.chunks.findLast(({ start }) => start <= offset) ?? document.chunks[0];
}

const containers = new Set(['blockquote', 'list', 'listItem', 'table', 'tableRow']);

/** Blocks that hold a chunk-relative offset, outermost first, without the root. */
export function blocksAt(tree: Nodes, offset: number): Nodes[] {
  const path: Nodes[] = [];
  let children: readonly Nodes[] = 'children' in tree ? tree.children : [];
  for (;;) {
    const next =
      children.find((node) => startOf(node) <= offset && offset < endOf(node)) ??
      children.find((node) => endOf(node) === offset);
    if (!next) return path;
    path.push(next);
    children = 'children' in next && containers.has(next.type) ? next.children : [];
  }
}
