/** Every document that other people wrote, as the judged findings name it, linted with all that a rule could say of it. */
import { join, relative } from 'node:path';
import type { LintConfig } from '../../server/src/lint/types.ts';
import { markdownFiles, readText } from './corpus.ts';
import { csvRows } from './csv.ts';

const FOLDERS = ['unlabelled', 'aims/statements', 'labelled/docs', 'dsa', 'law', 'multilingual'];
/** A quote is a document of its own: `rdr/quotes.csv#12` is the one of row 12. */
const QUOTES = 'rdr/quotes.csv';
/** Shorter quotes are headings and fragments: they state nothing. */
const MIN_QUOTE_WORDS = 12;

export interface RealDocument {
  /** Path below the corpus. */
  file: string;
  text: string;
}

/** Rules that judge a document as a whole, which a quote is not. */
const WHOLE = { structure: 'off', 'wording/retaliation-silence': 'off', 'wording/downstream-missing': 'off' } as const;

/**
 * Rules in preview count too. The gap that an absence rule of `wording` reports is otherwise reported by `presence`;
 * a quote is too short to be recognised.
 */
export function configOf(file: string): Partial<LintConfig> {
  return file.startsWith(QUOTES)
    ? { preview: true, kind: 'company-policy', rules: { presence: 'off', ...WHOLE } }
    : { preview: true, rules: { presence: 'off' } };
}

export function realDocuments(corpus: string): RealDocument[] {
  const files = FOLDERS.flatMap((folder) => markdownFiles(join(corpus, folder))).map((path) => relative(corpus, path));
  const quotes = quotesOf(corpus).flatMap((quote, row) =>
    quote.split(/\s+/u).length < MIN_QUOTE_WORDS ? [] : [{ file: `${QUOTES}#${row}`, text: quote }],
  );
  return [...files.map((file) => ({ file, text: readText(join(corpus, file)) })), ...quotes];
}

/** The text of one document; empty where the corpus has no such document. */
export function realText(corpus: string, file: string): string {
  if (!file.startsWith(`${QUOTES}#`)) return readText(join(corpus, file));
  return quotesOf(corpus)[Number(file.slice(QUOTES.length + 1))] ?? '';
}

function quotesOf(corpus: string): string[] {
  const [head, ...rows] = csvRows(readText(join(corpus, QUOTES)));
  return rows.map((row) => row[head.indexOf('quote')] ?? '');
}
