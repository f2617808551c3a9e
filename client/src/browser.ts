/** VS Code in the browser: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './extension.ts';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  await start(context, (options) => {
    const createWorker = async () => {
      const worker = new Worker(script);
      worker.addEventListener('error', ({ message }) => options.outputChannel?.error(message));
      return worker;
    };
    client = new LanguageClient('ungpLint', 'UNGP Lint', createWorker, options);
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
