/** Checked documents for tests of the language server's features, without a server. */
import type { Position } from 'vscode-languageserver-types';
import { parseDocument } from '../../server/src/document/document.ts';
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { createLinter, type Linter } from '../../server/src/lint/lint.ts';
import type { LintConfig } from '../../server/src/lint/types.ts';
import type { Checked } from '../../server/src/lsp/checked.ts';
import { type Client, readClient } from '../../server/src/lsp/client.ts';
import { plainCapabilities, vscodeCapabilities } from './lspClient.ts';

export const knowledge: Knowledge = loadBuiltIn();
export const linter: Linter = createLinter(knowledge);
export const uri = 'file:///policy.md';

/** An editor that can do everything, and one that can do next to nothing. */
export const vscode: Client = readClient({ capabilities: vscodeCapabilities });
export const plain: Client = readClient({ capabilities: plainCapabilities });

/** A Markdown text, taken for a company policy unless the configuration says otherwise. */
export function check(text: string, config: Partial<LintConfig> = {}): Checked {
  const merged: LintConfig = { ...DEFAULT_CONFIG, kind: 'company-policy', language: 'en', ...config };
  const document = parseDocument(text);
  return { uri, version: 7, document, config: merged, result: linter.lint(document, merged), linter };
}

export const joinLines = (...lines: string[]): string => lines.join('\n');

const CURSOR = '$$CURSOR$$';

/** The same with the cursor where `$$CURSOR$$` stands in the text. */
export function checkAtCursor(
  marked: string,
  config: Partial<LintConfig> = {},
): { checked: Checked; position: Position } {
  const offset = marked.indexOf(CURSOR);
  if (offset < 0) throw new Error('There is no $$CURSOR$$ in the text');
  const checked = check(marked.replace(CURSOR, ''), config);
  return { checked, position: checked.document.positionAt(offset) };
}
