import { defineRule } from '../defineRule.ts';
import { isReportedMissing } from './conditions.ts';
import { isSilenced } from './wordingRule.ts';

/** Where the presence rules are on, they report the gap. */
const OFF = '---\nungp:\n  rules:\n    presence: off\n---\n\n';

/** Teaching people of channels offers none. */
const MENTION =
  /\b(?:how to report|how to raise|information (?:on|about|regarding)|(?:raise|raising) (?:public )?awareness|understand more)\b/iu;
const RULE = 'wording/retaliation-silence';

export default defineRule({
  id: RULE,
  principles: ['31(b)', '29'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  scope: 'document',
  summary: 'A complaint channel is offered, and nothing protects those who use it.',
  rationale:
    'People who fear for their job, their contract or their safety do not complain, and a channel that nobody dares to use finds nothing. The commentary to GP 31(b) names fear of reprisal as a barrier to access.',
  instead:
    '“Nobody may punish or threaten a person for raising a concern or helping someone else do so, through work, contract, court action or otherwise.”',
  exceptions:
    'Silent where protection from retaliation is said anywhere, and where `presence/non-retaliation` reports its absence already.',
  examples: {
    bad: [
      `${OFF}⟦Anyone can raise a concern through our hotline.⟧`,
      `${OFF}⟦Workers and communities can use our complaints procedure.⟧`,
      `${OFF}⟦Employees can report a concern by email.⟧ We answer within ten days.`,
      `${OFF}⟦Our grievance mechanism is open to everyone.⟧`,
      `${OFF}⟦You can complain to the ombudsperson, anonymously and in your own language.⟧`,
    ],
    good: [
      `${OFF}Anyone can raise a concern through our hotline, without fear of retaliation.`,
      `${OFF}Anyone can raise a concern through our hotline.\n\nWe do not tolerate reprisals against complainants.`,
      `${OFF}Anyone can raise a concern.\n\nNobody who raises a concern is punished for it.`,
      `${OFF}We respect human rights.`,
      `${OFF}Retaliation is prohibited.`,
      `${OFF}Our grievance mechanism protects whistleblowers.`,
      `${OFF}Anyone can raise a concern through our hotline. Our policy protects those who speak up.`,
      `${OFF}> Anyone can raise a concern through our hotline.`,
      'Anyone can raise a concern through our hotline.',
    ],
  },
  check(context, report) {
    const { coverage, document } = context;
    if (coverage['non-retaliation']?.state !== 'missing' || isReportedMissing(context, 'non-retaliation')) return;
    const channel = coverage['grievance-mechanism']?.evidence.find(
      ({ facet, strength, sentence }) =>
        facet === 'channel' && strength === 'full' && !MENTION.test(document.text.slice(sentence.start, sentence.end)),
    );
    if (!channel || isSilenced(RULE, context)) return;
    report({
      span: channel.sentence,
      message:
        'A channel is offered here, and the document does not say that those who use it are protected; GP 31(b) names fear of reprisal as a barrier. Rule out retaliation, inside and outside the company.',
    });
  },
});
