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

/** Selects the rules that run for a kind under a configuration; what was selected is kept with the configuration. */
export function ruleSelector<R extends Rule>(rules: readonly R[]) {
  const selected = new WeakMap<LintConfig, Map<CheckedKind, readonly ActiveRule<R>[]>>();
  return (kind: CheckedKind, config: LintConfig): readonly ActiveRule<R>[] => {
    const byKind = selected.get(config) ?? new Map<CheckedKind, readonly ActiveRule<R>[]>();
    selected.set(config, byKind);
    const active = byKind.get(kind) ?? rules.flatMap((rule) => activated(rule, kind, config));
    byKind.set(kind, active);
    return active;
  };
}

function activated<R extends Rule>(rule: R, kind: CheckedKind, config: LintConfig): ActiveRule<R>[] {
  const severity = severityOf(rule, config);
  return severity === 'off' || !appliesTo(rule, kind) ? [] : [{ rule, severity }];
}
