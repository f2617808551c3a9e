import { isNegated, isOthersAct } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/inform-not-consult',
  principles: ['18(b)'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'Affected people are told, not asked.',
  rationale:
    'Telling people what has been decided is not consultation: it cannot change the decision, and the company learns nothing about the harm it may do. Words such as “buy-in” and “social licence” put the company’s project, not the people, in the middle.',
  instead: '“We consult the people affected before we decide, and tell them what became of their views.”',
  exceptions:
    'Silent where the sentence or its section also speaks of consultation, dialogue or consent, and on information about the grievance mechanism, rights or emergencies.',
  examples: {
    bad: [
      'We ⟦inform local communities⟧ of our projects in good time.',
      '⟦Residents are informed⟧ before construction begins.',
      'We ⟦keep neighbours informed⟧ about our plans.',
      'Our community team works to ⟦obtain the buy-in⟧ of local communities.',
      'We invest in schools to keep our ⟦social licence⟧ to operate.',
      'The liaison officer ⟦manages the expectations⟧ of the community.',
      'We ⟦socialise the project⟧ early.',
    ],
    good: [
      'We inform local communities of our plans and consult them before we decide.',
      'Communities are informed of the grievance mechanism in their own languages.',
      'We inform residents at once of any incident at the plant.',
      'We inform suppliers of our projects.',
      '> We inform local communities of our projects.',
      'Rights holders take part in the assessment, and are told of the decision.',
      'We inform stakeholders about this policy on our website.',
      'We do not seek a social licence; we seek the consent of the people concerned.',
      'Communities are kept informed of our plans.\n\nWe consult them before we decide.',
    ],
  },
  message: (found) =>
    `“${found}” is one-way; GP 18(b) expects meaningful consultation with affected people. Say how they are heard before the decision, and what becomes of it.`,
  when: (context, trigger) =>
    context.stance.subject !== 'others' && !isNegated(context, trigger) && !isOthersAct(context, trigger),
});
