import assert from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver';
import type { LintConfig } from '../../../server/src/lint/types.ts';
import type { Client } from '../../../server/src/lsp/client.ts';
import { complete, resolveCompletion } from '../../../server/src/lsp/completion.ts';
import { checkAtCursor, joinLines, knowledge, plain, vscode } from '../../helpers/checked.ts';
import { applyEdits, filledIn } from '../../helpers/edits.ts';

interface Asked {
  client?: Client;
  /** Typed a trigger character. */
  trigger?: string;
  config?: Partial<LintConfig>;
}

function completeAt(marked: string, { client = vscode, trigger, config }: Asked = {}): CompletionItem[] {
  const { checked, position } = checkAtCursor(marked, config);
  const context = trigger
    ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger }
    : { triggerKind: CompletionTriggerKind.Invoked };
  return complete(checked, position, client, context as { triggerKind: CompletionTriggerKind });
}

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

/** The text after the entry with a label is accepted. */
function accepted(marked: string, label: string, asked: Asked = {}): string {
  const item = completeAt(marked, asked).find((entry) => entry.label === label);
  assert.ok(item?.textEdit, `${label} is offered`);
  const { range, newText } = item.textEdit as TextEdit;
  const text = item.insertTextFormat === InsertTextFormat.Snippet ? filledIn(newText) : newText;
  return applyEdits(marked.replace('$$CURSOR$$', ''), { changes: { x: [{ range, newText: text }] } });
}

describe('completing citations', () => {
  it('offers all principles with their parts after GP, GPs, UNGP and Guiding Principle', () => {
    for (const noun of ['GP', 'GPs', 'UNGP', 'UNGPs', 'Guiding Principle', 'UN Guiding Principle', 'GP ', 'GP 1']) {
      const found = labels(completeAt(`# Policy\n\nAs ${noun}$$CURSOR$$`));
      const name = noun.replace(/[ \d]+$/, '');
      assert.equal(found.filter((label) => /^[^(]*\d+$/.test(label)).length, 31, noun);
      assert.ok(found.includes(`${name} 18(b)`) && found.includes(`${name} 19(b)(ii)`), noun);
    }
  });

  it('replaces what is typed of the citation', () => {
    assert.equal(accepted('# Policy\n\nAs GP 1$$CURSOR$$ asks.', 'GP 18(b)'), '# Policy\n\nAs GP 18(b) asks.');
    assert.equal(accepted('# Policy\n\n(UNGP$$CURSOR$$)', 'UNGP 31(f)'), '# Policy\n\n(UNGP 31(f))');
  });

  it('comes by itself while a citation is typed, and not with other words', () => {
    assert.ok(completeAt('# Policy\n\nAs GP$$CURSOR$$', { trigger: 'P' }).length > 31);
    assert.ok(completeAt('# Policy\n\nAs GP $$CURSOR$$', { trigger: ' ' }).length > 31);
    for (const [text, trigger] of [
      ['the rights', 's'],
      ['an NGP', 'P'],
      ['we respect ', ' '],
      ['people (', '('],
    ]) {
      assert.deepEqual(completeAt(`# Policy\n\nHere ${text}$$CURSOR$$`, { trigger }), [], text);
    }
  });

  it('documents an entry when the author looks at it', () => {
    const item = completeAt('# Policy\n\nAs GP$$CURSOR$$').find(({ label }) => label === 'GP 18(b)');
    assert.ok(item && !item.documentation && item.detail);
    const { documentation } = resolveCompletion(item, knowledge, vscode);
    assert.match((documentation as MarkupContent).value, /^\*\*Guiding Principle 18/);
    const plainly = resolveCompletion(item, knowledge, plain).documentation as MarkupContent;
    assert.equal(plainly.kind, 'plaintext');
    assert.deepEqual(resolveCompletion({ label: 'x', data: { type: 'principle', id: '99' } }, knowledge, vscode), {
      label: 'x',
      data: { type: 'principle', id: '99' },
    });
  });
});

describe('completing names and terms', () => {
  it('offers instruments by abbreviation and by name', () => {
    assert.equal(accepted('# Policy\n\nWe heed the ICC$$CURSOR$$', 'ICCPR'), '# Policy\n\nWe heed the ICCPR');
    const name = 'International Covenant on Civil and Political Rights (ICCPR)';
    assert.equal(
      accepted('# Policy\n\nWe heed the International Cov$$CURSOR$$', name),
      `# Policy\n\nWe heed the ${name}`,
    );
  });

  it('offers terms of the glossary from three letters on', () => {
    const { term } = knowledge.glossary[0];
    assert.ok(labels(completeAt(`# Policy\n\nOur ${term.slice(0, 3)}$$CURSOR$$`)).includes(term));
    assert.ok(!labels(completeAt(`# Policy\n\nOur ${term.slice(0, 2)}$$CURSOR$$`)).includes(term));
  });

  it('is quick on very long lines', () => {
    const long = 'word '.repeat(40_000);
    const start = performance.now();
    completeAt(`# Policy\n\n${long}ICC$$CURSOR$$`);
    assert.ok(performance.now() - start < 2000);
  });
});

describe('completing sections', () => {
  const draft = joinLines('# Policy', '', '## Scope', '', 'All of us, in every country.', '', '$$CURSOR$$');

  it('offers those that are missing first, in the order of a good policy', () => {
    const items = completeAt(draft).filter(({ detail }) => /^Section/.test(detail ?? ''));
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    const missing = sorted.map(({ detail }) => /still missing/.test(detail ?? ''));
    assert.ok(missing[0] && !missing.at(-1));
    assert.equal(missing.lastIndexOf(true), missing.filter(Boolean).length - 1);
  });

  it('writes a heading at the depth of its neighbours, or at the depth that is typed', () => {
    const { heading } = knowledge.templates['senior-approval'];
    assert.match(accepted(draft, heading), new RegExp(`country\\.\n\n## ${heading}\n\n\\S`));
    assert.match(accepted(draft.replace(/(?=..CURSOR)/, '### '), heading), new RegExp(`\n\n### ${heading}\n`));
  });

  it('has no tab stops for an editor that cannot', () => {
    const items = completeAt(draft, { client: plain });
    assert.ok(items.length > 0);
    assert.ok(items.every(({ insertTextFormat }) => insertTextFormat !== InsertTextFormat.Snippet));
  });

  it('offers among those that are missing what is required first', () => {
    const items = completeAt(draft).filter(({ detail }) => /still missing/.test(detail ?? ''));
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    const levels = sorted.map(({ detail }) => /\((required|recommended|good to have)\)$/.exec(detail ?? '')?.[1]);
    assert.deepEqual([...new Set(levels)], ['required', 'recommended', 'good to have']);
    assert.deepEqual(
      levels,
      levels.toSorted((a, b) => (a === b ? 0 : a === 'required' || b === 'good to have' ? -1 : 1)),
    );
  });

  it('comes only when it is asked for, so that a line break after a heading stays one', () => {
    assert.deepEqual(completeAt('# Policy\n\n## $$CURSOR$$', { trigger: ' ' }), []);
    assert.ok(completeAt('# Policy\n\n## $$CURSOR$$').length > 0);
  });

  it('is silent in the middle of a paragraph or a line', () => {
    const items = completeAt('# Policy\n\nOne line\nSco$$CURSOR$$');
    assert.ok(items.every(({ detail }) => !/^Section/.test(detail ?? '')));
    assert.deepEqual(labels(completeAt('# Policy\n\n## Sco$$CURSOR$$pe')), []);
  });

  it('is there in empty documents of any kind, whole documents first', () => {
    const empty = completeAt('$$CURSOR$$', { config: { kind: 'none' } });
    assert.ok(empty.some(({ detail }) => /^Section/.test(detail ?? '')));
    assert.deepEqual(
      empty.filter(({ detail }) => detail === 'Whole document').map(({ label }) => label),
      knowledge.documents.map(({ name }) => name),
    );
    assert.deepEqual(completeAt('# Notes\n\n$$CURSOR$$', { config: { kind: 'none' } }), []);
    assert.deepEqual(completeAt('As$$CURSOR$$', { config: { kind: 'none' }, trigger: 's' }), []);
  });

  it('offers the sentences of its template below a heading that names an element', () => {
    const below = joinLines('# Policy', '', '## Approval at the top', '', '$$CURSOR$$', '');
    const [first] = completeAt(below).sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.equal(first.detail, 'Approval at the top');
    assert.ok(knowledge.templates['senior-approval'].body.replace(/\s+/g, ' ').includes(String(first.documentation)));
  });

  it('offers the sentences of one element after those of another, and none for other kinds of documents', () => {
    const below = completeAt(joinLines('# Policy', '', '## Remedy', '', '$$CURSOR$$', ''));
    const sentences = below.filter(({ kind }) => kind === CompletionItemKind.Text);
    assert.deepEqual([...new Set(sentences.map(({ detail }) => detail))], ['Commitment to remedy']);
    assert.match(sentences[0].label, /^Where we find that we have caused or contributed to harm/);
    assert.ok(below.every(({ detail }) => !/Access to remedy/.test(detail ?? '')));
  });

  it('keeps the number of a list item with its text', () => {
    const below = completeAt(joinLines('# Policy', '', '## How we handle complaints', '', '$$CURSOR$$', ''));
    assert.ok(below.some(({ label }) => /^2\. We acknowledge receipt/.test(label)));
    assert.ok(below.every(({ label }) => !/^\d+\.$/.test(label)));
  });
});

describe('completing suppression comments', () => {
  it('offers the commands', () => {
    const found = labels(completeAt('# Policy\n\n<!-- $$CURSOR$$ -->'));
    assert.ok(found.includes('ungp-lint-disable-next-line'));
  });

  it('offers rules and groups, those with findings first, and none twice', () => {
    const found = labels(
      completeAt('# Policy\n\nGP 32\n\n<!-- ungp-lint-disable citation/unknown-letter, $$CURSOR$$ -->'),
    );
    assert.ok(found.includes('citation/unknown-principle') && found.includes('citation'));
    assert.ok(found.includes('presence/senior-approval') && !found.includes('citation/unknown-letter'));
  });

  it('leaves the reason to the author', () => {
    assert.deepEqual(completeAt('# Policy\n\n<!-- ungp-lint-disable wording -- because GP$$CURSOR$$ -->'), []);
  });
});

describe('completing in code', () => {
  it('does not', () => {
    assert.deepEqual(completeAt('# Policy\n\n```\nGP $$CURSOR$$\n```\n'), []);
  });
});
