/** Which elements a heading names. */
import { tokenise } from '../document/words.ts';
import type { Compiled } from './compile.ts';

/** Elements that a heading, a label, a column or a lead-in names. */
export type HeadingReader = (title: string) => readonly string[];

/** Headings longer than this are sentences, and name nothing. */
const MAX_HEADING_WORDS = 14;
const MAX_CACHED_HEADINGS = 5000;

export function createHeadingReader({ matcher, headings }: Compiled): HeadingReader {
  const cache = new Map<string, readonly string[]>();
  return (title) => {
    const known = cache.get(title);
    if (known) return known;
    const words = tokenise(title);
    const atoms = words.norm.length <= MAX_HEADING_WORDS ? [...matcher.vocabulary.scan(words).atoms()] : [];
    const elements = [...new Set(atoms.flatMap((atom) => headings.get(atom) ?? []))];
    if (cache.size >= MAX_CACHED_HEADINGS) cache.clear();
    cache.set(title, elements);
    return elements;
  };
}
