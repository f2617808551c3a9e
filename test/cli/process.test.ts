import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { command, ONLY_FACTS, POLICY, README, within } from '../helpers/cli.ts';

describe('the command ungp-lint, in a process of its own', function () {
  // Each run starts Node and compiles the sources.
  this.timeout(120_000);

  it('gives exit codes and reads standard input', () =>
    within({ 'policy.md': POLICY, 'readme.md': README }, async ({ spawn: run }) => {
      const [found, nothing, wrong, piped] = [
        await run([...ONLY_FACTS, 'policy.md']),
        await run(['readme.md']),
        await run(['gone.md', 'readme.md']),
        await run([...ONLY_FACTS, '--quiet', '-'], { stdin: POLICY }),
      ];
      assert.equal(found.code, 1);
      assert.match(found.out, /\(citation\/unknown-letter\)/);
      assert.deepEqual([nothing.code, nothing.err], [0, '']);
      assert.deepEqual([wrong.code, wrong.err], [2, 'ungp-lint: gone.md: does not exist\n']);
      assert.equal(piped.code, 1);
      assert.match(piped.out, /^<stdin>/);
    }));

  it('writes all of a long result, and is quiet when nobody reads on', () =>
    within({}, async ({ folder, write, spawn: run }) => {
      for (let number = 0; number < 30; number++) write(`policies/${number}.md`, POLICY);
      const { code, out } = await run(['--format', 'json', '--all-elements', 'policies']);
      assert.equal(code, 1);
      assert.ok(out.length > 200_000);
      assert.equal((JSON.parse(out) as { files: unknown[] }).files.length, 30);

      const child = spawn(process.execPath, [...command, '--format', 'json', '--all-elements', 'policies'], {
        cwd: folder,
      });
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text;
      });
      child.stdout.once('data', () => child.stdout.destroy());
      await once(child, 'close');
      assert.equal(err, '');
    }));
});
