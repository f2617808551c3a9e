/** Markdown text to {@link PolicyDocument}: cut into chunks, parse each (or take it from the cache), put together. */
import { readBlocks } from './blocks.ts';
import { chunkStarts } from './chunks.ts';
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
  const find = (source: string, options: EntryOptions): Entry => entryFor(cache, used, source, options);
  const alone = starts.map((start, index) =>
    find(text.slice(start, starts[index + 1] ?? text.length), { first: index === 0, outside: NO_DEFINITIONS }),
  );
  const entries = withDefinitions(alone, find);
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

interface EntryOptions {
  first: boolean;
  /** Destinations of definitions that stand in other chunks and count in this one, by identifier. */
  outside: Definitions;
}

/** Parses again the chunks that refer to link definitions of other chunks; the first definition of a label counts. */
function withDefinitions(entries: Entry[], find: (text: string, options: EntryOptions) => Entry): Entry[] {
  if (entries.length === 1 || entries.every(({ own }) => own.size === 0)) return entries;
  const all = new Map<string, { url: string; entry: Entry }>();
  for (const entry of entries) {
    for (const [identifier, url] of entry.own) if (!all.has(identifier)) all.set(identifier, { url, entry });
  }
  return entries.map((entry) => {
    const outside = new Map<string, string>();
    for (const identifier of mentionedIn(entry.chunk.text)) {
      const definition = all.get(identifier);
      if (definition !== undefined && definition.entry !== entry) outside.set(identifier, definition.url);
    }
    return outside.size === 0 ? entry : find(entry.chunk.text, { first: entry.first, outside });
  });
}

function entryFor(cache: DocumentCache, used: Map<string, Entry[]>, text: string, options: EntryOptions): Entry {
  const outside = JSON.stringify([...options.outside]);
  const fits = (entry: Entry): boolean => entry.first === options.first && entry.outside === outside;
  const current = used.get(text)?.find(fits);
  if (current !== undefined) return current;
  const entry =
    cache.latest.get(text)?.find(fits) ??
    cache.before.get(text)?.find(fits) ??
    parseChunk(ownCopy(text), outside, options);
  const same = used.get(entry.chunk.text);
  if (same === undefined) used.set(entry.chunk.text, [entry]);
  else same.push(entry);
  return entry;
}

/** A copy that does not keep the whole document it was sliced from in memory. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

function parseChunk(text: string, outsideKey: string, { first, outside }: EntryOptions): Entry {
  const tree = parseMarkdown(text, { first, defined: [...outside.keys()] });
  const definitions = text.includes(']:') ? definitionsIn(tree.children) : [];
  const own = firstOfEach(definitions);
  const context = {
    source: text,
    decode: decodeReference,
    urlOf: (identifier: string) => {
      const key = normaliseIdentifier(identifier);
      return outside.get(key) ?? own.get(key);
    },
  };
  const chunk: Chunk = { text, tree, ...readBlocks(tree, context, 'en'), definitions: definitions.map(describe) };
  const entry: Entry = { chunk, first, outside: outsideKey, own, outline: outlineOf(chunk) };
  const matter = first ? tree.children[0] : undefined;
  if (matter?.type === 'yaml') entry.frontMatter = readFrontMatter(text, matter.position?.end.offset ?? 0);
  return entry;
}
