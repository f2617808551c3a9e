/** The configuration of a document: defaults, and what the layers above them change. */
import type { Severity } from '../knowledge/types.ts';
import type { Rule } from '../rules/defineRule.ts';
import type { LintConfig } from './types.ts';

export const DEFAULT_CONFIG: LintConfig = { rules: {}, preview: false, allElements: false };

/** Severity of a rule under a configuration, or `off`. The rule's own id wins over its group. */
export function severityOf(rule: Pick<Rule, 'id' | 'severity' | 'stage'>, config: LintConfig): Severity | 'off' {
  const setting = config.rules[rule.id] ?? config.rules[rule.id.slice(0, rule.id.indexOf('/'))];
  if (setting === 'off') return 'off';
  if (setting && setting !== 'on') return setting;
  if (setting === 'on' || rule.stage === 'stable' || config.preview) return rule.severity;
  return 'off';
}
