/**
 * The evidence engine: from a chunk's sentences to what they say, facet by facet, and which wording rules they trigger.
 *
 * Built once from the knowledge; a chunk's evidence depends on nothing but its text and the headings above it, so it
 * is cached with the chunk.
 */
import { type Mapped, mapKept } from '../document/mapKept.ts';
import { isSameList } from '../document/sameList.ts';
import { sourceSpan } from '../document/sourceSpan.ts';
import type { Chunk, Sentence } from '../document/types.ts';
import { compileKnowledge, type EvidenceKnowledge } from './compile.ts';
import { createHeadingReader, type HeadingReader } from './headings.ts';
import type { Claim } from './judge.ts';
import type { Matcher, PatternProblem } from './matcher.ts';
import { createSentenceReader, type Detail, type Reading, type SentenceReader, type TriggerPhrase } from './reading.ts';
import { type Placed, placedSentences } from './surroundings.ts';
import type { ChunkEvidence, Evidence, Stance, Trigger } from './types.ts';

export interface EvidenceEngine {
  /** Evidence of a document's chunks; `paths` are the titles of the headings above each, outermost first. */
  analyse(chunks: readonly Chunk[], paths: readonly (readonly string[])[]): readonly ChunkEvidence[];
  /** That of one chunk with the matches that do not count, and why; not cached. */
  explain(chunk: Chunk, path: readonly string[]): Evidence[];
  /** Elements that a heading names. */
  headingElements: HeadingReader;
  matcher: Matcher;
  /** Patterns of the packs that could not be read. */
  problems: readonly PatternProblem[];
}

const MAX_CACHED_PATHS = 16;

export function createEngine(knowledge: EvidenceKnowledge): EvidenceEngine {
  const compiled = compileKnowledge(knowledge);
  const headingElements = createHeadingReader(compiled);
  const reader = createSentenceReader(compiled, headingElements);
  const cache = new WeakMap<Chunk, ChunkEvidence[]>();
  const analyseChunk = (chunk: Chunk, path: readonly string[]): ChunkEvidence => {
    const ways = cache.get(chunk) ?? [];
    for (const way of ways) if (way.path === path || isSameList(way.path, path)) return way;
    const evidence = { chunk, path, ...evidenceOf(readChunk(chunk, path, reader, 'counted')) };
    cache.set(chunk, [...ways.slice(1 - MAX_CACHED_PATHS), evidence]);
    return evidence;
  };
  // The same paths mean as many chunks, each below the same headings at its place.
  const byPaths = new WeakMap<readonly (readonly string[])[], Mapped<Chunk, ChunkEvidence>>();
  return {
    matcher: compiled.matcher,
    problems: compiled.problems,
    headingElements,
    analyse(chunks, paths) {
      const mapped = mapKept(chunks, byPaths.get(paths), (chunk, index) => analyseChunk(chunk, paths[index]));
      byPaths.set(paths, mapped);
      return mapped.made;
    },
    explain: (chunk, path) => readChunk(chunk, path, reader, 'all').flatMap(evidenceIn),
  };
}

interface ReadSentence {
  sentence: Sentence;
  reading: Reading;
}

function readChunk(chunk: Chunk, path: readonly string[], reader: SentenceReader, detail: Detail): ReadSentence[] {
  const stances: Stance[] = [];
  return placedSentences(chunk, path).map((placed: Placed) => {
    const { sentence } = placed;
    const { leadIn } = sentence.block;
    const reading = reader.read(placed, leadIn && stances[leadIn.index], detail);
    stances.push(reading.stance);
    return { sentence, reading };
  });
}

function evidenceOf(read: readonly ReadSentence[]): Omit<ChunkEvidence, 'chunk' | 'path'> {
  const kinds = new Map<string, number>();
  const concepts = new Map<string, number>();
  for (const { reading } of read) {
    for (const kind of reading.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const { name, count } of reading.concepts) concepts.set(name, (concepts.get(name) ?? 0) + count);
  }
  return {
    stances: read.map(({ reading }) => reading.stance),
    evidence: read.flatMap(evidenceIn),
    triggers: triggersIn(read),
    concepts,
    kinds,
    silences: new Set(read.flatMap(({ reading }) => reading.silencedAnywhere)),
  };
}

function evidenceIn({ sentence, reading }: ReadSentence): Evidence[] {
  return reading.claims.map((claim) => toEvidence(claim, sentence, reading.stance));
}

function toEvidence(
  { use, strength, objections, words, pattern }: Claim,
  sentence: Sentence,
  stance: Stance,
): Evidence {
  return {
    element: use.element,
    facet: use.facet,
    strength,
    span: spanOf(sentence, words),
    sentence: sentence.span,
    text: sentence.text,
    objections,
    subject: stance.subject,
    pattern,
  };
}

/** How many sentences back `unlessFollowed` reaches. */
const FOLLOWED = 2;

/** What is triggered, but for rules that another sentence near by, or just behind, silences. */
function triggersIn(read: readonly ReadSentence[]): Trigger[] {
  const silenced = new Set(read.flatMap(({ reading }) => reading.silencedNear));
  const isAnswered = (rule: string, at: number): boolean =>
    read.slice(at + 1, at + 1 + FOLLOWED).some(({ reading }) => reading.answered.includes(rule));
  return read.flatMap(({ sentence, reading }, at) =>
    reading.phrases
      .filter(({ rule }) => !silenced.has(rule) && !isAnswered(rule, at))
      .map((phrase) => toTrigger(phrase, sentence)),
  );
}

function toTrigger(phrase: TriggerPhrase, sentence: Sentence): Trigger {
  return { ...phrase, sentence: sentence.index, span: spanOf(sentence, phrase.words) };
}

function spanOf({ block, words }: Sentence, { start, end }: { start: number; end: number }): Evidence['span'] {
  return sourceSpan(block, words.start[start], words.end[end - 1]);
}
