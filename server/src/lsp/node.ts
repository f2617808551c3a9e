/** The server as a Node process: `--stdio` (also without an argument), `--node-ipc`, `--socket` or `--pipe`. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import type { Files } from '../lint/project.ts';
import { clientFiles } from './clientFiles.ts';
import { startServer } from './server.ts';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
const chosen = process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport)));
const connection = chosen ? createConnection() : createConnection(process.stdin, process.stdout);

const others = clientFiles(connection);
const files: Files = {
  read: (uri) =>
    uri.startsWith('file:') ? ifThere(readFile(fileURLToPath(uri), 'utf8'), undefined) : others.read(uri),
  list: (uri) => (uri.startsWith('file:') ? ifThere(readdir(fileURLToPath(uri)), []) : others.list(uri)),
};

async function ifThere<T, N>(reading: Promise<T>, none: N): Promise<T | N> {
  try {
    return await reading;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return none;
    throw error;
  }
}

startServer(connection, { defer: (work) => void setImmediate(work), files });
