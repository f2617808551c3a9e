import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DEFAULT_CONFIG } from '../../../server/src/lint/config.ts';
import type { Linter } from '../../../server/src/lint/lint.ts';
import { createConfiguration, readSettings } from '../../../server/src/lsp/configuration.ts';
import { createFileProblems } from '../../../server/src/lsp/fileProblems.ts';
import { createPublisher } from '../../../server/src/lsp/publish.ts';
import { createTurns } from '../../../server/src/lsp/turns.ts';
import { createWorkspace, type DocumentSettings, MAX_LENGTH } from '../../../server/src/lsp/workspace.ts';
import { joinLines, linter, uri } from '../../helpers/checked.ts';

/** A linter that counts how often it is used. */
function counting(): Linter & { runs(): number } {
  let runs = 0;
  return {
    ...linter,
    runs: () => runs,
    lint(document, config) {
      runs++;
      return linter.lint(document, config);
    },
  };
}

const text = (version: number, content = '# Human rights policy\n\nWe respect human rights.'): TextDocument =>
  TextDocument.create(uri, 'markdown', version, content);

describe('the workspace', () => {
  it('checks each version once', async () => {
    let document: TextDocument | undefined = text(1);
    const counted = counting();
    const settings: DocumentSettings = { enabled: true, config: DEFAULT_CONFIG, linter: counted };
    const workspace = createWorkspace(
      () => document,
      () => settings,
    );
    const first = await workspace.checked(uri);
    assert.equal(first?.version, 1);
    assert.equal(await workspace.checked(uri), first);
    assert.equal(counted.runs(), 1);
    document = text(2);
    assert.equal((await workspace.checked(uri))?.version, 2);
    assert.equal(counted.runs(), 2);
    document = undefined;
    assert.equal(await workspace.checked(uri), undefined);
  });

  it('checks again under other settings', async () => {
    let settings: DocumentSettings = { enabled: true, config: DEFAULT_CONFIG, linter };
    const workspace = createWorkspace(
      () => text(1),
      () => settings,
    );
    assert.equal((await workspace.checked(uri))?.result.kind, 'company-policy');
    settings = { enabled: true, config: { ...DEFAULT_CONFIG, kind: 'none' }, linter };
    assert.equal((await workspace.checked(uri))?.result.kind, 'none');
    settings = { ...settings, enabled: false };
    assert.deepEqual(await workspace.view(uri), { state: 'silent' });
  });

  it('looks at Markdown only, whatever the editor calls it', async () => {
    const settings: DocumentSettings = { enabled: true, config: DEFAULT_CONFIG, linter };
    const stateOf = async (address: string, languageId: string): Promise<string> => {
      const document = TextDocument.create(address, languageId, 1, '# Human rights policy\n\nWe respect human rights.');
      return (
        await createWorkspace(
          () => document,
          () => settings,
        ).view(address)
      ).state;
    };
    assert.equal(await stateOf('untitled:1', 'markdown'), 'checked');
    assert.equal(await stateOf('file:///policy.md', 'plaintext'), 'checked');
    assert.equal(await stateOf('file:///policy.qmd', 'quarto'), 'checked');
    assert.equal(await stateOf('file:///policy.yaml', 'yaml'), 'silent');
  });

  it('does not analyse what is too large, and says so of policies only', async () => {
    const large = (start: string): TextDocument => text(1, start + 'We respect human rights. '.repeat(MAX_LENGTH / 20));
    const settings: DocumentSettings = { enabled: true, config: DEFAULT_CONFIG, linter };
    const policy = createWorkspace(
      () => large('# Human rights policy\n\n'),
      () => settings,
    );
    assert.deepEqual(await policy.view(uri), { state: 'too-large' });
    const other = createWorkspace(
      () => text(1, `# Log\n\n${'Nothing of note. '.repeat(MAX_LENGTH / 10)}`),
      () => settings,
    );
    assert.deepEqual(await other.view(uri), { state: 'silent' });
  });
});

describe('the configuration', () => {
  it('is read once for each document, until something changes', async () => {
    let asked = 0;
    const configuration = createConfiguration({
      settings: async () => ({ rules: { wording: asked++ === 0 ? 'off' : 'error' } }),
      files: { read: async () => undefined, list: async () => [] },
      report: () => {},
    });
    const first = await configuration.of(uri);
    assert.deepEqual(first.config.rules, { wording: 'off' });
    assert.equal(configuration.of(uri), first);
    configuration.changed();
    assert.deepEqual((await configuration.of(uri)).config.rules, { wording: 'error' });
    assert.equal(asked, 2);
  });

  it('asks again when asking has failed', async () => {
    let fails = true;
    const configuration = createConfiguration({
      settings: async () => {
        if (fails) throw new Error('not now');
        return { enable: false };
      },
      files: { read: async () => undefined, list: async () => [] },
      report: () => {},
    });
    await assert.rejects(async () => configuration.of(uri));
    fails = false;
    assert.equal((await configuration.of(uri)).enabled, false);
  });

  it('is each document’s own: the nearest file wins over the editor’s settings', async () => {
    const files: Record<string, string> = {
      'file:///w/.ungplint.yaml': 'kind: supplier-code\nignore: ["old/**"]\n',
      'file:///w/a/.ungplint.yaml': 'rules: { wording: off }\n',
    };
    const configuration = createConfiguration({
      settings: async () => ({ kind: 'legislation', rules: { wording: 'error' } }),
      files: { read: async (address) => files[address], list: async () => [] },
      report: () => {},
    });
    assert.equal((await configuration.of('file:///w/x.md')).config.kind, 'supplier-code');
    assert.deepEqual((await configuration.of('file:///w/a/x.md')).config.rules, { wording: 'off' });
    assert.equal((await configuration.of('file:///v/x.md')).config.kind, 'legislation');
    assert.equal((await configuration.of('file:///w/old/x.md')).enabled, false);
    assert.equal((await configuration.of('untitled:Untitled-1')).config.kind, 'legislation');
  });

  it('reads an organisation’s own packs, and reports what is wrong in them', async () => {
    const files: Record<string, string> = {
      'file:///w/.ungplint/packs/acme.yaml': joinLines(
        'pack: { id: acme, name: Acme, version: 1.0.0 }',
        'elements:',
        '  - id: acme-promise',
        '    name: The Acme promise',
        '    group: Acme',
        '    order: 9000',
        '    why: We promised it.',
        '    principles: ["16"]',
        '    levels: { company-policy: recommended }',
        '    facets: [{ id: promise, asks: what we promise }]',
        '    provenance: { source: Acme, certainty: verified }',
        'evidence:',
        '  acme-promise:',
        '    facets: { promise: { says: [acme promise] } }',
      ),
      'file:///w/.ungplint/packs/wrong.yaml': 'elemnts: []\n',
    };
    const reported: string[] = [];
    const configuration = createConfiguration({
      settings: async () => null,
      files: {
        read: async (address) => files[address],
        list: async (folder) => (folder === 'file:///w/.ungplint/packs' ? ['acme.yaml', 'wrong.yaml'] : []),
      },
      report: (problems) => reported.push(...problems.map((problem) => `${problem.uri}: ${problem.message}`)),
    });
    const { linter: own } = await configuration.of('file:///w/policy.md');
    assert.ok(own.knowledge.elements.has('acme-promise'));
    assert.ok(!linter.knowledge.elements.has('acme-promise'));
    assert.equal(reported.length, 1, reported.join('\n'));
    assert.match(reported[0], /wrong\.yaml: .*elements/);
    const { linter: others } = await configuration.of('file:///v/policy.md');
    assert.ok(!others.knowledge.elements.has('acme-promise'));
  });

  it('does not trip over settings of the wrong type', () => {
    for (const given of [
      null,
      7,
      [],
      { rules: 3, kind: {}, packs: 'x', language: 1 },
      { rules: { wording: 'loud' } },
    ]) {
      const { enabled, layer } = readSettings(given, 'file:///w');
      assert.ok(enabled);
      assert.deepEqual(layer.settings, { rules: {} });
    }
  });
});

describe('problems of configuration files', () => {
  it('are shown in the file, and taken back when they are gone', () => {
    const sent: PublishDiagnosticsParams[] = [];
    const problems = createFileProblems((params) => sent.push(params));
    const at = { line: 1, column: 2, endLine: 1, endColumn: 5 };
    const problem = { uri: 'file:///w/.ungplint.yaml', message: 'no', severity: 'error' as const, ...at };
    problems.report([problem]);
    problems.report([problem]);
    assert.equal(sent.length, 1);
    assert.equal(sent[0].diagnostics[0].message, 'no');
    problems.changed();
    problems.report([]);
    assert.deepEqual(sent[1], { uri: problem.uri, diagnostics: [] });
    problems.changed();
    problems.report([]);
    assert.equal(sent.length, 2);
  });
});

describe('turns', () => {
  it('wait until the messages that have arrived are handled', async () => {
    const queue: (() => void)[] = [];
    const turns = createTurns((work) => queue.push(work));
    let settled = false;
    turns.changed();
    const wait = turns.settled().then(() => {
      settled = true;
    });
    const turn = async (): Promise<void> => {
      for (const work of queue.splice(0)) work();
      await Promise.resolve();
    };
    for (let message = 0; message < 5; message++) {
      await turn();
      turns.changed();
    }
    assert.equal(settled, false);
    for (let quiet = 0; quiet < 4; quiet++) await turn();
    await wait;
    assert.equal(settled, true);
  });

  it('do not wait for ever', async () => {
    const turns = createTurns((work) => setImmediate(work));
    const noise = setInterval(() => turns.changed());
    const chatter = (): void => {
      turns.changed();
      if (!done) setImmediate(chatter);
    };
    let done = false;
    chatter();
    await turns.settled();
    done = true;
    clearInterval(noise);
  });
});

describe('publishing', () => {
  it('sends once for a burst of changes, and nothing for a closed document', async () => {
    const sent: PublishDiagnosticsParams[] = [];
    let version: number | undefined = 1;
    const turns = createTurns((work) => setImmediate(work));
    const publisher = createPublisher(
      turns,
      async () => (version === undefined ? undefined : { version, diagnostics: [] }),
      (params) => sent.push(params),
    );
    publisher.soon(uri);
    version = 2;
    publisher.soon(uri);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(sent, [{ uri, version: 2, diagnostics: [] }]);
    publisher.soon(uri);
    version = undefined;
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(sent.length, 1);
    publisher.clear(uri);
    assert.deepEqual(sent[1], { uri, diagnostics: [] });
  });
});
