/** Parses chunks and remembers them by their text. */
import { readBlocks } from './blocks.ts';
import { frontMatterEnd } from './chunks.ts';
import { definitionsIn, describe, firstOfEach, mentionedIn, normaliseIdentifier } from './definitions.ts';
import { type FrontMatterReading, readFrontMatter } from './frontMatter.ts';
import { decodeReference, parseMarkdown } from './parser.ts';
import { type LineTable, lineStarts } from './positions.ts';
import { type Outline, outlineOf } from './sections.ts';
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
  outline: Outline;
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

/** Chunks by their text: what the last two parses used. */
export interface DocumentCache {
  latest: Map<string, ChunkRecord>;
  before: Map<string, ChunkRecord>;
  /** Those of the last document in order: most chunks of the next one are found there by place, without hashing them. */
  inOrder: readonly ChunkRecord[];
  /** How those were parsed, with which link definitions: while these stay the same, so does the parse. */
  parsed?: {
    records: readonly ChunkRecord[];
    chunks: readonly ParsedChunk[];
    defined: ReadonlyMap<string, { url: string; index: number }>;
  };
}

export function createDocumentCache(): DocumentCache {
  return { latest: new Map(), before: new Map(), inOrder: [] };
}

/** Records of the chunks of a document. Drops from the cache what neither this document nor the last one has. */
export function recordsOf(sources: readonly string[], cache: DocumentCache): ChunkRecord[] {
  const used = new Map<string, ChunkRecord>();
  const { inOrder } = cache;
  const moved = inOrder.length - sources.length;
  const records = sources.map((source, index) => {
    const same = [inOrder[index], inOrder[index + moved]].find((record) => record?.text === source);
    const record =
      same ?? used.get(source) ?? cache.latest.get(source) ?? cache.before.get(source) ?? newRecord(ownCopy(source));
    used.set(record.text, record);
    return record;
  });
  cache.inOrder = records;
  cache.before = cache.latest;
  cache.latest = used;
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
export function linesOf(records: readonly ChunkRecord[], starts: readonly number[]): LineTable {
  const firstLines: number[] = [];
  let count = 0;
  const lines = records.map((record) => {
    record.lines ??= lineStarts(record.text);
    firstLines.push(count);
    // A line end at the end of a chunk starts the line that the next chunk starts with.
    count += record.lines.length - 1;
    return record.lines;
  });
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
  const parsed: ParsedChunk = { chunk, first, outside: key, own, outline: outlineOf(chunk) };
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
