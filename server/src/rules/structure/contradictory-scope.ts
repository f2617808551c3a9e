import { defineRule } from '../defineRule.ts';
import { signals } from './signals.ts';

export default defineRule({
  id: 'structure/contradictory-scope',
  principles: ['14', '16(c)'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The document applies to everybody in one place and to some in another.',
  rationale:
    'Temporary and agency workers are the people most often left out. Where one sentence covers all and another only permanent staff, nobody knows who is protected.',
  instead: 'Say once who is covered, and use the same words everywhere.',
  examples: {
    bad: [
      'This policy applies to all employees.\n\nIt covers ⟦permanent employees only⟧.',
      'The policy covers all workers, whatever their contract.\n\nIt ⟦does not apply to temporary⟧ staff.',
      'This policy applies to everyone who works for us.\n\nIt applies ⟦only to permanent employees⟧.',
      'All employees are covered by this policy.\n\nThe policy ⟦does not apply to agency workers⟧.',
      'This policy applies to all staff.\n\nThe policy is ⟦limited to permanent staff⟧.',
    ],
    good: [
      'This policy applies to all employees.',
      'This policy applies to permanent and temporary employees.',
      'This policy applies to all employees. The bonus plan covers permanent employees only.',
      'It covers permanent employees only.',
      'This policy applies to all employees, not only to permanent employees.',
      '> It covers permanent employees only.\n\nThis policy applies to all employees.',
      'This policy applies to all employees. Training in the first week is for permanent and agency workers.',
      'This policy applies to all staff, whether or not they are permanent.',
    ],
  },
  scope: 'document',
  check(context, report) {
    const [everybody] = signals(context, 'signal/covers-everybody');
    if (!everybody) return;
    for (const { span } of signals(context, 'signal/covers-some')) {
      report({
        span,
        message:
          'This leaves people out whom another sentence covers; GP 16(c) asks a policy to say clearly whom it binds. Say once who is covered.',
        related: [{ span: everybody.span, message: 'Here it covers everybody.' }],
      });
    }
  },
});
