/** Keeps with an item what a function reads from it, so that a key makes it read one chunk and not all of them. */

/** `read` must depend on nothing but the item: a chunk, or what is known of one, such as its evidence. */
export function perItem<T, K extends object>(read: (item: K) => T): (item: K) => T {
  const known = new WeakMap<K, { value: T }>();
  return (item) => {
    let kept = known.get(item);
    if (!kept) {
      kept = { value: read(item) };
      known.set(item, kept);
    }
    return kept.value;
  };
}
