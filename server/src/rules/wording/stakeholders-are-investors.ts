import { documentWordingRule } from './wordingRule.ts';

export default documentWordingRule({
  id: 'wording/stakeholders-are-investors',
  principles: ['18(b)', '20(b)'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'Stakeholders are only investors, customers or authorities.',
  rationale:
    'The Guiding Principles ask companies to hear the people whom their work may harm. A list of stakeholders that names owners, buyers and regulators, and nobody who may be harmed, leaves out those whom the policy is about.',
  instead: 'Name the affected people: workers in the value chain, communities, users, and those who speak for them.',
  exceptions:
    'Silent where the list also names workers, communities, users, unions or civil society, and where the document elsewhere engages affected people.',
  examples: {
    bad: [
      'We regularly talk to our ⟦stakeholders (investors, customers⟧, regulators) about this policy.',
      'We engage with key ⟦stakeholders such as shareholders, clients⟧ and business partners.',
      '⟦Our stakeholders are our customers⟧ and our owners.',
      'The policy was discussed with ⟦stakeholders, including investors and lenders⟧.',
      '⟦Shareholder dialogue is the main part of our stakeholder engagement⟧.',
      'Our ⟦stakeholder engagement takes place at investor conferences⟧.',
    ],
    good: [
      'We consult stakeholders, including workers, communities, investors and customers.',
      'Our stakeholders are the people whom our work affects, and our investors and customers.',
      'We publish the results for investors and customers.',
      'We talk to stakeholders (trade unions, investors, customers) every year.',
      '> Our stakeholders are our investors and customers.',
      'We consult affected communities before we decide.\n\nWe also report to other stakeholders, such as investors and regulators.',
      'Customers and other stakeholders may report concerns through the hotline.',
      'Shareholders vote on the remuneration report each year.',
    ],
  },
  message: (found) =>
    `“${found}” names nobody who may be harmed; GP 18(b) is about consulting affected people. Name them, and say how you hear them.`,
  unless: ({ coverage }) => coverage['stakeholder-engagement']?.state === 'covered',
});
