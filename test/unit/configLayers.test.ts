import assert from 'node:assert/strict';
import { type ConfigLayer, reaches, resolveConfig, type Settings, severityOf } from '../../server/src/lint/config.ts';
import { matchesGlob } from '../../server/src/lint/globs.ts';
import { createPreparation } from '../../server/src/lint/prepare.ts';
import type { Files } from '../../server/src/lint/project.ts';
import { parentOf, pathBelow, resolveUri } from '../../server/src/lint/uris.ts';

const layer = (from: string, settings: Settings): ConfigLayer => ({ from, settings });

describe('layers of configuration', () => {
  it('the later layer wins, value by value, and each value says where it comes from', () => {
    const { config, failOn, origin } = resolveConfig([
      layer('settings', { kind: 'supplier-code', preview: true }),
      layer('.ungplint.yaml', { kind: 'company-policy', failOn: 'error' }),
      layer('--today', { today: '2026-11-26' }),
    ]);
    assert.deepEqual(config, {
      rules: {},
      preview: true,
      allElements: false,
      kind: 'company-policy',
      today: '2026-11-26',
      levels: undefined,
    });
    assert.equal(failOn, 'error');
    assert.deepEqual(origin, {
      preview: 'settings',
      allElements: 'default',
      failOn: '.ungplint.yaml',
      kind: '.ungplint.yaml',
      today: '--today',
    });
  });

  it('auto undoes what a weaker layer says', () => {
    const { config } = resolveConfig([
      layer('a', { kind: 'none', language: 'fr' }),
      layer('b', { kind: 'auto', language: 'auto' }),
    ]);
    assert.equal(config.kind, undefined);
    assert.equal(config.language, undefined);
  });

  it('within a layer the rule wins over its group; a group of a stronger layer wins over both', () => {
    const weak = layer('weak', { rules: { wording: 'off', 'wording/a': 'error' } });
    const rule = { id: 'wording/a', severity: 'warning', stage: 'stable' } as const;
    assert.equal(severityOf(rule, resolveConfig([weak]).config), 'error');
    assert.equal(severityOf({ ...rule, id: 'wording/b' }, resolveConfig([weak]).config), 'off');
    const { config, origin } = resolveConfig([weak, layer('strong', { rules: { wording: 'information' } })]);
    assert.equal(severityOf(rule, config), 'information');
    assert.deepEqual(origin['rules.wording/a'], undefined);
  });

  it('levels are put together by element and kind', () => {
    const { config } = resolveConfig([
      layer('a', { levels: { 'named-owner': { 'company-policy': 'off', legislation: 'good' } } }),
      layer('b', { levels: { 'named-owner': { 'company-policy': 'required' } } }),
    ]);
    assert.deepEqual(config.levels, { 'named-owner': { 'company-policy': 'required', legislation: 'good' } });
  });

  it('pack files add up, pack ids are replaced', () => {
    const { config, packFiles } = resolveConfig([
      layer('a', { packs: ['ungp'], packFiles: ['file:///a.yaml'] }),
      layer('b', { packs: ['tech'], packFiles: ['file:///b.yaml', 'file:///a.yaml'] }),
    ]);
    assert.deepEqual(config.packs, ['tech']);
    assert.deepEqual(packFiles, ['file:///a.yaml', 'file:///b.yaml']);
  });

  it('a threshold is reached by the severities above it', () => {
    assert.deepEqual(
      (['error', 'warning', 'information'] as const).map((severity) => reaches(severity, 'warning')),
      [true, true, false],
    );
    assert.equal(reaches('error', 'never'), false);
  });
});

describe('patterns', () => {
  const cases: [string, string, boolean][] = [
    ['policy.md', '*.md', true],
    ['a/b/policy.md', '*.md', true],
    ['archive/2020/policy.md', 'archive', true],
    ['archive/2020/policy.md', 'archive/', true],
    ['a/archive/policy.md', 'archive', true],
    ['a/archive/policy.md', '/archive', false],
    ['a/archive/policy.md', 'archive/**', false],
    ['a/policy.draft.md', '**/*.draft.md', true],
    ['.hidden/policy.md', '**/*.md', true],
    ['policy.md', './policy.md', true],
    ['suppliers/code.md', '{suppliers,partners}/**', true],
  ];
  for (const [path, pattern, expected] of cases) {
    it(`${pattern} ${expected ? 'matches' : 'does not match'} ${path}`, () => {
      assert.equal(matchesGlob(path, [pattern]), expected);
    });
  }
});

describe('addresses', () => {
  it('go up to the top of their file system and no further', () => {
    const ups: (string | undefined)[] = [];
    for (let at: string | undefined = 'file:///a/b/c.md'; at !== undefined; at = parentOf(at)) ups.push(at);
    assert.deepEqual(ups, ['file:///a/b/c.md', 'file:///a/b', 'file:///a', 'file://']);
    assert.equal(parentOf('vscode-vfs://github/owner'), 'vscode-vfs://github');
    assert.equal(parentOf('vscode-vfs://github'), undefined);
    assert.equal(parentOf('untitled:Untitled-1'), undefined);
  });
  it('take in relative paths', () => {
    assert.equal(resolveUri('file:///a/b', '../c d/e.yaml'), 'file:///a/c%20d/e.yaml');
    assert.equal(resolveUri('file:///a/b', '/x.yaml'), 'file:///x.yaml');
    assert.equal(resolveUri('file:///a', '../../../x'), 'file:///x');
    assert.equal(pathBelow('file:///a%20b', 'file:///a%20b/c%26d/e.md'), 'c&d/e.md');
    assert.equal(pathBelow('file:///a', 'file:///ab/c.md'), undefined);
  });
});

describe('preparing a document', () => {
  const PACK = (id: string): string =>
    `pack: { id: ${id}, name: ${id}, version: "1" }\nelements:\n  - id: ${id}-thing\n    name: A thing\n    levels: { company-policy: required }\n    facets: [{ id: said, asks: the thing }]\n`;

  function disk(texts: Record<string, string>): Files & { reads: string[] } {
    const reads: string[] = [];
    return {
      reads,
      read: async (uri) => {
        reads.push(uri);
        return texts[uri];
      },
      list: async (folder) =>
        Object.keys(texts)
          .filter((uri) => parentOf(uri) === folder)
          .map((uri) => uri.slice(folder.length + 1)),
    };
  }

  it('the nearest configuration file counts, alone', async () => {
    const { prepare } = createPreparation(
      disk({
        'file:///w/.ungplint.yaml': 'preview: true\nkind: none\n',
        'file:///w/a/.ungplint.yml': 'kind: supplier-code\n',
      }),
    );
    const near = await prepare('file:///w/a/deep/er/code.md');
    assert.equal(near.config.kind, 'supplier-code');
    assert.equal(near.config.preview, false);
    assert.equal((await prepare('file:///w/b/x.md')).config.kind, 'none');
    assert.equal((await prepare('file:///elsewhere/x.md')).config.kind, undefined);
  });

  it('overrides that match count in order, between the file and the command line', async () => {
    const text = [
      'kind: company-policy',
      'overrides:',
      '  - files: ["suppliers/**"]',
      '    kind: supplier-code',
      '    rules: { wording: off }',
      '  - files: ["*.draft.md"]',
      '    kind: none',
    ].join('\n');
    const { prepare } = createPreparation(disk({ 'file:///w/.ungplint.yaml': text }));
    const kindOf = async (path: string) => (await prepare(`file:///w/${path}`)).config.kind;
    assert.equal(await kindOf('policy.md'), 'company-policy');
    assert.equal(await kindOf('suppliers/code.md'), 'supplier-code');
    assert.equal(await kindOf('suppliers/code.draft.md'), 'none');
    const { config, origin } = await prepare('file:///w/suppliers/code.md', {
      editor: { from: 'editor', settings: { preview: true, kind: 'none' } },
      commandLine: { from: 'command line', settings: { today: '2026-01-01' } },
    });
    assert.equal(config.kind, 'supplier-code');
    assert.deepEqual(
      [origin.kind, origin['rules.wording'], origin.preview, origin.today],
      ['.ungplint.yaml:4', '.ungplint.yaml:5', 'editor', 'command line'],
    );
  });

  it('ignored files are said to be so', async () => {
    const { prepare } = createPreparation(disk({ 'file:///w/.ungplint.yaml': 'ignore: [archive]\n' }));
    assert.equal((await prepare('file:///w/archive/old.md')).ignored, true);
    assert.equal((await prepare('file:///w/new.md')).ignored, false);
  });

  it('packs in .ungplint/packs are used, with and without a configuration file', async () => {
    const { prepare } = createPreparation(disk({ 'file:///w/.ungplint/packs/acme.yaml': PACK('acme') }));
    const { knowledge, problems } = await prepare('file:///w/a/policy.md');
    assert.deepEqual(problems, []);
    assert.ok(knowledge.elements.has('acme-thing'));
    assert.equal((await prepare('file:///w/b/policy.md')).knowledge, knowledge);
  });

  it('packs can be chosen by id and added by path', async () => {
    const { prepare } = createPreparation(
      disk({
        'file:///w/.ungplint.yaml':
          'packs: [ungp]\noverrides:\n  - files: [b.md]\n    packs: [../shared/beta.yaml]\n  - files: [c.md]\n    packs: [ungp, acme]\n',
        'file:///w/.ungplint/packs/acme.yaml': PACK('acme'),
        'file:///shared/beta.yaml': PACK('beta'),
      }),
    );
    const a = await prepare('file:///w/a.md');
    assert.deepEqual(a.problems, []);
    assert.deepEqual(a.config.packs, ['ungp']);
    assert.ok(!a.knowledge.elements.has('acme-thing'));
    const b = await prepare('file:///w/b.md');
    assert.deepEqual(b.config.packs, ['ungp', 'beta']);
    assert.ok(b.knowledge.elements.has('beta-thing'));
    const c = await prepare('file:///w/c.md');
    assert.ok(c.knowledge.elements.has('acme-thing'));
  });

  it('what is wrong with configuration and packs is reported with its file', async () => {
    const { prepare } = createPreparation(
      disk({
        'file:///w/.ungplint.yaml': 'packs: [gone.yaml]\nrules: { no/such: off }\n',
        'file:///w/.ungplint/packs/bad.yaml': 'elements: 3\n',
      }),
    );
    const { problems } = await prepare('file:///w/policy.md');
    assert.deepEqual(
      problems.map(({ uri, severity, line }) => [uri.slice('file:///w/'.length), severity, line]),
      [
        ['.ungplint.yaml', 'error', 1],
        ['.ungplint/packs/bad.yaml', 'error', 0],
        ['gone.yaml', 'error', 0],
      ],
    );
  });

  it('a file that cannot be read is a problem, not a crash', async () => {
    const { prepare } = createPreparation({
      read: async () => {
        throw new Error('permission denied');
      },
      list: async () => [],
    });
    const { problems } = await prepare('file:///w/policy.md');
    assert.match(problems[0].message, /permission denied/);
  });

  it('files are read once, until told to forget', async () => {
    const files = disk({ 'file:///w/.ungplint.yaml': 'preview: true\n' });
    const { prepare, forget } = createPreparation(files);
    await prepare('file:///w/a.md');
    await prepare('file:///w/b.md');
    assert.equal(files.reads.length, 1);
    forget();
    await prepare('file:///w/a.md');
    assert.equal(files.reads.length, 2);
  });

  it('a given file replaces the search, and its patterns are relative to the given folder', async () => {
    const { prepare } = createPreparation(
      disk({
        'file:///w/.ungplint.yaml': 'kind: none\n',
        'file:///shared/lint.yaml': 'kind: company-policy\nignore: [archive]\n',
      }),
    );
    const configFile = { uri: 'file:///shared/lint.yaml', folder: 'file:///w' };
    assert.equal((await prepare('file:///w/a.md', { configFile })).config.kind, 'company-policy');
    assert.equal((await prepare('file:///w/archive/a.md', { configFile })).ignored, true);
    assert.equal((await prepare('file:///w/a.md', { noConfig: true })).config.kind, undefined);
  });
});
