/**
 * The evidence engine: from a chunk's sentences to what they say, facet by facet.
 *
 * Built once from the knowledge; a chunk's evidence depends on nothing but its text and the headings above it, so it
 * is cached with the chunk.
 */
import type { Block, Chunk, Sentence } from '../document/types.ts';
import { tokenise } from '../document/words.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ElementEvidence } from '../knowledge/types.ts';
import { judge, type PatternUse } from './judge.ts';
import { createMatcherBuilder, type Matcher } from './matcher.ts';
import { createStanceReader } from './stance.ts';
import type { ChunkEvidence, Evidence, Stance } from './types.ts';
import type { Hit, Hits } from './vocabulary.ts';

export interface EvidenceEngine {
  /** Evidence of one chunk; `path` are the titles of the headings above it, outermost first. */
  analyse(chunk: Chunk, path: readonly string[]): ChunkEvidence;
  /** Elements that a heading names. */
  headingElements(title: string): readonly string[];
  /** Counts of a vocabulary's words in a text, for the kind of a document. */
  matcher: Matcher;
}

/** Headings longer than this are sentences, and name nothing. */
const MAX_HEADING_WORDS = 14;
const MAX_CACHED_PATHS = 4;

export function createEngine(knowledge: Pick<Knowledge, 'concepts' | 'evidence' | 'kinds'>): EvidenceEngine {
  const builder = createMatcherBuilder(knowledge.concepts);
  for (const name of Object.keys(knowledge.concepts)) builder.concept(name);
  const headingAtoms = new Map<number, string[]>();
  const uses = new Map<number, PatternUse[]>();
  const vetoes = new Map<number, string[]>();
  for (const [element, evidence] of Object.entries(knowledge.evidence)) {
    addHeadings(element, evidence);
    addPatterns(element, evidence);
  }
  const matcher = builder.build();
  const readStance = createStanceReader(matcher);
  const headingCache = new Map<string, readonly string[]>();
  const cache = new WeakMap<Chunk, Map<string, ChunkEvidence>>();

  function addHeadings(element: string, evidence: ElementEvidence): void {
    for (const phrase of evidence.headings ?? []) {
      push(headingAtoms, builder.vocabulary.phrase([...tokenise(phrase).norm]), element);
    }
  }

  function addPatterns(element: string, evidence: ElementEvidence): void {
    const add = (facet: string, patterns: readonly string[] = [], level: PatternUse['level']): void => {
      for (const pattern of patterns) {
        push(uses, builder.add(pattern), {
          element,
          facet,
          level,
          voice: evidence.voice ?? 'any',
          hedgeable: evidence.hedgeable ?? false,
        });
      }
    };
    for (const [facet, { says, under, touches }] of Object.entries(evidence.facets)) {
      add(facet, says, 'says');
      add(facet, under, 'under');
      add(facet, touches, 'touches');
    }
    for (const pattern of evidence.unless ?? []) push(vetoes, builder.add(pattern), element);
  }

  const headingElements = (title: string): readonly string[] => {
    const known = headingCache.get(title);
    if (known) return known;
    const words = tokenise(title);
    const named = new Set<string>();
    if (words.norm.length <= MAX_HEADING_WORDS) {
      for (const atom of matcher.vocabulary.scan(words).keys())
        for (const element of headingAtoms.get(atom) ?? []) named.add(element);
    }
    const elements = [...named];
    if (headingCache.size > 5000) headingCache.clear();
    headingCache.set(title, elements);
    return elements;
  };

  const contextOf = (block: Block, headings: readonly string[]): Set<string> => {
    const titles = [...headings, block.label, block.tableHeader, block.tableRowHeader, block.leadIn?.text];
    return new Set(titles.flatMap((title) => (title ? headingElements(title) : [])));
  };

  const analyseSentence = (
    sentence: Sentence,
    scan: Scan,
    lead: Scan | undefined,
    context: Set<string>,
  ): Evidence[] => {
    const hits = lead ? afterLead(lead.hits, lead.length, scan.hits) : scan.hits;
    const matches = matcher.match(hits);
    const vetoed = new Set(matches.flatMap((match) => vetoes.get(match.pattern.id) ?? []));
    return matches.flatMap((match) =>
      (uses.get(match.pattern.id) ?? []).flatMap((use) => {
        if (vetoed.has(use.element)) return [];
        return (
          judge({
            sentence,
            match,
            use,
            stance: scan.stance,
            named: context.has(use.element),
            leadWords: lead?.length ?? 0,
          }) ?? []
        );
      }),
    );
  };

  return {
    matcher,
    headingElements,
    analyse(chunk, path) {
      const key = path.join('\u0000');
      let byPath = cache.get(chunk);
      if (!byPath) {
        byPath = new Map();
        cache.set(chunk, byPath);
      }
      const known = byPath.get(key);
      if (known) return known;

      const scans: Scan[] = [];
      const found: Evidence[] = [];
      const concepts = new Map<string, number>();
      let headings = [...path];
      let contextBlock: Block | undefined;
      let context = new Set<string>();
      for (const sentence of chunk.sentences) {
        const { block } = sentence;
        const leadIndex = block.leadIn && block.sentences[0] === sentence ? block.leadIn.index : undefined;
        const lead = leadIndex === undefined ? undefined : scans[leadIndex];
        const hits = matcher.vocabulary.scan(sentence.words);
        const inherited = block.leadIn ? scans[block.leadIn.index]?.stance : undefined;
        const scan: Scan = { hits, stance: readStance(sentence, hits, inherited), length: sentence.words.norm.length };
        scans.push(scan);
        if (block.type === 'heading') headings = pathBelow(headings, path, block, chunk);
        if (block !== contextBlock) {
          contextBlock = block;
          context = contextOf(block, headings);
        }
        found.push(...analyseSentence(sentence, scan, lead, context));
      }
      countConcepts(matcher, knowledge.concepts, scans, concepts);
      const result: ChunkEvidence = {
        stances: scans.map((scan) => scan.stance),
        evidence: found,
        concepts,
        sentences: chunk.sentences,
      };
      if (byPath.size >= MAX_CACHED_PATHS) byPath.clear();
      byPath.set(key, result);
      return result;
    },
  };
}

interface Scan {
  hits: Hits;
  stance: Stance;
  /** Number of words. */
  length: number;
}

/** The lead-in's words stand before the item's: "We will:" + "consult workers". */
function afterLead(lead: Hits, length: number, own: Hits): Hits {
  const joined: Hits = new Map(lead);
  for (const [atom, hits] of own) {
    const moved = hits.map((hit): Hit => ({ start: hit.start + length, end: hit.end + length }));
    const before = lead.get(atom);
    joined.set(atom, before ? [...before, ...moved] : moved);
  }
  return joined;
}

/** The headings above what follows a heading inside the chunk (setext headings; the ATX heading a chunk starts with). */
function pathBelow(current: readonly string[], above: readonly string[], block: Block, chunk: Chunk): string[] {
  const title = block.text.trim();
  if (block === chunk.blocks.find((candidate) => candidate.type === 'heading')) return [...above, title];
  return [...current.slice(0, Math.max(above.length, (block.depth ?? 1) - 1)), title];
}

function countConcepts(
  matcher: Matcher,
  concepts: Knowledge['concepts'],
  scans: readonly Scan[],
  counts: Map<string, number>,
): void {
  const names = new Map<number, string>();
  for (const name of Object.keys(concepts)) {
    const id = matcher.concept(name);
    if (id !== undefined) names.set(id, name);
  }
  for (const { hits } of scans) {
    for (const [atom, list] of hits) {
      const name = names.get(atom);
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + list.length);
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
