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
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  await start(context, (options) => {
    client = new LanguageClient('ungpLint', 'UNGP Lint', () => startWorker(dist, options.outputChannel), options);
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/**
 * VS Code refuses workers at some addresses (those of a remote); so the worker gets its script, not an address. The packs
 * and examples, which the script looks for, stand before it.
 */
async function startWorker(dist: Uri, output: LogOutputChannel | undefined): Promise<MessageTransports> {
  const [shared, script] = await Promise.all(
    ['shared.json', 'server/browser.js'].map(
      async (file) => new Uint8Array(await workspace.fs.readFile(Uri.joinPath(dist, file))),
    ),
  );
  const source = new Blob(['globalThis.ungpLintShared = ', shared, ';\n', script], { type: 'text/javascript' });
  const worker = new Worker(URL.createObjectURL(source));
  worker.addEventListener('error', ({ message }) => output?.error(message));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
