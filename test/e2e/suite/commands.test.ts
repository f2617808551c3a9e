import * as vscode from 'vscode';
import {
  closeAll,
  eventually,
  finding,
  findings,
  match,
  noFinding,
  ok,
  openFile,
  policy,
  selectedText,
} from '../editor.ts';

describe('commands', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('Insert Section… offers the missing topics first and inserts the one that is chosen', async () => {
    const editor = await openFile(policy);
    await finding(editor, 'presence/grievance-mechanism');
    const before = editor.document.getText();
    const done = vscode.commands.executeCommand('ungpLint.insertSection');
    await eventually('a section is inserted', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.document.getText() !== before;
    });
    await done;
    ok(editor.document.getText().length > before.length + 100, 'a section is there');
    ok(selectedText(editor).length > 0, 'its first placeholder is selected');
  });

  it('Why Is a Topic Covered or Missing?… shows the sentences that count', async () => {
    const editor = await openFile(policy);
    await finding(editor, 'presence/grievance-mechanism');
    const done = vscode.commands.executeCommand('ungpLint.explainTopic');
    await eventually('the explanation opens', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === 'ungp-lint-why');
    });
    await done;
    const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'ungp-lint-why');
    match(shown?.getText() ?? '', /covered|partial|missing/i, 'it says how the topic stands');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('Check This Document treats a document as a policy when it is asked to', async () => {
    const editor = await openFile('README.md');
    const done = vscode.commands.executeCommand('ungpLint.checkDocument');
    await eventually('the front matter is there', async () => {
      await vscode.commands.executeCommand('notifications.focusToasts');
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return editor.document.getText().startsWith('---');
    });
    await done;
    match(editor.document.getText(), /^---\r?\nungp:\r?\n {2}kind: company-policy\r?\n---/, 'the front matter');
    await eventually('findings', () => findings(editor).length > 0);
  });

  it('Restart brings the findings back', async () => {
    const editor = await openFile(policy);
    await finding(editor, 'citation/unknown-letter');
    await vscode.commands.executeCommand('ungpLint.restart');
    await finding(editor, 'citation/unknown-letter');
    await editor.edit((edit) => edit.delete(editor.document.validateRange(new vscode.Range(0, 0, 999, 0))));
    await noFinding(editor, 'citation/unknown-letter');
  });
});
