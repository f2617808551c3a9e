/** Wires the connection to the features. What a feature does is in its own file; nothing is decided here. */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import type { Files } from '../lint/project.ts';
import type { Checked } from './checked.ts';
import { readClient, serverCapabilities } from './client.ts';
import { codeActions } from './codeAction.ts';
import { complete, resolveCompletion } from './completion.ts';
import { createConfiguration } from './configuration.ts';
import { definitionOf, referencesTo } from './definition.ts';
import { createReports, diagnosticsOf, tooLargeNotice } from './diagnostics.ts';
import { documentLinks } from './documentLink.ts';
import { explainWhy } from './explainWhy.ts';
import { createFileProblems } from './fileProblems.ts';
import { hover } from './hover.ts';
import { explainWhyRequest, statusRequest, templatesRequest } from './protocol.ts';
import { createPublisher } from './publish.ts';
import { statusOf } from './status.ts';
import { templatesOf } from './templates.ts';
import { createTurns } from './turns.ts';
import { createWorkspace, MAX_LENGTH } from './workspace.ts';

/** What the two hosts do differently. */
export interface Host {
  /** Runs a function in the next turn of the event loop. */
  defer(work: () => void): void;
  files: Files;
}

const SECTION = 'ungpLint';
const WATCHED = ['**/.ungplint.{yaml,yml}', '**/.ungplint/packs/*.{yaml,yml}', '**/.ungplint-baseline.json'];

/** Serves one editor. Never throws; what goes wrong is logged in the editor's output and answered with nothing. */
export function startServer(connection: Connection, host: Host): void {
  let client = readClient({ capabilities: {} });
  let sentSettings: unknown;
  const documents = new TextDocuments(TextDocument);
  const turns = createTurns(host.defer);
  const fileProblems = createFileProblems((params) => void connection.sendDiagnostics(params));
  const configuration = createConfiguration({
    settings: async (uri) =>
      client.configuration ? connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }) : sentSettings,
    files: host.files,
    report: fileProblems.report,
  });
  const workspace = createWorkspace((uri) => documents.get(uri), configuration.of);
  const reports = createReports();

  const log = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

  const diagnose = async (uri: string): Promise<{ version: number; diagnostics: Diagnostic[] } | undefined> => {
    try {
      const view = await workspace.view(uri);
      const version = documents.get(uri)?.version;
      if (version === undefined) return undefined;
      if (view.state === 'too-large') return { version, diagnostics: [tooLargeNotice(MAX_LENGTH)] };
      if (view.state === 'silent') return { version, diagnostics: [] };
      return { version: view.checked.version, diagnostics: diagnosticsOf(view.checked, client) };
    } catch (error) {
      log(error);
      return undefined;
    }
  };
  const publisher = createPublisher(turns, diagnose, ({ version, ...params }) => {
    void connection.sendDiagnostics(client.diagnosticVersion ? { ...params, version } : params);
  });

  /** A request about one document: `none` when it is not open or not to be checked. */
  const about = async <R>(uri: string, none: R, token: CancellationToken, answer: (checked: Checked) => R) => {
    try {
      const checked = await workspace.checked(uri);
      return checked && !token.isCancellationRequested ? answer(checked) : none;
    } catch (error) {
      log(error);
      return none;
    }
  };

  const refresh = (): void => {
    configuration.changed();
    fileProblems.changed();
    turns.changed();
    if (!client.pullsDiagnostics) for (const uri of documents.keys()) publisher.soon(uri);
    else if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(log);
  };

  connection.onInitialize((params) => {
    client = readClient(params);
    sentSettings = params.initializationOptions?.[SECTION];
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'UNGP Lint', version } };
  });
  connection.onInitialized(() => {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    if (client.registersConfiguration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(log);
    }
    if (client.registersWatchedFiles) {
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(log);
    }
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    sentSettings = settings?.[SECTION] ?? sentSettings;
    refresh();
  });
  connection.onDidChangeWatchedFiles(refresh);

  documents.onDidChangeContent(({ document }) => {
    turns.changed();
    if (!client.pullsDiagnostics) publisher.soon(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    workspace.close(uri);
    configuration.close(uri);
    reports.forget(uri);
    if (!client.pullsDiagnostics) publisher.clear(uri);
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    await turns.settled();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    const found = await diagnose(uri);
    if (!found) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return reports.pull(uri, found.diagnostics, previousResultId);
  });
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    about(uri, null, token, (checked) => hover(checked, position, client)),
  );
  connection.onCodeAction(({ textDocument: { uri }, ...params }, token) =>
    about(uri, [], token, (checked) => codeActions(checked, params, client)),
  );
  connection.onCompletion(({ textDocument: { uri }, position, context }, token) =>
    about(uri, null, token, (checked) => complete(checked, position, client, context)),
  );
  connection.onCompletionResolve(async (item) => {
    const settings = await configuration.of(item.data?.uri ?? '');
    return resolveCompletion(item, settings.linter.knowledge, client);
  });
  connection.onDocumentLinks(({ textDocument: { uri } }, token) => about(uri, [], token, documentLinks));
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    about(uri, [], token, (checked) => definitionOf(checked, position)),
  );
  connection.onReferences(({ textDocument: { uri }, position }, token) =>
    about(uri, [], token, (checked) => referencesTo(checked, position)),
  );
  connection.onRequest(statusRequest, ({ uri }, token) => about(uri, null, token, statusOf));
  connection.onRequest(templatesRequest, ({ textDocument: { uri } }, token) => about(uri, [], token, templatesOf));
  connection.onRequest(explainWhyRequest, ({ uri, element }, token) =>
    about(uri, null, token, (checked) => explainWhy(checked, element)),
  );

  documents.listen(connection);
  connection.listen();
}
