import { isPastItem } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/vague-time',
  principles: ['17(c)', '20'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'A promise has no date or frequency.',
  rationale:
    'Due diligence is ongoing, and whoever reads the policy must be able to tell whether it was kept. “Regularly” can mean every month or never again.',
  instead: 'Name the interval or the date: “every 12 months”, “by 31 December 2027”.',
  exceptions:
    'Silent where a frequency or date stands in the same sentence, on working hours and pay, and on what others are asked.',
  examples: {
    bad: [
      'We ⟦regularly⟧ review our human rights policy.',
      'We assess our suppliers ⟦periodically⟧.',
      'Our staff receive ⟦regular⟧ training on modern slavery.',
      'We will publish the results ⟦in due course⟧.',
      'The policy is updated ⟦from time to time⟧.',
      '⟦Going forward⟧, we will report on our salient issues.',
      'We remediate what we find ⟦in a timely manner⟧.',
    ],
    good: [
      'In 2024 we did this:\n\n- Audited 14 sites regularly.\n- Regular training of buyers carried out.',
      'News of May: the government will soon review its national action plan.',
      'We review our human rights policy every 12 months.',
      'We regularly review our policy, at least once a year.',
      'Workers are paid regularly and in full.',
      'The Board receives a report each quarter on a regular basis.',
      'Overtime is voluntary and not regular.',
      '> We regularly review our policy.',
      'Suppliers keep regular records of working hours.',
      'Our regular employees and temporary staff are trained on their first day.',
      'We will publish the results by 30 June 2027.',
      'Our suppliers and partners are encouraged to review their own suppliers regularly.',
      'Buyers see in their regular dealings with growers how workers are treated, and report what they see.',
      'Due diligence means to assess suppliers regularly.',
    ],
  },
  message: (found) =>
    `“${found}” does not say when; GP 17(c) expects due diligence to be ongoing, and readers need to be able to check it. Name the interval or the date.`,
  when: (context) => context.stance.subject !== 'others' && !isPastItem(context),
});
