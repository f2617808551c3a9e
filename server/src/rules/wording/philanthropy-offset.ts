import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/philanthropy-offset',
  principles: ['11'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'Good works are presented as meeting the responsibility to respect human rights.',
  rationale:
    'The responsibility is to do no harm and to repair it. The commentary to GP 11 says that good works elsewhere do not make up for a failure to respect human rights: a school does not give back the land, the wage or the water.',
  instead: '“Our social investment is additional. It never makes up for a failure to respect human rights.”',
  exceptions:
    'Silent on community investment that is not linked to the responsibility, and where the text itself denies the link.',
  examples: {
    bad: [
      'Our donations to local clinics ⟦offset the impact⟧ of the mine.',
      'We ⟦respect human rights by supporting schools⟧ in the villages near our plants.',
      'We ⟦fulfil our responsibility to respect human rights through our foundation⟧.',
      '⟦Our foundation demonstrates our commitment to human rights⟧.',
      'Community projects ⟦compensate for the disruption⟧ that our works cause.',
      '⟦In return for the land⟧, we build a school and sponsor scholarships.',
    ],
    good: [
      'Our foundation supports schools in the region.',
      'Our social investment is additional and never offsets a harm to human rights.',
      'Good works do not make up for a failure to respect human rights.',
      'We buy certificates to offset our carbon emissions.',
      'Workers harmed by our operations receive compensation for their losses.',
      '> Our donations offset the impact of the mine.',
      'Staff may volunteer two days a year.',
      'We respect the right of children to go to school.',
      'We respect human rights by asking who may be harmed before we build.',
    ],
  },
  message: (found) =>
    `“${found}” lets good works stand in for respect; the commentary to GP 11 says that they do not offset harm. Say that social investment comes in addition, and how harm is prevented and repaired.`,
  when: (context, trigger) => !isNegated(context, trigger),
});
