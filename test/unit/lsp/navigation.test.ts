import assert from 'node:assert/strict';
import { definitionOf, referencesTo } from '../../../server/src/lsp/definition.ts';
import { documentLinks } from '../../../server/src/lsp/documentLink.ts';
import { explainWhy } from '../../../server/src/lsp/explainWhy.ts';
import { statusOf } from '../../../server/src/lsp/status.ts';
import { templatesOf } from '../../../server/src/lsp/templates.ts';
import { check, checkAtCursor, joinLines, knowledge, uri } from '../../helpers/checked.ts';
import { filledIn } from '../../helpers/edits.ts';

const draft = joinLines(
  '# Human rights policy',
  '',
  'See GP 16(a)$$CURSOR$$ for the approval.',
  '',
  '## Approval',
  '',
  'This policy was approved by our board of directors on 3 May 2024. It follows GP 16.',
  '',
  '## Contact',
  '',
  'Write to us.',
  '',
);

describe('go to definition', () => {
  it('leads from a citation to the headings of the sections that answer it', () => {
    const { checked, position } = checkAtCursor(draft);
    const found = definitionOf(checked, position);
    assert.ok(found.some(({ range }) => range.start.line === 4));
    assert.ok(found.every((location) => location.uri === uri && location.range.start.line !== 8));
  });

  it('leads nowhere from other words, or in a document that is not checked', () => {
    const { checked } = checkAtCursor(draft);
    assert.deepEqual(definitionOf(checked, { line: 10, character: 2 }), []);
    const none = checkAtCursor(draft, { kind: 'none' });
    assert.deepEqual(definitionOf(none.checked, none.position), []);
  });
});

describe('references', () => {
  it('are the sentences that answer a citation, and its other citations', () => {
    const { checked, position } = checkAtCursor(draft);
    const lines = referencesTo(checked, position).map(({ range }) => range.start.line);
    assert.ok(lines.filter((line) => line === 6).length >= 2);
    assert.ok(lines.includes(2));
  });
});

describe('document links', () => {
  const targets = (text: string): string[] => documentLinks(check(text)).map(({ target }) => target ?? '');

  it('lead from citations and instruments to their official pages', () => {
    const links = documentLinks(check('# Policy\n\nAs GP 18 and the ICCPR ask.'));
    assert.equal(links.length, 2);
    assert.ok(links.every(({ target }) => target?.startsWith('https://')));
    assert.match(links[0].tooltip ?? '', /^Guiding Principle 18/);
    assert.deepEqual(links[0].range, { start: { line: 2, character: 3 }, end: { line: 2, character: 8 } });
  });

  it('leave the author’s own links alone', () => {
    assert.deepEqual(targets('# Policy\n\nAs [GP 18](https://example.org) asks.'), []);
  });

  it('do not lead to what does not exist, nor from documents that are not checked', () => {
    assert.deepEqual(targets('# Policy\n\nAs GP 32 asks.'), []);
    assert.deepEqual(documentLinks(check('# Notes\n\nGP 18', { kind: 'none' })), []);
  });
});

describe('status', () => {
  it('counts what is expected and what is covered', () => {
    const status = statusOf(check(draft.replace('$$CURSOR$$', '')));
    assert.equal(status.kind, 'company-policy');
    assert.ok(status.covered >= 1 && status.covered < status.expected);
    assert.ok(status.findings > 0);
  });

  it('counts nothing where nothing is checked', () => {
    const { kind, reason, ...counts } = statusOf(check('# Notes', { kind: 'none' }));
    assert.equal(kind, 'none');
    assert.ok(reason);
    assert.deepEqual(counts, { covered: 0, expected: 0, findings: 0 });
  });
});

describe('section templates', () => {
  it('say what is missing, and where each section belongs', () => {
    const checked = check(draft.replace('$$CURSOR$$', ''));
    const templates = templatesOf(checked);
    const ids = [...knowledge.elements.keys()].filter((id) => knowledge.templates[id]);
    assert.deepEqual(templates.map(({ id }) => id).sort(), ids.sort());
    const approval = templates.find(({ id }) => id === 'senior-approval');
    assert.equal(approval?.state, checked.result.coverage['senior-approval'].state);
    assert.match(filledIn(approval?.snippet ?? ''), /## .+\n\n\S/);
  });

  it('come in the order of a good policy, what is required first', () => {
    const templates = templatesOf(check(draft.replace('$$CURSOR$$', '')));
    const of = (level: string): string[] =>
      templates.filter(({ description }) => description?.endsWith(level)).map(({ id }) => id);
    const required = of('required');
    assert.deepEqual(
      templates.slice(0, required.length).map(({ id }) => id),
      required,
    );
    assert.ok(required.indexOf('hrdd-commitment') < required.indexOf('senior-approval'));
    assert.ok(of('recommended').includes('board-oversight'));
  });

  it('are whole documents, too, where nothing is written yet', () => {
    const [first] = templatesOf(check('\n', { kind: 'none' }));
    assert.equal(first.id, knowledge.documents.length > 0 ? `document/${knowledge.documents[0].id}` : first.id);
    assert.ok(!('state' in first));
  });
});

describe('why an element is covered or not', () => {
  it('names sentences with their lines, and what lacks', () => {
    const checked = check(draft.replace('$$CURSOR$$', ''));
    assert.match(
      explainWhy(checked, 'senior-approval') ?? '',
      /line 7 counts\..*This policy was approved by our board/,
    );
    assert.match(
      explainWhy(checked, 'grievance-mechanism') ?? '',
      /: missing\*\*[\s\S]*No sentence comes near it[\s\S]*Why it matters/,
    );
  });

  it('is nothing for an element that is not known', () => {
    assert.equal(explainWhy(check('# Policy'), 'nothing'), null);
  });
});
