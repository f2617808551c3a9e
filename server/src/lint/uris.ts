/**
 * Addresses of files and folders as URI strings (`file:///home/policies/a.md`, `vscode-vfs://github/…`), so that the
 * same code finds configuration on a disk and in an editor without one. Folders end without a slash.
 */

/** The folder that a file or folder stands in; undefined at the top. */
export function parentOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash < 0 || slash < rootLength(uri) - 1 ? undefined : uri.slice(0, slash);
}

/** Last part of the address, decoded. */
export function nameOf(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

/**
 * The file that `path` names when it is written in a file in `folder`. `/` and `\` both separate; `..` goes up, no
 * further than the top; a path from the root (`/a`, `C:\a`) starts at the top of the same file system.
 */
export function resolveUri(folder: string, path: string): string {
  const parts = path.split(/[\\/]/);
  const fromRoot = parts[0] === '' || /^[A-Za-z]:$/.test(parts[0]);
  let at = fromRoot ? folder.slice(0, rootLength(folder) - 1) : folder;
  for (const part of parts) {
    if (part === '..') at = parentOf(at) ?? at;
    else if (part !== '' && part !== '.') at = `${at}/${encodeURIComponent(part)}`;
  }
  return at;
}

/**
 * Path of a file below a folder, decoded and with forward slashes; undefined when it stands elsewhere. Editors and Node
 * encode differently, so decoded texts are compared.
 */
export function pathBelow(folder: string, uri: string): string | undefined {
  const above = `${decodePath(folder)}/`;
  const path = decodePath(uri);
  return path.startsWith(above) ? path.slice(above.length) : undefined;
}

/** Length of `file:///` or `vscode-vfs://github/`: what parents never go above. */
function rootLength(uri: string): number {
  const authority = uri.indexOf('://');
  if (authority < 0) return uri.indexOf('/') + 1;
  const slash = uri.indexOf('/', authority + 3);
  return slash < 0 ? uri.length + 1 : slash + 1;
}

function decodePath(uri: string): string {
  return uri.split('/').map(decode).join('/');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
