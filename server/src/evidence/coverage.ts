/** From evidence to a state for each element: covered, partial or missing, and what still lacks. */
import { moved } from '../document/moved.ts';
import { perGroup } from '../document/perGroup.ts';
import type { Element, Facet } from '../knowledge/types.ts';
import type { ChunkEvidence, CoverageState, ElementCoverage, Evidence } from './types.ts';

/** How many pieces of evidence are kept for a facet: enough to show, few enough to send. */
const KEPT_PER_FACET = 3;

/** Best evidence of one chunk for one element; cached with the chunk evidence, chunk relative. */
type EvidenceByElement = Map<string, Evidence[]>;

const summaries = new WeakMap<ChunkEvidence, EvidenceByElement>();

/** The chunk's evidence by element, the best few of each facet. */
function summarise(chunk: ChunkEvidence): EvidenceByElement {
  const known = summaries.get(chunk);
  if (known) return known;
  const summary: EvidenceByElement = new Map();
  for (const evidence of chunk.evidence) {
    const list = summary.get(evidence.element);
    if (list) list.push(evidence);
    else summary.set(evidence.element, [evidence]);
  }
  for (const [element, list] of summary) summary.set(element, bestOfChunk(list));
  summaries.set(chunk, summary);
  return summary;
}

/** A piece of evidence, chunk relative, and the position of its chunk in a group. */
interface Said {
  chunk: number;
  evidence: Evidence;
}

/** The best of what neighbouring chunks say, by element; `first` is the position of the first of them in the document. */
export interface SaidGroup {
  first: number;
  value: ReadonlyMap<string, readonly Said[]>;
}

/** What a document's chunks say, in their order: read once for all elements, because most say little. */
export const saidInGroups: (chunks: readonly ChunkEvidence[]) => readonly SaidGroup[] = perGroup(
  (chunks: readonly ChunkEvidence[]) => {
    const byElement = new Map<string, Said[]>();
    chunks.forEach((all, chunk) => {
      for (const [element, best] of summarise(all)) {
        const said = byElement.get(element) ?? [];
        byElement.set(element, said);
        for (const evidence of best) said.push({ chunk, evidence });
      }
    });
    for (const [element, said] of byElement) byElement.set(element, pick(said));
    return byElement;
  },
);

/** The state of an element in a document; `starts` are the document offsets of its chunks. */
export function coverElement(
  element: Element,
  groups: readonly SaidGroup[],
  starts: readonly number[],
): ElementCoverage {
  const { state, missingFacets, kept } = weigh(element, groups);
  let placed: Evidence[] | undefined;
  return {
    state,
    missingFacets: [...missingFacets],
    // After most keys nobody asks where it stands.
    get evidence() {
      placed ??= kept.map(({ group, chunk, evidence }) => place(evidence, starts[groups[group].first + chunk]));
      return placed;
    },
  };
}

const sources = new WeakMap<Element, readonly string[]>();

/** The element itself, and those whose sentences may say one of its facets together. */
function sourcesOf(element: Element): readonly string[] {
  let ids = sources.get(element);
  if (!ids) {
    ids = readSources(element);
    sources.set(element, ids);
  }
  return ids;
}

function readSources({ id, facets }: Element): string[] {
  const others = facets.flatMap(({ together }) => together?.facets.map((step) => step.split('.')[0]) ?? []);
  return [...new Set([id, ...others])];
}

/** Chunk-relative evidence that is kept, the position of its group, and of its chunk in that. */
interface Kept extends Said {
  group: number;
}

type Lists = readonly (readonly Said[] | undefined)[];

interface Weighed {
  groups: readonly SaidGroup[];
  /** What the groups say of each of the element's sources. */
  sources: readonly Lists[];
  state: CoverageState;
  missingFacets: readonly string[];
  kept: readonly Kept[];
}

/** What the elements were last weighed as: most keys change nothing of what is said, only where it stands. */
const weighed = new WeakMap<Element, Weighed>();

function weigh(element: Element, groups: readonly SaidGroup[]): Weighed {
  const ids = sourcesOf(element);
  const known = weighed.get(element);
  if (known && saysTheSame(known, ids, groups)) {
    known.groups = groups;
    return known;
  }
  const sources = ids.map((id) => groups.map(({ value }) => value.get(id)));
  const own = ownEvidence(sources[0], element.facets.length * KEPT_PER_FACET);
  const kept = [...own, ...element.facets.flatMap((facet) => saidTogether(element, facet, own, sources))];
  const strengths = new Map<string, Evidence['strength']>();
  for (const { evidence } of kept) {
    if (strengths.get(evidence.facet) !== 'full') strengths.set(evidence.facet, evidence.strength);
  }
  const required = element.facets.filter((facet) => facet.required !== false);
  const missingFacets = required.filter(({ id }) => strengths.get(id) !== 'full').map(({ id }) => id);
  const touched = required.some(({ id }) => strengths.has(id));
  const state = stateOf(element, required.length, required.length - missingFacets.length, touched);
  const result = { groups, sources, state, missingFacets, kept };
  weighed.set(element, result);
  return result;
}

function ownEvidence(lists: Lists, most: number): Kept[] {
  const all = lists.flatMap((said, group) => (said ?? []).map((one): Kept => ({ group, ...one })));
  return pick(all, most);
}

/** Whether the groups say of the sources what they said; most are those that were there before. */
function saysTheSame(known: Weighed, ids: readonly string[], groups: readonly SaidGroup[]): boolean {
  if (known.groups.length !== groups.length) return false;
  for (let group = 0; group < groups.length; group++) {
    const { value } = groups[group];
    if (value === known.groups[group].value) continue;
    for (let source = 0; source < ids.length; source++) {
      if (!isSameSaid(known.sources[source][group], value.get(ids[source]))) return false;
    }
  }
  return true;
}

function isSameSaid(one: readonly Said[] | undefined, other: readonly Said[] | undefined): boolean {
  if (one === other) return true;
  if (one?.length !== other?.length) return false;
  return (
    one?.every(({ chunk, evidence }, at) => evidence === other?.[at].evidence && chunk === other[at].chunk) ?? false
  );
}

/** Sentences on the facets of other elements that say this one together, as far as no sentence says it alone. */
function saidTogether(
  element: Element,
  { id, together }: Facet,
  own: readonly Kept[],
  sources: readonly Lists[],
): Kept[] {
  if (!together || own.some(({ evidence }) => evidence.facet === id && evidence.strength === 'full')) return [];
  const ids = sourcesOf(element);
  const steps = together.facets.flatMap((step): Kept[] => {
    const [of, facet] = step.split('.');
    const said = firstSaid(sources[ids.indexOf(of ?? '')], facet);
    if (!said) return [];
    const pattern = `${step} (${said.evidence.pattern})`;
    return [{ ...said, evidence: { ...said.evidence, element: element.id, facet: id, pattern } }];
  });
  return steps.length >= together.enough ? steps : [];
}

function firstSaid(lists: Lists, facet: string | undefined): Kept | undefined {
  for (let group = 0; group < lists.length; group++) {
    const said = lists[group]?.find(({ evidence }) => evidence.facet === facet && evidence.strength === 'full');
    if (said) return { group, ...said };
  }
  return undefined;
}

function stateOf(element: Element, required: number, full: number, any: boolean): CoverageState {
  if (full >= Math.min(element.enough ?? required, required) && full > 0) return 'covered';
  return any ? 'partial' : 'missing';
}

/** The best of a chunk, each sentence once for each facet. */
function bestOfChunk(all: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  const once = [...all.filter(({ strength }) => strength === 'full'), ...all].filter(({ facet, sentence }) => {
    const key = `${facet} ${sentence.start}`;
    return !seen.has(key) && seen.add(key);
  });
  return pick(once.map((evidence) => ({ evidence }))).map(({ evidence }) => evidence);
}

/** Full before half, and in their order within; a few for each facet, and `most` at most, which is enough in long texts. */
function pick<T extends { evidence: Evidence }>(said: readonly T[], most = Infinity): T[] {
  const kept: T[] = [];
  const counts = new Map<string, number>();
  for (const wanted of ['full', 'half'] as const) {
    for (const one of said) {
      if (one.evidence.strength !== wanted) continue;
      const { facet } = one.evidence;
      const count = counts.get(facet) ?? 0;
      if (count >= KEPT_PER_FACET) continue;
      counts.set(facet, count + 1);
      kept.push(one);
      if (kept.length === most) return kept;
    }
  }
  return kept;
}

function place(evidence: Evidence, by: number): Evidence {
  return by === 0 ? evidence : { ...evidence, span: moved(evidence.span, by), sentence: moved(evidence.sentence, by) };
}
