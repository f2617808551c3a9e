import { defineRule } from '../defineRule.ts';
import { type Signal, signals } from './signals.ts';

/** Names of the signals, and the months between two reviews. */
const CYCLES: readonly [name: string, months: number, words: string][] = [
  ['signal/reviewed-each-quarter', 3, 'every quarter'],
  ['signal/reviewed-each-year', 12, 'every year'],
  ['signal/reviewed-each-two-years', 24, 'every two years'],
  ['signal/reviewed-each-three-years', 36, 'every three years'],
];

export default defineRule({
  id: 'structure/contradictory-review',
  principles: ['12', '17(c)'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The document names two different intervals for its own review.',
  rationale:
    'When a policy is to be reviewed every year in one section and every three in another, the later date wins in practice.',
  instead: 'Name one interval, and refer to it elsewhere.',
  exceptions: 'Looks only at reviews of this document, not of risks, suppliers or figures.',
  examples: {
    bad: [
      'This policy is reviewed annually.\n\n⟦The policy will be reviewed every three years⟧.',
      'The Board reviews this policy every two years.\n\n⟦This policy is reviewed at least annually⟧.',
      'We review this policy every year.\n\n## Governance\n\n⟦This statement is reviewed every two years⟧.',
      'This policy is reviewed each year.\n\n⟦This policy is reviewed every quarter⟧.',
      'This policy will be reviewed every 2 years.\n\nWe ⟦review this policy annually⟧.',
    ],
    good: [
      'This policy is reviewed annually.',
      'This policy is reviewed annually. Every year we review this policy with our unions.',
      'This policy is reviewed every two years. We review our suppliers every year.',
      'This policy is reviewed every three years. Its risk assessment is updated annually.',
      'This policy is reviewed annually. Training is repeated every two years.',
      '> This policy is reviewed every three years.\n\nThis policy is reviewed annually.',
      'We report every quarter on this policy, which is reviewed annually.',
      'This policy is reviewed regularly.',
    ],
  },
  scope: 'document',
  check(context, report) {
    const found = CYCLES.flatMap(([name, months, words]) =>
      signals(context, name).map((signal) => ({ ...signal, months, words })),
    );
    const [first, ...others] = found.sort((a: Signal, b: Signal) => a.span.start - b.span.start);
    for (const { span, months, words } of others) {
      if (months === first.months || span.start < first.span.end) continue;
      report({
        span,
        message: `Here the document is reviewed ${words}, elsewhere ${first.words}; GP 17(c) expects it to be kept up to date. Name one interval.`,
        related: [{ span: first.span, message: `Here it is ${first.words}.` }],
      });
    }
  },
});
