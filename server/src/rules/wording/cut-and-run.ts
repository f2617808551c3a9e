import { isPastItem, saysNearby } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/cut-and-run',
  principles: ['19', '22'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The relationship ends as soon as abuse is found.',
  rationale:
    'Leaving at once takes away the influence that could help, and often the workers’ jobs as well. The commentary to GP 19 wants the company to use and build leverage first, and to weigh what its exit does to people.',
  instead:
    '“We work with the supplier to end the abuse and repair the harm; we leave as a last resort, after weighing with those affected what leaving means for them.”',
  exceptions:
    'Silent where exit is a last resort or follows failed correction, on the employment of staff, and on bans that the law itself sets (sanctions, import bans).',
  examples: {
    bad: [
      'Where we find forced labour, we ⟦will terminate the contract⟧.',
      'Any breach of this code leads to ⟦immediate termination⟧ of the contract.',
      'If a supplier violates our policy, we ⟦will end our business relationship⟧ at once.',
      'The ⟦relationship will be terminated⟧ if child labour is discovered.',
      'We ⟦will blacklist suppliers⟧ who use forced labour.',
      'We will ⟦no longer work with⟧ companies that do not meet this code.',
      'After the reports of abuse we ⟦cease all sourcing from⟧ that country.',
    ],
    good: [
      'Steps of our procedure:\n\n- Corrective action\n- Potential termination of contracts for breach of this code',
      'We end a relationship as a last resort, after weighing what our exit means for the workers.',
      'If a supplier fails to correct the harm within the agreed time, we will end the contract.',
      'Staff who breach this policy face disciplinary action, up to termination of their employment.',
      'We will cease trading with persons on a sanctions list.',
      '> We will terminate the contract immediately.',
      'We will not terminate the contract before the workers are heard.',
      'The contract ends on 31 December.',
      'We work with the supplier on a corrective action plan before we terminate the contract.',
      'We will stop forced labour in our supply chain.',
      'Either party may terminate the agreement with three months’ notice.',
    ],
  },
  message: (found) =>
    `“${found}” ends the relationship without looking at the people concerned; the commentary to GP 19 expects leverage first. Make exit the last resort, and weigh its impact.`,
  when: (context) => !isPastItem(context) && !saysNearby(context, 'responsible-disengagement'),
});
