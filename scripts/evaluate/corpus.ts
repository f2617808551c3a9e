/** Where the corpus is, and documents of it linted. The corpus is not part of the project; see CONTRIBUTING.md. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from '../../server/src/document/document.ts';
import type { PolicyDocument } from '../../server/src/document/types.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { createLinter } from '../../server/src/lint/lint.ts';
import type { LintConfig, LintResult } from '../../server/src/lint/types.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The corpus folder, or undefined when there is none on this machine. */
export function corpusFolder(): string | undefined {
  const folder = process.env.UNGP_CORPUS ?? resolve(repository, '../shared/corpus');
  return existsSync(join(folder, 'score.mjs')) ? folder : undefined;
}

export const linter = createLinter(loadBuiltIn());

export function lintText(
  text: string,
  config: Partial<LintConfig> = {},
): { document: PolicyDocument; result: LintResult } {
  const document = parseDocument(text);
  return { document, result: linter.lint(document, { ...DEFAULT_CONFIG, ...config }) };
}

/** Markdown files below a folder, sorted. */
export function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.md') || (!path.includes('.', path.lastIndexOf('/')) && statSync(path).isFile()))
    .sort();
}

export function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

export function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

export function f1({ tp, fp, fn }: Counts): number | undefined {
  return ratio(2 * tp, 2 * tp + fp + fn);
}

export function percent(value: number | undefined): string {
  return value === undefined ? '–' : (100 * value).toFixed(1);
}
