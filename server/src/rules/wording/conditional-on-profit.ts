import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/conditional-on-profit',
  principles: ['11', '14'],
  severity: 'information',
  stage: 'preview',
  fix: 'none',
  summary: 'Respect depends on cost or profit.',
  rationale:
    'The responsibility to respect human rights does not depend on whether it pays. Means may differ with a company’s size; whether harm is prevented and made good is a question of its severity.',
  instead:
    'Let severity decide: “We act in every case; how fast and by which means depends on how severe the harm is.”',
  exceptions: 'Silent on products and prices, and where the sentence says that cost does not decide.',
  examples: {
    bad: [
      'We remedy harm ⟦where economically reasonable⟧.',
      'We prevent harm ⟦without undue burden⟧ on the business.',
      'We will pay a living wage ⟦as long as profitability allows⟧ it.',
      'We choose ⟦cost-effective measures⟧ against forced labour.',
      'Remedy is ⟦subject to budget constraints⟧.',
      'We assess suppliers ⟦if it is financially feasible⟧.',
    ],
    good: [
      'We remedy harm, whatever it costs.',
      'We prevent harm, regardless of whether it is cost-effective.',
      'We sell affordable medicines.',
      'Complaints can be made at no cost to workers.',
      '> We remedy harm where economically reasonable.',
      'Our services are cost-effective.',
      'We respect human rights even where it is not profitable.',
      'Severity decides how fast we act.',
    ],
  },
  message: (found) =>
    `“${found}” makes respect depend on money; GP 14 lets severity, not cost, decide. Drop the condition, or say how severe harm is dealt with in any case.`,
  when: ({ stance }) => stance.subject !== 'others',
});
