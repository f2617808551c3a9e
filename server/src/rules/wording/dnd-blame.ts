import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/dnd-blame',
  principles: ['11', '13'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'Harm is put down to those who suffer it, or to a few bad people.',
  rationale:
    'What users and workers can do about harm depends on how products are built and work is organised. A policy that points at them, or at “bad actors”, passes over what the company itself designs, sells and could change.',
  instead: 'Say what the company does in design, sales and response, before saying what others should do.',
  exceptions: 'Silent where the sentence or its section also says what the company does.',
  examples: {
    bad: [
      '⟦Users are responsible for the safe use⟧ of our products.',
      'Harm comes from ⟦misuse by bad actors⟧.',
      '⟦Workers must protect themselves⟧ against dust and noise.',
      '⟦Responsibility for harm lies with the user⟧.',
      'Abuse is the work of ⟦bad actors who misuse⟧ our service.',
    ],
    good: [
      'Users are responsible for their use, and we design our products so that harm is hard to do.',
      'We look at how our products may be misused before we sell them.',
      'We provide workers with the equipment that protects them.',
      'Suppliers are responsible for their own sites.',
      '> Users are responsible for the safe use of our products.',
      'Everyone in the company is responsible for respecting human rights.',
      'Users are not responsible for harm that our design makes likely.',
      'Customers are responsible for paying in time.',
    ],
  },
  message: (found) =>
    `“${found}” shifts the responsibility to others; GP 11 is about what the company does. Say what you do in design, sales and response.`,
});
