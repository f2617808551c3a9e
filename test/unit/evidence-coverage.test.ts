import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { coverElement } from '../../server/src/evidence/coverage.ts';
import { saidIn } from '../../server/src/evidence/said.ts';
import type { ChunkEvidence, ElementCoverage, Evidence } from '../../server/src/evidence/types.ts';
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

/** A process that is said in one sentence, or by its steps. */
const process: Element = {
  ...element,
  id: 'process',
  facets: [
    { id: 'whole', asks: 'how you work', together: { facets: ['look.find', 'act.mend', 'tell.all'], enough: 2 } },
  ],
};

/** State of the element when one chunk says the given facets. */
function stateWith(...evidence: Evidence[]): string {
  return coverageOf(element, evidence).state;
}

function coverageOf(of: Element, evidence: readonly Evidence[]): ElementCoverage {
  return coverElement(of, saidIn([{ evidence } as ChunkEvidence], [0]));
}

function step(id: string, facet: string, strength: Evidence['strength'] = 'full'): Evidence {
  return { ...said(facet, strength), element: id, pattern: 'mend' };
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

  it('is covered when enough facets of other elements are said, and shows them', () => {
    const { state, evidence } = coverageOf(process, [step('look', 'find'), step('act', 'mend')]);
    assert.equal(state, 'covered');
    assert.deepEqual(
      evidence.map(({ element: of, facet, pattern }) => [of, facet, pattern]),
      [
        ['process', 'whole', 'look.find (mend)'],
        ['process', 'whole', 'act.mend (mend)'],
      ],
    );
  });

  it('is missing when too few of them are said, or only half', () => {
    assert.equal(coverageOf(process, [step('look', 'find')]).state, 'missing');
    assert.equal(coverageOf(process, [step('look', 'find'), step('act', 'mend', 'half')]).state, 'missing');
  });

  it('needs no steps when one sentence says the whole', () => {
    const whole = step('process', 'whole');
    const { evidence } = coverageOf(process, [whole, step('look', 'find'), step('act', 'mend')]);
    assert.deepEqual(evidence, [whole]);
  });
});
