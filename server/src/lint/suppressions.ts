/** Comments and front matter that keep findings quiet, and what is wrong with them. */
import type { PolicyDocument } from '../document/types.ts';
import type { Coverage } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Rule } from '../rules/defineRule.ts';
import type { Finding, LintConfig, Waiver } from './types.ts';

export interface Controlled {
  findings: Finding[];
  waivers: Waiver[];
  coverage: Coverage;
}

/** Takes out the findings that the document itself suppresses; unknown and unused suppressions become findings. */
export function applySuppressions(
  _document: PolicyDocument,
  findings: readonly Finding[],
  coverage: Coverage,
  _rules: readonly Rule[],
  _knowledge: Knowledge,
  _config: LintConfig,
): Controlled {
  return { findings: [...findings], waivers: [], coverage };
}
