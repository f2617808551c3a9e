import { documentWordingRule } from './wordingRule.ts';

export default documentWordingRule({
  id: 'wording/tier-one-only',
  principles: ['13(b)', '17(a)'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The commitment stops at direct or large suppliers.',
  rationale:
    'The responsibility reaches every tier of the value chain that is directly linked to the company. The gravest harm is often further up, among small suppliers that no spend threshold catches.',
  instead: '“Our responsibility covers all tiers; we start where risk to people is most severe.”',
  exceptions:
    'Silent where the document goes on to further tiers, where suppliers are chosen by risk to people, and where a law’s own limit is quoted.',
  examples: {
    bad: [
      'This policy covers our ⟦direct suppliers only⟧.',
      'We assess our ⟦tier 1 suppliers⟧ every year.',
      'Due diligence is carried out on ⟦suppliers above⟧ a yearly spend of 100,000 euros.',
      'We ⟦ask our key suppliers⟧ to sign the code.',
      'Our human rights checks are limited to ⟦first-tier suppliers⟧.',
      'We look at our ⟦direct supply chain⟧.',
    ],
    good: [
      'We have a contractual right to audit key suppliers.',
      'We look at suppliers of all tiers, starting where risk to people is most severe.',
      'We assess tier 1 suppliers first, and tier 2 and beyond from 2027.',
      'We map our suppliers beyond tier one.',
      'Direct suppliers must pass this code on to their own suppliers.',
      '> We assess our tier 1 suppliers.',
      'Prices are agreed with key suppliers every year.',
      'Under the German act, measures towards direct suppliers are due at once and towards indirect suppliers on substantiated knowledge.',
      'Our direct and indirect suppliers are covered.',
    ],
  },
  message: (found) =>
    `“${found}” cuts the value chain short; GP 13(b) covers harm linked to the company at every tier. Say how you reach further, starting with the most severe risks.`,
});
