/** VS Code in the browser: the server is a web worker. */
import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { start } from './extension.ts';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js');
  await start(context, (options) => {
    client = new LanguageClient('ungpLint', 'UNGP Lint', () => startWorker(script, options.outputChannel), options);
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** VS Code refuses workers at some addresses (those of a remote); so the worker gets its script, not an address. */
async function startWorker(script: Uri, output: LogOutputChannel | undefined): Promise<MessageTransports> {
  const source = new Uint8Array(await workspace.fs.readFile(script));
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  worker.addEventListener('error', ({ message }) => output?.error(message));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
