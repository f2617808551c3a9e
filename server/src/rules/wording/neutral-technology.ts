import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/neutral-technology',
  principles: ['13'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'The link between product and harm is denied.',
  rationale:
    'How a product is designed, to whom it is sold and with which support decides what is done with it. Harm by its use is linked to the company, whether or not the company controls the user.',
  instead: '“We look at who buys our products and what for, before and after the sale.”',
  exceptions:
    'Silent where the sentence or its section goes on to what the company does about the use of its products.',
  examples: {
    bad: [
      '⟦Technology is neutral⟧.',
      'We ⟦merely provide the tools⟧ that our customers ask for.',
      'We do ⟦not control how our customers⟧ use our software.',
      'The company ⟦cannot be held responsible for the end use⟧ of its products.',
      'Our ⟦algorithms are too complex to explain⟧ to users.',
      'We are a ⟦neutral platform⟧.',
    ],
    good: [
      'Technology is not neutral, and we look at its effects on people.',
      'We do not control how customers use our software, but we choose to whom we sell it.',
      'We look at who buys our products and what for.',
      'We will be carbon neutral by 2035.',
      '> Technology is neutral.',
      'The hearing is led by a neutral person.',
      'The ombudsperson is neutral and independent.',
      'We screen how customers use our products. We merely provide the platform.',
    ],
  },
  message: (found) =>
    `“${found}” denies the link to harm; GP 13(b) covers harm linked to products and services, whoever uses them. Say how you look at end use and what you do about it.`,
});
