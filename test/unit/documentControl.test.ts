import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { linterFor } from '../../server/src/lint/lint.ts';

const CONTROL = ['senior-approval', 'named-owner', 'review-update'];

/** States of the elements about document control. */
function control(markdown: string): (string | undefined)[] {
  const { coverage } = linterFor(loadBuiltIn()).lint(parseDocument(markdown), {
    ...DEFAULT_CONFIG,
    kind: 'company-policy',
  });
  return CONTROL.map((element) => coverage[element]?.state);
}

describe('document control', () => {
  it('is read from front matter', () => {
    const matter =
      'owner: Head of Human Rights\napproved_by: Board of Directors\ndate: 2026-03-01\nnext_review: 2027-03-01';
    assert.deepEqual(control(`---\n${matter}\n---\n\n# Human Rights Policy\n`), ['covered', 'covered', 'covered']);
  });

  it('is read from a table without a header of its own', () => {
    const table =
      '| Approved by | Board of Directors |\n| --- | --- |\n| Date | 1 March 2026 |\n| Next review | March 2027 |';
    assert.deepEqual(control(`# Human Rights Policy\n\n${table}\n`)[0], 'covered');
    assert.deepEqual(control(`# Human Rights Policy\n\n${table}\n`)[2], 'covered');
  });

  it('is not what a web site needs', () => {
    assert.deepEqual(control('---\nlayout: policy\ntags: [board, approval]\n---\n\n# Human Rights Policy\n'), [
      'missing',
      'missing',
      'missing',
    ]);
  });

  it('gives places in the source', () => {
    const text = '---\napproved_by: Board of Directors\n---\n\n# Human Rights Policy\n';
    const [block] = parseDocument(text).chunks[0].chunk.blocks;
    assert.equal(block.text, 'approved by: Board of Directors');
    assert.equal(text.slice(block.span.start, block.span.end), 'approved_by: Board of Directors');
  });
});
