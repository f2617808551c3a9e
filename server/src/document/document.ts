/** Markdown text to {@link PolicyDocument}: cut into chunks, parse each (or take it from the cache), put together. */
import {
  type ChunkRecord,
  createDocumentCache,
  type DocumentCache,
  linesOf,
  mentionsOf,
  type ParsedChunk,
  parsedChunk,
  recordsOf,
} from './chunkCache.ts';
import { chunkStarts } from './chunks.ts';
import { placeFrontMatter } from './frontMatter.ts';
import { keptEnds, knownCuts } from './knownCuts.ts';
import { mapKept } from './mapKept.ts';
import { positionsOf } from './positions.ts';
import { isSameList } from './sameList.ts';
import { sectionsOf } from './sections.ts';
import { titleOfDocument } from './title.ts';
import type { PolicyDocument, Section } from './types.ts';

export { createDocumentCache, type DocumentCache } from './chunkCache.ts';
export { sourceSpan } from './sourceSpan.ts';

/**
 * Parses a Markdown text. Pure: the same text gives an equal document, with or without a cache. With one, chunks whose
 * text did not change are the same objects as before; chunks with equal text are one object in any case. Never throws.
 */
export function parseDocument(text: string, cache: DocumentCache = createDocumentCache()): PolicyDocument {
  const known = knownCuts(text, cache.last);
  const starts = chunkStarts(text, known);
  const records = recordsOf(text, starts, keptEnds(starts, known), cache);
  cache.last = { text, starts };
  const parsed = parseAll(records, cache);
  cache.chunks = mapKept(parsed, cache.chunks, ({ chunk }) => chunk);
  const chunks = cache.chunks.made.map((chunk, index) => ({ chunk, start: starts[index] }));
  const reading = parsed[0].frontMatter && placeFrontMatter(parsed[0].frontMatter, starts[0]);
  const title = titleOfDocument(chunks, reading);
  let sections: Section[] | undefined;
  return {
    text,
    chunks,
    // After most keys nobody asks.
    get sections() {
      sections ??= sectionsOf(chunks, text.length);
      return sections;
    },
    ...(reading === undefined ? {} : { frontMatter: reading.frontMatter }),
    ...(title === undefined ? {} : { title }),
    ...positionsOf(text, () => linesOf(records, starts, cache)),
  };
}

const NO_DEFINITIONS: ReadonlyMap<string, string> = new Map();

/** A link definition that counts in the whole document, and the chunk that it stands in. */
interface Defined {
  url: string;
  index: number;
}

/**
 * Parses all chunks. Those that may define links come first, so that the others are parsed once, knowing which of their
 * labels are defined elsewhere. The first definition of a label in the document counts.
 */
function parseAll(records: readonly ChunkRecord[], cache: DocumentCache): ParsedChunk[] {
  const defining = mapKept(records, cache.parsed?.defining, (record) => (record.mayDefine ? record : undefined));
  const defined =
    cache.parsed && isSameList(cache.parsed.defining.made, defining.made)
      ? cache.parsed.defined
      : definedIn(defining.made);
  const last = cache.parsed && sameDefinitions(cache.parsed.defined, defined) ? cache.parsed : undefined;
  const parsed = records.map((record, index) => {
    if (last?.records[index] === record) return last.chunks[index];
    if (defined.size === 0) return parsedChunk(record, index === 0, NO_DEFINITIONS);
    const outside = new Map<string, string>();
    for (const identifier of mentionsOf(record)) {
      const definition = defined.get(identifier);
      if (definition !== undefined && definition.index !== index) outside.set(identifier, definition.url);
    }
    return parsedChunk(record, index === 0, outside);
  });
  cache.parsed = { records, chunks: parsed, defining, defined };
  return parsed;
}

/** The definitions of a document, given the chunks that may have some, each at its place. */
function definedIn(defining: readonly (ChunkRecord | undefined)[]): Map<string, Defined> {
  const defined = new Map<string, Defined>();
  defining.forEach((record, index) => {
    if (!record) return;
    for (const [identifier, url] of parsedChunk(record, index === 0, NO_DEFINITIONS).own) {
      if (!defined.has(identifier)) defined.set(identifier, { url, index });
    }
  });
  return defined;
}

function sameDefinitions(a: ReadonlyMap<string, Defined>, b: ReadonlyMap<string, Defined>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [identifier, { url, index }] of a) {
    const other = b.get(identifier);
    if (other?.url !== url || other.index !== index) return false;
  }
  return true;
}
