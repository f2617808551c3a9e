/** A list, and what was made of it. */
export interface Mapped<T, R> {
  items: readonly T[];
  made: readonly R[];
}

/**
 * Maps a list. What was made of an item of the last list at the same place, from the start or from the end, is taken over
 * without looking at the item: after a key most are the same, and lie all over the memory.
 *
 * @param make Must depend on nothing but the item; on its place only where both lists are equally long.
 */
export function mapKept<T, R>(
  items: readonly T[],
  last: Mapped<T, R> | undefined,
  make: (item: T, index: number) => R,
): Mapped<T, R> {
  const fromEnd = last ? last.items.length - items.length : 0;
  const made = items.map((item, index) => {
    if (last?.items[index] === item) return last.made[index];
    const moved = index + fromEnd;
    return last && moved >= 0 && last.items[moved] === item ? last.made[moved] : make(item, index);
  });
  return { items, made };
}
