import { defineRule } from '../defineRule.ts';
import { signals } from './signals.ts';

export default defineRule({
  id: 'structure/contradictory-access',
  principles: ['16(d)'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The document says both that it is public and that it is internal.',
  rationale:
    'A policy commitment is public, so that the people it protects can rely on it. A mark from the template, such as “internal use only”, takes that back.',
  instead: 'Take out the mark, or say which part is public.',
  exceptions: 'Silent on confidentiality that is promised to people who complain, and on other documents.',
  examples: {
    bad: [
      'This policy is publicly available on our website.\n\n⟦Internal use only⟧',
      'Classification: ⟦for internal use only⟧.\n\nWe publish this policy on our website.',
      'This policy is published at https://example.org.\n\n⟦Not for distribution⟧ outside the company.',
      '⟦Strictly confidential⟧\n\nThe policy is available to the public on our website.',
      '| Classification | ⟦Internal only⟧ |\n| --- | --- |\n| Where | This policy is publicly available |',
    ],
    good: [
      'This policy is publicly available on our website.',
      'Internal use only.',
      'This policy is public. Complaints are strictly confidential.',
      'This policy is published on our website. The guidance note is for internal use only.',
      '> Internal use only\n\nThis policy is publicly available on our website.',
      'We publish this policy. Our internal audit checks it.',
      'This policy is publicly available. We keep your identity confidential.',
      'We publish this policy, and communicate it internally.',
    ],
  },
  scope: 'document',
  check(context, report) {
    const [isPublic] = signals(context, 'signal/says-public');
    if (!isPublic) return;
    for (const { span } of signals(context, 'signal/says-internal')) {
      report({
        span,
        message:
          'This says that the document is internal, and another sentence that it is public; GP 16(d) asks for a public policy. Take one of them out.',
        related: [{ span: isPublic.span, message: 'Here it says that it is public.' }],
      });
    }
  },
});
