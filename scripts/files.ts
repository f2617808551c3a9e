/** What the build scripts share: where the repository is, which files a folder holds, whether they changed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** All files below `folder` that end in `ending`, sorted by path, so that builds are the same everywhere. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name))
    .sort((a, b) => (unix(a) < unix(b) ? -1 : 1));
}

/** A hash of names and contents. */
export function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(unix(path.relative(root, file)))
      .update('\0')
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** Path below the root with forward slashes, for messages. */
export function shown(file: string): string {
  return unix(path.relative(root, file));
}

function unix(file: string): string {
  return file.split(path.sep).join('/');
}
