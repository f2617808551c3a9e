import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Diagnostic } from 'vscode-languageserver-protocol';

/** What a web worker has and a worker of Node has not. */
const prelude = `
  const { parentPort } = require('node:worker_threads');
  globalThis.self = globalThis;
  globalThis.addEventListener = () => {};
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  parentPort.on('message', (data) => self.onmessage({ data }));
`;

interface Message {
  id?: number;
  method?: string;
  params?: { uri?: string };
  result?: unknown;
}

/** A worker with the server as it is bundled for browsers, and a client that has files. */
async function startWorker(files: Readonly<Record<string, string>>) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../server/src/lsp/browser.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'browser',
    conditions: ['worker'],
    format: 'iife',
    logLevel: 'error',
  });
  const worker = new Worker(prelude + outputFiles[0].text, { eval: true });
  const waiting = new Map<number, (result: unknown) => void>();
  const answers: Record<string, (uri: string) => unknown> = {
    'ungpLint/readFile': (uri) => files[uri] ?? null,
    'ungpLint/listFiles': () => [],
  };
  worker.on('message', ({ id, method, params, result }: Message) => {
    if (id !== undefined && method === undefined) waiting.get(id)?.(result);
    else if (id !== undefined) {
      worker.postMessage({ jsonrpc: '2.0', id, result: answers[method ?? '']?.(params?.uri ?? '') ?? null });
    }
  });
  let ids = 0;
  return {
    worker,
    notify: (method: string, params: unknown): void => worker.postMessage({ jsonrpc: '2.0', method, params }),
    request<R>(method: string, params: unknown): Promise<R> {
      const id = ++ids;
      worker.postMessage({ jsonrpc: '2.0', id, method, params });
      return new Promise((resolve) => waiting.set(id, (result) => resolve(result as R)));
    },
  };
}

describe('the server in a web worker', () => {
  it('checks documents, and reads configuration through the editor', async () => {
    const uri = 'vscode-vfs://github/acme/policies/policy.md';
    const text = '# Human rights policy\n\nWe respect human rights as GP 32 asks.\n';
    const config = 'rules:\n  presence: off\n';
    const client = await startWorker({ 'vscode-vfs://github/acme/.ungplint.yaml': config });
    try {
      await client.request('initialize', {
        processId: null,
        rootUri: null,
        capabilities: { textDocument: { diagnostic: {} } },
      });
      client.notify('initialized', {});
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
      const report = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      const codes = report.items.map(({ code }) => String(code));
      assert.ok(codes.includes('citation/unknown-principle'));
      assert.ok(!codes.some((code) => code.startsWith('presence/')));
    } finally {
      await client.worker.terminate();
    }
  });
});
