import type * as vscode from 'vscode';
import {
  closeAll,
  equal,
  eventually,
  finding,
  match,
  noFinding,
  ok,
  openFile,
  perform,
  policy,
  quickFix,
  selectedText,
  type,
} from '../editor.ts';

describe('quick fixes', () => {
  afterEach(closeAll);

  it('insert a missing section, and put the cursor into its first placeholder', async () => {
    const editor = await openFile(policy);
    const missing = await finding(editor, 'presence/grievance-mechanism');
    await perform(await quickFix(editor, missing, /^Insert section .*raising a concern/i));
    await noFinding(editor, 'presence/grievance-mechanism');
    match(editor.document.getText(), /^## .*\n\n/m, 'the text');
    const placeholder = await eventually('a placeholder is selected', () => selectedText(editor));
    const start = editor.selection.start;
    await type('typed over it');
    equal(
      editor.document.getText(rangeFrom(editor, start, 'typed over it'.length)),
      'typed over it',
      'what is there now',
    );
    ok(!placeholder.includes('\n'), 'the placeholder is a few words');
  });

  it('ignore a finding where it stands, with a reason to be filled in', async () => {
    const editor = await openFile(policy);
    const citation = await finding(editor, 'citation/unknown-letter');
    await perform(await quickFix(editor, citation, /^Ignore this finding here .*unknown-letter/));
    await noFinding(editor, 'citation/unknown-letter');
    match(
      editor.document.getText(),
      /<!-- ungp-lint-disable-next-line citation\/unknown-letter -- .* -->/,
      'the comment',
    );
    await finding(editor, 'presence/grievance-mechanism');
  });
});

function rangeFrom({ document }: vscode.TextEditor, start: vscode.Position, length: number): vscode.Range {
  const end = document.positionAt(document.offsetAt(start) + length);
  return document.validateRange(document.lineAt(start.line).range.with(start, end));
}
