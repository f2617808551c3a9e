/** What the connected editor can do, and with that what the server offers it. */
import {
  type ClientCapabilities,
  CodeActionKind,
  type InitializeParams,
  MarkupKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';

export interface Client {
  /** The editor asks for diagnostics; the server does not send them unasked. */
  pullsDiagnostics: boolean;
  /** The editor can be told that diagnostics are out of date. */
  refreshesDiagnostics: boolean;
  relatedInformation: boolean;
  codeDescription: boolean;
  /** Diagnostics may say which version of the text they are about. */
  diagnosticVersion: boolean;
  hoverMarkdown: boolean;
  completionMarkdown: boolean;
  completionSnippets: boolean;
  /** Edits may say which version of the text they are for. */
  documentChanges: boolean;
  /** Edits may hold placeholders (LSP 3.18). */
  snippetEdits: boolean;
  preferredActions: boolean;
  /** The editor answers `workspace/configuration`. */
  configuration: boolean;
  registersConfiguration: boolean;
  registersWatchedFiles: boolean;
}

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.ungpLint`;
export const INSERT_KIND = `${CodeActionKind.Refactor}.insert.ungpLint`;
const COMPLETION_TRIGGERS = ['P', 's', ' ', '('];
const DIAGNOSTICS_ID = 'ungp-lint';

export function readClient({ capabilities }: Pick<InitializeParams, 'capabilities'>): Client {
  const { textDocument = {}, workspace = {} }: ClientCapabilities = capabilities;
  const item = textDocument.completion?.completionItem;
  return {
    pullsDiagnostics: textDocument.diagnostic !== undefined,
    refreshesDiagnostics: workspace.diagnostics?.refreshSupport === true,
    relatedInformation:
      (textDocument.diagnostic ?? textDocument.publishDiagnostics)?.relatedInformation === true ||
      textDocument.publishDiagnostics?.relatedInformation === true,
    codeDescription:
      textDocument.diagnostic?.codeDescriptionSupport === true ||
      textDocument.publishDiagnostics?.codeDescriptionSupport === true,
    diagnosticVersion: textDocument.publishDiagnostics?.versionSupport === true,
    hoverMarkdown: textDocument.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    completionMarkdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    completionSnippets: item?.snippetSupport === true,
    documentChanges: workspace.workspaceEdit?.documentChanges === true,
    snippetEdits:
      workspace.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    preferredActions: textDocument.codeAction?.isPreferredSupport === true,
    configuration: workspace.configuration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchedFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { resolveProvider: true, triggerCharacters: COMPLETION_TRIGGERS },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND, INSERT_KIND] },
    documentLinkProvider: {},
    definitionProvider: true,
    referencesProvider: true,
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: DIAGNOSTICS_ID, interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
