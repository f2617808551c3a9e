/** From evidence to a state for each element: covered, partial or missing, and what still lacks. */
import type { Element, Facet } from '../knowledge/types.ts';
import { KEPT_PER_FACET, pick, type Said, type SaidByElement, type SaidInDocument } from './said.ts';
import type { CoverageState, ElementCoverage, Evidence } from './types.ts';

/** The state of an element in a document. */
export function coverElement(element: Element, said: SaidInDocument): ElementCoverage {
  return new Covered(weigh(element, said.groups), said);
}

/** After most keys nobody asks where the evidence stands, so it is placed when it is asked for. */
class Covered implements ElementCoverage {
  readonly state: CoverageState;
  readonly missingFacets: readonly string[];
  private readonly kept: readonly Kept[];
  private readonly said: SaidInDocument;
  private placed: readonly Evidence[] | undefined;

  constructor({ state, missingFacets, kept }: Weighed, said: SaidInDocument) {
    this.state = state;
    this.missingFacets = missingFacets;
    this.kept = kept;
    this.said = said;
  }

  get evidence(): readonly Evidence[] {
    this.placed ??= this.kept.map(({ group, said, as }) => {
      const evidence = this.said.evidenceOf(group, said);
      if (!as) return evidence;
      return { ...evidence, element: as.element, facet: as.facet, pattern: `${as.step} (${evidence.pattern})` };
    });
    return this.placed;
  }

  /** As plain data: what is asked for only now belongs to it. */
  toJSON(): ElementCoverage {
    const { state, missingFacets, evidence } = this;
    return { state, missingFacets, evidence };
  }
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

/** What is kept as evidence, and the position of its group. */
interface Kept {
  group: number;
  said: Said;
  facet: string;
  strength: Evidence['strength'];
  /** It says a facet of the element together with others, as one of the steps. */
  as?: { element: string; facet: string; step: string };
}

type Lists = readonly (readonly Said[] | undefined)[];
type Groups = readonly SaidByElement[];

interface Weighed {
  groups: Groups;
  /** What the groups say of each of the element's sources. */
  sources: readonly Lists[];
  state: CoverageState;
  missingFacets: readonly string[];
  kept: readonly Kept[];
}

/** What the elements were last weighed as: most keys change nothing of what is said, only where it stands. */
const weighed = new WeakMap<Element, Weighed>();

function weigh(element: Element, groups: Groups): Weighed {
  const known = weighed.get(element);
  if (known?.groups === groups) return known;
  const ids = sourcesOf(element);
  if (known && saysTheSame(known, ids, groups)) {
    known.groups = groups;
    return known;
  }
  const sources = ids.map((id) => groups.map((group) => group.get(id)));
  const own = ownEvidence(sources[0], element.facets.length * KEPT_PER_FACET);
  const kept = [...own, ...element.facets.flatMap((facet) => saidTogether(element, facet, own, sources))];
  const strengths = new Map<string, Evidence['strength']>();
  for (const { facet, strength } of kept) {
    if (strengths.get(facet) !== 'full') strengths.set(facet, strength);
  }
  const required = element.facets.filter((facet) => facet.required !== false);
  const missingFacets = required.filter(({ id }) => strengths.get(id) !== 'full').map(({ id }) => id);
  const touched = required.some(({ id }) => strengths.has(id));
  const state = stateOf(element, required.length, required.length - missingFacets.length, touched);
  const result = { groups, sources, state, missingFacets, kept };
  weighed.set(element, result);
  return result;
}

function keep(group: number, said: Said): Kept {
  return { group, said, facet: said.facet, strength: said.strength };
}

function ownEvidence(lists: Lists, most: number): Kept[] {
  const all = lists.flatMap((list, group) => (list ?? []).map((said) => keep(group, said)));
  return pick(all, most);
}

/** Whether the groups say of the sources what they said; after most keys they are those that were there before. */
function saysTheSame(known: Weighed, ids: readonly string[], groups: Groups): boolean {
  if (known.groups.length !== groups.length) return false;
  for (let group = 0; group < groups.length; group++) {
    if (groups[group] === known.groups[group]) continue;
    for (let source = 0; source < ids.length; source++) {
      if (!isSameSaid(known.sources[source][group], groups[group].get(ids[source]))) return false;
    }
  }
  return true;
}

function isSameSaid(one: readonly Said[] | undefined, other: readonly Said[] | undefined): boolean {
  if (one === other) return true;
  if (!one || one.length !== other?.length) return false;
  return one.every(({ chunk, at, facet, strength }, index) => {
    const same = other[index];
    return chunk === same.chunk && at === same.at && facet === same.facet && strength === same.strength;
  });
}

/** Sentences on the facets of other elements that say this one together, as far as no sentence says it alone. */
function saidTogether(
  element: Element,
  { id, together }: Facet,
  own: readonly Kept[],
  sources: readonly Lists[],
): Kept[] {
  if (!together || own.some(({ facet, strength }) => facet === id && strength === 'full')) return [];
  const ids = sourcesOf(element);
  const steps = together.facets.flatMap((step): Kept[] => {
    const [of, facet] = step.split('.');
    const said = firstSaid(sources[ids.indexOf(of ?? '')], facet);
    return said ? [{ ...said, facet: id, as: { element: element.id, facet: id, step } }] : [];
  });
  return steps.length >= together.enough ? steps : [];
}

function firstSaid(lists: Lists, facet: string | undefined): Kept | undefined {
  for (let group = 0; group < lists.length; group++) {
    const said = lists[group]?.find((one) => one.facet === facet && one.strength === 'full');
    if (said) return keep(group, said);
  }
  return undefined;
}

function stateOf(element: Element, required: number, full: number, any: boolean): CoverageState {
  if (full >= Math.min(element.enough ?? required, required) && full > 0) return 'covered';
  return any ? 'partial' : 'missing';
}
