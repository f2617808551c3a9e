import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { OutputFile } from '../../server/src/report/output.ts';
import { type LspClient, startClient } from '../helpers/lspClient.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['examples', 'test/fixtures', 'test/e2e/workspace'];
const run = promisify(execFile);

/** Markdown files below the folders, relative to the root. */
const files = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
);

describe('the command line and the language server', () => {
  let terminal: Map<string, OutputFile>;
  let client: LspClient;

  before(async () => {
    const cli = path.join(root, 'server/src/cli/main.ts');
    const command = ['--import', 'tsx', cli, '--format', 'json', '--fail-on', 'never', ...files];
    const { stdout } = await run(process.execPath, command, { cwd: root, maxBuffer: 2 ** 28 });
    terminal = new Map((JSON.parse(stdout).files as OutputFile[]).map((file) => [file.path, file]));
    client = await startClient();
  });
  after(() => client.stop());

  for (const file of files) {
    it(`agree on ${file}`, async () => {
      const uri = pathToFileURL(path.join(root, file)).href;
      client.open(uri, readFileSync(path.join(root, file), 'utf8'));
      const shown = (await client.diagnostics(uri)).map(({ code, message, range, severity }) => ({
        rule: code,
        message,
        range,
        severity:
          DiagnosticSeverity.Error === severity
            ? 'error'
            : DiagnosticSeverity.Warning === severity
              ? 'warning'
              : 'information',
      }));
      client.close(uri);
      const found = terminal.get(file);
      assert.ok(found, 'the command line has checked it');
      const printed = found.findings.map(({ rule, message, range, severity }) => ({ rule, message, range, severity }));
      assert.deepEqual(shown, printed);
    });
  }
});
