/** Reads something from all chunks of a document, and keeps it for groups of chunks: most have nothing of it. */
import { bothEmpty, perGroup } from './perGroup.ts';
import type { Chunk, PolicyDocument } from './types.ts';

/** What was read from a chunk, and the document offset at which the chunk starts. */
export interface Found<T> {
  item: T;
  start: number;
}

/** `read` must depend on nothing but the chunk; its items come in the order of the document. */
export function inDocument<T>(read: (chunk: Chunk) => readonly T[]): (document: PolicyDocument) => Found<T>[] {
  const groupsOf = perGroup({
    read,
    merge: (chunks) => chunks.flatMap((items, index) => items.map((item) => ({ item, index }))),
    same: bothEmpty,
  });
  return (document) => {
    const found: Found<T>[] = [];
    for (const { first, value } of groupsOf(chunksOf(document))) {
      for (const { item, index } of value) found.push({ item, start: document.chunks[first + index].start });
    }
    return found;
  };
}

const chunks = new WeakMap<PolicyDocument, readonly Chunk[]>();

/** The chunks of a document without their places. */
export function chunksOf(document: PolicyDocument): readonly Chunk[] {
  let known = chunks.get(document);
  if (!known) {
    known = document.chunks.map(({ chunk }) => chunk);
    chunks.set(document, known);
  }
  return known;
}
