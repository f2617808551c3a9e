/** Which elements are asked of a document, and how far it says them. */
import { perGroup } from '../document/perGroup.ts';
import type { PolicyDocument } from '../document/types.ts';
import { coverElement } from '../evidence/coverage.ts';
import { saidIn } from '../evidence/said.ts';
import type { ChunkEvidence, Coverage, ElementCoverage } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind, Element, Kind, Level } from '../knowledge/types.ts';
import type { LintConfig } from './types.ts';

const activeUnder = new WeakMap<LintConfig, { knowledge: Knowledge; elements: readonly Element[] }>();

/** The elements of the packs that the configuration uses, in the order of a good policy. */
export function activeElements(knowledge: Knowledge, config: LintConfig): readonly Element[] {
  const known = activeUnder.get(config);
  if (known?.knowledge === knowledge) return known.elements;
  const elements = [...knowledge.elements.values()].filter((element) => {
    const pack = knowledge.packOf.get(element.id);
    return !config.packs || !pack || config.packs.includes(pack);
  });
  activeUnder.set(config, { knowledge, elements });
  return elements;
}

/** The level of an element for a kind, after the configuration; undefined when it does not apply. */
export function levelOf(element: Element, kind: CheckedKind, config: LintConfig): Level | undefined {
  const set = config.levels?.[element.id]?.[kind];
  if (set === 'off') return undefined;
  return set ?? element.levels[kind];
}

/** Coverage of all the elements; those that the kind does not ask for are not applicable, unless all are wanted. */
export function coverAll(
  elements: readonly Element[],
  document: PolicyDocument,
  chunks: readonly ChunkEvidence[],
  kind: Kind,
  config: LintConfig,
): Coverage {
  const said = saidIn(
    chunks,
    document.chunks.map(({ start }) => start),
  );
  const isExposed = exposureOf(chunks);
  const asked = askedOf(elements, kind, config);
  const coverage: Coverage = {};
  elements.forEach((element, at) => {
    const applies = config.allElements || (asked[at] && (!element.exposure || isExposed(element.exposure)));
    coverage[element.id] = applies ? coverElement(element, said) : NOT_APPLICABLE;
  });
  return coverage;
}

const askedUnder = new WeakMap<readonly Element[], { kind: Kind; config: LintConfig; asked: readonly boolean[] }>();

/** Whether the kind asks for each of the elements; the same after each key, so it is kept with them. */
function askedOf(elements: readonly Element[], kind: Kind, config: LintConfig): readonly boolean[] {
  const known = askedUnder.get(elements);
  if (known?.kind === kind && known.config === config) return known.asked;
  const asked = elements.map((element) => kind !== 'none' && levelOf(element, kind, config) !== undefined);
  askedUnder.set(elements, { kind, config, asked });
  return asked;
}

const NOT_APPLICABLE: ElementCoverage = { state: 'notApplicable', missingFacets: [], evidence: [] };

/** Vocabularies whose words occur. */
const conceptsOf = perGroup({
  read: ({ concepts }: ChunkEvidence) => concepts,
  merge: (chunks): ReadonlySet<string> => new Set(chunks.flatMap((concepts) => [...concepts.keys()])),
  same: hasSameKeys,
});

function hasSameKeys(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  if (one.size !== other.size) return false;
  for (const key of one.keys()) if (!other.has(key)) return false;
  return true;
}

function exposureOf(chunks: readonly ChunkEvidence[]): (concept: string) => boolean {
  const groups = conceptsOf(chunks);
  return (concept) => groups.some(({ value }) => value.has(concept));
}
