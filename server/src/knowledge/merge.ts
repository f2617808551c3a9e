/** How a later pack adds to or changes what earlier packs said: fields win, lists of words add up. */
import type {
  Element,
  ElementEvidence,
  Facet,
  FacetEvidence,
  Instrument,
  KindEvidence,
  WordingEntry,
  Written,
} from './types.ts';

/** Both lists, without repeats, in order. */
export function joined(earlier: readonly string[] = [], later: readonly string[] = []): string[] {
  return [...new Set([...earlier, ...later])];
}

/** Fields of `later` win; facets are matched by id, new ones go last. */
export function mergeElement(earlier: Element, later: Written<Element, 'id'>): Element {
  return {
    ...earlier,
    ...later,
    levels: { ...earlier.levels, ...later.levels },
    facets: mergeFacets(earlier.facets, later.facets ?? []),
  };
}

function mergeFacets(earlier: readonly Facet[], later: readonly Facet[]): Facet[] {
  const byId = new Map(earlier.map((facet) => [facet.id, facet]));
  for (const facet of later) byId.set(facet.id, { ...byId.get(facet.id), ...facet });
  return [...byId.values()];
}

/** Phrases add up; `voice` and `hedgeable` of `later` win. */
export function mergeEvidence(earlier: ElementEvidence, later: Partial<ElementEvidence>): ElementEvidence {
  const facets = new Map(Object.entries(earlier.facets));
  for (const [id, facet] of Object.entries(later.facets ?? {}))
    facets.set(id, mergeFacetEvidence(facets.get(id), facet));
  return {
    ...earlier,
    ...later,
    ...lists(earlier, later, ['headings', 'unless']),
    facets: Object.fromEntries(facets),
  };
}

function mergeFacetEvidence(earlier: FacetEvidence = {}, later: FacetEvidence): FacetEvidence {
  return lists(earlier, later, ['says', 'under', 'touches']);
}

/** Other names and misnomers add up; other fields of `later` win. */
export function mergeInstrument(earlier: Instrument, later: Written<Instrument, 'id'>): Instrument {
  const merged = { ...earlier, ...later, aliases: joined(earlier.aliases, later.aliases) };
  const misnomers = [...(earlier.misnomers ?? []), ...(later.misnomers ?? [])];
  const articles = { ...earlier.articles, ...later.articles };
  return {
    ...merged,
    ...(misnomers.length > 0 ? { misnomers } : {}),
    ...(Object.keys(articles).length > 0 ? { articles } : {}),
  };
}

export function mergeKind(earlier: KindEvidence, later: KindEvidence): KindEvidence {
  return {
    ...earlier,
    ...later,
    titles: joined(earlier.titles, later.titles),
    ...lists(earlier, later, ['headings', 'says']),
  };
}

export function mergeWording(earlier: WordingEntry, later: WordingEntry): WordingEntry {
  const replace = { ...earlier.replace, ...later.replace };
  return {
    ...earlier,
    ...later,
    triggers: joined(earlier.triggers, later.triggers),
    ...lists(earlier, later, ['unless', 'unlessFollowed', 'unlessNear', 'unlessAnywhere']),
    ...(Object.keys(replace).length > 0 ? { replace } : {}),
  };
}

/** The named lists of both, joined; a list that neither has stays absent. */
function lists<K extends string>(
  earlier: { [key in K]?: string[] },
  later: { [key in K]?: string[] },
  keys: readonly K[],
): { [key in K]?: string[] } {
  const result: { [key in K]?: string[] } = {};
  for (const key of keys) {
    if (earlier[key] || later[key]) result[key] = joined(earlier[key], later[key]);
  }
  return result;
}
