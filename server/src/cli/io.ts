/** What the command line needs of the process it runs in; tests give their own. */
import { Buffer } from 'node:buffer';
import process from 'node:process';

export interface Io {
  /** Absolute path of the folder that relative paths start from. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** All of standard input. */
  input(): Promise<Uint8Array>;
  /** Width of the terminal that standard output is; undefined when it is a file or a pipe. */
  columns?: number;
}

export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    input: readStandardInput,
    ...(process.stdout.isTTY ? { columns: process.stdout.columns || 80 } : {}),
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
