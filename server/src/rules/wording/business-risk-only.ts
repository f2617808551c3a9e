import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/business-risk-only',
  principles: ['17', '24'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'Human rights risk is put as a risk to the company.',
  rationale:
    'Human rights risks are risks to people. A company that looks for risks to its name or its contracts finds other things, and leaves out the harm that nobody sues over.',
  instead: '“We look at risks to people, whether or not they are also risks to our business.”',
  exceptions: 'Silent where the sentence also speaks of the people who may be harmed.',
  examples: {
    bad: [
      'We manage human rights issues because they are a ⟦reputational risk⟧.',
      'Modern slavery is a ⟦risk to our business⟧.',
      'We assess forced labour to avoid ⟦damage to our reputation⟧.',
      'Our human rights programme protects ⟦shareholder value⟧.',
      'Human rights abuses may lead to ⟦legal and financial exposure⟧.',
      'We comply in order to avoid ⟦litigation risk⟧ from modern slavery.',
    ],
    good: [
      'The standing orders on tenders protect the council from claims that question its integrity, also on modern slavery.',
      'We look at risks to people, whether or not they are a risk to our business.',
      'Harm to workers comes first; reputational risk is not a measure.',
      'We insure our buildings against financial exposure.',
      'Currency fluctuations are a risk to our business.',
      '> Modern slavery is a reputational risk.',
      'We assess the risk of forced labour in our supply chain.',
      'Reputational risk is dealt with in the risk manual.',
      'Human rights abuses hurt people and are also a reputational risk for us.',
    ],
  },
  when: (context, trigger) => !isNegated(context, trigger),
  message: (found) =>
    `“${found}” describes a risk to the company; the commentary to GP 17 means risks to people. Say who may be harmed, and how you look for that.`,
});
