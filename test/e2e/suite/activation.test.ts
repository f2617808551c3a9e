import * as vscode from 'vscode';
import { closeAll, equal, eventually, extensionId, ok, openText } from '../editor.ts';

/** `node` or `web`; set when the suite is built. */
declare const extensionHost: string;

describe('activation', () => {
  afterEach(closeAll);

  it('starts with the first Markdown document, in the host that this run is about', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    ok(extension, 'the extension is there');
    await openText('# Notes\n');
    await eventually('the extension is active', () => extension.isActive);
    await extension.activate();
    const inWorker = typeof process === 'undefined' || !process.versions?.node;
    equal(inWorker ? 'web' : 'node', extensionHost, 'the extension host');
  });

  it('registers its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['checkDocument', 'insertSection', 'restart', 'showOutput']) {
      ok(commands.includes(`ungpLint.${name}`), `ungpLint.${name} is there`);
    }
  });
});
