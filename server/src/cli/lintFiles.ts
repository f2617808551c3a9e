/** Checks files one after another: what is found, and what could not be read. */
import { fileURLToPath } from 'node:url';
import { parseDocument } from '../document/document.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { applyBaseline, type BaselineEntry, baselineOf, type StaleEntry } from '../lint/baseline.ts';
import { lint } from '../lint/lint.ts';
import { createPreparation, type Prepared, type PrepareOptions } from '../lint/prepare.ts';
import { isKnownRule, ruleNames, suggestRule } from '../lint/ruleNames.ts';
import { type OutputFile, outputFile } from '../report/output.ts';
import { allRules } from '../rules/index.ts';
import type { Input } from './inputs.ts';
import type { Io } from './io.ts';
import { nodeFiles, shownPath, uriOf } from './nodeFiles.ts';
import { decodeText, readTextFile } from './readText.ts';

/** What is kept of a document that was checked; its text and tree are not, so that many documents fit. */
export interface Checked {
  file: OutputFile;
  kindReason: string;
  prepared: Prepared;
  stale: readonly StaleEntry[];
  /** Its findings as a baseline lists them; only when one is going to be written. */
  entries: readonly BaselineEntry[];
}

export interface LintedFiles {
  checked: Checked[];
  /** One line each, naming the file: unreadable files, bad configuration. */
  problems: string[];
  /** What the user may want to know, and does not make the command fail. */
  notes: string[];
}

export async function lintFiles(inputs: readonly Input[], options: PrepareOptions, io: Io): Promise<LintedFiles> {
  const preparation = createPreparation(nodeFiles);
  const told = new Set<string>();
  const linted: LintedFiles = { checked: [], problems: [], notes: [] };
  const tell = (list: string[], line: string): void => {
    if (!told.has(line)) list.push(line);
    told.add(line);
  };
  for (const input of inputs) {
    const read = input.file === undefined ? await readInput(io) : await readTextFile(input.file);
    if ('reason' in read) {
      tell(linted.problems, `${input.shown}: ${read.reason}`);
      continue;
    }
    const prepared = await preparation.prepare(uriOf(io.cwd, input.file ?? input.shown), options);
    const wrong = unknownRules(options, prepared.knowledge);
    for (const line of wrong) tell(linted.problems, line);
    if (wrong.length > 0) continue;
    for (const problem of prepared.problems) {
      tell(problem.severity === 'error' ? linted.problems : linted.notes, problemLine(problem, io.cwd));
    }
    if (prepared.problems.some(({ severity }) => severity === 'error')) continue;
    if (prepared.ignored) {
      if (input.named) tell(linted.notes, `${input.shown}: not checked, because the configuration ignores it`);
      continue;
    }
    linted.checked.push(check(input.shown, read.text, prepared, options.newBaseline ?? false));
  }
  return linted;
}

/** Names after `--rule` that are no rules; which there are depends on the packs. */
function unknownRules({ commandLine }: PrepareOptions, knowledge: Knowledge): string[] {
  const names = ruleNames(allRules, knowledge);
  return Object.keys(commandLine?.settings.rules ?? {})
    .filter((rule) => !isKnownRule(rule, names))
    .map((rule) => {
      const guess = suggestRule(rule, names);
      return `--rule: there is no rule “${rule}”.${guess ? ` Did you mean “${guess}”?` : ''}`;
    });
}

function check(path: string, text: string, prepared: Prepared, newBaseline: boolean): Checked {
  const document = parseDocument(text);
  const found = lint(document, prepared.knowledge, prepared.config);
  const { result, stale } = applyBaseline(document, found, prepared.baseline?.entries);
  return {
    file: outputFile(path, document, result),
    kindReason: result.kindReason,
    prepared,
    stale,
    entries: newBaseline ? baselineOf(document, result.findings) : [],
  };
}

async function readInput(io: Io): Promise<ReturnType<typeof decodeText>> {
  return decodeText(await io.input());
}

/** `.ungplint.yaml:3:5: Unknown key …`; a problem of a whole file has no place. */
export function problemLine(
  { uri, line, column, endColumn, message }: Prepared['problems'][number],
  cwd: string,
): string {
  const file = shownPath(cwd, fileURLToPath(uri));
  const place = line === 0 && column === 0 && endColumn === 0 ? '' : `:${line + 1}:${column + 1}`;
  return `${file}${place}: ${message}`;
}
