import * as vscode from 'vscode';
import { closeAll, extensionId, match, ok, openText, selectedText } from '../editor.ts';

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
});

async function contributedSnippets(): Promise<Record<string, Snippet>> {
  const extension = vscode.extensions.getExtension(extensionId);
  ok(extension, 'the extension is there');
  const [{ path }] = extension.packageJSON.contributes.snippets;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, path));
  return JSON.parse(new TextDecoder().decode(bytes));
}
