import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { coverElement } from '../../server/src/evidence/coverage.ts';
import type { Evidence } from '../../server/src/evidence/types.ts';
import type { Element } from '../../server/src/knowledge/types.ts';

const element: Element = {
  id: 'channel',
  name: 'Channel',
  group: 'Remedy',
  order: 1,
  why: '',
  principles: [],
  levels: {},
  facets: [
    { id: 'way', asks: 'how to complain' },
    { id: 'open', asks: 'who may complain' },
    { id: 'number', asks: 'the telephone number', required: false },
  ],
  provenance: { source: 'test', certainty: 'memory' },
};

function said(facet: string, strength: Evidence['strength'] = 'full'): Evidence {
  const span = { start: 0, end: 1 };
  return {
    element: 'channel',
    facet,
    strength,
    span,
    sentence: span,
    text: '',
    objections: [],
    subject: 'own',
    pattern: '',
  };
}

/** State of the element when one chunk says the given facets. */
function stateWith(...evidence: Evidence[]): string {
  const chunk = {
    text: '',
    tree: { type: 'root', children: [] },
    blocks: [],
    sentences: [],
    directives: [],
    definitions: [],
  };
  const placed = { chunk, start: 0 };
  return coverElement(element, [{ placed, summary: new Map([['channel', evidence]]) }] as Parameters<
    typeof coverElement
  >[1]).state;
}

describe('state of an element', () => {
  it('is covered when every required facet is said', () => {
    assert.equal(stateWith(said('way'), said('open')), 'covered');
  });

  it('is partial when one is said or touched', () => {
    assert.equal(stateWith(said('way')), 'partial');
    assert.equal(stateWith(said('open', 'half')), 'partial');
  });

  it('is missing when only an optional facet is said', () => {
    assert.equal(stateWith(said('number')), 'missing');
  });
});
