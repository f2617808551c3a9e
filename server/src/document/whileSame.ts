/** Keeps what was made of parts as long as they are the same objects. */
import { isSameList } from './sameList.ts';

/** `make` must depend on nothing but the parts. What it made is kept with the first of them. */
export function whileSame<P extends object, T>(make: (parts: readonly P[]) => T): (parts: readonly P[]) => T {
  const known = new WeakMap<P, { parts: readonly P[]; made: T }>();
  return (parts) => {
    const [first] = parts;
    if (first === undefined) return make(parts);
    const kept = known.get(first);
    if (kept && isSameList(kept.parts, parts)) return kept.made;
    const made = make(parts);
    known.set(first, { parts, made });
    return made;
  };
}
