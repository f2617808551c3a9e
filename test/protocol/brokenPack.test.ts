import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, FileChangeType } from 'vscode-languageserver-protocol';
import type { Output } from '../../server/src/report/output.ts';
import { POLICY, type Workspace, workspace } from '../helpers/cli.ts';
import { type LspClient, startClient } from '../helpers/lspClient.ts';

const element = (id: string, level: string): string =>
  [
    `pack: { id: ${id}, name: ${id}, version: "1" }`,
    'elements:',
    `  - id: ${id}-hotline`,
    '    name: Hotline',
    '    why: Everybody must find it.',
    `    levels: { company-policy: ${level} }`,
    '    facets: [{ id: named, asks: the hotline }]',
    'evidence:',
    `  ${id}-hotline:`,
    '    facets: { named: { says: ["harbour hotline"] } }',
    '',
  ].join('\n');

const files = {
  'team/.ungplint/packs/broken.yaml': element('broken', 'musst'),
  'team/.ungplint/packs/good.yaml': element('good', 'required'),
  'team/.ungplint/packs/pattern.yaml': element('pattern', 'required').replace('harbour hotline', 'harbour (hotline'),
  'team/policy.md': POLICY,
  'other/policy.md': POLICY,
};

describe('a pack with a mistake', function () {
  this.timeout(30_000);
  let made: Workspace;

  beforeEach(() => {
    made = workspace(files);
  });
  afterEach(() => made.remove());

  describe('on the command line', () => {
    it('is named with line, column and reason; documents elsewhere are checked', async () => {
      const { code, out, err } = await made.run(['--format', 'json', '--kind', 'company-policy', 'team', 'other']);
      assert.equal(code, 2);
      assert.match(
        err,
        /^ungp-lint: team\/\.ungplint\/packs\/broken\.yaml:6:31: ‘elements\[0\]\.levels\.company-policy’ must be one of: required, recommended, good\.$/m,
      );
      const output = JSON.parse(out) as Output;
      assert.deepEqual(
        output.files.map((file) => file.path),
        ['other/policy.md'],
      );
    });

    it('is only noted where the mistake is one pattern, and all else works', async () => {
      writeFileSync(path.join(made.folder, 'team/.ungplint/packs/broken.yaml'), '');
      const { code, out, err } = await made.run(['--format', 'json', '--kind', 'company-policy', 'team']);
      assert.equal(code, 1);
      assert.match(err, /^note: team\/\.ungplint\/packs\/pattern\.yaml:10:31: This pattern cannot be read: /);
      const [{ coverage }] = (JSON.parse(out) as Output).files;
      assert.deepEqual(
        [coverage['good-hotline'].state, coverage['pattern-hotline'].state, coverage['remedy-commitment'].state],
        ['missing', 'missing', 'missing'],
      );
    });
  });

  describe('in the editor', () => {
    let client: LspClient;

    beforeEach(async () => {
      client = await startClient({
        settings: () => ({ kind: 'company-policy' }),
      });
    });
    afterEach(() => client.stop());

    it('is marked where the mistake is, and what the other packs know still counts', async () => {
      const uri = (name: string): string => pathToFileURL(path.join(made.folder, name)).href;
      const shown = (name: string) =>
        client.published.findLast((params) => params.uri === uri(`team/.ungplint/packs/${name}.yaml`))?.diagnostics;
      client.open(uri('team/policy.md'), POLICY);
      const rules = (await client.diagnostics(uri('team/policy.md'))).map(({ code }) => code);
      assert.ok(rules.includes('citation/unknown-letter'));
      const explained = (id: string) =>
        client.request<string | null>('ungpLint/explainWhy', { uri: uri('team/policy.md'), element: id });
      assert.ok(await explained('good-hotline'));
      assert.ok(await explained('senior-approval'));
      assert.equal(await explained('broken-hotline'), null);

      const [mistake] = shown('broken') ?? [];
      assert.equal(mistake.severity, DiagnosticSeverity.Error);
      assert.deepEqual(mistake.range, { start: { line: 5, character: 30 }, end: { line: 5, character: 35 } });
      assert.match(String(mistake.message), /must be one of: required, recommended, good/);
      assert.equal(shown('pattern')?.[0].severity, DiagnosticSeverity.Warning);
      assert.equal(shown('good'), undefined);

      const file = 'team/.ungplint/packs/broken.yaml';
      writeFileSync(path.join(made.folder, file), element('broken', 'required'));
      client.changedFiles([{ uri: uri(file), type: FileChangeType.Changed }]);
      assert.ok(await explained('broken-hotline'));
      assert.deepEqual(shown('broken'), []);
    });
  });
});
