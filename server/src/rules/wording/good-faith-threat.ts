import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/good-faith-threat',
  principles: ['31(b)', '29'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'Those who complain are threatened with punishment.',
  rationale:
    'People who cannot prove what they saw read such a sentence as a warning to themselves, and stay silent. Fear of reprisal is the barrier that GP 31(b) names, and the motive of a report says nothing about whether it is true.',
  instead: '“You need no proof. A concern that turns out to be mistaken has no consequences for you.”',
  exceptions:
    'Silent where good faith is only mentioned, and where the sentence says that honest mistakes have no consequences.',
  examples: {
    bad: [
      '⟦False reports will lead to disciplinary⟧ action.',
      '⟦Malicious allegations will be punished⟧.',
      'Anyone who makes a knowingly ⟦false complaint may face dismissal⟧.',
      'We ⟦only accept reports made in good faith⟧.',
      '⟦Disciplinary action will be taken against those who make frivolous complaints⟧.',
      '⟦Reports must be made in good faith⟧.',
      '⟦Abuse of the hotline will be sanctioned⟧.',
    ],
    good: [
      'Nobody is punished for a report, even if it turns out to be mistaken.',
      'We protect everyone who reports in good faith.',
      'You need no proof to raise a concern.',
      'Retaliation against complainants leads to disciplinary action.',
      'Staff who breach this policy face disciplinary action.',
      '> False reports will lead to disciplinary action.',
      'What happens with false reports?',
      'We do not tolerate misleading advertising.',
      'Honest mistakes have no consequences for those who report.',
    ],
  },
  message: (found) =>
    `“${found}” warns off people who cannot prove what they saw; GP 31(b) names fear of reprisal as a barrier. Say that no proof is needed and that honest mistakes have no consequences.`,
  when: (context, trigger) => !isNegated(context, trigger),
});
