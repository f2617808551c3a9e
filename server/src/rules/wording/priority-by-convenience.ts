import { hasTrigger } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/priority-by-convenience',
  principles: ['24', '14'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'What comes first is decided by spend, leverage or ease.',
  rationale:
    'Where not everything can be done at once, the gravest harm and the harm that cannot be put right come first. Money, influence and convenience lead to large suppliers and easy cases; people at risk are often elsewhere.',
  instead:
    '“We start where harm to people is most severe or cannot be put right; leverage decides how we act, not where.”',
  exceptions: 'Silent on how leverage is used, and where the sentence says that such criteria do not decide.',
  examples: {
    bad: [
      'We prioritise suppliers ⟦by spend⟧.',
      'Risks are ranked ⟦by our ability to influence⟧ the supplier.',
      'We focus ⟦where we have most influence⟧.',
      'We screened our ⟦top 200 suppliers by spend⟧.',
      'Our priorities are ⟦based on business criticality⟧.',
      'We begin with ⟦quick wins⟧.',
      'We assess the ⟦suppliers that make up 80 % of our spend⟧.',
    ],
    good: [
      'We start where harm to people is most severe.',
      'We prioritise by severity, not by spend.',
      'We use our leverage to prevent harm, and prioritise by severity.',
      'Prices depend on revenue and contract value.',
      '> We prioritise suppliers by spend.',
      'Half of our suppliers by spend are in Asia.',
      'High spend does not make a supplier a priority.',
      'We increase our leverage by working with other buyers.',
    ],
  },
  message: (found) =>
    `“${found}” puts convenience before people; GP 24 expects the most severe harm, and harm that cannot be put right, to come first. Let severity decide the order.`,
  when: (context) => !hasTrigger(context, 'wording/tier-one-only'),
});
