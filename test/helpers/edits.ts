/** Applies edits of the protocol to a text, as an author would who accepts every placeholder as it is. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnnotatedTextEdit, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

/** The text after the edits of one document. */
export function applyEdits(text: string, edit: WorkspaceEdit): string {
  const document = TextDocument.create('file:///x.md', 'markdown', 1, text);
  return TextDocument.applyEdits(document, editsOf(edit));
}

/** All edits of a workspace edit as plain text edits. */
export function editsOf({ documentChanges = [], changes = {} }: WorkspaceEdit): TextEdit[] {
  const versioned = documentChanges.flatMap((change) => ('edits' in change ? change.edits.map(plainEdit) : []));
  return [...versioned, ...Object.values(changes).flat()];
}

export function plainEdit(edit: TextEdit | AnnotatedTextEdit | SnippetTextEdit): TextEdit {
  return 'newText' in edit ? edit : { range: edit.range, newText: filledIn(edit.snippet.value) };
}

/** A snippet with its default texts; of choices the first. */
export function filledIn(snippet: string): string {
  const names = new Map<string, string>();
  return snippet
    .replace(
      /\$\{(\d+)(?::((?:[^\\}]|\\.)*)|\|((?:[^\\|,]|\\.)*)[^}]*\|)?\}/g,
      (_, stop: string, text?: string, choice?: string) => {
        const name = text ?? choice ?? names.get(stop) ?? '';
        names.set(stop, name);
        return name;
      },
    )
    .replace(/\\([\\$},|])/g, '$1');
}
