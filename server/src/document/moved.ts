import type { Span } from './types.ts';

/** A span further on in a text, such as one of a chunk in its document. */
export function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
