/** Markdown text to {@link PolicyDocument}: cut into chunks, parse each (or take it from the cache), put together. */
import { readBlocks } from './blocks.ts';
import { chunkStarts, frontMatterEnd } from './chunks.ts';
import { definitionsIn, describe, firstOfEach, mentionedIn } from './definitions.ts';
import { type FrontMatterReading, placeFrontMatter, readFrontMatter } from './frontMatter.ts';
import { decodeReference, normaliseIdentifier, parseMarkdown } from './parser.ts';
import { positionsOf } from './positions.ts';
import { type Outline, outlineOf, sectionsOf } from './sections.ts';
import { titleOfDocument } from './title.ts';
import type { Chunk, PolicyDocument } from './types.ts';

export { sourceSpan } from './sourceSpan.ts';

/** A parsed chunk with what is derived from it alone. */
interface Entry {
  chunk: Chunk;
  first: boolean;
  /** Link definitions of other chunks that this one refers to, as one string. */
  outside: string;
  /** Destinations of the chunk's own link definitions, by identifier. */
  own: ReadonlyMap<string, string>;
  outline: Outline;
  frontMatter?: FrontMatterReading;
}

/** Parsed chunks by their text. Holds what the last two parses used. */
export interface DocumentCache {
  latest: Map<string, Entry[]>;
  before: Map<string, Entry[]>;
}

export function createDocumentCache(): DocumentCache {
  return { latest: new Map(), before: new Map() };
}

/**
 * Parses a Markdown text. Pure: the same text gives an equal document, with or without a cache; chunks (and all in
 * them) are the same objects when they come from the cache. Never throws.
 */
export function parseDocument(text: string, cache: DocumentCache = createDocumentCache()): PolicyDocument {
  const used = new Map<string, Entry[]>();
  const starts = chunkStarts(text);
  const sources = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
  const find: Find = (index, outside) => entryFor(cache, used, sources[index], index === 0, outside);
  const entries = findAll(sources, find);
  cache.before = cache.latest;
  cache.latest = used;

  const chunks = entries.map(({ chunk }, index) => ({ chunk, start: starts[index] }));
  const reading = entries[0].frontMatter;
  const frontMatter = reading === undefined ? undefined : placeFrontMatter(reading, starts[0]);
  const title = titleOfDocument(chunks, frontMatter);
  return {
    text,
    chunks,
    sections: sectionsOf(
      chunks,
      entries.map(({ outline }) => outline),
      text.length,
    ),
    ...(frontMatter === undefined ? {} : { frontMatter: frontMatter.frontMatter }),
    ...(title === undefined ? {} : { title }),
    ...positionsOf(text),
  };
}

type Definitions = ReadonlyMap<string, string>;
const NO_DEFINITIONS: Definitions = new Map();

/** The entry of a chunk, given the definitions of other chunks that count in it. */
type Find = (index: number, outside: Definitions) => Entry;

/**
 * Entries of all chunks. Those that may define links come first, so that the others are parsed once, knowing which of
 * their labels are defined elsewhere. The first definition of a label in the document counts.
 */
function findAll(sources: readonly string[], find: Find): Entry[] {
  const defined = new Map<string, { url: string; index: number }>();
  const early = sources.map((source, index) => (source.includes(']:') ? find(index, NO_DEFINITIONS) : undefined));
  early.forEach((entry, index) => {
    for (const [identifier, url] of entry?.own ?? []) {
      if (!defined.has(identifier)) defined.set(identifier, { url, index });
    }
  });
  return sources.map((source, index) => {
    const outside = new Map<string, string>();
    for (const identifier of defined.size > 0 ? mentionedIn(source) : []) {
      const definition = defined.get(identifier);
      if (definition !== undefined && definition.index !== index) outside.set(identifier, definition.url);
    }
    return (outside.size === 0 ? early[index] : undefined) ?? find(index, outside);
  });
}

function entryFor(
  cache: DocumentCache,
  used: DocumentCache['latest'],
  text: string,
  first: boolean,
  outside: Definitions,
): Entry {
  const key = outside.size === 0 ? '' : JSON.stringify([...outside]);
  const fits = (entry: Entry): boolean => entry.first === first && entry.outside === key;
  const current = used.get(text);
  const ready = current?.find(fits);
  if (ready !== undefined) return ready;
  const entry =
    cache.latest.get(text)?.find(fits) ??
    cache.before.get(text)?.find(fits) ??
    parseChunk(ownCopy(text), { first, outside, key });
  if (current === undefined) used.set(entry.chunk.text, [entry]);
  else current.push(entry);
  return entry;
}

/** A copy that does not keep the whole document it was sliced from in memory. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

interface ChunkOptions {
  first: boolean;
  /** Destinations of definitions that stand in other chunks and count in this one, by identifier; and as one string. */
  outside: Definitions;
  key: string;
}

function parseChunk(text: string, { first, outside, key }: ChunkOptions): Entry {
  const tree = parseMarkdown(text, { frontMatter: first && frontMatterEnd(text, 0) > 0, defined: [...outside.keys()] });
  const definitions = text.includes(']:') ? definitionsIn(tree.children) : [];
  const own = firstOfEach(definitions);
  const context = {
    source: text,
    decode: decodeReference,
    urlOf: (identifier: string) => {
      const label = normaliseIdentifier(identifier);
      return outside.get(label) ?? own.get(label);
    },
  };
  const chunk: Chunk = { text, tree, ...readBlocks(tree, context, 'en'), definitions: definitions.map(describe) };
  const entry: Entry = { chunk, first, outside: key, own, outline: outlineOf(chunk) };
  const matter = first ? tree.children[0] : undefined;
  if (matter?.type === 'yaml') entry.frontMatter = readFrontMatter(text, matter.position?.end.offset ?? 0);
  return entry;
}
