import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/local-law-prevails',
  principles: ['23(b)'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'Human rights give way where national law conflicts with them.',
  rationale:
    'Where laws and rights collide, a company looks for ways to stay true to the rights and can show what it tried. A clause that lets the law win settles the matter before anybody has looked.',
  instead:
    '“Where the law conflicts with international human rights, we look for ways to honour them, and record and explain what we did.”',
  exceptions: 'Silent where the section says how the company will seek to honour the rights all the same.',
  examples: {
    bad: [
      'In case of conflict, ⟦local law prevails⟧.',
      'Where this policy and national law differ, ⟦national law takes precedence⟧.',
      'If the standards conflict with the law, ⟦we comply with local law⟧.',
      'Where international standards conflict with domestic law, ⟦we follow the law⟧.',
      '⟦Local laws shall prevail⟧ over this policy.',
      'We ⟦follow local customs⟧ where they differ from this policy.',
    ],
    good: [
      'Where local law conflicts with human rights, we seek ways to honour them.',
      'Where the law is stricter than this policy, we follow the law.',
      'If local law is weaker, this policy prevails.',
      'In case of conflict between language versions, the English text prevails.',
      '> In case of conflict, local law prevails.',
      'We comply with local law.',
      'Local law prevails in a conflict only after we have tried to honour the principles of human rights as far as we can.',
      'The purchase contract prevails over the general terms.',
    ],
  },
  when: (context, trigger) => !isNegated(context, trigger),
  message: (found) =>
    `“${found}” lets human rights give way; GP 23(b) expects companies to look for ways to honour them when rules conflict. Say how you will do so.`,
});
