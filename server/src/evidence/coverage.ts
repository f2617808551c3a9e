/** From evidence to a state for each element: covered, partial or missing, and what still lacks. */
import type { PlacedChunk, Span } from '../document/types.ts';
import type { Element, Facet } from '../knowledge/types.ts';
import type { ChunkEvidence, CoverageState, ElementCoverage, Evidence } from './types.ts';

/** How many pieces of evidence are kept for a facet: enough to show, few enough to send. */
const KEPT_PER_FACET = 3;

/** Best evidence of one chunk for one element; cached with the chunk evidence, chunk relative. */
export type EvidenceByElement = Map<string, Evidence[]>;

const summaries = new WeakMap<ChunkEvidence, EvidenceByElement>();

/** The chunk's evidence by element, the best few of each facet. */
export function summarise(chunk: ChunkEvidence): EvidenceByElement {
  const known = summaries.get(chunk);
  if (known) return known;
  const summary: EvidenceByElement = new Map();
  for (const evidence of chunk.evidence) {
    if (evidence.strength === 'none') continue;
    const list = summary.get(evidence.element);
    if (list) list.push(evidence);
    else summary.set(evidence.element, [evidence]);
  }
  for (const [element, list] of summary) summary.set(element, best(list));
  summaries.set(chunk, summary);
  return summary;
}

/** A chunk and what it says, in the order of the document. */
export interface SummarisedChunk {
  placed: PlacedChunk;
  summary: EvidenceByElement;
}

/** The state of an element in a document whose chunks' evidence is given in order. */
export function coverElement(element: Element, chunks: readonly SummarisedChunk[]): ElementCoverage {
  const own = bestPlaced(byElement(chunks).get(element.id) ?? [], element.facets.length);
  const kept = [...own, ...element.facets.flatMap((facet) => saidTogether(element.id, facet, own, chunks))];
  const strength = (facet: string): Evidence['strength'] =>
    kept.reduce<Evidence['strength']>(
      (found, { facet: of, strength: how }) => (of === facet && better(how, found) ? how : found),
      'none',
    );
  const required = element.facets.filter((facet) => facet.required !== false);
  const full = required.filter((facet) => strength(facet.id) === 'full');
  const missingFacets = required.filter((facet) => strength(facet.id) !== 'full').map((facet) => facet.id);
  const touched = required.some((facet) => strength(facet.id) !== 'none');
  return { state: stateOf(element, required.length, full.length, touched), missingFacets, evidence: kept };
}

/** Sentences on the facets of other elements that say this one together, as far as no sentence says it alone. */
function saidTogether(
  element: string,
  { id, together }: Facet,
  own: readonly Evidence[],
  chunks: readonly SummarisedChunk[],
): Evidence[] {
  if (!together || own.some(({ facet, strength }) => facet === id && strength === 'full')) return [];
  const steps = together.facets.flatMap((step): Evidence[] => {
    const [of, facet] = step.split('.');
    const said = firstSaid(byElement(chunks).get(of ?? '') ?? [], facet);
    return said ? [{ ...said, element, facet: id, pattern: `${step} (${said.pattern})` }] : [];
  });
  return steps.length >= together.enough ? steps : [];
}

function firstSaid(lists: readonly Unplaced[], facet: string | undefined): Evidence | undefined {
  for (const { start, evidence } of lists) {
    const said = evidence.find((one) => one.facet === facet && one.strength === 'full');
    if (said) return place(said, start);
  }
  return undefined;
}

function stateOf(element: Element, required: number, full: number, any: boolean): CoverageState {
  if (full >= Math.min(element.enough ?? required, required) && full > 0) return 'covered';
  return any ? 'partial' : 'missing';
}

/** The evidence of one chunk for one element; it is only moved to its place when it is kept. */
interface Unplaced {
  start: number;
  evidence: readonly Evidence[];
}

const grouped = new WeakMap<readonly SummarisedChunk[], ReadonlyMap<string, Unplaced[]>>();

/** What the chunks say by element: each list is read once for all elements, because most say little. */
function byElement(chunks: readonly SummarisedChunk[]): ReadonlyMap<string, Unplaced[]> {
  const known = grouped.get(chunks);
  if (known) return known;
  const groups = new Map<string, Unplaced[]>();
  for (const { placed, summary } of chunks) {
    for (const [element, evidence] of summary) {
      const group = groups.get(element);
      if (group) group.push({ start: placed.start, evidence });
      else groups.set(element, [{ start: placed.start, evidence }]);
    }
  }
  grouped.set(chunks, groups);
  return groups;
}

/** Full before half, and in document order within; a few for each facet, and each sentence once. */
function best(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  const kept: Evidence[] = [];
  const counts = new Map<string, number>();
  for (const wanted of ['full', 'half'] as const) {
    for (const found of evidence) {
      const count = counts.get(found.facet) ?? 0;
      const sentence = `${found.facet} ${found.sentence.start}`;
      if (found.strength !== wanted || count >= KEPT_PER_FACET || seen.has(sentence)) continue;
      seen.add(sentence);
      counts.set(found.facet, count + 1);
      kept.push(found);
    }
  }
  return kept;
}

/** The same over chunks whose own best is known. Stops when there is enough for all facets, as in long texts. */
function bestPlaced(lists: readonly Unplaced[], facets: number): Evidence[] {
  const kept: Evidence[] = [];
  const counts = new Map<string, number>();
  for (const wanted of ['full', 'half'] as const) {
    for (const { start, evidence } of lists) {
      for (const found of evidence) {
        const count = counts.get(found.facet) ?? 0;
        if (found.strength !== wanted || count >= KEPT_PER_FACET) continue;
        counts.set(found.facet, count + 1);
        kept.push(start === 0 ? found : place(found, start));
        if (kept.length === facets * KEPT_PER_FACET) return kept;
      }
    }
  }
  return kept;
}

function better(a: Evidence['strength'], b: Evidence['strength']): boolean {
  const order = { none: 0, half: 1, full: 2 };
  return order[a] > order[b];
}

function place(evidence: Evidence, by: number): Evidence {
  return { ...evidence, span: move(evidence.span, by), sentence: move(evidence.sentence, by) };
}

function move({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
