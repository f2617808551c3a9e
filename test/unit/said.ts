/** What a text says about an element, for tests that read as lists of examples. */
import { parseDocument } from '../../server/src/document/document.ts';
import type { CoverageState } from '../../server/src/evidence/types.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { createLinter } from '../../server/src/lint/lint.ts';

const linter = createLinter(loadBuiltIn());

/** State of the element in a Markdown text that is taken for a company policy. */
export function stateOf(element: string, text: string): CoverageState {
  const { coverage } = linter.lint(parseDocument(text), {
    ...DEFAULT_CONFIG,
    kind: 'company-policy',
    allElements: true,
  });
  return coverage[element].state;
}
