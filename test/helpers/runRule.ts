/** Runs one rule on a Markdown text, without the other rules; and reads the ⟦marks⟧ of examples. */
import { parseDocument } from '../../server/src/document/document.ts';
import type { Span } from '../../server/src/document/types.ts';
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { createLinter, type Linter } from '../../server/src/lint/lint.ts';
import type { Finding, Fix, TextEdit } from '../../server/src/lint/types.ts';
import type { Rule } from '../../server/src/rules/defineRule.ts';

export const knowledge: Knowledge = loadBuiltIn();
const linters = new Map<Rule, Linter>();

/** Findings of `rule` in `markdown`, in document offsets and in order. */
export function runRule(rule: Rule, markdown: string): Finding[] {
  const linter = linters.get(rule) ?? createLinter(knowledge, [rule]);
  linters.set(rule, linter);
  const config = {
    ...DEFAULT_CONFIG,
    preview: true,
    kind: rule.kinds?.[0] ?? 'company-policy',
    language: 'en',
    today: '2026-01-01',
  } as const;
  return linter.lint(parseDocument(markdown), config).findings.filter((finding) => finding.rule === rule.id);
}

/** An example without its ⟦marks⟧, and where they stood. */
export function readMarks(example: string): { text: string; marks: Span[] } {
  const marks: Span[] = [];
  let text = '';
  let open = -1;
  for (const character of example) {
    if (character === '⟦') open = text.length;
    else if (character === '⟧') {
      marks.push({ start: open, end: text.length });
      open = -1;
    } else text += character;
  }
  return { text, marks };
}

/** The example with ⟦marks⟧ at the findings, as a person compares it. */
export function mark(text: string, findings: readonly { span: Span }[]): string {
  let marked = text;
  for (const { span } of [...findings].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)) {
    marked = `${marked.slice(0, span.start)}⟦${marked.slice(span.start, span.end)}⟧${marked.slice(span.end)}`;
  }
  return marked;
}

/** `text` after the fix. */
export function applyFix(text: string, fix: Fix): string {
  return [...fix.edits]
    .sort((a: TextEdit, b: TextEdit) => b.span.start - a.span.start)
    .reduce((fixed, { span, text: written }) => fixed.slice(0, span.start) + written + fixed.slice(span.end), text);
}
