import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/national-law-only',
  principles: ['11', '12', '23(a)'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'National law is made the ceiling of what the company respects.',
  rationale:
    'The responsibility to respect human rights goes beyond obeying national law: where the law is weaker than international standards, or is not enforced, people still have their rights.',
  instead:
    'Obey the law and respect international human rights: “where the law is weaker, we follow the international standard”.',
  exceptions:
    'Silent where the sentence or its section also names an international standard or says what happens where the law is weaker.',
  examples: {
    bad: [
      'We respect ⟦human rights as recognised by the laws of⟧ each country.',
      'Workers may join trade unions ⟦where permitted by law⟧.',
      'The company respects freedom of association ⟦in accordance with local laws⟧.',
      'Wages and working hours are ⟦in compliance with local laws⟧.',
      'We provide remedy to workers ⟦if required by law⟧.',
      'We respect the right to bargain collectively ⟦to the extent permitted by law⟧.',
      'We protect ⟦workers’ rights under the law of⟧ the countries in which we work.',
    ],
    good: [
      'We respect international human rights everywhere, and follow the higher standard where local law is weaker.',
      'We obey the law and respect human rights.',
      'Workers may join trade unions. Where the law restricts them, we support other ways to be heard.',
      'We keep personal data in accordance with the law.',
      'We respect freedom of association in accordance with local law and ILO Conventions 87 and 98.',
      '> Workers may join trade unions where permitted by law.',
      'Taxes are paid in accordance with local laws.',
      'We tell users about government requests where permitted by law.',
      'Suspected crimes are reported to the police as required by law.',
    ],
  },
  message: (found) =>
    `“${found}” makes national law the limit; GPs 11 and 23(a) expect respect for internationally recognised human rights as well. Say what applies where the law is weaker.`,
});
