/** What every feature works on: one version of an open document, checked under its configuration. */
import type { PolicyDocument } from '../document/types.ts';
import type { Linter } from '../lint/lint.ts';
import type { LintConfig, LintResult } from '../lint/types.ts';

export interface Checked {
  uri: string;
  version: number;
  document: PolicyDocument;
  config: LintConfig;
  result: LintResult;
  linter: Linter;
}

/** Whether UNGP Lint has anything to say about the document. */
export const isPolicy = (checked: Checked): boolean => checked.result.kind !== 'none';
