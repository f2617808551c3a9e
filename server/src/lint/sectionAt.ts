import type { Section } from '../document/types.ts';

/** The innermost section that holds an offset. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  return sections.findLast(({ span }) => span.start <= offset && offset < span.end);
}
