/** What the rules say of their own precision is what the repository measures, and only rules that keep to it are on. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { measureRules, readBlind } from '../../scripts/evaluate/rules.ts';
import { allRules } from '../../server/src/rules/index.ts';
import { measures } from '../../server/src/rules/measures.ts';
import { isEnough, precisionOf } from '../../server/src/rules/precision.ts';

/** What a stable rule owes its readers. */
const PRECISION = 0.9;
/** Sentences per rule that was measured by sentences alone. */
const [BAD, GOOD] = [8, 10];

describe('the measured precision of rules', () => {
  it('is what their metadata say (npm run evaluate -- --only rules --write)', function () {
    this.timeout(120_000);
    assert.deepEqual(measures, measureRules());
  });

  it('is at least nine in ten, on enough findings, for every stable rule', () => {
    for (const { id, stage, measure } of allRules) {
      if (stage !== 'stable') continue;
      assert.ok(measure && isEnough(measure), `${id}: too little to measure by`);
      assert.ok((precisionOf(measure) ?? 0) >= PRECISION, `${id}: ${precisionOf(measure)}`);
    }
  });

  it('rests on sentences of both sorts, in two halves', () => {
    for (const [id, { learn, hold }] of Object.entries(readBlind())) {
      assert.ok(
        allRules.some((rule) => rule.id === id),
        id,
      );
      const [bad, good] = [
        [...learn.bad, ...hold.bad],
        [...learn.good, ...hold.good],
      ];
      assert.equal(new Set([...bad, ...good]).size, bad.length + good.length, `${id} has a sentence twice`);
      assert.ok(bad.length >= BAD && good.length >= GOOD, id);
      for (const half of [learn, hold]) assert.ok(half.bad.length > 0 && half.good.length > 0, `${id}: an empty half`);
    }
  });
});
