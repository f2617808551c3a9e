import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../server/src/document/document.ts';
import { tokenise } from '../../server/src/document/words.ts';

/** The label of the last block of a text. */
function labelOf(text: string): string | undefined {
  return parseDocument(text)
    .chunks.flatMap(({ chunk }) => chunk.blocks)
    .at(-1)?.label;
}

describe('title-like lines', () => {
  it('head what follows, as in text that comes out of a PDF', () => {
    assert.equal(labelOf('Governance and oversight'), 'Governance and oversight');
    assert.equal(labelOf('Who we are'), 'Who we are');
  });

  it('are no titles when they hold an entry of document control', () => {
    assert.equal(labelOf('Policy owner: Head of Sustainability'), undefined);
    assert.equal(labelOf('Adopted by the Board on 3 May 2021'), undefined);
    assert.equal(labelOf('Part 2: Scope'), 'Part 2: Scope');
  });

  it('are sentences when they state something, though the full stop is lost', () => {
    assert.equal(labelOf('This statement is approved by the Board of Directors'), undefined);
    assert.equal(labelOf('Suppliers must not use forced labour'), undefined);
  });
});

describe('forms of “to be”', () => {
  it('are one word', () => {
    assert.deepEqual(tokenise('is are was were been').norm, ['be', 'be', 'be', 'be', 'be']);
  });
});
