/** Requests beyond the Language Server Protocol. Positions and ranges are those of the protocol. */
import { type Position, RequestType, type TextDocumentIdentifier } from 'vscode-languageclient';

/** What the server made of an open document. */
export interface Status {
  /** `none` when the document is not one that UNGP Lint checks. */
  kind: string;
  /** How the kind was decided, in words. */
  reason: string;
  /** Expected topics that are covered, of how many. */
  covered: number;
  expected: number;
  findings: number;
}

/** A section that the author can insert. */
export interface SectionTemplate {
  id: string;
  label: string;
  description?: string;
  detail?: string;
  /** Coverage of the topic in the document; absent when nothing is expected of it. */
  state?: 'covered' | 'partial' | 'missing' | 'notApplicable' | 'waived';
  /** In the syntax of snippets, with line breaks around it as its place needs them. */
  snippet: string;
  /** Where a good policy would have it. */
  position: Position;
}

export const statusRequest = new RequestType<{ uri: string }, Status | null, void>('ungpLint/status');

export const templatesRequest = new RequestType<{ textDocument: TextDocumentIdentifier }, SectionTemplate[], void>(
  'ungpLint/templates',
);

/** Why an element is covered, partial or missing in a document, as Markdown; `null` when there is nothing to say. */
export const explainWhyRequest = new RequestType<{ uri: string; element: string }, string | null, void>(
  'ungpLint/explainWhy',
);

/** Server to client: the text of a file, `null` when there is none. Serves configuration and packs in any file system. */
export const readFileRequest = new RequestType<{ uri: string }, string | null, void>('ungpLint/readFile');

/** Server to client: the names of the files in a folder, none when there is no such folder. */
export const listFilesRequest = new RequestType<{ uri: string }, string[], void>('ungpLint/listFiles');
