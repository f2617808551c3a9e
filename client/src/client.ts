/**
 * How the language client is set up; the same on the desktop and in the browser. The server itself asks to be told of
 * changed settings and configuration files.
 */
import { FileSystemError, FileType, type LogOutputChannel, type TextDocument, Uri, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  vsdiag,
} from 'vscode-languageclient';
import { listFilesRequest, readFileRequest } from './protocol.ts';

export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'markdown' }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false },
    middleware: {
      provideDiagnostics(document, previousResultId, token, next) {
        if (!isDraft(document)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
        return next(document, previousResultId, token);
      },
    },
  };
}

/** A place where somebody writes; not the old side of a comparison, an output, or an answer in a chat. */
export function isDraft(document: TextDocument | Uri): boolean {
  const { scheme } = document instanceof Uri ? document : document.uri;
  return scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) === true;
}

/** Lets the server read configuration and packs through VS Code, which also knows file systems that are not on a disk. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, ({ uri }) => readText(Uri.parse(uri)));
  client.onRequest(listFilesRequest, ({ uri }) => listFiles(Uri.parse(uri)));
}

async function readText(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError) return null;
    throw error;
  }
}

async function listFiles(folder: Uri): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => type !== FileType.Directory).map(([name]) => name);
  } catch (error) {
    if (error instanceof FileSystemError) return [];
    throw error;
  }
}

export function createOutput(): LogOutputChannel {
  return window.createOutputChannel('UNGP Lint', { log: true });
}
