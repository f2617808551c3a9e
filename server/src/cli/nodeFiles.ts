/** Configuration and pack files on the disk. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from '../lint/project.ts';
import { decodeText, isAbsent, reasonOf } from './readText.ts';

export const nodeFiles: Files = {
  async read(uri) {
    const file = fileURLToPath(uri);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(file);
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw new Error(`${file} ${reasonOf(error)}`);
    }
    const read = decodeText(bytes);
    if ('reason' in read) throw new Error(`${file} ${read.reason}`);
    return read.text;
  },
  async list(folder) {
    try {
      const entries = await readdir(fileURLToPath(folder), { withFileTypes: true });
      return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    } catch {
      return [];
    }
  },
};

export function uriOf(cwd: string, file: string): string {
  return pathToFileURL(path.resolve(cwd, file)).href;
}

/** A path as it is shown: relative to the working folder where it is below it, with forward slashes. */
export function shownPath(cwd: string, file: string): string {
  const absolute = path.resolve(cwd, file);
  const relative = path.relative(cwd, absolute);
  const inside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return unix(inside || !path.isAbsolute(file) ? relative || '.' : absolute);
}

export function unix(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}
