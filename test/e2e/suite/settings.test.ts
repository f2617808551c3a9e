import * as vscode from 'vscode';
import { closeAll, eventually, fileUri, finding, findings, noFinding, openFile, policy } from '../editor.ts';

describe('settings', () => {
  afterEach(closeAll);

  it('turn everything off and on', async () => {
    const editor = await openFile(policy);
    await finding(editor, 'citation/unknown-letter');
    await set('enable', false);
    await eventually('no findings', () => findings(editor).length === 0);
    await set('enable', undefined);
    await finding(editor, 'citation/unknown-letter');
  });

  it('change how serious a rule is', async () => {
    const editor = await openFile(policy);
    await finding(editor, 'citation/unknown-letter');
    await set('rules', { 'citation/unknown-letter': 'information' });
    await eventually('the finding is information now', () =>
      findings(editor, 'citation/unknown-letter').some(
        ({ severity }) => severity === vscode.DiagnosticSeverity.Information,
      ),
    );
    await set('rules', undefined);
  });

  it('give way to the file .ungplint.yaml, which is read as it changes', async () => {
    const editor = await openFile(policy);
    await finding(editor, 'citation/unknown-letter');
    const file = fileUri('.ungplint.yaml');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('rules:\n  citation: off\n'));
    await noFinding(editor, 'citation/unknown-letter');
    await finding(editor, 'presence/grievance-mechanism');
    await vscode.workspace.fs.delete(file);
    await finding(editor, 'citation/unknown-letter');
  });
});

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('ungpLint', fileUri(policy)).update(name, value);
}
