/** What the chunks of a document say of each element: the best of it, found by place, so that it outlives most keys. */
import { moved } from '../document/moved.ts';
import { perGroup } from '../document/perGroup.ts';
import { perItem } from '../document/perItem.ts';
import { whileSame } from '../document/whileSame.ts';
import type { ChunkEvidence, Evidence } from './types.ts';

/** How many pieces of evidence are kept for a facet: enough to show, few enough to send. */
export const KEPT_PER_FACET = 3;

/** One of the best things that a chunk says of an element: where it is found, and what it weighs. */
export interface Said {
  /** Position of the chunk in its group. */
  chunk: number;
  element: string;
  /** Position among the best of the chunk for the element. */
  at: number;
  facet: string;
  strength: Evidence['strength'];
}

/** What neighbouring chunks say, by element. */
export type SaidByElement = ReadonlyMap<string, readonly Said[]>;

export interface SaidInDocument {
  /** By group; the same list as long as every group says the same. */
  groups: readonly SaidByElement[];
  /** Offsets of the document. */
  evidenceOf(group: number, said: Said): Evidence;
}

/** @param starts Document offsets of the chunks. */
export function saidIn(chunks: readonly ChunkEvidence[], starts: readonly number[]): SaidInDocument {
  const groups = groupsOf(chunks);
  return {
    groups: listOf(groups.map(({ value }) => value)),
    evidenceOf(group, { chunk, element, at }) {
      const index = groups[group].first + chunk;
      return placed(bestOf(chunks[index]).get(element)?.[at] as Evidence, starts[index]);
    },
  };
}

const listOf = whileSame((groups: readonly SaidByElement[]) => groups);

/** Field by field, which is several times faster than spreading. */
function placed(evidence: Evidence, by: number): Evidence {
  if (by === 0) return evidence;
  const { element, facet, strength, span, sentence, text, objections, subject, pattern } = evidence;
  return {
    element,
    facet,
    strength,
    span: moved(span, by),
    sentence: moved(sentence, by),
    text,
    objections,
    subject,
    pattern,
  };
}

/** A chunk's evidence by element, the best few of each facet; chunk relative. */
const bestOf = perItem(({ evidence }: ChunkEvidence): ReadonlyMap<string, readonly Evidence[]> => {
  const best = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const list = best.get(one.element);
    if (list) list.push(one);
    else best.set(one.element, [one]);
  }
  for (const [element, list] of best) best.set(element, bestOfElement(list));
  return best;
});

/** Each sentence once for each facet. */
function bestOfElement(all: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  const once = [...all.filter(({ strength }) => strength === 'full'), ...all].filter(({ facet, sentence }) => {
    const key = `${facet} ${sentence.start}`;
    return !seen.has(key) && seen.add(key);
  });
  return pick(once);
}

/** Read once for all elements, because most chunks say little. */
const groupsOf = perGroup({
  read: bestOf,
  merge(chunks): SaidByElement {
    const byElement = new Map<string, Said[]>();
    chunks.forEach((best, chunk) => {
      for (const [element, list] of best) {
        const said = byElement.get(element) ?? [];
        byElement.set(element, said);
        list.forEach(({ facet, strength }, at) => {
          said.push({ chunk, element, at, facet, strength });
        });
      }
    });
    for (const [element, said] of byElement) byElement.set(element, pick(said));
    return byElement;
  },
  same(one, other) {
    if (one.size !== other.size) return false;
    for (const [element, list] of one) if (!weighsTheSame(list, other.get(element))) return false;
    return true;
  },
});

type Weighty = Pick<Evidence, 'facet' | 'strength'>;

function weighsTheSame(one: readonly Weighty[], other: readonly Weighty[] | undefined): boolean {
  if (one.length !== other?.length) return false;
  for (let at = 0; at < one.length; at++) {
    if (one[at].facet !== other[at].facet || one[at].strength !== other[at].strength) return false;
  }
  return true;
}

/** Full before half, and in their order within; a few for each facet, and `most` at most, which is enough in long texts. */
export function pick<T extends Weighty>(said: readonly T[], most = Infinity): T[] {
  const kept: T[] = [];
  const counts = new Map<string, number>();
  for (const wanted of ['full', 'half'] as const) {
    for (const one of said) {
      if (one.strength !== wanted) continue;
      const count = counts.get(one.facet) ?? 0;
      if (count >= KEPT_PER_FACET) continue;
      counts.set(one.facet, count + 1);
      kept.push(one);
      if (kept.length === most) return kept;
    }
  }
  return kept;
}
