import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';
import type { Finding } from '../../../server/src/lint/types.ts';
import type { Checked } from '../../../server/src/lsp/checked.ts';
import { type Client, FIX_ALL_KIND, INSERT_KIND } from '../../../server/src/lsp/client.ts';
import { codeActions } from '../../../server/src/lsp/codeAction.ts';
import { check, joinLines, plain, uri, vscode } from '../../helpers/checked.ts';
import { applyEdits } from '../../helpers/edits.ts';

interface Asked {
  only?: string[];
  client?: Client;
  triggerKind?: CodeActionTriggerKind;
}

/** Actions where `find` stands. */
function actionsAt(checked: Checked, find: string, { only, client = vscode, triggerKind }: Asked = {}): CodeAction[] {
  const start = checked.document.text.indexOf(find);
  const range = checked.document.rangeOf({ start, end: start + find.length });
  return codeActions(checked, { range, context: { diagnostics: [], only, triggerKind } }, client);
}

const titled = (actions: readonly CodeAction[], title: RegExp): CodeAction => {
  const found = actions.find((action) => title.test(action.title));
  assert.ok(found, `one of ${actions.map((action) => action.title).join(', ')} is like ${title}`);
  return found;
};

const applied = (checked: Checked, action: CodeAction): string => applyEdits(checked.document.text, action.edit ?? {});

/** A document with findings of our making: “aaa” may become “bbb” safely, “ccc” may become “ddd”. */
function withFixes(text: string): Checked {
  const checked = check(text);
  const finding = (find: string, fix: string, safety: 'safe' | 'suggestion', at = text.indexOf(find)): Finding => {
    const span = { start: at, end: at + find.length };
    const fixes = [{ title: `Write “${fix}”`, safety, edits: [{ span, text: fix }] }];
    return { rule: 'test/fix', severity: 'warning', message: find, principles: [], span, fixes };
  };
  const findings = [finding('aaa', 'bbb', 'safe'), finding('aaa', 'xxx', 'safe'), finding('ccc', 'ddd', 'suggestion')];
  findings.push(finding('aaa', 'bbb', 'safe', text.lastIndexOf('aaa')));
  return { ...checked, result: { ...checked.result, findings } };
}

describe('quick fixes', () => {
  it('apply what the finding offers, safe ones preferred', () => {
    const checked = withFixes('# T\n\naaa ccc aaa');
    const safe = titled(actionsAt(checked, 'aaa'), /bbb/);
    assert.equal(safe.isPreferred, true);
    assert.equal(safe.kind, CodeActionKind.QuickFix);
    assert.equal(safe.diagnostics?.[0].code, 'test/fix');
    assert.equal(applied(checked, safe), '# T\n\nbbb ccc aaa');
    const unsure = titled(actionsAt(checked, 'ccc'), /ddd/);
    assert.equal(unsure.isPreferred, undefined);
    assert.equal(applied(checked, unsure), '# T\n\naaa ddd aaa');
  });

  it('are for the version that was checked, where the editor can say so', () => {
    const checked = withFixes('# T\n\naaa ccc aaa');
    const { documentChanges } = titled(actionsAt(checked, 'aaa'), /bbb/).edit ?? {};
    assert.deepEqual(
      documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
      [{ uri, version: 7 }],
    );
    const { changes } = titled(actionsAt(checked, 'aaa', { client: plain }), /bbb/).edit ?? {};
    assert.deepEqual(Object.keys(changes ?? {}), [uri]);
  });

  it('are not offered elsewhere, nor in documents that are not checked', () => {
    const checked = withFixes('# T\n\naaa ccc aaa and on');
    assert.deepEqual(actionsAt(checked, 'and on'), []);
    const none = check('# Notes\n\nGP 32', { kind: 'none' });
    assert.deepEqual(actionsAt(none, 'GP 32'), []);
  });
});

describe('fix all', () => {
  it('applies the safe fixes that do not touch each other, and no other', () => {
    const checked = withFixes('# T\n\naaa ccc aaa');
    const all = titled(actionsAt(checked, '# T', { only: ['source.fixAll'] }), /^Fix all/);
    assert.equal(all.kind, FIX_ALL_KIND);
    assert.equal(applied(checked, all), '# T\n\nbbb ccc bbb');
  });

  it('is not there when there is nothing to fix', () => {
    assert.deepEqual(actionsAt(check('# T\n\nText.'), 'Text', { only: ['source.fixAll.ungpLint'] }), []);
  });
});

describe('inserting sections', () => {
  const text = joinLines(
    '# Human rights policy',
    '',
    '## Scope',
    '',
    'All of us.',
    '',
    '## Contact',
    '',
    'Write to us.',
    '',
  );

  it('offers all missing elements, in the order of a good policy', () => {
    const actions = actionsAt(check(text), 'All of us', { only: ['refactor'] });
    assert.ok(actions.length > 10);
    assert.ok(actions.every(({ kind }) => kind === INSERT_KIND));
    const titles = actions.map(({ title }) => title);
    assert.ok(
      titles.findIndex((title) => /commitment/i.test(title)) < titles.findIndex((title) => /approv/i.test(title)),
    );
  });

  it('writes placeholders as tab stops, or as they are for a plain editor', () => {
    const checked = check(text);
    const snippet = titled(actionsAt(checked, 'All', { only: [INSERT_KIND] }), /approv/i);
    assert.match(JSON.stringify(snippet.edit), /\$\{1[:|]/);
    const plainly = titled(actionsAt(checked, 'All', { only: [INSERT_KIND], client: plain }), /approv/i);
    assert.match(applied(checked, plainly), /\n\n## [^\n]+\n\n[^[]*\[[^\]]+\]/);
    assert.doesNotMatch(applied(checked, plainly), /\$\{/);
  });

  it('is offered unasked on the title and on empty lines only, and never while the author types', () => {
    const checked = check(text);
    const inserts = (find: string, triggerKind: CodeActionTriggerKind): number =>
      actionsAt(checked, find, { triggerKind }).filter(({ kind }) => kind === INSERT_KIND).length;
    assert.ok(inserts('# Human', CodeActionTriggerKind.Invoked) > 0);
    assert.equal(inserts('All of', CodeActionTriggerKind.Invoked), 0);
    assert.equal(inserts('# Human', CodeActionTriggerKind.Automatic), 0);
  });
});

describe('ignoring findings', () => {
  it('stands after the fixes and names the rule', () => {
    const checked = withFixes('# T\n\naaa ccc aaa');
    const titles = actionsAt(checked, 'ccc').map(({ title }) => title);
    assert.deepEqual(titles, [
      'Write “ddd”',
      'Ignore this finding here (test/fix)',
      'Ignore this rule in this file (test/fix)',
    ]);
  });

  it('puts the cursor into the reason', () => {
    const here = titled(actionsAt(check('# Policy\n\nAs GP 32 asks.'), 'GP 32'), /^Ignore this finding here/);
    assert.match(
      JSON.stringify(here.edit),
      /<!-- ungp-lint-disable-next-line citation\/unknown-principle -- \$\{1:\[say why\]\} -->/,
    );
  });
});
