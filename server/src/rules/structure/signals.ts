/**
 * Statements that structure rules compare: phrases of the packs under names of their own (`wording:` entries such as
 * `signal/says-public`), found in the same pass as everything else.
 */
import { moved } from '../../document/moved.ts';
import type { Sentence, Span } from '../../document/types.ts';
import type { DocumentContext } from '../defineRule.ts';
import { triggeredChunks } from '../triggers.ts';
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
  return triggeredChunks(evidence, name).flatMap(({ index, triggers }) => {
    const { chunk, start } = document.chunks[index];
    const seen = new Set<number>();
    return triggers.flatMap((trigger) => {
      if (seen.has(trigger.sentence)) return [];
      const sentence = chunk.sentences[trigger.sentence];
      if (!isOwnStatement(sentence)) return [];
      seen.add(trigger.sentence);
      return { sentence, span: moved(trigger.span, start) };
    });
  });
}
