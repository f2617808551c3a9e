import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/legal-disclaimer',
  principles: ['16', '21'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'A disclaimer takes the promise back.',
  rationale:
    'A policy commitment is meant to be relied on. “No rights arise from this” and “may be changed at any time” tell the people concerned that it is not, whatever the rest says.',
  instead: 'Keep disclaimers to what the law needs, and say how the company can be held to its commitment.',
  exceptions:
    'Silent on what does not limit people’s rights (“without prejudice to …”), and on what others may not change.',
  examples: {
    bad: [
      'This policy does ⟦not form part of any contract⟧ of employment.',
      '⟦This policy does not create any rights⟧ for third parties.',
      'This document is ⟦not legally binding⟧.',
      'We may ⟦amend this policy at any time⟧.',
      'This statement is ⟦merely a statement of intent⟧.',
      'This policy is ⟦subject to change without notice⟧.',
    ],
    good: [
      'We review this policy every 12 months and explain each change.',
      'This policy does not limit the rights of workers under the law.',
      'This policy is part of the contract with our suppliers.',
      'Suppliers may not amend this code at any time.',
      '> This policy is not legally binding.',
      'Anyone can withdraw a complaint at any time.',
      'The contract creates rights for workers of the supplier.',
      'Workers are free to change jobs without notice to us.',
    ],
  },
  message: (found) =>
    `“${found}” takes back what the policy promises; GP 16 is about a commitment that people can rely on. Keep it to what the law needs, and say how you can be held to account.`,
});
