import { isNegated } from './conditions.ts';
import { documentWordingRule } from './wordingRule.ts';

export default documentWordingRule({
  id: 'wording/own-employees-only',
  principles: ['13', '11'],
  severity: 'warning',
  stage: 'preview',
  fix: 'none',
  kinds: ['company-policy', 'hrdd-report', 'modern-slavery-statement'],
  summary: 'Only the rights of the company’s own employees are in view.',
  rationale:
    'A company can harm workers of its suppliers, neighbours, customers and users as well as its own staff, and harm outside the payroll is often the gravest. GP 13 covers all of it.',
  instead:
    '“We respect the human rights of everyone we may affect: our staff, workers in our value chain, communities, customers and users.”',
  exceptions: 'Silent where the document speaks of the value chain or of other people elsewhere.',
  examples: {
    bad: [
      'We respect the ⟦human rights of our employees⟧.',
      'The company protects ⟦our employees’ human rights⟧ everywhere.',
      'We uphold the ⟦human rights of all staff⟧ wherever they work.',
      'Our human rights policy: we respect the ⟦rights of our employees⟧.',
      'The ⟦human rights of our workforce⟧ matter to us.',
    ],
    good: [
      'We respect the human rights of everyone we may affect.',
      'We respect the human rights of our employees and of workers in our supply chain.',
      'We respect the human rights of our employees.\n\nWe expect the same of our suppliers.',
      'We respect the human rights of our employees.\n\nCommunities near our sites have human rights that we respect as well.',
      'Our employees are trained in human rights.',
      '> We respect the human rights of our employees.',
      'We respect the human rights of employees of our suppliers.',
      'Employees of all levels know this policy.',
    ],
  },
  message: (found) =>
    `“${found}” leaves out everyone who is not on the payroll; GP 13 covers all people whom the business may harm. Add workers in the value chain, communities, customers and users.`,
  when: (context, trigger) => !isNegated(context, trigger),
});
