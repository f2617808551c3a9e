/**
 * UNGP Lint: Why Is a Topic Covered or Missing?… A choice of topics, then a preview of the sentences that count, and of
 * what is held against the others.
 */
import { commands, EventEmitter, type TextDocumentContentProvider, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { explainWhyRequest, type SectionTemplate, templatesRequest } from '../protocol.ts';

/** Documents of this scheme hold explanations; nothing is written to disk. */
export const explanationScheme = 'ungp-lint-why';

const STATES: Record<NonNullable<SectionTemplate['state']>, string> = {
  covered: 'covered',
  partial: 'partly there',
  missing: 'missing',
  notApplicable: 'not expected here',
  waived: 'waived',
};

export interface Explanations extends TextDocumentContentProvider {
  set(uri: Uri, text: string): void;
}

/** Keeps the last text of each explanation for as long as the window is open. */
export function createExplanations(): Explanations {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  return {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path) ?? '',
    set(uri, text) {
      texts.set(uri.path, text);
      changed.fire(uri);
    },
  };
}

export async function explainTopic(client: BaseLanguageClient, explanations: Explanations): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    void window.showInformationMessage('Open a policy in Markdown and try again.');
    return;
  }
  const uri = document.uri.toString();
  const templates = await client.sendRequest(templatesRequest, { textDocument: { uri } });
  const topics = templates.flatMap(({ id, label, state, detail }) =>
    state ? { id, label, description: STATES[state], detail } : [],
  );
  if (topics.length === 0) {
    void window.showInformationMessage('This document is not checked, so no topics are expected of it.');
    return;
  }
  const chosen = await window.showQuickPick(topics, { placeHolder: 'Topic to explain', matchOnDescription: true });
  const text = chosen && (await client.sendRequest(explainWhyRequest, { uri, element: chosen.id }));
  if (!text) return;
  const target = Uri.from({ scheme: explanationScheme, path: `/${chosen.label}.md` });
  explanations.set(target, text);
  await commands.executeCommand('markdown.showLockedPreviewToSide', target);
}
