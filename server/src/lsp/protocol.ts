/** Requests beyond the Language Server Protocol; the client has the same list. */
import { RequestType } from 'vscode-languageserver';
import type { Status } from './status.ts';
import type { SectionTemplate } from './templates.ts';

/** How a document stands; null when it is not open or not to be checked. */
export const statusRequest = new RequestType<{ uri: string }, Status | null, void>('ungpLint/status');

/** Sections that can be inserted into a document. */
export const templatesRequest = new RequestType<{ textDocument: { uri: string } }, SectionTemplate[], void>(
  'ungpLint/templates',
);

/** Why an element is covered, partial or missing, as Markdown; null when there is nothing to say. */
export const explainWhyRequest = new RequestType<{ uri: string; element: string }, string | null, void>(
  'ungpLint/explainWhy',
);

/** Server to client: the text of a file, null when there is none. */
export const readFileRequest = new RequestType<{ uri: string }, string | null, void>('ungpLint/readFile');

/** Server to client: names of the files in a folder, empty when there is no such folder. */
export const listFilesRequest = new RequestType<{ uri: string }, string[], void>('ungpLint/listFiles');
