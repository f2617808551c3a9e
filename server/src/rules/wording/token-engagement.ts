import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/token-engagement',
  principles: ['18(b)', '20(b)'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'Engagement is a single event.',
  rationale:
    'People who are asked once and never hear what became of it stop answering. Engagement is a relationship: it goes through all steps of due diligence, and comes back with what was done.',
  instead: 'Say how you stay in touch, and how those who were heard learn what you did with it.',
  exceptions: 'Silent where the sentence or its section speaks of feedback, follow-up or a lasting dialogue.',
  examples: {
    bad: [
      'Rights holders were heard in a ⟦one-off survey⟧.',
      'We invite communities to our ⟦annual stakeholder day⟧.',
      'We meet affected people at a ⟦stakeholder forum once a year⟧.',
      'We ⟦held a workshop with local communities⟧.',
      'A ⟦single consultation⟧ with the workers concerned took place before the mine was opened.',
    ],
    good: [
      'We held a workshop with local communities and gave feedback to all who took part.',
      'We stay in touch with the communities throughout the project.',
      'Our annual stakeholder day is part of an ongoing dialogue.',
      'We held a workshop with our suppliers on training.',
      '> We hold an annual stakeholder day.',
      'The annual general meeting takes place in May.',
      'A one-off payment is made to the worker.',
      'We hold an annual stakeholder forum. After it, we report back on what we changed.',
      'Consultation is not a one-off survey but a relationship with the people concerned.',
    ],
  },
  message: (found) =>
    `“${found}” reads as a single event; GPs 18(b) and 20(b) call for engagement that goes on. Say how you stay in touch, and tell people what became of their views.`,
  when: (context, trigger) => !isNegated(context, trigger),
});
