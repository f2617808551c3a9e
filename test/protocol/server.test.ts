import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CompletionItem, DocumentLink, Location } from 'vscode-languageserver-protocol';
import { version } from '../../package.json';
import { baselineOf, writeBaseline } from '../../server/src/lint/baseline.ts';
import { check } from '../helpers/checked.ts';
import { type LspClient, plainCapabilities, startClient, vscodeCapabilities } from '../helpers/lspClient.ts';

const uri = 'file:///drafts/policy.md';
const policy = [
  '# Human rights policy',
  '',
  'Harbour Foods respects all internationally recognised human rights. This policy rests on the UN Guiding Principles.',
  '',
  '## Due diligence',
  '',
  'We carry out human rights due diligence to identify, prevent and mitigate impacts (GP 17). We will strive to respect',
  'the rights of everyone whom our work touches, as GP 18(c) asks.',
  '',
  '## Remedy',
  '',
  'Where we cause or contribute to harm, we provide for remediation (GP 22).',
  '',
].join('\n');

const codes = (diagnostics: readonly { code?: string | number }[]): string[] =>
  diagnostics.map(({ code }) => String(code));

describe('the server, for an editor like VS Code', () => {
  let client: LspClient;
  let settings: unknown = null;

  before(async () => {
    client = await startClient({ settings: () => settings });
  });
  after(async () => {
    assert.equal(await client.stop(), 0, 'exit code after a shutdown');
  });
  beforeEach(() => client.open(uri, policy));
  afterEach(() => {
    client.close(uri);
    settings = null;
  });

  it('says what it can do', () => {
    const { capabilities, serverInfo } = client.initialized;
    assert.deepEqual(serverInfo, { name: 'UNGP Lint', version });
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'ungp-lint',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
  });

  it('answers a pull with diagnostics that name rule, page and place', async () => {
    const found = await client.diagnostics(uri);
    const citation = found.find(({ code }) => code === 'citation/unknown-letter');
    assert.ok(citation);
    assert.deepEqual(citation.range, client.range(uri, 'GP 18(c)'));
    assert.equal(citation.source, 'UNGP Lint');
    assert.match(citation.codeDescription?.href ?? '', /^https:.*\/docs\/rules\/citation\/unknown-letter\.md$/);
    assert.deepEqual(citation.data, { rule: 'citation/unknown-letter' });
  });

  it('says “unchanged” when an edit changes no finding', async () => {
    const first = await client.pull(uri);
    assert.equal(first.kind, 'full');
    client.edit(uri, '(GP 22).', '(GP 22). ');
    const second = await client.pull(uri, first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    client.edit(uri, 'GP 18(c)', 'GP 18(b)');
    const third = await client.pull(uri, second.resultId);
    assert.equal(third.kind, 'full');
    assert.ok(!codes(third.items).includes('citation/unknown-letter'));
  });

  it('checks the newest text when keys come faster than it works', async () => {
    const pulls = [];
    for (const number of ['32', '33', '34', '18']) {
      client.edit(uri, /GP (?:17|3\d)/.exec(client.text(uri))?.[0] ?? '', `GP ${number}`);
      pulls.push(client.pull(uri));
    }
    const last = (await Promise.all(pulls)).at(-1);
    assert.equal(last?.kind, 'full');
    assert.ok(!codes(last.items).includes('citation/unknown-principle'));
  });

  it('hovers over a citation', async () => {
    const text = await client.hover(uri, client.at(uri, 'GP 22', 1));
    assert.match(text ?? '', /^\*\*Guiding Principle 22/);
    assert.match(text ?? '', /\]\(https:\/\/www\.ohchr\.org\//);
  });

  it('inserts a missing section, after which the finding is gone', async () => {
    const missing = (await client.diagnostics(uri)).find(({ code }) => code === 'presence/senior-approval');
    assert.ok(missing);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: missing.range,
      context: { diagnostics: [missing] },
    });
    const insert = actions.find(
      ({ title, diagnostics }) => /^Insert/.test(title) && diagnostics?.[0].code === missing.code,
    );
    assert.ok(insert?.edit);
    client.apply(insert.edit);
    assert.match(client.text(uri), /^## .*\n\n/m);
    assert.ok(!codes(await client.diagnostics(uri)).includes('presence/senior-approval'));
  });

  it('ignores a finding with a comment, after which the finding is gone', async () => {
    await client.diagnostics(uri);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: client.range(uri, 'GP 18(c)'),
      context: { diagnostics: [] },
    });
    const ignore = actions.find(({ title }) => title === 'Ignore this finding here (citation/unknown-letter)');
    assert.ok(ignore?.edit);
    client.apply(ignore.edit);
    assert.match(
      client.text(uri),
      /\n<!-- ungp-lint-disable-next-line citation\/unknown-letter -- .+ -->\nWe carry out/,
    );
    const after = codes(await client.diagnostics(uri));
    assert.ok(!after.includes('citation/unknown-letter'));
    assert.ok(!after.some((code) => code.startsWith('suppression/')));
  });

  it('completes a citation, with its documentation when it is looked at', async () => {
    client.edit(uri, '(GP 22)', '(GP 2');
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: client.at(uri, '(GP 2', 5),
      context: { triggerKind: 1 },
    });
    const item = items.find(({ label }) => label === 'GP 22');
    assert.ok(item);
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    assert.match(JSON.stringify(resolved.documentation), /Guiding Principle 22/);
  });

  it('links citations to the official text', async () => {
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    const link = links.find(({ range }) => range.start.line === client.at(uri, 'GP 22').line);
    assert.match(link?.target ?? '', /^https:\/\/www\.ohchr\.org\//);
  });

  it('leads from a citation to the section that answers it', async () => {
    const found = await client.request<Location[]>('textDocument/definition', {
      textDocument: { uri },
      position: client.at(uri, 'GP 22', 1),
    });
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [client.at(uri, '## Remedy').line],
    );
  });

  it('tells how the document stands, what can be inserted, and why', async () => {
    const status = await client.request<{ kind: string; covered: number; expected: number }>('ungpLint/status', {
      uri,
    });
    assert.equal(status.kind, 'company-policy');
    assert.ok(status.covered > 0 && status.covered < status.expected);
    const templates = await client.request<{ id: string; snippet: string }[]>('ungpLint/templates', {
      textDocument: { uri },
    });
    assert.match(templates.find(({ id }) => id === 'senior-approval')?.snippet ?? '', /## .*\n\n[\s\S]*\$\{1:/);
    const why = await client.request<string>('ungpLint/explainWhy', { uri, element: 'respect-commitment' });
    assert.match(why, /line 3 counts\..*Harbour Foods respects/);
  });

  it('follows the editor’s settings', async () => {
    settings = { enable: false };
    void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.equal(await client.request('ungpLint/status', { uri }), null);
    settings = { rules: { citation: 'off' } };
    void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const found = codes(await client.diagnostics(uri));
    assert.ok(found.length > 0 && !found.includes('citation/unknown-letter'));
  });

  it('says nothing at all about a README', async () => {
    const readme = 'file:///drafts/README.md';
    client.open(readme, '# A library\n\nInstall it with npm. GP 32 is a variable.\n');
    assert.deepEqual(await client.diagnostics(readme), []);
    assert.equal(await client.hover(readme, { line: 2, character: 24 }), undefined);
    client.close(readme);
  });

  it('answers questions about documents and places that do not exist', async () => {
    const nowhere = { line: 99_999, character: 99_999 };
    assert.deepEqual(await client.diagnostics('file:///nowhere.md'), []);
    for (const document of [uri, 'file:///nowhere.md', 'untitled:x', 'no uri']) {
      const params = { textDocument: { uri: document }, position: nowhere };
      await client.request('textDocument/hover', params);
      await client.request('textDocument/completion', params);
      await client.request('textDocument/definition', params);
      await client.request('textDocument/codeAction', {
        textDocument: { uri: document },
        range: { start: nowhere, end: { line: 0, character: 0 } },
        context: { diagnostics: [] },
      });
    }
    assert.equal(await client.request('ungpLint/explainWhy', { uri, element: 'nothing' }), null);
  });

  it('lets a request be cancelled', async () => {
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    const pulling = client.connection.sendRequest('textDocument/diagnostic', params, source.token);
    source.cancel();
    await pulling.catch((error: { code: number }) => assert.equal(error.code, -32800));
    assert.ok((await client.diagnostics(uri)).length > 0);
  });

  it('watches configuration files', () => {
    const watched = client.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
    assert.match(JSON.stringify(watched?.registerOptions), /\.ungplint/);
  });
});

describe('the server, with configuration files', () => {
  let folder: string;
  let client: LspClient;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ungp-lint-'));
    client = await startClient();
  });
  after(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });

  it('reads .ungplint.yaml, follows its changes, and shows what is wrong in it', async () => {
    const draft = pathToFileURL(path.join(folder, 'policy.md')).href;
    const file = pathToFileURL(path.join(folder, '.ungplint.yaml')).href;
    const write = async (text: string): Promise<void> => {
      await writeFile(path.join(folder, '.ungplint.yaml'), text);
      const before = client.refreshes();
      client.changedFiles([{ uri: file, type: 2 }]);
      await client.request('ungpLint/status', { uri: draft });
      assert.equal(client.refreshes(), before + 1);
    };
    client.open(draft, policy);
    assert.ok(codes(await client.diagnostics(draft)).includes('citation/unknown-letter'));
    await write('rules:\n  citation: off\n');
    assert.ok(!codes(await client.diagnostics(draft)).includes('citation/unknown-letter'));
    await write('rules:\n  citatoin: off\n');
    const { diagnostics } = await client.nextPublished(file);
    assert.match(String(diagnostics[0].message), /citation/);
    assert.equal(diagnostics[0].range.start.line, 1);
    const { result, document } = check(policy);
    const entries = baselineOf(
      document,
      result.findings.filter(({ rule }) => rule.startsWith('citation/')),
    );
    await writeFile(path.join(folder, 'known.json'), writeBaseline({ version: 1, files: { 'policy.md': entries } }));
    await write('baseline: known.json\n');
    assert.ok(!codes(await client.diagnostics(draft)).includes('citation/unknown-letter'));
    await write('ignore: ["policy.md"]\n');
    assert.deepEqual(await client.diagnostics(draft), []);
    assert.deepEqual((await client.nextPublished(file)).diagnostics, []);
  });
});

describe('the server, for an editor of few abilities', () => {
  let client: LspClient;

  before(async () => {
    client = await startClient({ capabilities: plainCapabilities });
  });
  after(async () => {
    await client.stop();
  });

  it('sends diagnostics unasked: for the newest version, and none when the document is closed', async () => {
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    client.open(uri, policy);
    const first = await client.nextPublished(uri, 1);
    assert.ok(codes(first.diagnostics).includes('citation/unknown-letter'));
    for (const letter of 'abcdefgh') client.edit(uri, '(GP 22).', `(GP 22). ${letter}`);
    client.edit(uri, 'GP 18(c)', 'GP 18(b)');
    const newest = await client.nextPublished(uri, client.version(uri));
    assert.ok(!codes(newest.diagnostics).includes('citation/unknown-letter'));
    const versions = client.published.filter((params) => params.uri === uri).length;
    assert.ok(versions <= 4, `a burst of 9 edits was checked ${versions - 1} times`);
    client.close(uri);
    await client.request('ungpLint/status', { uri });
    assert.deepEqual(client.published.at(-1), { uri, diagnostics: [] });
  });

  it('gives edits and hovers as plain text', async () => {
    client.open(uri, policy);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: client.range(uri, '# Human rights policy'),
      context: { diagnostics: [] },
    });
    const insert = actions.find(({ title }) => /^Insert/.test(title));
    assert.ok(insert?.edit?.changes?.[uri][0].newText);
    const text = await client.hover(uri, client.at(uri, 'GP 22', 1));
    assert.match(text ?? '', /^Guiding Principle 22/);
    client.close(uri);
  });
});

describe('the server, at its end', () => {
  it('exits with 1 when nobody has asked it to shut down', async () => {
    const client = await startClient({ capabilities: vscodeCapabilities });
    const exit = new Promise<number | null>((resolve) => client.process.on('exit', resolve));
    void client.connection.sendNotification('exit');
    assert.equal(await exit, 1);
  });
});
