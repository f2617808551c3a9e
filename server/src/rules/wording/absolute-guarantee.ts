import { isNegated, isOthersAct } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/absolute-guarantee',
  principles: ['17', '21'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'A result is guaranteed that nobody can guarantee.',
  rationale:
    'No company can vouch for every tier and every day. A guarantee cannot be tested and invites doubt about everything else; what readers can judge is what the company does, and what came of it.',
  instead: 'Say what you do and what shows that it works.',
  exceptions:
    'Silent on rules that the company can keep by itself (“we ensure that no worker pays a fee”), on steps and aims, on targets, and on what others are asked.',
  examples: {
    bad: [
      '⟦We ensure that no child labour⟧ exists in our supply chain.',
      'Our ⟦framework ensures compliance with international⟧ standards.',
      '⟦We guarantee full compliance⟧ with this policy.',
      '⟦We ensure that our products are free from forced labour⟧.',
      'We ⟦are fully compliant with human rights⟧ standards.',
      '⟦The company ensures that no human rights abuse⟧ occurs.',
    ],
    good: [
      'We assess our suppliers every year and publish what we find.',
      'We take steps to ensure that no child labour exists in our supply chain.',
      'We cannot guarantee that no abuse occurs.',
      'We ensure that no worker pays a recruitment fee.',
      '> We ensure that no child labour exists in our supply chain.',
      'Suppliers must ensure that no child labour is used.',
      'Guaranteed hours are agreed in the contract.',
      'Our goal is that 100 per cent of sites are compliant by 2028.',
      'We ensure that all workers can join a trade union.',
    ],
  },
  message: (found) =>
    `“${found}” cannot be tested or kept; GPs 17 and 21 ask for a process and for evidence. Say what you do and what shows that it works.`,
  when: (context, trigger) =>
    context.stance.subject !== 'others' && !isNegated(context, trigger) && !isOthersAct(context, trigger),
});
