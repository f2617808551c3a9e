/** Which chunks of a document have words of a rule: found for all rules at once, because few chunks have any. */
import { bothEmpty, perGroup } from '../document/perGroup.ts';
import type { ChunkEvidence, Trigger } from '../evidence/types.ts';

export interface TriggeredChunk {
  /** Position of the chunk in the document. */
  index: number;
  triggers: readonly Trigger[];
}

type ByRule = ReadonlyMap<string, readonly TriggeredChunk[]>;

const ofDocument = new WeakMap<readonly ChunkEvidence[], ByRule>();
const NONE: readonly TriggeredChunk[] = [];

/** The chunks with words of a rule, in order. `evidence` is that of all chunks of a document. */
export function triggeredChunks(evidence: readonly ChunkEvidence[], rule: string): readonly TriggeredChunk[] {
  let known = ofDocument.get(evidence);
  if (!known) {
    known = readDocument(evidence);
    ofDocument.set(evidence, known);
  }
  return known.get(rule) ?? NONE;
}

function readDocument(evidence: readonly ChunkEvidence[]): ByRule {
  const byRule = new Map<string, TriggeredChunk[]>();
  for (const { first, value } of groupsOf(evidence)) {
    for (const { rule, chunk, triggers } of value) {
      const found = { index: first + chunk, triggers };
      const chunks = byRule.get(rule);
      if (chunks) chunks.push(found);
      else byRule.set(rule, [found]);
    }
  }
  return byRule;
}

/** Rules with words in a few neighbouring chunks, with the chunk's position among them. */
const groupsOf = perGroup({
  read: ({ triggers }: ChunkEvidence) => triggers,
  merge: (chunks) =>
    chunks.flatMap((all, chunk) => [...byRules(all)].map(([rule, triggers]) => ({ rule, chunk, triggers }))),
  same: bothEmpty,
});

function byRules(all: readonly Trigger[]): ReadonlyMap<string, readonly Trigger[]> {
  const byRule = new Map<string, Trigger[]>();
  for (const trigger of all) {
    const triggers = byRule.get(trigger.rule);
    if (triggers) triggers.push(trigger);
    else byRule.set(trigger.rule, [trigger]);
  }
  return byRule;
}
