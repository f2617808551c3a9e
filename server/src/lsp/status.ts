/** Custom request `ungpLint/status`: how a document stands, in one line's worth of figures. */
import { levelOf } from '../lint/cover.ts';
import type { Checked } from './checked.ts';

export interface Status {
  /** `none` when the document is not one that UNGP Lint checks. */
  kind: string;
  /** How the kind was decided, in words. */
  reason: string;
  /** Expected elements that are covered, of how many; waived ones are not expected. */
  covered: number;
  expected: number;
  findings: number;
}

export function statusOf({ result, config, linter }: Checked): Status {
  const { kind, kindReason: reason, coverage, findings } = result;
  let covered = 0;
  let expected = 0;
  for (const element of kind === 'none' ? [] : linter.knowledge.elements.values()) {
    const state = coverage[element.id]?.state;
    const level = kind === 'none' ? undefined : levelOf(element, kind, config);
    if (level !== 'required' && level !== 'recommended') continue;
    if (state !== 'covered' && state !== 'partial' && state !== 'missing') continue;
    expected++;
    if (state === 'covered') covered++;
  }
  return { kind, reason, covered, expected, findings: findings.length };
}
