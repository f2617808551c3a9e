/** The packs that ship with UNGP Lint. Apart from `build.ts`, so that the packs can be built before they are loaded. */
import { buildKnowledge } from './build.ts';
import type { Knowledge } from './knowledge.ts';
import { packs as builtInPacks } from './packs.generated.ts';
import type { PackFile } from './types.ts';

export { buildKnowledge, overrideLevels } from './build.ts';

/** The built-in packs, one entry a file. */
export function builtIn(): readonly PackFile[] {
  return builtInPacks;
}

/** The knowledge of the built-in packs; `own` are users' packs, in order. */
export function loadBuiltIn(own: readonly PackFile[] = []): Knowledge {
  return buildKnowledge([...builtInPacks, ...own]);
}
