import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/preferred-term',
  principles: ['12'],
  severity: 'information',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'There is a better word for this.',
  rationale:
    'Some words name people by what is done to them or by what they lack, others name the Guiding Principles by nicknames that readers cannot look up. An organisation can add its own preferences in a pack.',
  instead: 'Write the term that the UN instruments, or your organisation’s pack, use.',
  exceptions: 'Silent in quotations and headings.',
  examples: {
    bad: [
      'We train managers to work with ⟦the handicapped⟧.',
      'Our shops are open to ⟦the disabled⟧.',
      'We do not employ ⟦illegal immigrants⟧.',
      'This policy follows the ⟦Ruggie Principles⟧.',
      'We buy cotton from ⟦third world countries⟧.',
      '⟦Wheelchair-bound⟧ visitors use the side door.',
    ],
    good: [
      'We train managers to work with persons with disabilities.',
      'The lift is disabled at night.',
      'Illegal logging harms communities.',
      'This policy follows the UN Guiding Principles.',
      'The third world congress on safety met in spring.',
      '> We welcome the handicapped.',
      'Words such as “the handicapped” do not belong in a policy.',
      'The disabled account is deleted after a year.',
    ],
  },
  message: (found, { knowledge }) => {
    const better = knowledge.wording.get('wording/preferred-term')?.replace?.[found.toLowerCase()];
    return `“${found}” has a better word${better ? `, “${better}”` : ''}; GP 12 asks for respect for everyone, and names are part of it. Use the term of the UN instruments or of your organisation.`;
  },
});
