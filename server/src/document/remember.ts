export type Remembering<T> = (text: string, make: () => T) => T;

/**
 * Remembers what a pure function gave for a text: after a key, all sentences of a chunk but one are the same. What was
 * not asked for since `size` other texts is forgotten.
 */
export function remembering<T>(size: number): Remembering<T> {
  let latest = new Map<string, T>();
  let before = new Map<string, T>();
  return (text, make) => {
    const known = latest.get(text);
    if (known !== undefined) return known;
    const value = before.get(text) ?? make();
    if (latest.size >= size) {
      before = latest;
      latest = new Map();
    }
    latest.set(text, value);
    return value;
  };
}
