/** From the arguments of the command line to the files that are checked. */
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { shownPath, unix } from './nodeFiles.ts';
import { isAbsent, reasonOf } from './readText.ts';

export interface Input {
  /** Absolute path; undefined for standard input. */
  file?: string;
  /** The path in reports. */
  shown: string;
  /** The user named this very file. */
  named: boolean;
}

export interface Inputs {
  inputs: Input[];
  /** One line each, naming the argument. */
  problems: string[];
}

const STANDARD_INPUT = '-';

const MARKDOWN = '**/*.{md,markdown}';
const NEVER = ['**/node_modules/**', '**/.git/**'];

/** In the order of the arguments, and of paths within each; every file once. */
export async function findInputs(args: readonly string[], cwd: string, inputName: string): Promise<Inputs> {
  const found = new Map<string, Input>();
  const problems: string[] = [];
  for (const arg of args) {
    if (arg === STANDARD_INPUT) {
      found.set(arg, { shown: inputName, named: true });
      continue;
    }
    const result = await expand(arg, cwd);
    if (typeof result === 'string') problems.push(`${arg}: ${result}`);
    else for (const input of result) if (!found.has(input.file)) found.set(input.file, input);
  }
  return { inputs: [...found.values()], problems };
}

type FileInput = Input & { file: string };

async function expand(arg: string, cwd: string): Promise<FileInput[] | string> {
  const absolute = path.resolve(cwd, arg);
  let stats: Stats | undefined;
  try {
    stats = await stat(absolute);
  } catch (error) {
    if (!isAbsent(error)) return reasonOf(error);
  }
  if (stats?.isFile()) return [{ file: absolute, shown: shownPath(cwd, arg), named: true }];
  if (stats?.isDirectory()) {
    const files = await glob(MARKDOWN, { ...options, cwd: absolute });
    return files.length > 0 ? inOrder(files, arg, cwd) : 'has no Markdown files in it';
  }
  if (stats) return 'is not a file';
  const pattern = unix(arg);
  if (!isDynamicPattern(pattern)) return 'does not exist';
  const files = await glob(pattern, { ...options, cwd });
  return files.length > 0 ? inOrder(files, arg, cwd) : 'matches no files';
}

const options = {
  absolute: true,
  caseSensitiveMatch: false,
  expandDirectories: false,
  followSymbolicLinks: false,
  ignore: NEVER,
  onlyFiles: true,
} as const;

function inOrder(files: readonly string[], arg: string, cwd: string): FileInput[] {
  const absolute = path.isAbsolute(arg);
  return files
    .map((file) => path.normalize(file))
    .map((file) => ({ file, shown: shownPath(cwd, absolute ? file : path.relative(cwd, file)), named: false }))
    .sort((a, b) => (a.shown < b.shown ? -1 : 1));
}
