import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/company-as-judge',
  principles: ['31(h)'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The company alone decides on complaints against itself.',
  rationale:
    'A company that is party to a complaint and judges it cannot be seen as fair. GP 31(h) and its commentary want dialogue, and an independent third party where somebody has to decide.',
  instead:
    '“We look for a solution together; where we do not agree, an independent person decides, whom both sides accept.”',
  exceptions: 'Silent where an independent body, an appeal, mediation or dialogue is named.',
  examples: {
    bad: [
      'Complaints are decided ⟦in our sole discretion⟧.',
      'The ⟦company alone decides⟧ on the remedy.',
      'The ⟦decision of management is final⟧ for every grievance.',
      '⟦Management’s decision is final⟧.',
      'The ⟦final decision rests with the company⟧.',
      'The ⟦company will determine whether⟧ a complaint has merit.',
    ],
    good: [
      'We look for a solution in dialogue with the complainant.',
      'An independent panel decides on complaints.',
      'The company decides on remedy together with the complainant.',
      'Complainants can appeal to an external mediator.',
      'Management’s decision is not final: you can appeal.',
      '> Management’s decision is final.',
      'The Board decides on the budget in its sole discretion.',
      'The company will determine its priorities each year.',
      'We decide within 30 days, and you can ask an independent person for a review.',
    ],
  },
  message: (found) =>
    `“${found}” makes the company the judge of complaints against itself; GP 31(h) asks for dialogue and, where a decision is needed, an independent third party. Name one.`,
  when: (context, trigger) => !isNegated(context, trigger),
});
