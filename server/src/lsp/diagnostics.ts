/** Findings as diagnostics; and reports that say "unchanged" when nothing has changed. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Severity } from '../knowledge/types.ts';
import type { Finding } from '../lint/types.ts';
import { ruleUrl } from '../rules/pages.ts';
import { titleSpan } from '../rules/presence/presence.ts';
import type { Checked } from './checked.ts';
import type { Client } from './client.ts';

export const SOURCE = 'UNGP Lint';
/** Editors get slow, and authors lost, above this. */
export const MAX_DIAGNOSTICS = 500;

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Diagnostics of a document, in the order of the text; at most {@link MAX_DIAGNOSTICS}, the last then says so. */
export function diagnosticsOf(checked: Checked, client: Client): Diagnostic[] {
  const { findings } = checked.result;
  if (findings.length <= MAX_DIAGNOSTICS) return findings.map((finding) => diagnosticOf(checked, finding, client));
  const shown = mostSevere(findings, MAX_DIAGNOSTICS - 1);
  const last: Diagnostic = {
    range: checked.document.rangeOf(titleSpan(checked.document)),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    code: 'too-many-findings',
    message: `This document has ${findings.length} findings; the ${shown.length} most serious are shown. Mend some to see the rest.`,
  };
  return [...shown.map((finding) => diagnosticOf(checked, finding, client)), last];
}

export function diagnosticOf({ document, uri }: Checked, finding: Finding, client: Client): Diagnostic {
  const diagnostic: Diagnostic = {
    range: document.rangeOf(finding.span),
    severity: severities[finding.severity],
    source: SOURCE,
    code: finding.rule,
    message: finding.message,
    data: { rule: finding.rule },
  };
  if (client.codeDescription) diagnostic.codeDescription = { href: ruleUrl(finding.rule) };
  if (client.relatedInformation && finding.related && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(({ span, message }) => ({
      location: { uri, range: document.rangeOf(span) },
      message,
    }));
  }
  return diagnostic;
}

/** The `count` most severe findings, still in the order of the text. */
function mostSevere(findings: readonly Finding[], count: number): Finding[] {
  const kept = new Set<Finding>();
  for (const severity of ['error', 'warning', 'information'] as const) {
    for (const finding of findings) {
      if (kept.size < count && finding.severity === severity) kept.add(finding);
    }
  }
  return findings.filter((finding) => kept.has(finding));
}

/** The one thing said about a document that is too large to be analysed. */
export function tooLargeNotice(limit: number): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    code: 'too-large',
    message: `This document is larger than ${limit / 1_000_000} MB, so it is not checked. Split it into parts to have them checked.`,
  };
}

export interface Reports {
  /** A full report, or "unchanged" when the editor still holds the same diagnostics. */
  pull(uri: string, diagnostics: Diagnostic[], previousResultId: string | undefined): DocumentDiagnosticReport;
  forget(uri: string): void;
}

/** Remembers what each editor was last told. */
export function createReports(): Reports {
  const last = new Map<string, { id: string; diagnostics: Diagnostic[] }>();
  let count = 0;
  return {
    pull(uri, diagnostics, previousResultId) {
      const known = last.get(uri);
      if (known && known.id === previousResultId && sameDiagnostics(known.diagnostics, diagnostics)) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known.id };
      }
      const id = String(++count);
      last.set(uri, { id, diagnostics });
      return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: diagnostics };
    },
    forget(uri) {
      last.delete(uri);
    },
  };
}

/** Compares what an author sees; cheaper than sending it again. */
export function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((diagnostic, index) => sameDiagnostic(diagnostic, b[index]));
}

function sameDiagnostic(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.code === b.code &&
    a.message === b.message &&
    a.severity === b.severity &&
    sameRange(a.range, b.range) &&
    sameRelated(a.relatedInformation ?? [], b.relatedInformation ?? [])
  );
}

type Related = NonNullable<Diagnostic['relatedInformation']>;

function sameRelated(a: Related, b: Related): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ message, location }, index) =>
        message === b[index].message && sameRange(location.range, b[index].location.range),
    )
  );
}

function sameRange(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
