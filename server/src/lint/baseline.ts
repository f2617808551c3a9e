/**
 * A baseline: findings that are known and stay quiet until somebody mends them. A finding is recognised by its rule,
 * its section and its sentence, so that it is found again after edits elsewhere. Pure: texts in, texts out.
 */

import { isRecord } from '../document/isRecord.ts';
import type { PolicyDocument } from '../document/types.ts';
import { sectionAt } from './sectionAt.ts';
import type { Finding, LintResult } from './types.ts';
import { parentOf, pathBelow } from './uris.ts';

/** Findings that are alike count as one entry. */
export interface BaselineEntry {
  rule: string;
  /** Titles of the headings above, joined with ` > `; empty for findings about the document. */
  section: string;
  /** The sentence, in lower case with single spaces; empty for findings about an element. */
  text: string;
  count: number;
}

/** Entries by path of the document, relative to the folder of the baseline file, with forward slashes. */
export interface Baseline {
  version: 1;
  files: Record<string, BaselineEntry[]>;
}

/** An entry that is no longer found, with how many of it are gone. */
export type StaleEntry = BaselineEntry;

export interface Matched {
  result: LintResult;
  stale: StaleEntry[];
}

type Fingerprint = Omit<BaselineEntry, 'count'>;

/** The path under which a baseline at `address` lists a document: relative to its own folder, with `../` if need be. */
export function baselinePath(address: string, uri: string): string {
  let up = '';
  for (let folder = parentOf(address); folder !== undefined; folder = parentOf(folder)) {
    const path = pathBelow(folder, uri);
    if (path !== undefined) return `${up}${path}`;
    up += '../';
  }
  return uri;
}

/** The entries of a document's findings, sorted. */
export function baselineOf(document: PolicyDocument, findings: readonly Finding[]): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const fingerprint = fingerprintOf(document, finding);
    const key = keyOf(fingerprint);
    const entry = entries.get(key);
    if (entry) entry.count++;
    else entries.set(key, { ...fingerprint, count: 1 });
  }
  return sorted([...entries.values()]);
}

/** Moves known findings to the waivers; of more findings than an entry counts, the last ones stay. */
export function applyBaseline(
  document: PolicyDocument,
  result: LintResult,
  entries: readonly BaselineEntry[] = [],
): Matched {
  if (entries.length === 0) return { result, stale: [] };
  const left = new Map(entries.map((entry) => [keyOf(entry), { ...entry }]));
  const findings: Finding[] = [];
  const waivers = [...result.waivers];
  for (const finding of result.findings) {
    const entry = left.get(keyOf(fingerprintOf(document, finding)));
    if (entry && entry.count > 0) {
      entry.count--;
      waivers.push({ finding, by: 'baseline' });
    } else {
      findings.push(finding);
    }
  }
  const stale = sorted([...left.values()].filter(({ count }) => count > 0));
  return { result: { ...result, findings, waivers }, stale };
}

/** The text of a baseline file: the same findings give the same bytes. */
export function writeBaseline(baseline: Baseline): string {
  const paths = Object.keys(baseline.files).sort();
  const files = paths.flatMap((path) => {
    const entries = baseline.files[path];
    return entries.length > 0 ? [[path, sorted(entries).map(inOrder)] as const] : [];
  });
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, undefined, 2)}\n`;
}

/** Reads a baseline file; a text instead of a baseline says what is wrong with it. */
export function readBaseline(text: string): Baseline | string {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'it is not valid JSON';
  }
  if (!isRecord(value) || !isRecord(value.files)) return 'it is not a baseline of UNGP Lint';
  if (value.version !== 1) return 'it was written by a later version of UNGP Lint';
  const files: Record<string, BaselineEntry[]> = {};
  for (const [path, entries] of Object.entries(value.files)) {
    if (!Array.isArray(entries) || !entries.every(isEntry)) return `its entries for ‘${path}’ cannot be read`;
    files[path] = entries;
  }
  return { version: 1, files };
}

function isEntry(value: unknown): value is BaselineEntry {
  return (
    isRecord(value) &&
    ['rule', 'section', 'text'].every((key) => typeof value[key] === 'string') &&
    Number.isInteger(value.count)
  );
}

/** A finding about an element is the same wherever it is shown. */
function fingerprintOf(document: PolicyDocument, finding: Finding): Fingerprint {
  if (finding.element !== undefined || finding.rule.startsWith('presence/')) {
    return { rule: finding.rule, section: '', text: '' };
  }
  const section = sectionAt(document.sections, finding.span.start);
  return {
    rule: finding.rule,
    section: section ? [...section.path, section.title].map(normalise).filter(Boolean).join(' > ') : '',
    text: normalise(sentenceAt(document, finding) ?? document.text.slice(finding.span.start, finding.span.end)),
  };
}

function sentenceAt(document: PolicyDocument, { span }: Finding): string | undefined {
  for (const { chunk, start } of document.chunks) {
    if (start > span.start || start + chunk.text.length <= span.start) continue;
    const at = span.start - start;
    const sentence = chunk.sentences.find((one) => one.span.start <= at && at < one.span.end);
    if (sentence) return sentence.text;
  }
  return undefined;
}

function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function keyOf({ rule, section, text }: Fingerprint): string {
  return JSON.stringify([rule, section, text]);
}

function sorted(entries: readonly BaselineEntry[]): BaselineEntry[] {
  return [...entries].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

/** With its keys always in the same order. */
function inOrder({ rule, section, text, count }: BaselineEntry): BaselineEntry {
  return { rule, section, text, count };
}
