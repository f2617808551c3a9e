/**
 * The evidence engine: from a chunk's sentences to what they say, facet by facet, and which wording rules they trigger.
 *
 * Built once from the knowledge; a chunk's evidence depends on nothing but its text and the headings above it, so it
 * is cached with the chunk.
 */
import { remembering } from '../document/remember.ts';
import { sourceSpan } from '../document/sourceSpan.ts';
import type { Block, Chunk, Sentence } from '../document/types.ts';
import { tokenise } from '../document/words.ts';
import { type Compiled, compileKnowledge, type EvidenceKnowledge } from './compile.ts';
import { judge } from './judge.ts';
import type { Match, Matcher, PatternProblem } from './matcher.ts';
import { createStanceReader, type StanceReader } from './stance.ts';
import type { ChunkEvidence, Evidence, Stance, Trigger } from './types.ts';
import type { Hits } from './vocabulary.ts';

export interface EvidenceEngine {
  /** Evidence of one chunk; `path` are the titles of the headings above it, outermost first. */
  analyse(chunk: Chunk, path: readonly string[]): ChunkEvidence;
  /** Elements that a heading names. */
  headingElements(title: string): readonly string[];
  matcher: Matcher;
  /** Patterns of the packs that could not be read. */
  problems: readonly PatternProblem[];
}

/** Headings longer than this are sentences, and name nothing. */
const MAX_HEADING_WORDS = 14;
const MAX_CACHED_PATHS = 4;
const MAX_CACHED_HEADINGS = 5000;

export function createEngine(knowledge: EvidenceKnowledge): EvidenceEngine {
  const compiled = compileKnowledge(knowledge);
  const readStance = createStanceReader(compiled.matcher);
  const reader = createSentenceReader(compiled.matcher);
  const headingElements = createHeadingReader(compiled);
  const cache = new WeakMap<Chunk, Map<string, ChunkEvidence>>();
  return {
    matcher: compiled.matcher,
    problems: compiled.problems,
    headingElements,
    analyse(chunk, path) {
      const key = path.join('\u0000');
      let byPath = cache.get(chunk);
      const known = byPath?.get(key);
      if (known) return known;
      if (!byPath) {
        byPath = new Map();
        cache.set(chunk, byPath);
      }
      const result = analyseChunk(chunk, path, compiled, { ...reader, readStance, headingElements });
      if (byPath.size >= MAX_CACHED_PATHS) byPath.clear();
      byPath.set(key, result);
      return result;
    },
  };
}

function createHeadingReader({ matcher, headings }: Compiled): EvidenceEngine['headingElements'] {
  const cache = new Map<string, readonly string[]>();
  return (title) => {
    const known = cache.get(title);
    if (known) return known;
    const words = tokenise(title);
    const atoms = words.norm.length <= MAX_HEADING_WORDS ? [...matcher.vocabulary.scan(words).atoms()] : [];
    const elements = [...new Set(atoms.flatMap((atom) => headings.get(atom) ?? []))];
    if (cache.size >= MAX_CACHED_HEADINGS) cache.clear();
    cache.set(title, elements);
    return elements;
  };
}

/** What is known of one sentence before its matches are judged. */
interface Scan {
  sentence: Sentence;
  hits: Hits;
  stance: Stance;
  /** What introduces the sentence: of a list item its lead-in, else the label or the question just before it. */
  lead?: Scan;
}

/** How many sentences back `unlessFollowed` reaches. */
const FOLLOWED = 2;

function isJustAfter(later: number, sentence: number): boolean {
  return later > sentence && later - sentence <= FOLLOWED;
}

function analyseChunk(chunk: Chunk, path: readonly string[], compiled: Compiled, reader: Reader): ChunkEvidence {
  const scans = scanSentences(chunk, reader);
  const result: ChunkEvidence = {
    stances: scans.map((scan) => scan.stance),
    evidence: [],
    triggers: [],
    concepts: countConcepts(compiled, scans),
    kinds: new Map(),
    silences: new Set(),
  };
  const silenced = new Set<string>();
  const answers: { rule: string; sentence: number }[] = [];
  let headings = [...path];
  let context = new Set<string>();
  let contextBlock: Block | undefined;
  for (const scan of scans) {
    const { block } = scan.sentence;
    if (block !== contextBlock) {
      if (block.type === 'heading') headings = pathBelow(headings, path, block, chunk);
      contextBlock = block;
      context = namedElements(block, headings, reader.headingElements);
    }
    const matches = reader.matchesOf(scan);
    const vetoed = new Set(matches.flatMap(({ pattern }) => compiled.vetoes.get(pattern.id) ?? []));
    for (const match of matches) {
      const { id } = match.pattern;
      for (const rule of compiled.followedVetoes.get(id) ?? []) answers.push({ rule, sentence: scan.sentence.index });
      for (const rule of compiled.sectionVetoes.get(id) ?? []) silenced.add(rule);
      for (const rule of compiled.documentVetoes.get(id) ?? []) result.silences.add(rule);
      for (const kind of compiled.kinds.get(id) ?? []) result.kinds.set(kind, (result.kinds.get(kind) ?? 0) + 1);
      result.evidence.push(...judgeMatch(match, scan, compiled, context, vetoed));
      result.triggers.push(...triggersOf(match, scan, compiled, vetoed));
    }
  }
  const isAnswered = ({ rule, sentence }: Trigger): boolean =>
    answers.some((answer) => answer.rule === rule && isJustAfter(answer.sentence, sentence));
  result.triggers = result.triggers.filter((trigger) => !silenced.has(trigger.rule) && !isAnswered(trigger));
  return result;
}

/** What the words of a sentence decide, whatever stands around it. */
interface SentenceReader {
  hitsOf(sentence: Sentence): Hits;
  matchesOf(scan: Scan): readonly Match[];
}

interface Reader extends SentenceReader {
  readStance: StanceReader;
  headingElements: EvidenceEngine['headingElements'];
}

/** Sentences whose hits and matches are kept: those of a long chunk. */
const KEPT_SENTENCES = 1000;

function createSentenceReader(matcher: Matcher): SentenceReader {
  const hits = remembering<Hits>(KEPT_SENTENCES);
  const matches = remembering<readonly Match[]>(KEPT_SENTENCES);
  return {
    hitsOf: ({ text, words }) => hits(text, () => matcher.vocabulary.scan(words)),
    matchesOf({ sentence, hits: own, lead }) {
      if (!lead) return matches(sentence.text, () => matcher.match(own));
      const key = `${lead.sentence.text}\u0000${sentence.text}`;
      return matches(key, () => matcher.match(afterLead(lead, own, matcher)));
    },
  };
}

function scanSentences(chunk: Chunk, { hitsOf, readStance }: Reader): Scan[] {
  const scans: Scan[] = [];
  for (const sentence of chunk.sentences) {
    const { block } = sentence;
    const lead = block.leadIn && scans[block.leadIn.index];
    const hits = hitsOf(sentence);
    const stance = readStance(sentence, hits, lead?.stance);
    const before = scans.at(-1);
    const introduced = followsLabel(sentence) || (before && answers(sentence, before.sentence)) ? before : undefined;
    scans.push({ sentence, hits, stance, lead: block.sentences[0] === sentence ? lead : introduced });
  }
  return scans;
}

/** "**Board.** Reviews the policy.": the label leads into the sentence behind it, as a lead-in does into its list. */
function followsLabel(sentence: Sentence): boolean {
  const { label, sentences } = sentence.block;
  return label !== undefined && sentences[1] === sentence && sentences[0].text.replace(/[\s.:;–—-]+$/, '') === label;
}

/** "What are our salient issues? Forced labour and …": the answer is read with its question. */
function answers(sentence: Sentence, before: Sentence): boolean {
  return before.block === sentence.block && before.text.endsWith('?');
}

/** Elements named by the headings above a block, its label, its column and row, or the sentence that introduces it. */
function namedElements(
  block: Block,
  headings: readonly string[],
  headingElements: EvidenceEngine['headingElements'],
): Set<string> {
  const titles = [...headings, block.label, block.tableHeader, block.tableRowHeader, block.leadIn?.text];
  return new Set(titles.flatMap((title) => (title ? headingElements(title) : [])));
}

function judgeMatch(
  match: Match,
  { sentence, stance, lead }: Scan,
  { uses }: Compiled,
  context: ReadonlySet<string>,
  vetoed: ReadonlySet<string>,
): Evidence[] {
  const leadWords = lead?.sentence.words.norm.length ?? 0;
  return (uses.get(match.pattern.id) ?? []).flatMap((use) => {
    if (vetoed.has(use.element)) return [];
    return judge({ sentence, match, use, stance, named: context.has(use.element), leadWords }) ?? [];
  });
}

/** What a rule points at is the first part of its pattern; the parts after `&` are conditions. */
function triggersOf(match: Match, scan: Scan, { triggers }: Compiled, vetoed: ReadonlySet<string>): Trigger[] {
  const { sentence, lead } = scan;
  if (scan.stance.law) return [];
  const leadWords = lead?.sentence.words.norm.length ?? 0;
  const phrase = match.hits.slice(0, match.pattern.sequences[0].atoms.length);
  const own = phrase.filter((hit) => hit.end > leadWords);
  if (own.length === 0) return [];
  return (triggers.get(match.pattern.id) ?? []).flatMap((rule) => {
    if (vetoed.has(rule)) return [];
    const start = Math.max(0, Math.min(...own.map((hit) => hit.start)) - leadWords);
    const end = Math.max(...own.map((hit) => hit.end)) - leadWords;
    return {
      rule,
      sentence: sentence.index,
      words: { start, end },
      span: sourceSpan(sentence.block, sentence.words.start[start], sentence.words.end[end - 1]),
      fromLead: own.length < phrase.length,
      pattern: match.pattern.source,
    };
  });
}

/** The lead-in's words stand before the item's: "We will:" + "consult workers". */
function afterLead(lead: Scan, own: Hits, { vocabulary }: Matcher): Hits {
  return vocabulary.join(lead.hits, lead.sentence.words.norm.length, own);
}

/** The headings above what follows a heading inside the chunk (setext headings; the ATX heading a chunk starts with). */
function pathBelow(current: readonly string[], above: readonly string[], block: Block, chunk: Chunk): string[] {
  const title = block.text.trim();
  if (block === chunk.blocks.find((candidate) => candidate.type === 'heading')) return [...above, title];
  return [...current.slice(0, Math.max(above.length, (block.depth ?? 1) - 1)), title];
}

function countConcepts({ counted }: Compiled, scans: readonly Scan[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [name, atom] of counted) {
    const count = scans.reduce((sum, { hits }) => sum + hits.of(atom).length, 0);
    if (count > 0) counts.set(name, count);
  }
  return counts;
}
