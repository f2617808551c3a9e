import * as vscode from 'vscode';
import {
  closeAll,
  eventually,
  extensionId,
  finding,
  findings,
  match,
  ok,
  openText,
  selectedText,
  type,
} from '../editor.ts';

interface Snippet {
  prefix: string | string[];
  body: string | string[];
}

describe('snippets', () => {
  afterEach(closeAll);

  it('insert a section with the cursor in its first placeholder', async () => {
    const [name] = Object.keys(await contributedSnippets()).filter((title) => /grievance/i.test(title));
    ok(name, 'there is a snippet for grievance mechanisms');
    const editor = await openText('');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
    match(editor.document.getText(), /^##? .*grievance|complaint|concern/i, 'the text');
    ok(selectedText(editor).length > 0, 'its first placeholder is selected');
  });

  it('make a policy that is quiet once its gaps are filled in', async () => {
    const editor = await openText('');
    const name = 'UNGP: Human rights policy of a company';
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
    await finding(editor, 'structure/placeholder-left');
    while (!editor.selection.isEmpty) {
      const gap = /^\[(.+)\]$/.exec(selectedText(editor))?.[1];
      if (gap) await type(/\b(date|year)\b/.test(gap) ? '12 March 2026' : gap);
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
    await eventually('no findings', () => findings(editor).length === 0);
    match(
      editor.document.getText(),
      /reviews this policy every year, the next time by 12 March 2026/,
      'the last section',
    );
  });
});

async function contributedSnippets(): Promise<Record<string, Snippet>> {
  const extension = vscode.extensions.getExtension(extensionId);
  ok(extension, 'the extension is there');
  const [{ path }] = extension.packageJSON.contributes.snippets;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, path));
  return JSON.parse(new TextDecoder().decode(bytes));
}
