import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import {
  applyBaseline,
  type BaselineEntry,
  baselineOf,
  baselinePath,
  readBaseline,
  writeBaseline,
} from '../../server/src/lint/baseline.ts';
import { lint } from '../../server/src/lint/lint.ts';
import { createPreparation } from '../../server/src/lint/prepare.ts';
import type { LintConfig, LintResult } from '../../server/src/lint/types.ts';

const knowledge = loadBuiltIn();
const config: LintConfig = { rules: {}, preview: false, allElements: false, kind: 'company-policy' };

const TEXT = [
  '# Human rights policy',
  '',
  'Harbourline respects human rights. It is approved by [name].',
  '',
  '## Grievances',
  '',
  'Write to [e-mail address] when you have a concern.',
  'Write to [e-mail address] when you have a concern.',
].join('\n');

function check(text: string): { document: ReturnType<typeof parseDocument>; result: LintResult } {
  const document = parseDocument(text);
  return { document, result: lint(document, knowledge, config) };
}

function entriesOf(text: string): BaselineEntry[] {
  const { document, result } = check(text);
  return baselineOf(document, result.findings);
}

/** Rules still reported, and entries gone stale, when `text` is checked against the baseline of {@link TEXT}. */
function against(text: string): { reported: string[]; stale: string[] } {
  const { document, result } = check(text);
  const matched = applyBaseline(document, result, entriesOf(TEXT));
  return {
    reported: matched.result.findings.map(({ rule }) => rule),
    stale: matched.stale.map(({ rule, text: sentence, count }) => `${count} ${rule} ${sentence}`),
  };
}

describe('a baseline', () => {
  it('keeps all that is known quiet', () => {
    const { document, result } = check(TEXT);
    assert.ok(result.findings.length > 3);
    const matched = applyBaseline(document, result, entriesOf(TEXT));
    assert.deepEqual(matched.result.findings, []);
    assert.equal(matched.result.waivers.length, result.findings.length);
    assert.ok(matched.result.waivers.every(({ by }) => by === 'baseline'));
    assert.deepEqual(matched.stale, []);
    assert.deepEqual(matched.result.coverage, result.coverage);
  });

  it('counts findings that are alike', () => {
    const twice = entriesOf(TEXT).find(({ text }) => text.startsWith('write to'));
    assert.deepEqual(twice, {
      rule: 'structure/placeholder-left',
      section: 'human rights policy > grievances',
      text: 'write to [e-mail address] when you have a concern.',
      count: 2,
    });
  });

  const same: Record<string, string> = {
    'lines are added above': `<!-- a note -->\n\n${TEXT}`,
    'a paragraph is added to another section': TEXT.replace('## Griev', 'Our suppliers know it.\n\n## Griev'),
    'lines are wrapped in another way': TEXT.replace('It is approved by', 'It is\napproved   by'),
    'the file is saved by Windows': TEXT.replaceAll('\n', '\r\n'),
    'letters change their case': TEXT.replace('## Grievances', '## GRIEVANCES'),
  };
  for (const [edit, text] of Object.entries(same)) {
    it(`still knows them when ${edit}`, () => {
      assert.deepEqual(against(text), { reported: [], stale: [] });
    });
  }

  it('reports a sentence that was changed, and says that the old entry is stale', () => {
    const { reported, stale } = against(TEXT.replace('It is approved by [name]', 'The policy was approved by [name]'));
    assert.deepEqual(reported, ['structure/placeholder-left']);
    assert.deepEqual(stale, ['1 structure/placeholder-left it is approved by [name].']);
  });

  it('reports one more of the same', () => {
    const { reported, stale } = against(`${TEXT}\nWrite to [e-mail address] when you have a concern.`);
    assert.deepEqual(reported, ['structure/placeholder-left']);
    assert.deepEqual(stale, []);
  });

  it('says what was mended', () => {
    const { reported, stale } = against(TEXT.replace('Write to [e-mail address]', 'Write to us'));
    assert.deepEqual(reported, []);
    assert.deepEqual(stale, ['1 structure/placeholder-left write to [e-mail address] when you have a concern.']);
  });

  it('is the same text for the same findings, sorted by path', () => {
    const entries = entriesOf(TEXT);
    const one = writeBaseline({ version: 1, files: { 'b.md': entries, 'a.md': [...entries].reverse(), 'c.md': [] } });
    const other = writeBaseline({ version: 1, files: { 'a.md': entries, 'b.md': entries } });
    assert.equal(one, other);
    assert.ok(one.indexOf('"a.md"') < one.indexOf('"b.md"'));
    assert.deepEqual(readBaseline(one), { version: 1, files: { 'a.md': entries, 'b.md': entries } });
  });

  it('that cannot be read says why', () => {
    assert.equal(readBaseline('{'), 'it is not valid JSON');
    assert.equal(readBaseline('[]'), 'it is not a baseline of UNGP Lint');
    assert.equal(readBaseline('{"version":2,"files":{}}'), 'it was written by a later version of UNGP Lint');
    assert.match(String(readBaseline('{"version":1,"files":{"a.md":[{}]}}')), /‘a\.md’/);
  });

  it('lists documents by their path from its own folder', () => {
    assert.equal(baselinePath('file:///w/base.json', 'file:///w/a/b.md'), 'a/b.md');
    assert.equal(baselinePath('file:///w/x/base.json', 'file:///w/a/b.md'), '../a/b.md');
  });
});

describe('the baseline of a configuration', () => {
  const prepareWith = (texts: Record<string, string>) =>
    createPreparation({ read: async (uri) => texts[uri], list: async () => [] }).prepare;

  it('is read for each document', async () => {
    const entry = { rule: 'wording/hedged-commitment', section: '', text: 'x', count: 1 };
    const prepare = prepareWith({
      'file:///w/.ungplint.yaml': 'baseline: known/base.json\n',
      'file:///w/known/base.json': writeBaseline({ version: 1, files: { '../a.md': [entry] } }),
    });
    assert.deepEqual((await prepare('file:///w/a.md')).baseline, {
      uri: 'file:///w/known/base.json',
      path: '../a.md',
      entries: [entry],
    });
    assert.deepEqual((await prepare('file:///w/b.md')).baseline?.entries, []);
  });

  it('that is not there is a problem, unless it is about to be written', async () => {
    const prepare = prepareWith({ 'file:///w/.ungplint.yaml': 'baseline: base.json\n' });
    assert.match((await prepare('file:///w/a.md')).problems[0].message, /there is no such file/);
    assert.deepEqual((await prepare('file:///w/a.md', { newBaseline: true })).problems, []);
  });
});
