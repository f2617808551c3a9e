/** From what a rule reports to a finding, and from a chunk to its place in the document. */
import { moved } from '../document/moved.ts';
import type { Span } from '../document/types.ts';
import type { Kind } from '../knowledge/types.ts';
import type { Report, Rule } from '../rules/defineRule.ts';
import type { Finding } from './types.ts';

export function appliesTo(rule: Rule, kind: Kind): boolean {
  return !rule.kinds || rule.kinds.some((checked) => checked === kind);
}

export function toFinding(rule: Rule, report: Report, severity: Finding['severity']): Finding {
  return {
    rule: rule.id,
    severity: report.severity ?? severity,
    message: report.message,
    principles: [...(report.principles ?? rule.principles)],
    span: report.span,
    related: report.related,
    fixes: report.fixes ?? [],
  };
}

/** Moves a chunk's finding to its place in the document. */
export function place(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const move = (span: Span): Span => moved(span, by);
  return {
    ...finding,
    span: move(finding.span),
    related: finding.related?.map((related) => ({ ...related, span: move(related.span) })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })),
    })),
  };
}
