import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/sphere-of-influence',
  principles: ['13'],
  severity: 'information',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'Responsibility follows influence.',
  rationale:
    'The Guiding Principles left the “sphere of influence” behind on purpose: it says how much a company can do, not what it answers for. Responsibility follows from causing, contributing to or being linked to harm; influence (leverage) only decides how to act.',
  instead: '“In our own activities and our business relationships.”',
  exceptions:
    'Silent where the UN Global Compact is quoted, and on the area of influence in environmental impact assessments.',
  examples: {
    bad: [
      'We promote human rights ⟦within our sphere of influence⟧.',
      'The company respects human rights ⟦within its sphere of influence⟧.',
      'We prevent harm ⟦in our area of influence⟧.',
      'Everyone ⟦in the company’s sphere of influence⟧ benefits from this policy.',
      'We respect the rights of people ⟦within our area of influence⟧.',
    ],
    good: [
      'We respect human rights in our own activities and business relationships.',
      'The UN Global Compact asks companies to support human rights within their sphere of influence.',
      'The environmental impact assessment covers the area of influence of the dam.',
      'We use our influence to prevent harm.',
      '> We promote human rights within our sphere of influence.',
      'Suppliers have influence on their own suppliers.',
      'Nobody may use undue influence on a complainant.',
      '## Sphere of influence',
      'Do we look beyond our sphere of influence?',
    ],
  },
  message: (found) =>
    `“${found}” is not how the Guiding Principles draw the line; GP 13 goes by causing, contributing and being directly linked. Write “own activities and business relationships”.`,
});
