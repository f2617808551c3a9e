/** `ungp-lint [lint]`: checks documents and prints what was found. */
import type { StaleEntry } from '../lint/baseline.ts';
import { reaches } from '../lint/config.ts';
import { saveBaselines } from './baselineFile.ts';
import { findInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { type Checked, lintFiles } from './lintFiles.ts';
import { shownPath } from './nodeFiles.ts';
import { type ConfigOptions, prepareOptions } from './options.ts';
import { jsonReport } from './reporters/json.ts';
import { prettyReport } from './reporters/pretty.ts';
import { createStyle, printable, wantsColour } from './style.ts';

export interface LintOptions extends ConfigOptions {
  format: 'pretty' | 'json';
  stdinFilename?: string;
  /** A file, or true for the default one. */
  writeBaseline?: string | true;
  quiet?: boolean;
  color?: boolean;
}

/** Where a baseline is written when nothing else is said. */
const DEFAULT_BASELINE = '.ungplint-baseline.json';

/** 0: nothing at or above the threshold; 1: something; 2: something could not be read or is configured wrongly. */
export async function lintCommand(args: readonly string[], given: LintOptions, io: Io): Promise<number> {
  const { patterns, options } = separate(args, given);
  const inputName = options.stdinFilename === undefined ? '<stdin>' : shownPath(io.cwd, options.stdinFilename);
  const { inputs, problems } = await findInputs(patterns, io.cwd, inputName);
  const newBaseline = options.writeBaseline !== undefined;
  const linted = await lintFiles(inputs, { ...prepareOptions(options, io.cwd), newBaseline }, io);
  problems.push(...linted.problems);

  let checked: readonly Checked[] = linted.checked;
  const notes = [...linted.notes];
  if (newBaseline) {
    const target = options.writeBaseline === true ? undefined : options.writeBaseline;
    const saved = await saveBaselines(checked, target, DEFAULT_BASELINE, io.cwd);
    problems.push(...saved.problems);
    notes.push(...saved.notes);
    checked = saved.checked;
  }
  notes.push(...checked.flatMap(({ file, stale }) => stale.map((entry) => staleNote(file.path, entry))));

  io.out(options.format === 'json' ? jsonReport(checked) : pretty(checked, options, io));
  for (const problem of problems) io.err(`ungp-lint: ${printable(problem)}\n`);
  if (!options.quiet) for (const note of notes) io.err(`note: ${printable(note)}\n`);
  if (problems.length > 0) return 2;
  const failed = checked.some(({ prepared, file }) =>
    file.findings.some(({ severity }) => reaches(severity, prepared.failOn)),
  );
  return failed ? 1 : 0;
}

/** `--write-baseline policies/` means the folder to check: only names that end in `.json` are baselines. */
function separate(
  args: readonly string[],
  options: LintOptions,
): { patterns: readonly string[]; options: LintOptions } {
  const { writeBaseline } = options;
  if (typeof writeBaseline !== 'string' || writeBaseline.toLowerCase().endsWith('.json')) {
    return { patterns: args, options };
  }
  return { patterns: [writeBaseline, ...args], options: { ...options, writeBaseline: true } };
}

function pretty(checked: readonly Checked[], { quiet = false, color }: LintOptions, { env, columns }: Io): string {
  const style = createStyle(wantsColour(color, env, columns !== undefined));
  return prettyReport(checked, { style, quiet, ...(columns === undefined ? {} : { width: columns }) });
}

function staleNote(path: string, { rule, text, count }: StaleEntry): string {
  const times = count === 1 ? '' : ` (${count} times)`;
  return `${path}: mended since the baseline was written: ${rule}${text === '' ? '' : ` “${text}”`}${times}`;
}
