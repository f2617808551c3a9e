import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import type { Output } from '../../server/src/report/output.ts';
import { POLICY, README, within } from '../helpers/cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
const schema = JSON.parse(readFileSync(path.join(root, 'schemas/output.schema.json'), 'utf8')) as object;
const validate = new Ajv({ allErrors: true }).compile(schema);

function valid(out: string): Output {
  const output: unknown = JSON.parse(out);
  assert.ok(validate(output), JSON.stringify(validate.errors, undefined, 1));
  return output as Output;
}

describe('ungp-lint --format json', () => {
  const long = `${POLICY}\n${'We expect this of everybody who works for us. '.repeat(10)}\n`;
  const waived = `---\nungp:\n  disable:\n    presence/remedy-commitment: in the annex\n---\n\n${long}`;

  it('is as its schema says', () =>
    within({ 'policy.md': POLICY, 'waived.md': waived, 'readme.md': README }, async ({ run }) => {
      for (const args of [[], ['--all-elements'], ['--kind', 'supplier-code'], ['--preview']]) {
        const { out, err } = await run(['--format', 'json', ...args, 'policy.md', 'waived.md', 'readme.md']);
        assert.equal(err, '');
        assert.equal(valid(out).files.length, 3);
      }
    }));

  it('is a whole document when nothing could be read', () =>
    within({}, async ({ run }) => {
      assert.deepEqual(valid((await run(['--format', 'json', 'gone.md'])).out), { schema: 1, files: [] });
    }));

  it('holds findings with rule, place, principles and fixes', () =>
    within({ 'policy.md': long }, async ({ run }) => {
      const [{ findings }] = valid((await run(['--format', 'json', 'policy.md'])).out).files;
      const error = findings.find(({ severity }) => severity === 'error');
      assert.equal(error?.rule, 'citation/unknown-letter');
      assert.deepEqual(error?.range.start.line, 2);
      const missing = findings.find(({ element }) => element === 'remedy-commitment');
      assert.equal(missing?.rule, 'presence/remedy-commitment');
      assert.ok(missing?.principles.includes('22'));
      assert.deepEqual(
        missing?.fixes.map(({ safety }) => safety),
        ['snippet'],
      );
    }));

  it('shows what is waived, by what, and why', () =>
    within({ 'waived.md': waived }, async ({ run }) => {
      const [file] = valid((await run(['--format', 'json', 'waived.md'])).out).files;
      assert.equal(file.coverage['remedy-commitment'].state, 'waived');
      assert.equal(file.coverage['remedy-commitment'].reason, 'in the annex');
      assert.deepEqual(
        file.waivers?.map(({ rule, by, reason }) => [rule, by, reason]),
        [['presence/remedy-commitment', 'front-matter', 'in the annex']],
      );
      const { out } = await run(['waived.md']);
      assert.match(out, /^ {2}waived +1 {2}Commitment to remedy \(in the annex\)$/m);
      assert.match(out, /; 1 kept quiet\.\n$/);
    }));

  it('shows with its reason what a comment keeps quiet', () => {
    const line = 'We strive to respect human rights. <!-- ungp-lint-disable-line wording -- agreed with counsel -->';
    return within({ 'quiet.md': `# Human Rights Policy\n\n${line}\n` }, async ({ run }) => {
      const { out } = await run(['--kind', 'company-policy', 'quiet.md']);
      assert.match(out, /^ {2}quiet +1 {2}wording\/hedged-commitment on line 3 \(agreed with counsel\)$/m);
    });
  });
});
