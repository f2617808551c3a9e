import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding } from '../../../server/src/lint/types.ts';
import { createReports, diagnosticsOf, MAX_DIAGNOSTICS, sameDiagnostics } from '../../../server/src/lsp/diagnostics.ts';
import { check, plain, uri, vscode } from '../../helpers/checked.ts';

const finding = (start: number, severity: Finding['severity'] = 'information'): Finding => ({
  rule: 'test/rule',
  severity,
  message: `at ${start}`,
  principles: [],
  span: { start, end: start + 1 },
  fixes: [],
});

function withFindings(findings: Finding[]) {
  const checked = check(`# T\n\n${'x'.repeat(findings.length + 10)}`);
  return { ...checked, result: { ...checked.result, findings } };
}

describe('diagnostics', () => {
  it('give place, severity, source, rule and its page', () => {
    const [found] = diagnosticsOf(withFindings([finding(6, 'warning')]), vscode);
    assert.deepEqual(found, {
      range: { start: { line: 2, character: 1 }, end: { line: 2, character: 2 } },
      severity: DiagnosticSeverity.Warning,
      source: 'UNGP Lint',
      code: 'test/rule',
      codeDescription: { href: found.codeDescription?.href },
      message: 'at 6',
      data: { rule: 'test/rule' },
    });
    assert.match(found.codeDescription?.href ?? '', /^https:\/\/.*\/docs\/rules\/test\/rule\.md$/);
  });

  it('point at related places where the editor can show them', () => {
    const related = [{ span: { start: 0, end: 1 }, message: 'see here' }];
    const checked = withFindings([{ ...finding(6), related }]);
    assert.deepEqual(diagnosticsOf(checked, vscode)[0].relatedInformation, [
      {
        location: { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } },
        message: 'see here',
      },
    ]);
    const [simple] = diagnosticsOf(checked, plain);
    assert.ok(!('relatedInformation' in simple) && !('codeDescription' in simple));
  });

  it('are none for a document that is not checked', () => {
    assert.deepEqual(diagnosticsOf(check('# Notes\n\nGP 32', { kind: 'none' }), vscode), []);
  });

  it('are at most 500, the most serious, and the last says so', () => {
    const findings = Array.from({ length: 600 }, (_, index) =>
      finding(5 + index, index < 595 ? 'information' : 'error'),
    );
    const found = diagnosticsOf(withFindings(findings), vscode);
    assert.equal(found.length, MAX_DIAGNOSTICS);
    assert.equal(found.filter(({ severity }) => severity === DiagnosticSeverity.Error).length, 5);
    assert.match(String(found.at(-1)?.message), /600 findings; the 499 most serious/);
    assert.equal(diagnosticsOf(withFindings(findings.slice(0, 500)), vscode).length, 500);
  });
});

describe('reports', () => {
  const one = diagnosticsOf(withFindings([finding(6)]), vscode);
  const same = diagnosticsOf(withFindings([finding(6)]), vscode);
  const other = diagnosticsOf(withFindings([finding(7)]), vscode);

  it('are full at first, and “unchanged” while the editor has the same', () => {
    const reports = createReports();
    const first = reports.pull(uri, one, undefined);
    assert.equal(first.kind, 'full');
    assert.deepEqual(reports.pull(uri, same, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    const changed = reports.pull(uri, other, first.resultId);
    assert.equal(changed.kind, 'full');
    assert.notEqual(changed.resultId, first.resultId);
  });

  it('are full for an editor that has lost the last one, and for a document that was closed', () => {
    const reports = createReports();
    const { resultId } = reports.pull(uri, one, undefined);
    assert.equal(reports.pull(uri, same, 'another').kind, 'full');
    reports.forget(uri);
    assert.equal(reports.pull(uri, same, resultId).kind, 'full');
  });

  it('are compared by all that an author sees', () => {
    assert.ok(sameDiagnostics(one, same));
    assert.ok(!sameDiagnostics(one, other));
    assert.ok(!sameDiagnostics(one, []));
    assert.ok(!sameDiagnostics(one, [{ ...same[0], severity: DiagnosticSeverity.Error }]));
    const relatedInformation = [{ location: { uri, range: one[0].range }, message: 'x' }];
    assert.ok(!sameDiagnostics(one, [{ ...same[0], relatedInformation }]));
  });
});
