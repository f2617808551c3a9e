/** VS Code in the browser: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './extension.ts';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const worker = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  await start(context, (options) => {
    client = new LanguageClient('ungpLint', 'UNGP Lint', async () => new Worker(worker), options);
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
