import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/undermines-unions',
  principles: ['29', '12'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The company’s own channel or dialogue takes the place of trade unions.',
  rationale:
    'The commentary to GP 29 says that channels must not undermine the role of legitimate trade unions. Freedom of association and collective bargaining are among the rights that every company respects (GP 12).',
  instead: '“Our channels complement trade unions and collective bargaining; we never use them to weaken either.”',
  exceptions:
    'Silent where other means are offered because the law restricts unions, and where the text says that unions are not replaced.',
  examples: {
    bad: [
      'Workers talk to their manager ⟦instead of a union⟧.',
      'We want to ⟦remain union-free⟧.',
      'Our open door makes a ⟦union unnecessary⟧.',
      'We ⟦prefer a direct relationship⟧ with our employees to dealing with a union.',
      'Good communication leaves ⟦no need for third-party representation⟧.',
      'We work with our employees ⟦without the intervention of third parties⟧.',
    ],
    good: [
      'Our channels complement trade unions.',
      'Our hotline does not replace trade unions.',
      'Where the law restricts unions, we support other ways for workers to be heard.',
      'Workers are free to join a union or not to.',
      'We bargain with the unions that our workers choose.',
      '> We prefer to remain union-free.',
      'Union and non-union members are treated alike.',
      'We work with trade unions on safety.',
      'We never discourage workers from joining a union.',
    ],
  },
  message: (found) =>
    `“${found}” sets the company against unions; the commentary to GP 29 says that its channels must not undermine them. Say that they complement unions and collective bargaining.`,
  when: (context, trigger) => !isNegated(context, trigger),
});
