import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/waiver-of-rights',
  principles: ['29', '31(f)'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'Using the channel or taking a remedy costs people their legal rights.',
  rationale:
    'The commentary to GP 29 keeps other ways to remedy open. A waiver asked of people in need, often without advice, closes the courts to them and makes the company’s own channel a trap.',
  instead: '“Using our channel or accepting a remedy is never conditional on giving up legal rights.”',
  exceptions:
    'Silent where the text says that no waiver is asked, and on waivers of the policy itself, of fees or of privilege.',
  examples: {
    bad: [
      'By accepting compensation, the complainant will ⟦waive all further claims⟧.',
      'The worker signs a ⟦release of liability⟧.',
      'Payment is made in ⟦full and final settlement⟧.',
      'Complainants ⟦agree not to take legal action⟧ while the case is open.',
      'Those who use the mechanism ⟦give up the right⟧ to sue.',
      'Our procedure is offered ⟦in lieu of legal action⟧.',
    ],
    good: [
      'Complainants never have to waive their legal rights.',
      'Using our channel is possible without waiving any right.',
      'We do not ask for a release of liability.',
      'Only the Board may waive a provision of this code.',
      'We waive all recruitment fees.',
      '> The complainant waives all claims.',
      'Workers have the right to take legal action.',
      'A delay in enforcing this code is no waiver.',
      'Nobody gives up a right by talking to us: nobody gives up the right to sue.',
    ],
  },
  message: (found) =>
    `“${found}” asks people to give up legal rights; the commentary to GP 29 says that a company’s channel must not bar other ways to remedy. Say that no waiver is ever asked.`,
  when: (context, trigger) => !isNegated(context, trigger),
});
