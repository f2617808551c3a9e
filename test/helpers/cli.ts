/** Runs the command line over files in a folder of its own, which is gone after the test. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../server/src/cli/run.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface Ran {
  code: number;
  out: string;
  err: string;
}

export interface RunOptions {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  /** Width of the terminal; without it the output is a file. */
  columns?: number;
  /** Folder below the workspace to run in. */
  cwd?: string;
}

export interface Workspace {
  folder: string;
  /** Runs in this process. */
  run(args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Runs the real command in a process of its own. */
  spawn(args: readonly string[], options?: RunOptions): Promise<Ran>;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  remove(): void;
}

export type FileContents = Record<string, string | Uint8Array>;

/** @param files Contents by path with forward slashes. */
export function workspace(files: FileContents = {}): Workspace {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ungp-lint-')));
  const write = (name: string, content: string | Uint8Array): void => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return {
    folder,
    write,
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    run: (args, options = {}) => runHere(path.join(folder, options.cwd ?? ''), args, options),
    spawn: (args, options = {}) => runProcess(path.join(folder, options.cwd ?? ''), args, options),
  };
}

/** A workspace for one test. */
export async function within(files: FileContents, test: (workspace: Workspace) => Promise<void>): Promise<void> {
  const made = workspace(files);
  try {
    await test(made);
  } finally {
    made.remove();
  }
}

async function runHere(
  cwd: string,
  args: readonly string[],
  { stdin = '', env = {}, columns }: RunOptions,
): Promise<Ran> {
  const ran: Ran = { code: 0, out: '', err: '' };
  ran.code = await run(args, {
    cwd,
    env,
    out: (text) => {
      ran.out += text;
    },
    err: (text) => {
      ran.err += text;
    },
    input: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    ...(columns === undefined ? {} : { columns }),
  });
  return ran;
}

/** How `node` starts the command from its sources. */
export const command: readonly string[] = [
  '--import',
  import.meta.resolve('tsx'),
  path.join(root, 'server/src/cli/main.ts'),
];

function runProcess(cwd: string, args: readonly string[], { stdin = '', env = {} }: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command, ...args], { cwd, env: { ...process.env, ...env } });
    const ran: Ran = { code: 0, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code: code ?? -1 }));
    child.stdin.end(stdin);
  });
}

/** A policy with one fact that is wrong (an error), one gap (a warning), and elements that are missing. */
export const POLICY = [
  '# Human rights policy',
  '',
  'Harbourline respects human rights as GP 18(c) asks. It is approved by [name].',
  '',
].join('\n');

/** Settings under which {@link POLICY} has exactly its error and its warning. */
export const ONLY_FACTS = ['--rule', 'presence=off', '--kind', 'company-policy'];

export const README = '# Toolbox\n\nInstall it with your package manager. Run it with a file name.\n';
