/** The examples of a rule are its tests: each bad one is found where it is marked, each good one stays silent. */
import assert from 'node:assert/strict';
import type { Fix } from '../../server/src/lint/types.ts';
import type { Rule } from '../../server/src/rules/defineRule.ts';
import { allRules } from '../../server/src/rules/index.ts';
import { applyFix, mark, readMarks, runRule } from '../helpers/runRule.ts';

const BAD = 5;
const GOOD = 8;

for (const rule of allRules) {
  describe(rule.id, () => {
    it('has enough examples', () => {
      assert.ok(rule.examples.bad.length >= BAD, `${rule.examples.bad.length} bad`);
      assert.ok(rule.examples.good.length >= GOOD, `${rule.examples.good.length} good`);
    });

    for (const example of rule.examples.bad) {
      it(`finds ${shown(example)}`, () => {
        const { text } = readMarks(example);
        const findings = runRule(rule, text);
        assert.equal(mark(text, findings), example);
        for (const { message, fixes = [] } of findings) {
          assert.match(message, /\S{3}.*[.!?”]$/s, 'a message is a sentence');
          for (const fix of fixes) assertFixed(rule, text, findings.length, fix);
        }
      });
    }

    for (const example of rule.examples.good) {
      it(`accepts ${shown(example)}`, () => assert.equal(mark(example, runRule(rule, example)), example));
    }

    it('says truly whether it has fixes', () => {
      const offered = new Set(
        rule.examples.bad
          .flatMap((example) => runRule(rule, readMarks(example).text))
          .flatMap(({ fixes = [] }) => fixes.map(({ safety }) => safety)),
      );
      assert.equal(offered.size > 0, rule.fix !== 'none');
      if (rule.fix !== 'none') assert.ok(offered.has(rule.fix), `none of the examples has a ${rule.fix} fix`);
    });
  });
}

function shown(example: string): string {
  return `“${example.length > 70 ? `${example.slice(0, 70)}…` : example}”`;
}

function assertFixed(rule: Rule, text: string, before: number, fix: Fix): void {
  const fixed = applyFix(text, fix);
  const after = runRule(rule, fixed);
  assert.ok(after.length < before, `after “${fix.title}”: ${mark(fixed, after)}`);
}
