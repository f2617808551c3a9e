import { documentWordingRule } from './wordingRule.ts';

export default documentWordingRule({
  id: 'wording/no-senior-approval',
  principles: ['16(a)'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'The policy is approved below the most senior level.',
  rationale:
    'Approval at the top makes the policy binding on purchasing, sales and everybody else. A department cannot commit the company, and its policy yields as soon as it costs something.',
  instead: '“Approved by the Board of Directors on [date].”',
  exceptions: 'Silent where the board, the chief executive or another top body also approves the document.',
  examples: {
    bad: [
      '⟦This policy was approved by the Sustainability Department⟧.',
      '⟦Approved by the HR Director⟧ on 3 May 2026.',
      'The ⟦human rights policy is signed by our Compliance Officer⟧.',
      '⟦This policy is supported by the management⟧ of the company.',
      '⟦This statement has been endorsed by the Head of Legal⟧.',
    ],
    good: [
      'This policy was approved by the Board of Directors on 3 May 2026.',
      'This policy was drafted by the Sustainability Department and approved by the Board.',
      'Exceptions are approved by the Legal Department.',
      'New suppliers are approved by the procurement team.',
      '> This policy was approved by the HR Department.',
      'This policy was approved by the Head of Legal and signed by the Chief Executive Officer.',
      'Approved by the Board on 3 May 2026.\n\nThis policy is signed by the Compliance Officer.',
      'The compliance team looks after this policy.',
    ],
  },
  message: (found) =>
    `“${found}” is not the most senior level; GP 16(a) expects approval there. Have the board or the chief executive approve the policy, and give the date.`,
  unless: ({ coverage }) => coverage['senior-approval']?.state === 'covered',
});
