/** The headings above each chunk. */
import { perChunk } from '../document/perChunk.ts';
import type { PolicyDocument } from '../document/types.ts';

/** For each chunk, the titles of the headings above its first line, outermost first; the document's title names nothing. */
export function headingPaths(document: PolicyDocument): (readonly string[])[] {
  const open: { depth: number; path: readonly string[] }[] = [];
  return document.chunks.map(({ chunk, start }) => {
    const { headings, firstDepth } = headingsOf(chunk);
    const path = open.findLast(({ depth }) => depth < firstDepth)?.path ?? NO_HEADINGS;
    for (const { depth, title, at } of headings) {
      while (open.length > 0 && open[open.length - 1].depth >= depth) open.pop();
      if (at + start === document.title?.span.start) continue;
      open.push({ depth, path: [...(open.at(-1)?.path ?? NO_HEADINGS), title] });
    }
    return path;
  });
}

const NO_HEADINGS: readonly string[] = [];

/** The headings of a chunk, and the depth of the one that it starts with: 7, which is below all, when it starts with none. */
const headingsOf = perChunk((chunk) => {
  const headings = chunk.blocks.filter((block) => block.type === 'heading');
  const [first] = headings;
  return {
    headings: headings.map(({ depth = 1, text, span }) => ({ depth, title: text.trim(), at: span.start })),
    firstDepth: first && chunk.blocks[0] === first ? (first.depth ?? 1) : 7,
  };
});
