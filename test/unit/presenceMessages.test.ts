import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { citeAll } from '../../server/src/rules/presence/presence.ts';
import { check, joinLines } from '../helpers/checked.ts';

/** The finding of an element in a policy with this text. */
function finding(element: string, ...lines: string[]) {
  const { document, result } = check(joinLines('# Human Rights Policy', '', ...lines), { kind: 'hrdd-report' });
  const found = result.findings.find(({ rule }) => rule === `presence/${element}`);
  assert.ok(found, `${element} is not reported`);
  return { message: found.message, at: document.text.slice(found.span.start, found.span.end) };
}

const filler =
  'We respect human rights in all that we do, and we write down here what that means for our work. '.repeat(6);

describe('what a finding says about an element', () => {
  it('cites principles in their order, and no part beside its whole', () => {
    assert.equal(citeAll(['23(b)', '11']), 'GPs 11 and 23(b)');
    assert.equal(citeAll(['20', '20(a)', '20(b)']), 'GP 20');
    assert.equal(citeAll(['31(b)', '31(a)']), 'GPs 31(a) and 31(b)');
    assert.equal(citeAll(['general', '18', '20']), 'GPs 18 and 20');
    assert.equal(citeAll(['general']), 'the General Principles');
  });

  it('says that a hedge is in the way, and points at the sentence with the hedge', () => {
    const { message, at } = finding(
      'stakeholder-engagement',
      filler,
      '',
      '## Stakeholder engagement',
      '',
      'We strive to consult affected communities.',
    );
    assert.match(message, /is only said with reservations; say it without them\./);
    assert.ok(!at.startsWith('#'), at);
  });

  it('counts where some of many points are enough, and names three at most', () => {
    const { message } = finding(
      'grievance-effectiveness',
      filler,
      '',
      '## Grievance mechanism',
      '',
      'Complaints are handled by an independent office, which answers for fair conduct.',
    );
    assert.match(message, /covers 1 of its 8 points in full; it could say /);
    assert.doesNotMatch(message, /dialogue/);
  });

  it('counts what is missing while there is hardly any text, unless that is turned off', () => {
    const severities = (setting?: 'off' | 'warning') =>
      check('# Human Rights Policy\n', {
        kind: 'company-policy',
        rules: setting ? { 'presence/draft-begun': setting } : {},
      })
        .result.findings.filter(({ rule }) => rule.startsWith('presence/'))
        .map(({ rule, severity }) => `${rule} ${severity}`);
    assert.deepEqual(severities(), ['presence/draft-begun information']);
    assert.deepEqual(severities('warning'), ['presence/draft-begun warning']);
    assert.deepEqual(severities('off'), []);
  });

  it('does not count what the document waives', () => {
    const count = (...lines: string[]): number => {
      const { result } = check(joinLines('# Human Rights Policy', '', ...lines), { kind: 'company-policy' });
      const begun = result.findings.find(({ rule }) => rule === 'presence/draft-begun');
      return Number.parseInt(begun?.message ?? '', 10);
    };
    const all = count();
    assert.equal(count('<!-- ungp-lint-disable-file presence/track -- it is in our report -->'), all - 1);
  });
});
