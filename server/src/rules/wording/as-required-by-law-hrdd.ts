import { hasTrigger } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/as-required-by-law-hrdd',
  principles: ['15', '17'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'Due diligence is done only where a law demands it.',
  rationale:
    'Due diligence laws cover some companies, some tiers and some rights. The Guiding Principles expect due diligence of every company, wherever it may be involved in harm.',
  instead: '“We carry out due diligence in all our operations and relationships, and meet the laws that require it.”',
  exceptions: 'Silent where the sentence or its section goes beyond the law, and on reports that a law requires.',
  examples: {
    bad: [
      'We carry out due diligence ⟦as required by law⟧.',
      '⟦Where legally required⟧, we do due diligence on our suppliers.',
      'Our due diligence is carried out ⟦to the extent required by⟧ the Supply Chain Act.',
      'Companies ⟦below the threshold⟧ do no due diligence.',
      'Impact assessments are made ⟦in accordance with legal requirements⟧.',
    ],
    good: [
      'We carry out human rights due diligence everywhere, also where no law requires it.',
      'We publish the due diligence report as required by law.',
      'We carry out due diligence as required by law and, beyond it, in line with the UN Guiding Principles.',
      'We check customers for money laundering with due diligence as required by law.',
      '> We carry out due diligence as required by law.',
      'Overtime is paid as required by law.',
      'We carry out due diligence in all our operations.',
      'Due diligence is done as required by law. It goes beyond the legal minimum at all our sites.',
    ],
  },
  message: (found) =>
    `“${found}” makes the law the reason and the limit of due diligence; GPs 15 and 17 expect it of every company. Say that you carry it out everywhere.`,
  when: (context) => !hasTrigger(context, 'wording/national-law-only'),
});
