/** Open documents, parsed and checked at most once for each version and configuration. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createDocumentCache, type DocumentCache, parseDocument } from '../document/document.ts';
import { applyBaseline, type BaselineEntry } from '../lint/baseline.ts';
import type { Linter } from '../lint/lint.ts';
import type { LintConfig } from '../lint/types.ts';
import type { Checked } from './checked.ts';

/** Larger documents are not analysed: UTF-16 code units. */
export const MAX_LENGTH = 2_000_000;
/** How much of a larger document is read to know whether it would be checked. */
const HEAD_LENGTH = 50_000;

/** How one document is to be checked. The same object comes back until something changes. */
export interface DocumentSettings {
  enabled: boolean;
  config: LintConfig;
  linter: Linter;
  /** Findings that are known and stay quiet. */
  baseline?: readonly BaselineEntry[];
}

/** What the server knows of a document; `silent` when it has nothing to say. */
export type View = { state: 'silent' } | { state: 'too-large' } | { state: 'checked'; checked: Checked };

export interface Workspace {
  /** The newest version of an open document; `silent` for all others. */
  view(uri: string): Promise<View>;
  /** The same for features: the document when it is open, enabled and not too large. */
  checked(uri: string): Promise<Checked | undefined>;
  /** Forgets a document that was closed. */
  close(uri: string): void;
}

interface Entry {
  version: number;
  settings: DocumentSettings;
  view: View;
}

const SILENT: View = { state: 'silent' };

export function createWorkspace(
  textOf: (uri: string) => TextDocument | undefined,
  settingsOf: (uri: string) => DocumentSettings | Promise<DocumentSettings>,
): Workspace {
  const entries = new Map<string, Entry>();
  const caches = new Map<string, DocumentCache>();

  const view = async (uri: string): Promise<View> => {
    const opened = textOf(uri);
    if (!opened || !isMarkdown(opened)) return SILENT;
    const settings = await settingsOf(uri);
    const text = textOf(uri);
    if (!text) return SILENT;
    const known = entries.get(uri);
    if (known?.version === text.version && known.settings === settings) return known.view;
    const fresh = look(text, settings, cacheOf(uri));
    entries.set(uri, { version: text.version, settings, view: fresh });
    return fresh;
  };

  const cacheOf = (uri: string): DocumentCache => {
    const known = caches.get(uri);
    if (known) return known;
    const cache = createDocumentCache();
    caches.set(uri, cache);
    return cache;
  };

  return {
    view,
    async checked(uri) {
      const seen = await view(uri);
      return seen.state === 'checked' ? seen.checked : undefined;
    },
    close(uri) {
      entries.delete(uri);
      caches.delete(uri);
    },
  };
}

/** Editors have several names for Markdown and its kin; some call it plain text. */
function isMarkdown({ languageId, uri }: TextDocument): boolean {
  return /markdown|^(?:md|mdx|gfm|rmd|quarto|qmd)$/i.test(languageId) || /\.(?:md|markdown|mdx|rmd|qmd)$/i.test(uri);
}

function look(text: TextDocument, settings: DocumentSettings, cache: DocumentCache): View {
  const { enabled, config, linter, baseline } = settings;
  if (!enabled) return SILENT;
  const source = text.getText();
  if (source.length > MAX_LENGTH) {
    const head = linter.lint(parseDocument(source.slice(0, HEAD_LENGTH)), config);
    return head.kind === 'none' ? SILENT : { state: 'too-large' };
  }
  const document = parseDocument(source, cache);
  const { result } = applyBaseline(document, linter.lint(document, config), baseline);
  return { state: 'checked', checked: { uri: text.uri, version: text.version, document, config, result, linter } };
}
