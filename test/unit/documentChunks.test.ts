import assert from 'node:assert/strict';
import { chunkStarts } from '../../server/src/document/chunks.ts';

/** The text with a `¦` at each cut. */
function cut(text: string): string {
  return chunkStarts(text)
    .map((start, index, starts) => text.slice(start, starts[index + 1]))
    .join('¦');
}

describe('chunks', () => {
  it('start at headings at the margin', () => {
    assert.equal(cut('Intro\n# A\ntext\n\n## B\n'), 'Intro\n¦# A\ntext\n\n¦## B\n');
    assert.equal(cut('# A\r\n# B\r# C\n#\n'), '# A\r\n¦# B\r¦# C\n¦#\n');
    assert.equal(cut('Intro\n\nTitle\n=====\n\ntext\n'), 'Intro\n\n¦Title\n=====\n\ntext\n');
  });

  it('do not start at other lines', () => {
    for (const line of [' # indented', '#none', '####### seven', '\\# x', '> # quoted', '- # item']) {
      assert.equal(cut(`text\n${line}\n`), `text\n${line}\n`);
    }
  });

  it('do not start in fenced code', () => {
    assert.equal(cut('```\n# no\n```\n# yes\n'), '```\n# no\n```\n¦# yes\n');
    assert.equal(cut('~~~~\n# no\n~~~\n# no\n~~~~~\n# yes\n'), '~~~~\n# no\n~~~\n# no\n~~~~~\n¦# yes\n');
    assert.equal(cut('``` a`b\n# yes\n'), '``` a`b\n¦# yes\n');
    assert.equal(cut('```\n# never closed\n'), '```\n# never closed\n');
  });

  it('do not start in HTML', () => {
    assert.equal(cut('<div>\n# no\n\n# yes\n'), '<div>\n# no\n\n¦# yes\n');
    assert.equal(cut('<!-- a\n\n# no\n-->\n# yes\n'), '<!-- a\n\n# no\n-->\n¦# yes\n');
    assert.equal(cut('<!-- a -->\n# yes\n'), '<!-- a -->\n¦# yes\n');
    assert.equal(cut('<pre>\n\n# no\n</pre>\n# yes\n'), '<pre>\n\n# no\n</pre>\n¦# yes\n');
    assert.equal(cut('<?php\n\n# no\n?>\n# yes\n'), '<?php\n\n# no\n?>\n¦# yes\n');
  });

  it('do not start in front matter', () => {
    assert.equal(cut('---\n# comment\n---\n# yes\n'), '---\n# comment\n---\n¦# yes\n');
    assert.equal(cut('---\n# not closed\n'), '---\n¦# not closed\n');
  });

  it('start behind a fence in a list when it is closed in every reading', () => {
    assert.equal(cut('- a\n  ```\n  # no\n  ```\n\ntext\n\n# yes\n'), '- a\n  ```\n  # no\n  ```\n\ntext\n\n¦# yes\n');
  });

  it('stop where a fence may stand in a list or not', () => {
    const unclear = '- a\n  ```\n# A\n```\n# B\n';
    assert.equal(cut(unclear), unclear);
  });

  it('begin after a byte order mark', () => {
    assert.deepEqual(chunkStarts('\ufeff# A\n# B\n'), [1, 5]);
  });

  it('of long texts without headings start at title-like lines, then at any paragraph', () => {
    const sentence = 'We respect the rights of all people. ';
    const long = `${sentence.repeat(120)}\n\nOur commitment\n\n${sentence.repeat(500)}\n\nnext paragraph\n`;
    assert.deepEqual(
      chunkStarts(long).map((start) => long.slice(start, start + 14)),
      [sentence.slice(0, 14), 'Our commitment', 'next paragraph'],
    );
  });
});
