/** Which chunks of a document have words of a rule: found for all rules at once, because few chunks have any. */
import type { ChunkEvidence, Trigger } from '../evidence/types.ts';

export interface TriggeredChunk {
  /** Position of the chunk in the document. */
  index: number;
  triggers: readonly Trigger[];
}

type ByRule = ReadonlyMap<string, readonly TriggeredChunk[]>;

const ofChunk = new WeakMap<ChunkEvidence, ReadonlyMap<string, readonly Trigger[]>>();
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
  evidence.forEach((chunk, index) => {
    if (chunk.triggers.length === 0) return;
    for (const [rule, triggers] of readChunk(chunk)) {
      const chunks = byRule.get(rule);
      if (chunks) chunks.push({ index, triggers });
      else byRule.set(rule, [{ index, triggers }]);
    }
  });
  return byRule;
}

function readChunk(evidence: ChunkEvidence): ReadonlyMap<string, readonly Trigger[]> {
  const known = ofChunk.get(evidence);
  if (known) return known;
  const byRule = new Map<string, Trigger[]>();
  for (const trigger of evidence.triggers) {
    const triggers = byRule.get(trigger.rule);
    if (triggers) triggers.push(trigger);
    else byRule.set(trigger.rule, [trigger]);
  }
  ofChunk.set(evidence, byRule);
  return byRule;
}
