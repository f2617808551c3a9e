import assert from 'node:assert/strict';
import type { Output } from '../../server/src/report/output.ts';
import { POLICY, within } from '../helpers/cli.ts';

describe('ungp-lint --write-baseline and --baseline', () => {
  it('what is written stays quiet', () =>
    within({ 'docs/policy.md': POLICY }, async ({ run, read }) => {
      const written = await run(['--write-baseline', 'known.json', 'docs']);
      assert.equal(written.code, 0);
      assert.match(written.err, /^note: \d+ findings were written to known\.json\n$/);
      assert.deepEqual(Object.keys((JSON.parse(read('known.json')) as { files: object }).files), ['docs/policy.md']);
      const { code, out, err } = await run(['--baseline', 'known.json', 'docs/policy.md']);
      assert.equal(code, 0);
      assert.equal(err, '');
      assert.match(out, /nothing to report; \d+ kept quiet\./);
    }));

  it('new findings are reported, and mended ones mentioned', () =>
    within({ 'policy.md': POLICY }, async ({ run, write }) => {
      await run(['--write-baseline', 'known.json', 'policy.md']);
      write('policy.md', `${POLICY.replace('[name]', 'the Board')}\nWrite to [address].\n`);
      const pretty = await run(['--baseline', 'known.json', 'policy.md']);
      assert.equal(pretty.code, 1);
      assert.match(pretty.out, /5:\d+ {2}warning {2}.*“\[address\]”/);
      assert.match(
        pretty.err,
        /^note: policy\.md: mended since the baseline was written: structure\/placeholder-left “it is/m,
      );
      const { out } = await run(['--format', 'json', '--baseline', 'known.json', 'policy.md']);
      const { staleBaseline = [] } = JSON.parse(out) as Output;
      assert.ok(
        staleBaseline.some(
          ({ path, rule, count }) => path === 'policy.md' && rule.startsWith('structure/') && count === 1,
        ),
      );
    }));

  it('is written to the file of the configuration, or to the default one', () =>
    within(
      { 'policy.md': POLICY, 'team/policy.md': POLICY, 'team/.ungplint.yaml': 'baseline: known.json\n' },
      async (w) => {
        assert.equal((await w.run(['--write-baseline', '.'])).code, 0);
        assert.match(w.read('team/known.json'), /"policy\.md"/);
        assert.match(w.read('.ungplint-baseline.json'), /"policy\.md"/);
        assert.equal((await w.run(['team'])).code, 0);
        assert.equal((await w.run(['--baseline', '.ungplint-baseline.json', 'policy.md'])).code, 0);
      },
    ));

  it('a file to check is never taken for the baseline', () =>
    within({ 'policy.md': POLICY }, async ({ run, read }) => {
      assert.equal((await run(['--write-baseline', 'policy.md'])).code, 0);
      assert.equal(read('policy.md'), POLICY);
      assert.match(read('.ungplint-baseline.json'), /"policy\.md"/);
    }));

  it('a JSON file that is no baseline is left alone', () =>
    within({ 'policy.md': POLICY, 'package.json': '{"name":"x"}' }, async ({ run, read }) => {
      const { code, err } = await run(['--write-baseline', 'package.json', 'policy.md']);
      assert.equal(code, 2);
      assert.equal(err, 'ungp-lint: package.json: not written, because it is not a baseline of UNGP Lint\n');
      assert.equal(read('package.json'), '{"name":"x"}');
    }));

  it('entries of documents that were not checked stay; the same findings give the same bytes', () =>
    within({ 'a.md': POLICY, 'b.md': POLICY }, async ({ run, read }) => {
      await run(['--write-baseline', 'known.json', 'b.md', 'a.md']);
      const both = read('known.json');
      await run(['--write-baseline', 'known.json', 'a.md']);
      assert.equal(read('known.json'), both);
    }));

  it('must be there and readable', () =>
    within({ 'policy.md': POLICY, 'broken.json': '{' }, async ({ run }) => {
      const gone = await run(['--baseline', 'gone.json', 'policy.md']);
      assert.equal(gone.code, 2);
      assert.match(gone.err, /^ungp-lint: gone\.json: The baseline cannot be read: there is no such file/);
      const broken = await run(['--baseline', 'broken.json', 'policy.md']);
      assert.equal(broken.code, 2);
      assert.match(broken.err, /^ungp-lint: broken\.json: .*not valid JSON/);
    }));
});
