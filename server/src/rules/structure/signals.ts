/**
 * Statements that structure rules compare: phrases of the packs under names of their own (`wording:` entries such as
 * `signal/says-public`), found in the same pass as everything else.
 */
import type { Sentence, Span } from '../../document/types.ts';
import type { ChunkEvidence, Trigger } from '../../evidence/types.ts';
import type { DocumentContext } from '../defineRule.ts';
import { isOwnStatement } from './statements.ts';

export interface Signal {
  sentence: Sentence;
  /** Document offsets of the words that matched. */
  span: Span;
}

/** The statements of that name in the document, in order, one a sentence. */
export function signals(
  { document, evidence }: Pick<DocumentContext, 'document' | 'evidence'>,
  name: string,
): Signal[] {
  return evidence.flatMap((said, index) => {
    const triggers = triggersOf(said, name);
    if (triggers.length === 0) return [];
    const { chunk, start } = document.chunks[index];
    const seen = new Set<number>();
    return triggers.flatMap((trigger) => {
      if (seen.has(trigger.sentence)) return [];
      const sentence = chunk.sentences[trigger.sentence];
      if (!isOwnStatement(sentence)) return [];
      seen.add(trigger.sentence);
      return { sentence, span: { start: trigger.span.start + start, end: trigger.span.end + start } };
    });
  });
}

const byRule = new WeakMap<ChunkEvidence, ReadonlyMap<string, readonly Trigger[]>>();
const NONE: readonly Trigger[] = [];

/** What a chunk says for one rule; kept with its evidence, because every document rule asks every chunk. */
export function triggersOf(evidence: ChunkEvidence, rule: string): readonly Trigger[] {
  let known = byRule.get(evidence);
  if (!known) {
    const groups = new Map<string, Trigger[]>();
    for (const trigger of evidence.triggers) groups.set(trigger.rule, [...(groups.get(trigger.rule) ?? []), trigger]);
    known = groups;
    byRule.set(evidence, known);
  }
  return known.get(rule) ?? NONE;
}
