/** Results for people: by document, its findings in the order of the text, then what it covers and what it lacks. */

import type { CoverageState } from '../../evidence/types.ts';
import { kindName } from '../../knowledge/explain.ts';
import type { Severity } from '../../knowledge/types.ts';
import { levelOf } from '../../lint/cover.ts';
import type { OutputFinding, OutputWaiver } from '../../report/output.ts';
import type { Checked } from '../lintFiles.ts';
import { printable, type Style, wrap } from '../style.ts';

export interface PrettyOptions {
  style: Style;
  /** Width to break lines at; undefined: do not break. */
  width?: number;
  /** Findings only. */
  quiet: boolean;
}

export function prettyReport(checked: readonly Checked[], options: PrettyOptions): string {
  const parts = checked.flatMap((one) => documentPart(one, options) ?? []);
  const end = options.quiet ? '' : lastLines(checked, options);
  return [...parts, ...(end ? [end] : [])].join('\n');
}

function documentPart(checked: Checked, options: PrettyOptions): string | undefined {
  const { path, kind } = checked.file;
  const lines = findingLines(checked, options);
  if (!options.quiet && kind !== 'none') {
    if (lines.length > 0) lines.push('');
    lines.push(...coverageLines(checked, options));
  }
  if (lines.length === 0) return undefined;
  const what = kind === 'none' ? '' : `  ${options.style.quiet(`(${kindName(kind)})`)}`;
  return [`${options.style.heading(printable(path))}${what}`, ...lines, ''].join('\n');
}

function findingLines({ file }: Checked, { style, width }: PrettyOptions): string[] {
  const rows = file.findings.map((finding) => ({ finding, place: placeOf(finding.range.start) }));
  const placeWidth = Math.max(0, ...rows.map(({ place }) => place.length));
  const severityWidth = Math.max(0, ...rows.map(({ finding }) => finding.severity.length));
  return rows.flatMap(({ finding, place }) => {
    const head = `  ${style.quiet(place.padStart(placeWidth))}  ${severityWord(finding, severityWidth, style)}  `;
    const indent = placeWidth + severityWidth + 6;
    const text = `${printable(finding.message)}  (${finding.rule})`;
    const lines = width === undefined ? [text] : wrap(text, Math.max(30, width - indent));
    return lines.map((line, at) => (at === 0 ? head + line : ' '.repeat(indent) + line).replace(/\(([\w/-]+)\)$/, dim));
  });

  function dim(rule: string): string {
    return style.quiet(rule);
  }
}

function placeOf({ line, character }: { line: number; character: number }): string {
  return `${line + 1}:${character + 1}`;
}

function severityWord({ severity }: OutputFinding, width: number, style: Style): string {
  return style.severity(severity, severity.padEnd(width));
}

type Row = Exclude<CoverageState, 'notApplicable'> | 'optional' | 'quiet';

const ROWS: readonly Row[] = ['covered', 'partial', 'missing', 'optional', 'waived', 'quiet'];

/**
 * One line a state: how many elements, and which. What is missing and only good to have stands apart; last come other
 * findings that the document keeps quiet, with the reasons that it gives.
 */
function coverageLines({ file, prepared }: Checked, { style, width }: PrettyOptions): string[] {
  const rows = new Map<Row, string[]>();
  for (const [id, { state, reason }] of Object.entries(file.coverage)) {
    if (state === 'notApplicable') continue;
    const element = prepared.knowledge.elements.get(id);
    const level = element && file.kind !== 'none' ? levelOf(element, file.kind, prepared.config) : undefined;
    const row = state === 'missing' && level !== 'required' && level !== 'recommended' ? 'optional' : state;
    const name = element?.name ?? id;
    rows.set(row, [...(rows.get(row) ?? []), printable(reason ? `${name} (${reason})` : name)]);
  }
  const quiet = file.waivers?.filter(({ rule, by }) => by !== 'baseline' && !rule.startsWith('presence/')) ?? [];
  rows.set('quiet', quiet.map(waiverText));
  return ROWS.flatMap((row) => {
    const names = rows.get(row) ?? [];
    if (names.length === 0) return [];
    const head = `  ${paint(row, row.padEnd(8), style)}${String(names.length).padStart(4)}  `;
    const text = names.join('; ');
    const lines = width === undefined ? [text] : wrap(text, Math.max(30, width - 16));
    return lines.map((line, at) => (at === 0 ? head : ' '.repeat(16)) + line);
  });
}

function waiverText({ rule, range, reason }: OutputWaiver): string {
  return printable(`${rule} on line ${range.start.line + 1}${reason ? ` (${reason})` : ''}`);
}

function paint(row: Row, text: string, style: Style): string {
  if (row === 'covered') return style.good(text);
  if (row === 'partial') return style.severity('information', text);
  return row === 'missing' ? style.severity('warning', text) : style.quiet(text);
}

/** What everybody should know who reads a result without the guide. */
const NOTE =
  'GP is short for UN Guiding Principle (“ungp-lint explain 18(b)” says more). This is a check of wording, neither legal advice nor proof of compliance.';

function lastLines(checked: readonly Checked[], { style, width }: PrettyOptions): string {
  const documents = checked.filter(({ file }) => file.kind !== 'none');
  const others = checked.filter(({ file }) => file.kind === 'none');
  const lines: string[] = [];
  if (documents.length > 0) {
    const note = width === undefined ? [NOTE] : wrap(NOTE, width);
    lines.push(
      ...note.map(style.quiet),
      `${count(documents.length, 'document')} checked: ${totals(documents, style)}.`,
    );
  }
  if (others.length === 1 && checked.length === 1) {
    const [{ file, kindReason }] = others;
    lines.push(
      `${printable(file.path)} was not checked: ${printable(kindReason)}.`,
      'To check it all the same, say what it is: --kind company-policy.',
    );
  } else if (others.length > 0) {
    lines.push(
      others.length === 1
        ? '1 file was not a human rights document.'
        : `${others.length} files were not human rights documents.`,
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

function totals(documents: readonly Checked[], style: Style): string {
  const findings = documents.flatMap(({ file }) => file.findings);
  const waived = documents.reduce((sum, { file }) => sum + (file.waivers?.length ?? 0), 0);
  const parts = (['error', 'warning', 'information'] as const).flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number > 0 ? [style.severity(severity, severityCount(number, severity))] : [];
  });
  const found = parts.length > 0 ? parts.join(', ') : style.good('nothing to report');
  return waived > 0 ? `${found}; ${waived} kept quiet` : found;
}

function severityCount(number: number, severity: Severity): string {
  if (severity === 'information') return number === 1 ? '1 piece of information' : `${number} pieces of information`;
  return count(number, severity);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
