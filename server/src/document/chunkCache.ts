/** Parses chunks and remembers them by their text. */
import { readBlocks } from './blocks.ts';
import { frontMatterEnd } from './chunks.ts';
import { definitionsIn, describe, firstOfEach, mentionedIn, normaliseIdentifier } from './definitions.ts';
import { type FrontMatterReading, readFrontMatter } from './frontMatter.ts';
import type { CutText, KeptEnds } from './knownCuts.ts';
import { type Mapped, mapKept } from './mapKept.ts';
import { decodeReference, parseMarkdown } from './parser.ts';
import { type LineTable, lineStarts } from './positions.ts';
import type { Chunk } from './types.ts';

/** A parsed chunk with what is derived from it alone. */
export interface ParsedChunk {
  chunk: Chunk;
  /** It was parsed as the start of a document, where front matter may stand. */
  first: boolean;
  /** Link definitions of other chunks that it was parsed with, as one string. */
  outside: string;
  /** Destinations of the chunk's own link definitions, by identifier. */
  own: ReadonlyMap<string, string>;
  frontMatter?: FrontMatterReading;
}

/** What is known of a chunk's text. */
export interface ChunkRecord {
  text: string;
  /** It may hold link definitions. */
  mayDefine: boolean;
  /** Identifiers that it may refer to; found when first asked for. */
  mentions?: ReadonlySet<string>;
  /** Offsets at which its lines start; found when first asked for. */
  lines?: readonly number[];
  /** It parsed, in one of the ways it was needed. */
  parsed: ParsedChunk[];
}

/** Chunks by their text: what the last parse used, and some that were used before. */
export interface DocumentCache {
  byText: Map<string, ChunkRecord>;
  /** The last document's text, and its chunks in order: most chunks of the next one are found there by place. */
  last?: CutText;
  inOrder: readonly ChunkRecord[];
  /** Those parsed. */
  chunks?: Mapped<ParsedChunk, Chunk>;
  /** Where lines start in each of the chunks, and how many it ends. */
  lines?: { starts: Mapped<ChunkRecord, readonly number[]>; ends: Mapped<ChunkRecord, number> };
  /** How those were parsed, with which link definitions: while these stay the same, so does the parse. */
  parsed?: {
    records: readonly ChunkRecord[];
    chunks: readonly ParsedChunk[];
    /** Those that may define links, at their places. */
    defining: Mapped<ChunkRecord, ChunkRecord | undefined>;
    defined: ReadonlyMap<string, { url: string; index: number }>;
  };
}

/** A short document keeps more than it uses: what was undone may come back. */
const SPARE = 8;

export function createDocumentCache(): DocumentCache {
  return { byText: new Map(), inOrder: [] };
}

/**
 * Records of the chunks that start at `starts` in a text; equal texts share one. Drops from the cache what is no longer
 * used when that is more than what is.
 *
 * @param kept How many chunks at either end are known to be those of the last document.
 */
export function recordsOf(
  text: string,
  starts: readonly number[],
  kept: KeptEnds,
  cache: DocumentCache,
): ChunkRecord[] {
  const { inOrder, byText } = cache;
  const fromEnd = inOrder.length - starts.length;
  const recordAt = (start: number, index: number): ChunkRecord => {
    if (index < kept.before) return inOrder[index];
    if (index >= starts.length - kept.after) return inOrder[index + fromEnd];
    const source = text.slice(start, starts[index + 1] ?? text.length);
    const known = byText.get(source);
    if (known) return known;
    const record = newRecord(ownCopy(source));
    byText.set(record.text, record);
    return record;
  };
  const records = starts.map(recordAt);
  cache.inOrder = records;
  if (byText.size > 2 * records.length + SPARE) cache.byText = new Map(records.map((record) => [record.text, record]));
  return records;
}

function newRecord(text: string): ChunkRecord {
  return { text, mayDefine: text.includes(']:'), parsed: [] };
}

/** A copy that does not keep the whole document it was sliced from in memory. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** Identifiers in square brackets in a chunk. */
export function mentionsOf(record: ChunkRecord): ReadonlySet<string> {
  record.mentions ??= mentionedIn(record.text);
  return record.mentions;
}

/** The lines of a document, given its chunks' records and starts. */
export function linesOf(
  records: readonly ChunkRecord[],
  starts: readonly number[],
  cache: Pick<DocumentCache, 'lines'>,
): LineTable {
  const linesIn = (record: ChunkRecord): readonly number[] => {
    record.lines ??= lineStarts(record.text);
    return record.lines;
  };
  const found = mapKept(records, cache.lines?.starts, linesIn);
  // A line end at the end of a chunk starts the line that the next chunk starts with.
  const ends = mapKept(records, cache.lines?.ends, (record) => linesIn(record).length - 1);
  cache.lines = { starts: found, ends };
  const lines = found.made;
  const firstLines: number[] = [];
  let count = 0;
  for (const lineEnds of ends.made) {
    firstLines.push(count);
    count += lineEnds;
  }
  if (starts[0] === 0) return { starts, firstLines, lines, count: count + 1 };
  // The byte order mark is part of the first line, but not of a chunk.
  const [first, ...others] = lines;
  const marked = first.map((line, at) => (at === 0 ? 0 : line + starts[0]));
  return { starts: [0, ...starts.slice(1)], firstLines, lines: [marked, ...others], count: count + 1 };
}

/** Ways of parsing one text that are kept: more than one only where link definitions elsewhere change. */
const MAX_WAYS = 3;

/**
 * The chunk parsed.
 *
 * @param outside Destinations of definitions that stand in other chunks and count in this one, by identifier.
 */
export function parsedChunk(record: ChunkRecord, first: boolean, outside: ReadonlyMap<string, string>): ParsedChunk {
  const key = outside.size === 0 ? '' : JSON.stringify([...outside]);
  const known = record.parsed.find((parsed) => parsed.first === first && parsed.outside === key);
  if (known !== undefined) return known;
  const { chunk, own } = parseChunk(record, first, outside);
  const parsed: ParsedChunk = { chunk, first, outside: key, own };
  const matter = first ? chunk.tree.children[0] : undefined;
  if (matter?.type === 'yaml') parsed.frontMatter = readFrontMatter(record.text, matter.position?.end.offset ?? 0);
  record.parsed = [...record.parsed.slice(1 - MAX_WAYS), parsed];
  return parsed;
}

function parseChunk(
  { text, mayDefine }: ChunkRecord,
  first: boolean,
  outside: ReadonlyMap<string, string>,
): Pick<ParsedChunk, 'chunk' | 'own'> {
  const tree = parseMarkdown(text, { frontMatter: first && frontMatterEnd(text, 0) > 0, defined: [...outside.keys()] });
  const definitions = mayDefine ? definitionsIn(tree.children) : [];
  const own = firstOfEach(definitions);
  const urlOf = (identifier: string): string | undefined => {
    const label = normaliseIdentifier(identifier);
    return outside.get(label) ?? own.get(label);
  };
  const parts = readBlocks(tree, { source: text, decode: decodeReference, urlOf });
  return { chunk: { text, tree, ...parts, definitions: definitions.map(describe) }, own };
}
