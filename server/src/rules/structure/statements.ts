/** What counts as a statement of the author. */
import type { Sentence } from '../../document/types.ts';

/** Not a heading, not somebody else's words. */
export function isOwnStatement({ block }: Sentence): boolean {
  return block.type !== 'heading' && !block.quoted;
}
