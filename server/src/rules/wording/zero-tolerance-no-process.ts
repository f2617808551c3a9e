import { isNegated, saysNearby } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/zero-tolerance-no-process',
  principles: ['19', '22'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'A slogan stands where a process should be.',
  rationale:
    'A threat with nothing behind it drives abuse out of sight: suppliers hide what they find, and workers keep quiet so as not to lose the order. What counts is what happens to the people concerned once something is found.',
  instead:
    'Say what follows: “We stop our part in it, support the people concerned, agree on correction, and leave only as a last resort.”',
  exceptions:
    'Silent where the sentence or its section goes on to investigation, remedy or exit as a last resort, and on retaliation and attacks on human rights defenders.',
  examples: {
    bad: [
      'We have ⟦zero tolerance⟧ for modern slavery.',
      'Our company takes a ⟦zero-tolerance⟧ approach to forced labour and human trafficking.',
      'We will ⟦not tolerate child labour⟧ in our supply chain.',
      'Modern ⟦slavery will not be tolerated⟧ anywhere in our business.',
      'The group has ⟦zero tolerance⟧ towards discrimination.',
      'We will ⟦never do business with a company⟧ that abuses human rights.',
    ],
    good: [
      'We have zero tolerance for forced labour. Where we find it, we provide remedy to the people affected and correct the cause with the supplier.',
      'We do not tolerate retaliation against anyone who speaks up.',
      'Zero tolerance applies to attacks on human rights defenders.',
      'We have zero tolerance for bribery.',
      '> We have zero tolerance for modern slavery.',
      'What does zero tolerance of slavery mean in practice?',
      'We investigate every sign of forced labour, for we do not tolerate forced labour.',
      'Our code says: “We respect human rights. We will not tolerate child labour. We are fair.” It is taught every year.',
      'It is not enough to say that we have zero tolerance of slavery.',
      'We support victims of modern slavery, which we do not tolerate.',
      'We will not tolerate child labour. Every report of it is investigated, and the child goes to school.',
      '## Zero tolerance of modern slavery',
    ],
  },
  message: (found) =>
    `“${found}” is a slogan until a process follows; GPs 19 and 22 expect action and remedy. Say what happens when abuse is found, and how the people concerned are helped.`,
  when: (context, trigger) =>
    !isNegated(context, trigger) && !saysNearby(context, 'remedy-commitment', 'responsible-disengagement'),
});
