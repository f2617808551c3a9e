import assert from 'node:assert/strict';
import type { Output } from '../../server/src/report/output.ts';
import { ONLY_FACTS, POLICY, type Ran, README, within } from '../helpers/cli.ts';

const json = ({ out }: Ran): Output => JSON.parse(out) as Output;
const paths = (ran: Ran): string[] => json(ran).files.map(({ path }) => path);

describe('ungp-lint: exit codes', () => {
  it('0 when nothing is found, 1 when something reaches the threshold', () =>
    within({ 'policy.md': POLICY }, async ({ run }) => {
      const code = async (...args: string[]) => (await run([...ONLY_FACTS, ...args, 'policy.md'])).code;
      assert.equal(await code(), 1);
      assert.equal(await code('--fail-on', 'error'), 1);
      assert.equal(await code('--fail-on', 'never'), 0);
      assert.equal(await code('--rule', 'citation=off', '--rule', 'structure=off'), 0);
      assert.equal(await code('--rule', 'citation=off', '--fail-on', 'error'), 0);
      assert.equal(await code('--rule', 'citation=off', '--rule', 'structure=information'), 0);
      const lowered = ['--rule', 'citation=off', '--rule', 'structure=information', '--fail-on', 'information'];
      assert.equal(await code(...lowered), 1);
    }));

  it('2 for wrong usage, with a reason', () =>
    within({ 'policy.md': POLICY }, async ({ run }) => {
      const cases: [string[], RegExp][] = [
        [[], /name the files to check/],
        [['--no-such-option', 'policy.md'], /unknown option '--no-such-option'/],
        [['--format', 'xml', 'policy.md'], /'xml' is invalid/],
        [['--kind', 'novel', 'policy.md'], /'novel' is invalid/],
        [['--fail-on', 'warn', 'policy.md'], /'warn' is invalid/],
        [['--rule', 'wording', 'policy.md'], /Write a rule, “=”/],
        [['--rule', 'wording=loud', 'policy.md'], /Write a rule, “=”/],
        [['--today', '2026-02-30', 'policy.md'], /YYYY-MM-DD/],
        [['config'], /missing required argument/],
        [['init', 'somewhere'], /too many arguments/],
      ];
      for (const [args, reason] of cases) {
        const { code, out, err } = await run(args);
        assert.equal(code, 2, args.join(' '));
        assert.match(err, reason);
        assert.equal(out, '', args.join(' '));
      }
    }));

  it('2 for a rule that does not exist, with what was meant', () =>
    within({ 'policy.md': POLICY }, async ({ run }) => {
      const { code, err } = await run(['--rule', 'structure/placeholder=off', 'policy.md']);
      assert.equal(code, 2);
      assert.match(err, /^ungp-lint: --rule: there is no rule “structure\/placeholder”\./);
    }));

  it('0 for help and version', () =>
    within({}, async ({ run }) => {
      const help = await run(['--help']);
      assert.equal(help.code, 0);
      for (const word of [
        '--format',
        '--stdin-filename',
        '--write-baseline',
        'explain',
        'config',
        'init',
        'Exit codes',
      ]) {
        assert.ok(help.out.includes(word), word);
      }
      assert.match((await run(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
      assert.match((await run(['explain', '--help'])).out, /--why/);
    }));
});

describe('ungp-lint: files', () => {
  const files = {
    'b.md': POLICY,
    'a.md': POLICY,
    'docs/z.markdown': POLICY,
    'docs/notes.txt': 'Notes.',
    'docs/deep/c.MD': POLICY,
    'docs/node_modules/x/readme.md': POLICY,
    '.git/x.md': POLICY,
  };

  it('come in the order of the arguments, each once', () =>
    within(files, async ({ run }) => {
      assert.deepEqual(paths(await run(['--format', 'json', 'b.md', 'a.md', './b.md'])), ['b.md', 'a.md']);
      assert.deepEqual(paths(await run(['lint', '--format', 'json', 'docs', 'a.md'])), [
        'docs/deep/c.MD',
        'docs/z.markdown',
        'a.md',
      ]);
    }));

  it('folders are read for Markdown, without node_modules and .git', () =>
    within(files, async ({ run, folder }) => {
      const all = ['a.md', 'b.md', 'docs/deep/c.MD', 'docs/z.markdown'];
      assert.deepEqual(paths(await run(['--format', 'json', '.'])), all);
      assert.deepEqual(paths(await run(['--format', 'json', folder])), all);
    }));

  it('patterns are understood', () =>
    within(files, async ({ run }) => {
      assert.deepEqual(paths(await run(['--format', 'json', '*.md'])), ['a.md', 'b.md']);
      assert.deepEqual(paths(await run(['--format', 'json', 'docs/**/*.{markdown,MD}'])), [
        'docs/deep/c.MD',
        'docs/z.markdown',
      ]);
    }));

  it('a file whose name looks like a pattern is the file', () =>
    within({ 'policy [draft].md': POLICY }, async ({ run }) => {
      assert.deepEqual(paths(await run(['--format', 'json', 'policy [draft].md'])), ['policy [draft].md']);
    }));

  it('paths are relative to the working folder below it, else as they were given', () =>
    within(files, async ({ run, folder }) => {
      const cwd = 'docs';
      assert.deepEqual(paths(await run(['--format', 'json', `${folder}/docs/z.markdown`], { cwd })), ['z.markdown']);
      assert.deepEqual(paths(await run(['--format', 'json', '../a.md'], { cwd })), ['../a.md']);
      assert.deepEqual(paths(await run(['--format', 'json', `${folder}/a.md`], { cwd })), [`${folder}/a.md`]);
    }));

  it('the same files give the same bytes', () =>
    within(files, async ({ run }) => {
      assert.equal((await run(['--format', 'json', '.'])).out, (await run(['--format', 'json', '.'])).out);
    }));
});

describe('ungp-lint: standard input', () => {
  it('is checked under a name, which decides its configuration', () =>
    within(
      { 'suppliers/.ungplint.yaml': 'rules: { citation: off, structure: off, presence: off }\n' },
      async ({ run }) => {
        const plain = await run(['--format', 'json', '-'], { stdin: POLICY });
        assert.equal(plain.code, 1);
        assert.deepEqual(paths(plain), ['<stdin>']);
        const named = await run(['--format', 'json', '--stdin-filename', 'suppliers/code.md', '-'], { stdin: POLICY });
        assert.equal(named.code, 0);
        assert.deepEqual(paths(named), ['suppliers/code.md']);
      },
    ));

  it('may be mixed with files', () =>
    within({ 'a.md': POLICY }, async ({ run }) => {
      assert.deepEqual(paths(await run(['--format', 'json', 'a.md', '-'], { stdin: POLICY })), ['a.md', '<stdin>']);
    }));

  it('must be text', () =>
    within({}, async ({ run }) => {
      const { code, err } = await run(['-'], { stdin: new Uint8Array([72, 105, 0]) });
      assert.equal(code, 2);
      assert.match(err, /^ungp-lint: <stdin>: is not text/);
    }));
});

describe('ungp-lint: what is found', () => {
  it('is printed by document with line, column, severity, message and rule', () =>
    within({ 'policy.md': POLICY }, async ({ run }) => {
      const { out } = await run([...ONLY_FACTS, 'policy.md']);
      const lines = out.split('\n');
      assert.equal(lines[0], 'policy.md  (human rights policy)');
      assert.match(lines[1], /^ {2}3:\d+ {2}error {4}.*\(citation\/unknown-letter\)$/);
      assert.match(lines[2], /^ {2}3:\d+ {2}warning {2}.*\(structure\/placeholder-left\)$/);
      assert.match(out, /^ {2}missing +\d+ {2}\S/m);
      assert.match(out, /\n1 document checked: 1 error, 1 warning\.\n$/);
    }));

  it('fits the width of a terminal', () =>
    within({ 'policy.md': POLICY }, async ({ run }) => {
      const { out } = await run(['--kind', 'company-policy', 'policy.md'], { columns: 90, env: { NO_COLOR: '1' } });
      for (const line of out.split('\n')) assert.ok(line.length <= 90, line);
    }));

  it('is coloured in terminals only, unless told otherwise', () =>
    within({ 'policy.md': POLICY }, async ({ run }) => {
      const coloured = async (args: string[], env: Record<string, string>, columns?: number) =>
        (await run([...args, 'policy.md'], { env, columns })).out.includes('\u001b[');
      assert.equal(await coloured([], {}), false);
      assert.equal(await coloured([], {}, 80), true);
      assert.equal(await coloured([], { NO_COLOR: '1' }, 80), false);
      assert.equal(await coloured([], { TERM: 'dumb' }, 80), false);
      assert.equal(await coloured([], { FORCE_COLOR: '1' }), true);
      assert.equal(await coloured([], { FORCE_COLOR: '0' }, 80), false);
      assert.equal(await coloured(['--no-color'], { FORCE_COLOR: '1' }, 80), false);
    }));

  it('--quiet leaves findings alone', () =>
    within({ 'policy.md': POLICY, 'readme.md': README }, async ({ run }) => {
      const { out } = await run([...ONLY_FACTS, '--quiet', 'policy.md']);
      assert.equal(out.trimEnd().split('\n').length, 3);
      assert.equal((await run(['--quiet', 'readme.md'])).out, '');
    }));

  it('nothing that a document holds can move the cursor', () =>
    within({ 'policy.md': `${POLICY}\nApproved by [na\u001b[2Jme\u202e].\n` }, async ({ run }) => {
      const { out } = await run([...ONLY_FACTS, 'policy.md']);
      assert.ok(!out.includes('\u001b') && !out.includes('\u202e'));
    }));

  it('files that are no human rights documents are silent', () =>
    within({ 'policy.md': POLICY, 'readme.md': README, 'other.md': README }, async ({ run }) => {
      const all = await run(['.']);
      assert.ok(!all.out.includes('readme.md'));
      assert.match(all.out, /\n2 files were not human rights documents\.\n$/);
      const one = await run(['readme.md']);
      assert.equal(one.code, 0);
      assert.match(one.out, /^readme\.md was not checked: .*\.\nTo check it all the same.*--kind/);
      const [file] = json(await run(['--format', 'json', 'readme.md'])).files;
      assert.deepEqual([file.kind, file.findings, file.coverage], ['none', [], {}]);
    }));

  it('--all-elements gives every element a state', () =>
    within({ 'policy.md': POLICY }, async ({ run }) => {
      const states = (ran: Ran) => Object.values(json(ran).files[0].coverage).map(({ state }) => state);
      const some = states(await run(['--format', 'json', 'policy.md']));
      const all = states(await run(['--format', 'json', '--all-elements', 'policy.md']));
      assert.equal(some.length, all.length);
      assert.ok(some.includes('notApplicable'));
      assert.ok(!all.includes('notApplicable'));
    }));

  it('a byte order mark is no character', () =>
    within({ 'bom.md': `\uFEFF${POLICY}`, 'plain.md': POLICY }, async ({ run }) => {
      const [bom, plain] = json(await run(['--format', 'json', 'bom.md', 'plain.md'])).files;
      assert.deepEqual({ ...bom, path: '' }, { ...plain, path: '' });
    }));

  it('positions count lines of Windows and characters as editors do', () =>
    within({ 'policy.md': POLICY.replace('Harbour', '🚢 Harbour').replaceAll('\n', '\r\n') }, async ({ run }) => {
      const { findings } = json(await run([...ONLY_FACTS, '--format', 'json', 'policy.md'])).files[0];
      const [{ range }] = findings;
      assert.equal(range.start.line, 2);
      assert.equal(range.start.character, '🚢 Harbourline respects human rights as '.length);
    }));
});

describe('ungp-lint: configuration', () => {
  it('comes from the nearest file, and the command line wins over it', () =>
    within(
      {
        '.ungplint.yaml': 'rules: { presence: off, structure: off }\n',
        'a/policy.md': POLICY,
        'b/policy.md': POLICY,
        'b/.ungplint.yaml': 'rules: { presence: off, citation: information }\nfailOn: information\n',
      },
      async ({ run }) => {
        const rules = (ran: Ran) => json(ran).files.map(({ findings }) => findings.map(({ severity }) => severity));
        assert.deepEqual(rules(await run(['--format', 'json', '.'])), [['error'], ['information', 'warning']]);
        const overruled = await run(['--format', 'json', '--rule', 'citation=off', '.']);
        assert.deepEqual(rules(overruled), [[], ['warning']]);
        const without = await run(['--format', 'json', '--no-config', ...ONLY_FACTS, '.']);
        assert.deepEqual(rules(without), [
          ['error', 'warning'],
          ['error', 'warning'],
        ]);
      },
    ));

  it('can be given, with patterns from the working folder', () =>
    within(
      {
        'shared/lint.yaml': 'ignore: [archive]\nrules: { presence: off }\n',
        'archive/old.md': POLICY,
        'new.md': POLICY,
      },
      async ({ run }) => {
        assert.deepEqual(paths(await run(['--format', 'json', '--config', 'shared/lint.yaml', '.'])), ['new.md']);
      },
    ));

  it('ignored files are left out; one that was named is mentioned', () =>
    within({ '.ungplint.yaml': 'ignore: [old.md]\n', 'old.md': POLICY, 'new.md': POLICY }, async ({ run }) => {
      const all = await run(['--format', 'json', '.']);
      assert.deepEqual([paths(all), all.err], [['new.md'], '']);
      const named = await run(['--format', 'json', 'old.md']);
      assert.equal(named.code, 0);
      assert.match(named.err, /^note: old\.md: not checked, because the configuration ignores it\n$/);
    }));

  it('packs of your own add elements', () =>
    within(
      {
        'packs/acme.yaml':
          'pack: { id: acme, name: Acme, version: "1" }\nelements:\n  - id: acme-hotline\n    name: Acme hotline\n    why: Everybody must find it.\n    principles: ["29"]\n    levels: { company-policy: required }\n    facets: [{ id: named, asks: the hotline }]\nevidence:\n  acme-hotline:\n    facets:\n      named: { says: [harbour hotline] }\n',
        'policy.md': POLICY,
      },
      async ({ run }) => {
        const args = ['--format', 'json', '--kind', 'company-policy', '--pack', 'packs/acme.yaml', 'policy.md'];
        assert.equal(json(await run(args)).files[0].coverage['acme-hotline'].state, 'missing');
      },
    ));
});
