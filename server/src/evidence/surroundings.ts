/** What stands around a sentence and decides how it is read: the headings above it and the sentence that leads into it. */
import type { Block, Chunk, Sentence } from '../document/types.ts';

/** A sentence in its place. */
export interface Placed {
  sentence: Sentence;
  /** What introduces it: of a list item its lead-in, else the label or the question just before it. */
  lead?: Sentence;
  /** Headings above its block, its label, its column and row, and the sentence that introduces it. */
  titles: readonly string[];
}

/** The sentences of a chunk in order; `path` are the titles of the headings above the chunk, outermost first. */
export function placedSentences(chunk: Chunk, path: readonly string[]): Placed[] {
  const firstHeading = chunk.blocks.find(({ type }) => type === 'heading');
  let headings = path;
  let titles: readonly string[] = [];
  let block: Block | undefined;
  return chunk.sentences.map((sentence, index) => {
    if (sentence.block !== block) {
      block = sentence.block;
      if (block.type === 'heading') headings = pathBelow(headings, path, block, block === firstHeading);
      titles = titlesOf(block, headings);
    }
    return { sentence, lead: leadOf(sentence, chunk.sentences[index - 1]), titles };
  });
}

/** The headings above what follows a heading inside the chunk (setext headings; the ATX heading a chunk starts with). */
function pathBelow(current: readonly string[], above: readonly string[], block: Block, isFirst: boolean): string[] {
  const title = block.text.trim();
  if (isFirst) return [...above, title];
  return [...current.slice(0, Math.max(above.length, (block.depth ?? 1) - 1)), title];
}

function titlesOf(block: Block, headings: readonly string[]): string[] {
  const { tableHeader, tableRowHeader, leadIn } = block;
  const label = block.headsNothing ? undefined : block.label;
  return [...headings, ...[label, tableHeader, tableRowHeader, leadIn?.text].flatMap((title) => title || [])];
}

function leadOf(sentence: Sentence, before: Sentence | undefined): Sentence | undefined {
  const { block } = sentence;
  if (block.sentences[0] === sentence) return block.leadIn;
  return followsLabel(sentence) || (before && answers(sentence, before)) ? before : undefined;
}

/** "**Board.** Reviews the policy.": the label leads into the sentence behind it, as a lead-in does into its list. */
function followsLabel(sentence: Sentence): boolean {
  const { label, sentences } = sentence.block;
  return label !== undefined && sentences[1] === sentence && sentences[0].text.replace(/[\s.:;–—-]+$/, '') === label;
}

/** "What are our salient issues? Forced labour and …": the answer is read with its question. */
function answers(sentence: Sentence, before: Sentence): boolean {
  return before.block === sentence.block && before.text.endsWith('?');
}
