/** What the scenarios do in the editor, and how they wait. Runs in both extension hosts, so it knows no Node. */
import * as vscode from 'vscode';

export const extensionId = 'ungp-lint.ungp-lint';

/** The policy of the test workspace: no grievance mechanism, GP 18(c), a hedged promise of remedy. */
export const policy = 'human-rights-policy.md';

export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the test workspace in an editor. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(fileUri(name));
}

/** Opens a new, unsaved Markdown document. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

/** The text of a file of the test workspace. */
export async function readFile(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));
}

/** Closes all editors and forgets what was not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Findings of a document: rule ids and the text they mark. */
export function findings({ document }: vscode.TextEditor, rule?: string): vscode.Diagnostic[] {
  const all = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'UNGP Lint');
  return rule ? all.filter((diagnostic) => ruleOf(diagnostic) === rule) : all;
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until a rule has reported something; gives its first finding. */
export function finding(editor: vscode.TextEditor, rule: string): Promise<vscode.Diagnostic> {
  return eventually(`a finding of ${rule}`, () => findings(editor, rule)[0]);
}

/** Waits until a rule has nothing to report any more, while others still have. */
export async function noFinding(editor: vscode.TextEditor, rule: string): Promise<void> {
  await eventually(`no finding of ${rule}`, () => findings(editor, rule).length === 0);
}

/** The range of the first place where a text stands. */
export function rangeOf({ document }: vscode.TextEditor, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  ok(start >= 0, `the document says “${text}”`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  ok(await editor.edit((edit) => edit.replace(rangeOf(editor, text), by)), 'the edit is made');
}

/** Waits for a quick fix of a finding with such a title. Code actions may come after the diagnostics they mend. */
export function quickFix({ document }: vscode.TextEditor, { range }: vscode.Diagnostic, title: RegExp) {
  return eventually(`a quick fix ${title}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    return actions.find((action) => title.test(action.title));
  });
}

/** Does what a click on the action would do. */
export async function perform(action: vscode.CodeAction): Promise<void> {
  if (action.edit) ok(await vscode.workspace.applyEdit(action.edit), `“${action.title}” is applied`);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

export function selectedText({ document, selection }: vscode.TextEditor): string {
  return document.getText(selection);
}

/** Types as a person does, over what is selected. */
export async function type(text: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text });
}

/**
 * Asks again and again until the answer is there, as an editor's answers come when they come.
 * Rejects with `what` after `seconds`.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
  seconds = 10,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(`Not so: ${message}`);
}

export function equal<T>(actual: T, expected: T, what: string): void {
  if (actual !== expected) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

export function match(actual: string, expected: RegExp, what: string): void {
  if (!expected.test(actual)) throw new Error(`${what}: expected ${expected}, got ${JSON.stringify(actual)}`);
}
