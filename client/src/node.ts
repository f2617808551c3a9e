/** VS Code on the desktop, and remote: the server is a Node process. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension.ts';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server/node.cjs');
  await start(context, (options) => {
    client = new LanguageClient('ungpLint', 'UNGP Lint', { module, transport: TransportKind.ipc }, options);
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
