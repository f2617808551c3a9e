/** Reads text, and says in a few words why something is not text. */
import { readFile, stat } from 'node:fs/promises';

/** Larger files are no documents that somebody wrote. */
export const MAX_BYTES = 10_000_000;

/** Text without its byte order mark, or the reason why there is none. */
export type TextOrReason = { text: string } | { reason: string };

/** Never rejects. */
export async function readTextFile(path: string): Promise<TextOrReason> {
  try {
    const { size } = await stat(path);
    return size > MAX_BYTES ? tooLarge() : decodeText(await readFile(path));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

export function decodeText(bytes: Uint8Array): TextOrReason {
  if (bytes.length > MAX_BYTES) return tooLarge();
  if (bytes.includes(0)) return { reason: 'is not text (it contains NUL bytes)' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { reason: 'is not text in UTF-8' };
  }
}

function tooLarge(): TextOrReason {
  return { reason: `is larger than ${MAX_BYTES / 1_000_000} MB` };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'cannot be read (permission denied)',
  EPERM: 'cannot be read (permission denied)',
  EISDIR: 'is a folder',
  ELOOP: 'cannot be read (its links go in a circle)',
  ENAMETOOLONG: 'cannot be read (its name is too long)',
};

/** A system error in words that read on after the name of the file. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && REASONS[code]) || `cannot be read (${code ?? message})`;
}

/** Whether an error says that there is no such file. */
export function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
