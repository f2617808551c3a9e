/** The server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles } from './clientFiles.ts';
import { startServer } from './server.ts';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

startServer(connection, { defer: (work) => void setTimeout(work), files: clientFiles(connection) });
