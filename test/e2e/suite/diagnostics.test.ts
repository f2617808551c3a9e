import * as vscode from 'vscode';
import {
  closeAll,
  equal,
  eventually,
  fileUri,
  finding,
  findings,
  match,
  noFinding,
  ok,
  openFile,
  openText,
  policy,
  readFile,
  replace,
  ruleOf,
} from '../editor.ts';

describe('diagnostics', () => {
  afterEach(closeAll);

  it('appear when a policy is opened', async () => {
    const editor = await openFile(policy);
    const citation = await finding(editor, 'citation/unknown-letter');
    match(editor.document.getText(citation.range), /18\(c\)/, 'what is marked');
    match(citation.message, /18/, 'the message');
    await finding(editor, 'presence/grievance-mechanism');
    equal(findings(editor, 'presence/hrdd-commitment').length, 0, 'findings about due diligence, which is there');
  });

  it('change as the author types', async () => {
    const editor = await openFile(policy);
    await finding(editor, 'citation/unknown-letter');
    await replace(editor, 'GP 18(c)', 'GP 18(b)');
    await noFinding(editor, 'citation/unknown-letter');
    ok(findings(editor, 'presence/grievance-mechanism').length === 1, 'the other findings stay');
    await replace(editor, 'GP 18(b)', 'GP 32');
    await finding(editor, 'citation/unknown-principle');
  });

  it('appear in a document that is not saved yet', async () => {
    const editor = await openText(await readFile(policy));
    await finding(editor, 'citation/unknown-letter');
  });

  it('never appear in a file that is no policy', async () => {
    const readme = await openFile('README.md');
    const editor = await vscode.window.showTextDocument(fileUri(policy), { viewColumn: vscode.ViewColumn.Beside });
    await finding(editor, 'citation/unknown-letter');
    equal(findings(readme).map(ruleOf).join(), '', 'findings in the README');
  });

  it('go when the text is no policy any more', async () => {
    const editor = await openFile('README.md');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '---\nungp: { kind: company-policy }\n---\n\n'));
    await eventually('findings', () => findings(editor).length > 0);
    await closeAll();
    const again = await openFile('README.md');
    await eventually('no findings', () => findings(again).length === 0);
  });

  it('go when their file is closed', async () => {
    const editor = await openFile(policy);
    await finding(editor, 'citation/unknown-letter');
    await closeAll();
    await noFinding(editor, 'citation/unknown-letter');
  });
});
