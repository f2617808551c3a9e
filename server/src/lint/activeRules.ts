/** Which rules run. */
import type { CheckedKind, Severity } from '../knowledge/types.ts';
import type { Rule } from '../rules/defineRule.ts';
import { severityOf } from './config.ts';
import { appliesTo } from './findings.ts';
import type { LintConfig } from './types.ts';

export interface ActiveRule<R extends Rule> {
  rule: R;
  severity: Severity;
}

/** Selects the rules that run for a kind under a configuration; what was selected last is kept with the configuration. */
export function ruleSelector<R extends Rule>(rules: readonly R[]) {
  const selected = new WeakMap<LintConfig, { kind: CheckedKind; active: readonly ActiveRule<R>[] }>();
  return (kind: CheckedKind, config: LintConfig): readonly ActiveRule<R>[] => {
    const known = selected.get(config);
    if (known?.kind === kind) return known.active;
    const active = rules.flatMap((rule): ActiveRule<R>[] => {
      const severity = severityOf(rule, config);
      return severity === 'off' || !appliesTo(rule, kind) ? [] : [{ rule, severity }];
    });
    selected.set(config, { kind, active });
    return active;
  };
}
