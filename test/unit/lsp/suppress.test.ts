import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import type { Finding } from '../../../server/src/lint/types.ts';
import { type Insertion, ignoreHere, ignoreInFile } from '../../../server/src/lsp/suppress.ts';
import { check, joinLines } from '../../helpers/checked.ts';

const rule = 'citation/unknown-principle';

function findingIn(text: string): Finding {
  const found = check(text).result.findings.find((finding) => finding.rule === rule);
  assert.ok(found, 'the text has a finding');
  return found;
}

function insert(text: string, insertion: Insertion | undefined): string {
  assert.ok(insertion);
  return text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset);
}

/** Ignores the finding; it must be gone, nothing else may come, and the rest of the Markdown must read as before. */
function ignored(...lines: string[]): string {
  const text = joinLines(...lines);
  const after = insert(text, ignoreHere(check(text).document, findingIn(text)));
  const codes = check(after).result.findings.map((finding) => finding.rule);
  assert.ok(!codes.includes(rule), `the finding is still there in\n${after}`);
  assert.ok(!codes.some((code) => code.startsWith('suppression/')), `the comment is not right in\n${after}`);
  assert.equal(outline(after), outline(text), `the Markdown has changed:\n${after}`);
  return after;
}

/** The structure of a Markdown text without comments. */
function outline(text: string): string {
  const of = (node: Nodes): string => {
    if (node.type === 'html') return '';
    if (node.type === 'text') return node.value.trim();
    return 'children' in node ? `${node.type}(${node.children.map(of).join('')})` : node.type;
  };
  return check(text)
    .document.chunks.map(({ chunk }) => of(chunk.tree))
    .join('')
    .replaceAll(')root(', '');
}

const comment = (action: string): string => `<!-- ungp-lint-${action} ${rule} -- [say why] -->`;
const before = comment('disable-next-line');

describe('“Ignore this finding here”', () => {
  it('goes before a paragraph, wherever in it the finding stands', () => {
    const after = ignored('# Policy', '', 'We go by the principles', 'as GP 32 has them.', '', 'And on.');
    assert.equal(
      after,
      joinLines('# Policy', '', before, 'We go by the principles', 'as GP 32 has them.', '', 'And on.'),
    );
  });

  it('goes before a heading', () => {
    assert.equal(
      ignored('# Policy', '', 'Text.', '## GP 32', '', 'x'),
      joinLines('# Policy', '', 'Text.', before, '## GP 32', '', 'x'),
    );
    assert.equal(ignored('GP 32', '=====', '', 'x'), joinLines(before, 'GP 32', '=====', '', 'x'));
  });

  it('goes before the first item of a list', () => {
    assert.equal(
      ignored('We will:', '', '- heed GP 32;', '- go on.'),
      joinLines('We will:', '', before, '- heed GP 32;', '- go on.'),
    );
  });

  it('goes into the item above, so that the list stays one list', () => {
    assert.equal(ignored('- We go on;', '- heed GP 32.'), joinLines('- We go on;', `  ${before}`, '- heed GP 32.'));
    assert.equal(ignored('1. One.', '', '2. Heed GP 32.'), joinLines('1. One.', '', `   ${before}`, '2. Heed GP 32.'));
  });

  it('goes into nested lists and later paragraphs of items', () => {
    assert.equal(
      ignored('- We:', '  - heed GP 32;', '  - go on.'),
      joinLines('- We:', `  ${before}`, '  - heed GP 32;', '  - go on.'),
    );
    assert.equal(
      ignored('- We:', '  * go on;', '  * heed GP 32.'),
      joinLines('- We:', '  * go on;', `    ${before}`, '  * heed GP 32.'),
    );
    assert.equal(ignored('- One.', '', '  Heed GP 32.'), joinLines('- One.', '', `  ${before}`, '  Heed GP 32.'));
  });

  it('goes into a block quote', () => {
    const text = joinLines('> They heed', '> GP 32.');
    const finding = { ...findingIn('GP 32'), span: { start: 14, end: 19 } };
    const after = insert(text, ignoreHere(check(text).document, finding));
    assert.equal(after, joinLines(`> ${before}`, '> They heed', '> GP 32.'));
    assert.equal(outline(after), outline(text));
  });

  it('goes behind the text where no line can stand before it', () => {
    assert.equal(ignored('- - heed GP 32', '  - x'), joinLines(`- - heed GP 32 ${comment('disable-line')}`, '  - x'));
  });

  it('goes into the cell of a table', () => {
    const after = ignored('| What | Why |', '| --- | --- |', '| heed | GP 32 |', '| go on | yes |');
    assert.equal(
      after,
      joinLines('| What | Why |', '| --- | --- |', `| heed | GP 32 ${comment('disable-line')} |`, '| go on | yes |'),
    );
  });

  it('keeps the line endings of the document', () => {
    const text = '# Policy\r\n\r\nHeed GP 32.\r\n';
    const after = insert(text, ignoreHere(check(text).document, findingIn(text)));
    assert.equal(after, `# Policy\r\n\r\n${before}\r\nHeed GP 32.\r\n`);
  });

  it('is not offered in front matter, where no comment can stand', () => {
    const text = '---\ntitle: x\n---\n\n# Policy\n';
    const finding = { ...findingIn('GP 32'), span: { start: 5, end: 8 } };
    assert.equal(ignoreHere(check(text).document, finding), undefined);
  });
});

describe('“Ignore this rule in this file”', () => {
  const inFile = comment('disable-file');

  function ignoredInFile(text: string): string {
    const after = insert(text, ignoreInFile(check(text).document, rule));
    assert.ok(!check(after).result.findings.some((finding) => finding.rule === rule));
    assert.equal(outline(after), outline(text));
    return after;
  }

  it('goes to the top', () => {
    assert.equal(ignoredInFile('# Policy\n\nHeed GP 32.\n'), `${inFile}\n\n# Policy\n\nHeed GP 32.\n`);
  });

  it('goes after the front matter', () => {
    const text = '---\r\ntitle: x\r\n---\r\n\r\nHeed GP 32.\r\n';
    assert.equal(ignoredInFile(text), `---\r\ntitle: x\r\n---\r\n\r\n${inFile}\r\n\r\nHeed GP 32.\r\n`);
  });
});
