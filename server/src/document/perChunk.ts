/** Keeps with a chunk what a function reads from it, so that a key makes it read one chunk and not all of them. */
import type { Chunk } from './types.ts';

/** `read` must depend on nothing but the chunk. */
export function perChunk<T>(read: (chunk: Chunk) => T): (chunk: Chunk) => T {
  const known = new WeakMap<Chunk, { value: T }>();
  return (chunk) => {
    let kept = known.get(chunk);
    if (!kept) {
      kept = { value: read(chunk) };
      known.set(chunk, kept);
    }
    return kept.value;
  };
}
