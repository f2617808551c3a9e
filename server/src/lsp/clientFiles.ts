/** Files read by the editor, which also knows file systems that are not on a disk. */
import type { Connection } from 'vscode-languageserver';
import type { Files } from '../lint/project.ts';
import { listFilesRequest, readFileRequest } from './protocol.ts';

/** An editor that does not answer these requests has no such files. */
export function clientFiles(connection: Connection): Files {
  return {
    read: async (uri) => (await connection.sendRequest(readFileRequest, { uri }).catch(() => null)) ?? undefined,
    list: async (uri) => (await connection.sendRequest(listFilesRequest, { uri }).catch(() => null)) ?? [],
  };
}
