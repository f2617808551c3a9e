/** UNGP Lint: Check This Document. Says in one line how the document stands, or why it is not checked. */
import { commands, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { type BaseLanguageClient, DocumentDiagnosticRequest } from 'vscode-languageclient';
import { kindEdit } from '../kindEdit.ts';
import type { Status } from '../protocol.ts';
import { statusOf, summary } from '../status.ts';

export async function checkDocument(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    void window.showInformationMessage('UNGP Lint checks Markdown documents. Open one and try again.');
    return;
  }
  pullDiagnostics(client, document);
  const status = await statusOf(client, document);
  if (!status) void window.showInformationMessage(`UNGP Lint does not check this document: ${whySilent(document)}.`);
  else await (status.kind === 'none' ? offerKind(document, status) : showSummary(status));
}

/** Why the server says nothing at all of a document. */
function whySilent({ uri }: TextDocument): string {
  const enabled = workspace.getConfiguration('ungpLint', uri).get('enable');
  return enabled ? 'it is too large, or “.ungplint.yaml” leaves it out' : 'the setting “ungpLint.enable” is off';
}

/** Asks for diagnostics now, also when the client thinks that nothing has changed. */
function pullDiagnostics(client: BaseLanguageClient, document: TextDocument): void {
  client.getFeature(DocumentDiagnosticRequest.method)?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
}

async function showSummary(status: Status): Promise<void> {
  const actions = status.findings > 0 ? ['Show Problems'] : [];
  const chosen = await window.showInformationMessage(`UNGP Lint: ${summary(status)}.`, ...actions);
  if (chosen) await commands.executeCommand('workbench.actions.view.problems');
}

async function offerKind(document: TextDocument, { reason }: Status): Promise<void> {
  const treat = 'Treat as a Human Rights Policy';
  const chosen = await window.showInformationMessage(`UNGP Lint does not check this document: ${reason}.`, treat);
  if (chosen !== treat) return;
  const insertion = kindEdit(document.getText(), 'company-policy');
  if (!insertion) {
    void window.showInformationMessage(
      'The front matter already has an “ungp” entry. Set “kind: company-policy” in it.',
    );
    return;
  }
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(insertion.offset), insertion.text);
  await workspace.applyEdit(edit);
}
