/** The JSON that the command line prints: see `schemas/output.schema.json`. Lines are zero-based, characters UTF-16. */
import type { PolicyDocument, Range } from '../document/types.ts';
import type { CoverageState } from '../evidence/types.ts';
import type { Kind, Severity } from '../knowledge/types.ts';
import type { StaleEntry } from '../lint/baseline.ts';
import type { Finding, FixSafety, LintResult, Waiver } from '../lint/types.ts';

export interface Output {
  schema: 1;
  files: OutputFile[];
  /** Entries of the baseline that are no longer found; only with a baseline that has some. */
  staleBaseline?: ({ path: string } & StaleEntry)[];
}

export interface OutputFile {
  path: string;
  kind: Kind;
  language: string;
  findings: OutputFinding[];
  coverage: Record<string, OutputCoverage>;
  /** Findings that the document or the baseline keeps quiet; only where there are some. */
  waivers?: OutputWaiver[];
}

export interface OutputFinding {
  rule: string;
  severity: Severity;
  message: string;
  principles: string[];
  range: Range;
  fixes: { title: string; safety: FixSafety }[];
  /** The element that a presence finding is about. */
  element?: string;
}

export interface OutputCoverage {
  state: CoverageState;
  missingFacets: readonly string[];
  evidence: { range: Range; text: string; facet: string }[];
  /** Why it is waived. */
  reason?: string;
}

export interface OutputWaiver {
  rule: string;
  by: Waiver['by'];
  reason?: string;
  message: string;
  range: Range;
}

/** One checked document as JSON shows it. */
export function outputFile(path: string, document: PolicyDocument, result: LintResult): OutputFile {
  const coverage = Object.entries(result.coverage).map(([element, covered]): [string, OutputCoverage] => [
    element,
    {
      state: covered.state,
      missingFacets: covered.missingFacets,
      evidence: covered.evidence.map(({ span, text, facet }) => ({ range: document.rangeOf(span), text, facet })),
      ...(covered.reason === undefined ? {} : { reason: covered.reason }),
    },
  ]);
  return {
    path,
    kind: result.kind,
    language: result.language,
    findings: result.findings.map((finding) => outputFinding(document, finding)),
    coverage: Object.fromEntries(coverage),
    ...(result.waivers.length > 0 ? { waivers: result.waivers.map((waiver) => outputWaiver(document, waiver)) } : {}),
  };
}

function outputFinding(document: PolicyDocument, finding: Finding): OutputFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    principles: finding.principles,
    range: document.rangeOf(finding.span),
    fixes: finding.fixes.map(({ title, safety }) => ({ title, safety })),
    ...(finding.element === undefined ? {} : { element: finding.element }),
  };
}

function outputWaiver(document: PolicyDocument, { finding, by, reason }: Waiver): OutputWaiver {
  return {
    rule: finding.rule,
    by,
    ...(reason === undefined ? {} : { reason }),
    message: finding.message,
    range: document.rangeOf(finding.span),
  };
}
