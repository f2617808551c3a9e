import { isNegated } from './conditions.ts';
import { documentWordingRule } from './wordingRule.ts';

export default documentWordingRule({
  id: 'wording/audit-only',
  principles: ['17', '18', '20'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'Audits or certificates stand in for due diligence.',
  rationale:
    'An audit shows one site on one day, mostly as its owner prepared it, and misses what workers dare not say. GPs 17 to 20 want to know how people fare, why, and whether measures help; audits can be one tool among several.',
  instead:
    '“Audits are one of our tools. We also hear workers directly, look for root causes and review our own purchasing.”',
  exceptions:
    'Silent where the sentence or the document names tools that hear people, find causes or look at the company’s own purchasing.',
  examples: {
    bad: [
      '⟦Audits ensure compliance⟧ with human rights at our suppliers.',
      'Compliance with ⟦labour standards is monitored through audits⟧.',
      'Our ⟦certification guarantees that there is no forced labour⟧ in our products.',
      'Human rights ⟦due diligence is limited to a questionnaire⟧.',
      'We check suppliers ⟦by audits alone⟧.',
      'Our suppliers are SA8000 ⟦certified and therefore⟧ free of abuse.',
    ],
    good: [
      'Audits are one of several tools, next to interviews with workers.',
      'Audits do not ensure compliance.',
      'We audit our suppliers every year.',
      'Compliance is monitored through audits. We also interview workers away from the factory.',
      'Our financial audit ensures compliance with accounting standards.',
      '> Audits ensure compliance with human rights.',
      'Audits cannot replace dialogue with workers.',
      'We ask suppliers to complete a questionnaire.',
      'We review audit reports and look for root causes.',
    ],
  },
  message: (found) =>
    `“${found}” relies on audits or certificates; GPs 17 to 20 ask how people fare and whether measures work. Add what workers say, root causes and your own purchasing.`,
  when: (context, trigger) => context.stance.subject !== 'others' && !isNegated(context, trigger),
});
