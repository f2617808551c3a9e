/** Keeps with a chunk what a function reads from it, so that a key makes it read one chunk and not all of them. */
import type { Chunk } from './types.ts';

/** `read` must depend on nothing but the chunk; or on what is known of a chunk, such as its evidence. */
export function perChunk<T, C extends object = Chunk>(read: (chunk: C) => T): (chunk: C) => T {
  const known = new WeakMap<C, { value: T }>();
  return (chunk) => {
    let kept = known.get(chunk);
    if (!kept) {
      kept = { value: read(chunk) };
      known.set(chunk, kept);
    }
    return kept.value;
  };
}
