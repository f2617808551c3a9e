import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { MAX_BYTES, reasonOf } from '../../server/src/cli/readText.ts';
import type { Output } from '../../server/src/report/output.ts';
import { type FileContents, POLICY, type Workspace, within } from '../helpers/cli.ts';

/** One bad input beside a good one: exit code 2, one line that names it, and the good one is checked. */
function reports(reason: RegExp, files: FileContents, args: string[], arrange?: (workspace: Workspace) => void) {
  return () =>
    within({ 'good.md': POLICY, ...files }, async (workspace) => {
      arrange?.(workspace);
      const { code, out, err } = await workspace.run(['--format', 'json', ...args, 'good.md']);
      assert.equal(code, 2, err);
      assert.match(err, reason);
      assert.equal(err.trimEnd().split('\n').length, 1, err);
      assert.deepEqual(
        (JSON.parse(out) as Output).files.map((file) => file.path),
        ['good.md'],
      );
    });
}

describe('ungp-lint: what cannot be checked', () => {
  it('a file that does not exist', reports(/^ungp-lint: gone\.md: does not exist\n$/, {}, ['gone.md']));
  it('a file below a file', reports(/^ungp-lint: good\.md\/x\.md: does not exist\n$/, {}, ['good.md/x.md']));
  it('a pattern that matches nothing', reports(/^ungp-lint: drafts\/\*\.md: matches no files\n$/, {}, ['drafts/*.md']));
  it(
    'a folder without Markdown',
    reports(/^ungp-lint: data: has no Markdown files in it\n$/, { 'data/x.csv': 'a,b' }, ['data']),
  );
  it(
    'a file with NUL bytes',
    reports(/^ungp-lint: logo\.md: is not text/, { 'logo.md': new Uint8Array([0x89, 0x50, 0, 0]) }, ['logo.md']),
  );
  it(
    'a file in another encoding',
    reports(/^ungp-lint: latin\.md: is not text in UTF-8\n$/, { 'latin.md': new Uint8Array([0x63, 0xe9, 0x0a]) }, [
      'latin.md',
    ]),
  );
  it(
    'a file in UTF-16',
    reports(/^ungp-lint: wide\.md: is not text/, { 'wide.md': new Uint8Array([0xff, 0xfe, 0x23, 0]) }, ['wide.md']),
  );
  it(
    'a file that is too large',
    reports(/^ungp-lint: huge\.md: is larger than 10 MB\n$/, { 'huge.md': 'a'.repeat(MAX_BYTES + 1) }, ['huge.md']),
  );
  it(
    'a link that goes nowhere',
    reports(/^ungp-lint: link\.md: does not exist\n$/, {}, ['link.md'], ({ folder }) =>
      symlinkSync('nowhere.md', path.join(folder, 'link.md')),
    ),
  );
  it(
    'a link in a circle',
    reports(/^ungp-lint: link\.md: cannot be read/, {}, ['link.md'], ({ folder }) =>
      symlinkSync('link.md', path.join(folder, 'link.md')),
    ),
  );
  it('a file that nobody may read', () => {
    assert.equal(reasonOf(Object.assign(new Error('no'), { code: 'EACCES' })), 'cannot be read (permission denied)');
    assert.equal(reasonOf(Object.assign(new Error('no'), { code: 'EIO' })), 'cannot be read (EIO)');
  });
  it('links are not followed inside folders', () =>
    within({ 'docs/policy.md': POLICY }, async ({ folder, run }) => {
      symlinkSync('.', path.join(folder, 'docs/loop'));
      const { code, out } = await run(['--format', 'json', 'docs']);
      assert.equal(code, 1);
      assert.equal((JSON.parse(out) as Output).files.length, 1);
    }));
  it('an empty file is a file', () =>
    within({ 'empty.md': '' }, async ({ run }) => {
      assert.equal((await run(['empty.md'])).code, 0);
    }));
});

describe('ungp-lint: configuration with errors', () => {
  it(
    'says where an unknown key stands, and checks what it does not concern',
    reports(
      /^ungp-lint: team\/\.ungplint\.yaml:2:1: Unknown key ‘rulse’\. Did you mean ‘rules’\?\n$/,
      { 'team/.ungplint.yaml': 'kind: none\nrulse: {}\n', 'team/a.md': POLICY, 'team/b.md': POLICY },
      ['team'],
    ),
  );
  it(
    'says where a wrong value stands',
    reports(
      /^ungp-lint: team\/\.ungplint\.yaml:2:14: ‘rules\.structure’ must be one of: /,
      { 'team/.ungplint.yaml': 'rules:\n  structure: loud\n', 'team/a.md': POLICY },
      ['team'],
    ),
  );
  it(
    'names a rule that does not exist',
    reports(
      /^ungp-lint: team\/\.ungplint\.yaml:1:10: There is no rule ‘struktur’\. Did you mean ‘structure’\?\n$/,
      { 'team/.ungplint.yaml': 'rules: { struktur: off }\n', 'team/a.md': POLICY },
      ['team'],
    ),
  );
  it(
    'is not YAML',
    reports(
      /^ungp-lint: team\/\.ungplint\.yml:\d+:\d+: This is not valid YAML/,
      { 'team/.ungplint.yml': 'rules: [\n', 'team/a.md': POLICY },
      ['team'],
    ),
  );
  it(
    'has a pack with an error',
    reports(
      /^ungp-lint: team\/\.ungplint\/packs\/own\.yaml:1:1: /,
      { 'team/.ungplint/packs/own.yaml': 'elemnts: []\n', 'team/a.md': POLICY },
      ['team'],
    ),
  );
  it('has a pack that is not there', () =>
    within({ 'policy.md': POLICY }, async ({ run }) => {
      const { code, err } = await run(['--pack', 'gone.yaml', 'policy.md']);
      assert.equal(code, 2);
      assert.equal(err, 'ungp-lint: gone.yaml: There is no such pack file.\n');
    }));
  it('is not there', () =>
    within({ 'policy.md': POLICY }, async ({ run }) => {
      const { code, err } = await run(['--config', 'gone.yaml', 'policy.md']);
      assert.equal(code, 2);
      assert.match(err, /^ungp-lint: gone\.yaml: The configuration cannot be read: there is no such file\.\n$/);
    }));
  it('is a folder', () =>
    within({ 'policy.md': POLICY }, async ({ run, folder }) => {
      mkdirSync(path.join(folder, '.ungplint.yaml'));
      const { code, err } = await run(['policy.md']);
      assert.equal(code, 2);
      assert.match(err, /\.ungplint\.yaml is a folder/);
    }));
  it('front matter with errors is a finding, not bad configuration', () =>
    within({ 'policy.md': `---\nungp: { knd: company-policy }\n---\n\n${POLICY}` }, async ({ run }) => {
      const { code, out } = await run(['policy.md']);
      assert.equal(code, 1);
      assert.match(out, /2:9 .*‘knd’\. Did you mean ‘kind’\?.*\(config\/front-matter\)/);
    }));
});
