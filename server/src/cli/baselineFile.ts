/** Writes baselines: to the file that is named, else to that of the configuration, else to the default one. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Baseline, baselinePath, readBaseline, writeBaseline } from '../lint/baseline.ts';
import type { OutputWaiver } from '../report/output.ts';
import type { Checked } from './lintFiles.ts';
import { shownPath, uriOf } from './nodeFiles.ts';
import { readTextFile, reasonOf } from './readText.ts';

export interface Saved {
  /** The documents, with what is now in the baseline kept quiet. */
  checked: Checked[];
  problems: string[];
  notes: string[];
}

/** Entries of documents that were not checked stay in the file. */
export async function saveBaselines(
  checked: readonly Checked[],
  target: string | undefined,
  byDefault: string,
  cwd: string,
): Promise<Saved> {
  const saved: Saved = { checked: [], problems: [], notes: [] };
  const addressOf = ({ prepared }: Checked): string =>
    target === undefined ? (prepared.baseline?.uri ?? uriOf(cwd, byDefault)) : uriOf(cwd, target);
  for (const address of new Set(checked.map(addressOf))) {
    const own = checked.filter((one) => addressOf(one) === address);
    const file = fileURLToPath(address);
    const shown = shownPath(cwd, file);
    const before = await existing(file);
    if (typeof before === 'string') {
      saved.problems.push(`${shown}: not written, because ${before}`);
      continue;
    }
    const files = { ...before.files };
    for (const {
      file: { path },
      entries,
    } of own)
      files[baselinePath(address, uriOf(cwd, path))] = [...entries];
    try {
      await writeFile(file, writeBaseline({ version: 1, files }));
    } catch (error) {
      saved.problems.push(`${shown}: cannot be written (${reasonOf(error)})`);
      continue;
    }
    const count = own.reduce((sum, one) => sum + one.file.findings.length, 0);
    saved.notes.push(`${count === 1 ? '1 finding was' : `${count} findings were`} written to ${shown}`);
    saved.checked.push(...own.map(quieted));
  }
  return saved;
}

/** What a file to be overwritten holds; a text says why it must not be. */
async function existing(file: string): Promise<Baseline | string> {
  const read = await readTextFile(file);
  if ('reason' in read) return read.reason === 'does not exist' ? { version: 1, files: {} } : `it ${read.reason}`;
  return readBaseline(read.text);
}

function quieted(one: Checked): Checked {
  const { findings, waivers = [], ...file } = one.file;
  const added = findings.map(({ rule, message, range }): OutputWaiver => ({ rule, by: 'baseline', message, range }));
  return { ...one, file: { ...file, findings: [], ...withWaivers([...waivers, ...added]) } };
}

function withWaivers(waivers: OutputWaiver[]): { waivers?: OutputWaiver[] } {
  return waivers.length > 0 ? { waivers } : {};
}
