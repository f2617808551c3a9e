import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/risk-transfer-contracts',
  principles: ['13(b)', '19'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The responsibility is handed to suppliers by contract.',
  rationale:
    'A company cannot contract out of its responsibility: what it pays, when it orders and how it changes orders shape the conditions at suppliers. A warranty moves the legal risk and leaves the people where they were.',
  instead:
    '“We share the responsibility with our suppliers: we pay and plan so that they can respect rights, and help them to do so.”',
  exceptions:
    'Silent where responsibility is shared, and on warranties about other matters (patents, product defects, data).',
  examples: {
    bad: [
      '⟦Suppliers are solely responsible⟧ for respecting the rights of their workers.',
      '⟦Suppliers represent and warrant⟧ that no forced labour is used.',
      'Each ⟦contractor warrants⟧ compliance with the Modern Slavery Act.',
      'The supplier shall ⟦indemnify⟧ us against claims that arise from human rights abuses.',
      'We ⟦accept no responsibility for the conduct of our suppliers⟧.',
      'We are ⟦not liable for labour abuses at our suppliers⟧.',
    ],
    good: [
      'We share responsibility for working conditions with our suppliers.',
      'Suppliers are responsible for safe workplaces, and we help them to get there.',
      'Suppliers are not solely responsible for working conditions: our prices matter too.',
      'The supplier warrants that the goods are free of defects.',
      'We do not shift our responsibility to suppliers by contract.',
      '> Suppliers are solely responsible for their workers.',
      'Our contracts ask suppliers to respect human rights.',
      'Circumstances may warrant an audit of the supplier.',
      'The Board is fully responsible for this policy.',
    ],
  },
  message: (found) =>
    `“${found}” hands the responsibility to others; GPs 13 and 19 leave it with the company as well. Say what you do yourselves: fair prices and lead times, support, leverage, remedy.`,
  when: (context, trigger) => !isNegated(context, trigger),
});
