/** Which elements are asked of a document, and how far it says them. */
import type { PolicyDocument } from '../document/types.ts';
import { coverElement, saidByElement } from '../evidence/coverage.ts';
import type { ChunkEvidence, Coverage } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind, Element, Kind, Level } from '../knowledge/types.ts';
import type { LintConfig } from './types.ts';

/** The elements of the packs that the configuration uses, in the order of a good policy. */
export function activeElements(knowledge: Knowledge, config: LintConfig): Element[] {
  return [...knowledge.elements.values()].filter((element) => {
    const pack = knowledge.packOf.get(element.id);
    return !config.packs || !pack || config.packs.includes(pack);
  });
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
  const said = saidByElement(chunks.map((evidence, index) => ({ start: document.chunks[index].start, evidence })));
  const occurs = new Map<string, boolean>();
  const isExposed = (concept: string): boolean => {
    const known = occurs.get(concept) ?? chunks.some((chunk) => (chunk.concepts.get(concept) ?? 0) > 0);
    occurs.set(concept, known);
    return known;
  };
  const coverage: Coverage = {};
  for (const element of elements) {
    const level = kind === 'none' ? undefined : levelOf(element, kind, config);
    const applies = config.allElements || (level !== undefined && (!element.exposure || isExposed(element.exposure)));
    coverage[element.id] = applies
      ? coverElement(element, said)
      : { state: 'notApplicable', missingFacets: [], evidence: [] };
  }
  return coverage;
}
