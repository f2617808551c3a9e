/** The headings above each chunk. */
import { chunksOf } from '../document/inDocument.ts';
import { perGroup } from '../document/perGroup.ts';
import type { Chunk, PolicyDocument } from '../document/types.ts';
import { whileSame } from '../document/whileSame.ts';

type Path = readonly string[];

/** What a chunk adds to the headings above what follows. */
interface ChunkHeadings {
  /** In order; `at` is an offset in the chunk. */
  headings: readonly { depth: number; title: string; at: number }[];
  /** Depth of the heading that the chunk starts with: 7, which is below all, when it starts with none. */
  firstDepth: number;
}

/** A place in a document that stays the same when something before it grows. */
interface Place {
  chunk: number;
  at: number;
}

/** For each chunk, the titles of the headings above its first line, outermost first; the document's title names nothing. */
export function headingPaths(document: PolicyDocument): readonly Path[] {
  const pathsBelow = pathReader(headingsOf(chunksOf(document)).map(({ value }) => value));
  return pathsBelow(placeOfTitle(document));
}

function placeOfTitle({ chunks, title }: PolicyDocument): Place | undefined {
  const start = title?.span.start ?? -1;
  const chunk = chunks.findLastIndex((placed) => placed.start <= start);
  return chunk < 0 ? undefined : { chunk, at: start - chunks[chunk].start };
}

/** Most keys change no heading, and the paths are the same lists as before. */
const pathReader = whileSame((groups: readonly (readonly ChunkHeadings[])[]) => {
  let last: { title: Place | undefined; paths: readonly Path[] } | undefined;
  return (title: Place | undefined): readonly Path[] => {
    if (!last || last.title?.chunk !== title?.chunk || last.title?.at !== title?.at) {
      last = { title, paths: readPaths(groups.flat(), title) };
    }
    return last.paths;
  };
});

const NO_HEADINGS: Path = [];

function readPaths(chunks: readonly ChunkHeadings[], documentTitle: Place | undefined): Path[] {
  const open: { depth: number; path: Path }[] = [];
  return chunks.map(({ headings, firstDepth }, chunk) => {
    const path = open.findLast(({ depth }) => depth < firstDepth)?.path ?? NO_HEADINGS;
    for (const { depth, title, at } of headings) {
      while (open.length > 0 && open[open.length - 1].depth >= depth) open.pop();
      if (chunk === documentTitle?.chunk && at === documentTitle.at) continue;
      open.push({ depth, path: [...(open.at(-1)?.path ?? NO_HEADINGS), title] });
    }
    return path;
  });
}

const headingsOf = perGroup({
  read({ blocks }: Chunk): ChunkHeadings {
    const headings = blocks.filter(({ type }) => type === 'heading');
    const [first] = headings;
    return {
      headings: headings.map(({ depth = 1, text, span }) => ({ depth, title: text.trim(), at: span.start })),
      firstDepth: first && blocks[0] === first ? (first.depth ?? 1) : 7,
    };
  },
  merge: (chunks): readonly ChunkHeadings[] => [...chunks],
  same: (one, other) =>
    one.firstDepth === other.firstDepth &&
    one.headings.length === other.headings.length &&
    one.headings.every(({ depth, title, at }, index) => {
      const heading = other.headings[index];
      return depth === heading.depth && title === heading.title && at === heading.at;
    }),
});
