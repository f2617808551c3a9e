import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../server/src/document/document.ts';
import type { Block } from '../../server/src/document/types.ts';
import { tokenise } from '../../server/src/document/words.ts';
import { stateOf } from './said.ts';

function blocksOf(text: string): Block[] {
  return parseDocument(text).chunks.flatMap(({ chunk }) => chunk.blocks);
}

/** The label of the last block of a text. */
function labelOf(text: string): string | undefined {
  return blocksOf(text).at(-1)?.label;
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

describe('short lines at the end of a section', () => {
  it('head nothing: they are what the section says', () => {
    const [, approver] = blocksOf('## Approval\n\nExecutive Board, 4 February 2024\n\n## Scope\n\nAll sites.');
    assert.equal(approver.headsNothing, true);
    assert.equal(stateOf('senior-approval', '## Approval\n\nExecutive Board, 4 February 2024'), 'covered');
    assert.equal(stateOf('senior-approval', '## Approval\n\n**Board of Directors**\n\n4 February 2024'), 'covered');
  });

  it('count half where no heading names the element', () => {
    assert.notEqual(stateOf('senior-approval', '## Scope\n\nExecutive Board, 4 February 2024'), 'covered');
  });

  it('are titles when text follows', () => {
    const [, title] = blocksOf('## Approval\n\nExecutive Board, 4 February 2024\n\nThe board meets in town.');
    assert.equal(title.headsNothing, undefined);
    const [, , , last] = blocksOf('## Rights\n\nOur people\n\nHealth and safety\n\n- We train everyone');
    assert.equal(last.headsNothing, undefined);
  });
});

describe('forms of “to be”', () => {
  it('are one word', () => {
    assert.deepEqual(tokenise('is are was were been').norm, ['be', 'be', 'be', 'be', 'be']);
  });
});
