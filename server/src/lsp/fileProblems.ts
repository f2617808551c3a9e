/** What is wrong in configuration and pack files, shown in those files. */
import { type Diagnostic, DiagnosticSeverity, type PublishDiagnosticsParams } from 'vscode-languageserver';
import type { FileProblem } from '../lint/project.ts';
import { SOURCE } from './diagnostics.ts';

export interface FileProblems {
  /** Shows the problems found for one document. */
  report(problems: readonly FileProblem[]): void;
  /** Files are being read again: problems that nobody reports after this go with the next report. */
  changed(): void;
}

export function createFileProblems(send: (params: PublishDiagnosticsParams) => void): FileProblems {
  const shown = new Map<string, string>();
  let stale = new Set<string>();
  return {
    report(problems) {
      const byFile = new Map<string, Diagnostic[]>();
      for (const problem of problems) {
        const diagnostics = byFile.get(problem.uri) ?? [];
        byFile.set(problem.uri, [...diagnostics, diagnosticOf(problem)]);
      }
      for (const uri of stale) if (!byFile.has(uri)) byFile.set(uri, []);
      stale = new Set();
      for (const [uri, diagnostics] of byFile) {
        const text = JSON.stringify(diagnostics);
        if ((shown.get(uri) ?? '[]') === text) continue;
        if (diagnostics.length > 0) shown.set(uri, text);
        else shown.delete(uri);
        send({ uri, diagnostics });
      }
    },
    changed() {
      stale = new Set(shown.keys());
    },
  };
}

function diagnosticOf({ message, severity, line, column, endLine, endColumn }: FileProblem): Diagnostic {
  return {
    range: { start: { line, character: column }, end: { line: endLine, character: endColumn } },
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: SOURCE,
    message,
  };
}
