/** Workspace edits in the form that the editor understands. */
import {
  type SnippetTextEdit,
  StringValue,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { toSnippet } from '../knowledge/snippets.ts';
import type { TextEdit as EngineEdit } from '../lint/types.ts';
import type { Checked } from './checked.ts';
import type { Client } from './client.ts';

/** An edit for the version that was checked; with placeholders as tab stops where `placeholders` and the editor can. */
export function workspaceEdit(
  checked: Checked,
  edits: readonly EngineEdit[],
  client: Client,
  placeholders = false,
): WorkspaceEdit {
  const { document, uri, version } = checked;
  const plain = edits.map(({ span, text }): TextEdit => ({ range: document.rangeOf(span), newText: text }));
  if (!client.documentChanges) return { changes: { [uri]: plain } };
  const change: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: placeholders && client.snippetEdits ? plain.map(snippetEdit) : plain,
  };
  return { documentChanges: [change] };
}

const snippetEdit = ({ range, newText }: TextEdit): SnippetTextEdit => ({
  range,
  snippet: StringValue.createSnippet(toSnippet(newText)),
});
