import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { Output, OutputFinding } from '../../server/src/report/output.ts';
import { allRules } from '../../server/src/rules/index.ts';
import { POLICY, type Workspace, workspace } from '../helpers/cli.ts';
import { type LspClient, startClient } from '../helpers/lspClient.ts';

const SEVERITIES: Record<number, string> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
};

type Shown = Pick<OutputFinding, 'rule' | 'severity' | 'message' | 'range'>;

const examples = path.resolve(import.meta.dirname, '../../examples');

/** Documents that use everything that decides what is reported. */
function documents(): Record<string, string> {
  const files: Record<string, string> = {
    '.ungplint.yaml':
      'rules: { structure: information }\noverrides:\n  - files: [codes/**]\n    kind: supplier-code\nignore: [old]\nbaseline: known.json\ntoday: 2026-11-26\n',
    '.ungplint/packs/own.yaml':
      'elements:\n  - id: own-hotline\n    name: Hotline\n    why: Everybody must find it.\n    levels: { company-policy: required }\n    facets: [{ id: named, asks: the hotline }]\n',
    'other/.ungplint.yml': 'kind: company-policy\npreview: true\n',
    'policy.md': POLICY,
    'codes/code.md': POLICY,
    'old/policy.md': POLICY,
    'other/notes.md': POLICY,
    'windows.md': POLICY.replaceAll('\n', '\r\n'),
    'readme.md': '# Toolbox\n\nInstall it.\n',
    'waived.md': `---\nungp: { disable: { presence/remedy-commitment: elsewhere }, rules: { citation: off } }\n---\n\n${POLICY}`,
    'comments.md': `<!-- ungp-lint-disable-file presence -->\n<!-- ungp-lint-disable-next-line wording/nothing -->\n${POLICY}`,
    'wrong.md': `---\nungp: { kid: company-policy }\n---\n\n# Notes\n`,
    'known.md': POLICY,
    'french.md':
      '---\nungp: { kind: company-policy }\n---\n\n# Politique des droits humains\n\nNous respectons les droits de tous et nous nous engageons pour les droits dans le monde. Les droits sont pour tous et nous le disons.\n',
  };
  for (const name of readdirSync(examples).filter((file) => file.endsWith('.md'))) {
    files[`examples/${name}`] = readFileSync(path.join(examples, name), 'utf8');
  }
  for (const rule of allRules) {
    const text = [...rule.examples.bad, ...rule.examples.good].join('\n\n').replaceAll(/[⟦⟧]/g, '');
    files[`rules/${rule.id.replace('/', '-')}.md`] = `# Human rights policy\n\n${text}\n`;
  }
  return files;
}

describe('the server and the command line', function () {
  this.timeout(120_000);
  let made: Workspace;
  let client: LspClient;
  let output: Output;

  before(async () => {
    made = workspace(documents());
    await made.run(['--write-baseline', 'known.json', '--no-config', 'known.md']);
    const { out, code, err } = await made.run(['--format', 'json', '.']);
    assert.equal(code, 1, err);
    output = JSON.parse(out) as Output;
    client = await startClient();
  });
  after(async () => {
    await client.stop();
    made.remove();
  });

  it('give the same findings for every document', async () => {
    assert.ok(output.files.length > 20);
    for (const { path: name, findings } of output.files) {
      const uri = pathToFileURL(path.join(made.folder, name)).href;
      client.open(uri, made.read(name));
      const shown = (await client.diagnostics(uri)).map(
        ({ code, severity, message, range }): Shown => ({
          rule: String(code),
          severity: SEVERITIES[severity ?? 0] as Shown['severity'],
          message: String(message),
          range,
        }),
      );
      const expected = findings.map(
        ({ rule, severity, message, range }): Shown => ({ rule, severity, message, range }),
      );
      assert.deepEqual(shown, expected, name);
      client.close(uri);
    }
  });

  it('leave the same documents alone', async () => {
    assert.ok(!output.files.some(({ path: name }) => name === 'old/policy.md'));
    const uri = pathToFileURL(path.join(made.folder, 'old/policy.md')).href;
    client.open(uri, POLICY);
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('know the same findings', () => {
    const of = (name: string) => output.files.find(({ path: found }) => found === name);
    assert.ok((of('known.md')?.waivers ?? []).every(({ by }) => by === 'baseline'));
    assert.ok((of('known.md')?.findings.length ?? 0) < (of('policy.md')?.findings.length ?? 0));
    assert.equal(of('wrong.md')?.findings[0].rule, 'config/front-matter');
    assert.equal(of('french.md')?.findings[0]?.rule, 'language/not-supported');
    assert.equal(of('waived.md')?.coverage['remedy-commitment'].state, 'waived');
    assert.ok(of('policy.md')?.coverage['own-hotline']);
  });
});
