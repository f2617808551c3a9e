/** The summary beside the language of a checked document. A document that is not checked shows nothing. */
import { Disposable, type LanguageStatusItem, languages, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isDraft } from './client.ts';
import { type Status, statusRequest } from './protocol.ts';

/** Milliseconds without typing before the summary is asked for again. */
const pause = 300;

export function showStatus(client: BaseLanguageClient): Disposable {
  let item: LanguageStatusItem | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const clear = () => {
    item?.dispose();
    item = undefined;
  };
  const update = async () => {
    const document = window.activeTextEditor?.document;
    const status = document && (await statusOf(client, document));
    if (document !== window.activeTextEditor?.document) return;
    if (!status || status.kind === 'none') return clear();
    item ??= createItem();
    item.text = `UNGP ${status.covered}/${status.expected}`;
    item.detail = `topics covered · ${counted(status.findings)}`;
  };
  const updateSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(update, pause);
  };

  void update();
  return Disposable.from(
    new Disposable(clear),
    new Disposable(() => clearTimeout(timer)),
    window.onDidChangeActiveTextEditor(() => {
      clear();
      void update();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) updateSoon();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) updateSoon();
    }),
  );
}

/** The server's view of a document; `null` when it is no draft, or the server cannot say. */
export async function statusOf(client: BaseLanguageClient, document: TextDocument): Promise<Status | null> {
  if (document.languageId !== 'markdown' || !isDraft(document) || !client.isRunning()) return null;
  return client.sendRequest(statusRequest, { uri: document.uri.toString() });
}

/** E.g. "3 findings · 8 of 10 topics covered". */
export function summary({ findings, covered, expected }: Status): string {
  return `${counted(findings)} · ${covered} of ${expected} topics covered`;
}

function counted(findings: number): string {
  return findings === 0 ? 'no findings' : findings === 1 ? '1 finding' : `${findings} findings`;
}

function createItem(): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('ungpLint.coverage', { language: 'markdown' });
  item.name = 'UNGP Lint';
  item.command = { title: 'Insert Section…', command: 'ungpLint.insertSection' };
  return item;
}
