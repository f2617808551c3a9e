import * as vscode from 'vscode';
import { closeAll, eventually, finding, match, openFile, policy, rangeOf, replace } from '../editor.ts';

describe('hover', () => {
  afterEach(closeAll);

  it('says what a cited principle asks, and links to the official text', async () => {
    const editor = await openFile(policy);
    await finding(editor, 'citation/unknown-letter');
    await replace(editor, 'GP 18(c)', 'GP 18(b)');
    const text = await eventually('a hover on the citation', () => hoverText(editor, 'GP 18(b)'));
    match(text, /meaningful consultation/i, 'the hover');
    match(text, /https:\/\/www\.ohchr\.org\//, 'the hover');
  });
});

async function hoverText(editor: vscode.TextEditor, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    rangeOf(editor, text).start.translate(0, 1),
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}
