import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/violation-term',
  principles: ['11'],
  severity: 'information',
  stage: 'stable',
  fix: 'suggestion',
  summary: '“Violations” is said of companies.',
  rationale:
    'The Guiding Principles speak of violations when States break their duties, and of abuses or adverse impacts when companies do harm. The wider words also cover harm that breaks no rule.',
  instead: '“Human rights abuses” or “adverse human rights impacts”.',
  exceptions: 'Silent on what States do, on breaches of laws and codes, on crimes, and in quotations.',
  examples: {
    bad: [
      'We look for ⟦human rights violations⟧ in our supply chain.',
      'Anyone can report a ⟦human rights violation⟧ at a supplier.',
      'We do not accept ⟦violations of human rights⟧ by our partners.',
      'A supplier that ⟦violates human rights⟧ must mend its ways.',
      'Our audits found ⟦labour rights violations⟧ at three sites.',
    ],
    good: [
      'We look for adverse human rights impacts in our supply chain.',
      'Where governments are responsible for human rights violations, we look closely at our sales.',
      'Violations of this code are investigated.',
      'Modern slavery is a crime and a violation of human rights.',
      '> We look for human rights violations in our supply chain.',
      'The law defines human rights violations in section 2.',
      'Human rights abuses by suppliers are looked into.',
      'Staff who violate the policy are disciplined.',
    ],
  },
  message: (found) =>
    `“${found}” is what the Guiding Principles say of States; of companies they say “abuse” or “adverse impact” (GP 11). Use the wider word.`,
});
