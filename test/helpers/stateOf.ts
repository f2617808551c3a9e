/** What the built-in knowledge makes of a short text. */
import { parseDocument } from '../../server/src/document/document.ts';
import type { CoverageState } from '../../server/src/evidence/types.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { lint } from '../../server/src/lint/lint.ts';

const knowledge = loadBuiltIn();

/** The state of an element in a company policy that says nothing but `text`. */
export function stateOf(element: string, text: string): CoverageState {
  const document = parseDocument(`# Human rights policy\n\n${text}\n`);
  const { coverage } = lint(document, knowledge, { ...DEFAULT_CONFIG, kind: 'company-policy', allElements: true });
  return coverage[element].state;
}

/** Sentences by the state that they must bring about. */
export type Examples = Partial<Record<'covered' | 'partial' | 'missing', readonly string[]>>;

/** Every sentence whose state is not the one it stands under, with the state it has. */
export function surprises(element: string, examples: Examples): string[] {
  return Object.entries(examples).flatMap(([expected, texts]) =>
    texts.flatMap((text) => {
      const state = stateOf(element, text);
      return state === expected ? [] : [`${state}, not ${expected}: ${text}`];
    }),
  );
}
