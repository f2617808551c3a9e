/** A small editor without a screen: talks to a language server in a child process, over stdio. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FileEvent,
  type InitializeResult,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainEdit } from './edits.ts';

export const serverCommand: readonly string[] = [
  '--import',
  'tsx',
  fileURLToPath(new URL('../../server/src/lsp/node.ts', import.meta.url)),
  '--stdio',
];

export interface Options {
  /** Arguments of Node. */
  command?: readonly string[];
  capabilities?: ClientCapabilities;
  /** Answers `workspace/configuration`, by address of the document. */
  settings?: (uri: string) => unknown;
  /** Answers requests of the server by method. */
  answers?: Readonly<Record<string, (params: unknown) => unknown>>;
}

export interface LspClient {
  connection: ProtocolConnection;
  process: ChildProcess;
  initialized: InitializeResult;
  /** What the server has sent unasked, oldest first. */
  published: PublishDiagnosticsParams[];
  registrations: Registration[];
  /** How often the server has asked to ask for diagnostics again. */
  refreshes(): number;
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces the first `find` in the document, as a client with incremental sync does. */
  edit(uri: string, find: string, replacement: string): void;
  close(uri: string): void;
  text(uri: string): string;
  version(uri: string): number;
  /** Start of the first `find` in the document, plus `plus` characters. */
  at(uri: string, find: string, plus?: number): Position;
  range(uri: string, find: string): Range;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** Items of a full report. */
  diagnostics(uri: string): Promise<Diagnostic[]>;
  /** The next list that is sent for a version of a document. */
  nextPublished(uri: string, version?: number): Promise<PublishDiagnosticsParams>;
  hover(uri: string, position: Position): Promise<string | undefined>;
  /** Applies an edit to the open documents; tab stops become their names. */
  apply(edit: WorkspaceEdit): void;
  changedFiles(changes: FileEvent[]): void;
  request<R>(method: string, params: unknown): Promise<R>;
  /** Shuts down and exits; gives the exit code. */
  stop(): Promise<number | null>;
}

/** What VS Code says of itself, as far as the server asks. */
export const vscodeCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    codeAction: { isPreferredSupport: true, codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
  },
};

/** A client of few abilities: no pull, no snippets, no settings, plain text. */
export const plainCapabilities: ClientCapabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };

/** Starts a server and initializes it. Rejects when the server ends. */
export async function startClient(options: Options = {}): Promise<LspClient> {
  const child = spawn(process.execPath, options.command ?? serverCommand, { stdio: ['pipe', 'pipe', 'pipe'] });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  const documents = new Map<string, TextDocument>();
  const published: PublishDiagnosticsParams[] = [];
  const registrations: Registration[] = [];
  const waiting = new Set<() => void>();
  let refreshes = 0;
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });

  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const look of [...waiting]) look();
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => options.settings?.(scopeUri ?? '') ?? null),
  );
  connection.onRequest('client/registerCapability', (params: { registrations: Registration[] }) => {
    registrations.push(...params.registrations);
    return null;
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  for (const [method, answer] of Object.entries(options.answers ?? {})) connection.onRequest(method, answer);
  connection.listen();

  const request = <R>(method: string, params: unknown): Promise<R> =>
    Promise.race([
      connection.sendRequest<R>(method, params),
      exited.then((code) => {
        throw new Error(`The server ended with ${code}: ${errors}`);
      }),
    ]);
  const documentOf = (uri: string): TextDocument => {
    const document = documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  };
  const change = (uri: string, edits: readonly TextEdit[]): void => {
    const document = documentOf(uri);
    const ordered = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    const contentChanges = ordered.map(({ range, newText }) => ({ range, text: newText }));
    const version = document.version + 1;
    documents.set(uri, TextDocument.update(document, contentChanges, version));
    void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  };

  const initialized = await request<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? vscodeCapabilities,
  });
  void connection.sendNotification('initialized', {});

  const client: LspClient = {
    connection,
    process: child,
    initialized,
    published,
    registrations,
    refreshes: () => refreshes,
    open(uri, text, languageId = 'markdown') {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text));
      void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    edit(uri, find, replacement) {
      change(uri, [{ range: client.range(uri, find), newText: replacement }]);
    },
    close(uri) {
      documents.delete(uri);
      void connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    text: (uri) => documentOf(uri).getText(),
    version: (uri) => documentOf(uri).version,
    at(uri, find, plus = 0) {
      const document = documentOf(uri);
      const offset = document.getText().indexOf(find);
      if (offset < 0) throw new Error(`“${find}” is not in ${uri}`);
      return document.positionAt(offset + plus);
    },
    range: (uri, find) => ({ start: client.at(uri, find), end: client.at(uri, find, find.length) }),
    pull: (uri, previousResultId) =>
      request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId && { previousResultId }) }),
    async diagnostics(uri) {
      const report = await client.pull(uri);
      if (report.kind !== 'full') throw new Error('A full report was expected');
      return report.items;
    },
    nextPublished(uri, version) {
      return new Promise((resolve) => {
        const look = (): void => {
          const found = published.findLast(
            (params) => params.uri === uri && (version === undefined || (params.version ?? 0) >= version),
          );
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    async hover(uri, position) {
      const params = { textDocument: { uri }, position };
      const found = await request<{ contents: MarkupContent } | null>('textDocument/hover', params);
      return found?.contents.value;
    },
    apply(edit) {
      for (const documentChange of edit.documentChanges ?? []) {
        if (!('edits' in documentChange)) throw new Error('Only edits of text were expected');
        const { uri, version } = documentChange.textDocument;
        if (version !== null && version !== documentOf(uri).version)
          throw new Error(`The edit is for version ${version}`);
        change(uri, documentChange.edits.map(plainEdit));
      }
      for (const [uri, edits] of Object.entries(edit.changes ?? {})) change(uri, edits);
    },
    changedFiles: (changes) => void connection.sendNotification('workspace/didChangeWatchedFiles', { changes }),
    request,
    async stop() {
      await request('shutdown', undefined);
      void connection.sendNotification('exit');
      return exited;
    },
  };
  return client;
}
