import { documentWordingRule } from './wordingRule.ts';

export default documentWordingRule({
  id: 'wording/complicity-only',
  principles: ['13', '17'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'Involvement in harm is reduced to complicity.',
  rationale:
    'Complicity is about knowingly helping others to do harm. The responsibility to respect is wider: it covers harm that the company causes itself, contributes to without wanting to, or is linked to by its products and relationships.',
  instead:
    '“We avoid causing or contributing to harm, and seek to prevent harm linked to us by business relationships.”',
  exceptions:
    'Silent where the document speaks of causing, contributing or being linked, and where the UN Global Compact is quoted.',
  examples: {
    bad: [
      'We make sure that we are ⟦not complicit⟧ in human rights abuses.',
      'We will ⟦never be complicit⟧ in abuse.',
      'Our company ⟦avoids complicity⟧ in human rights abuses.',
      'We work ⟦without complicity⟧ in the abuses of others.',
      'There is ⟦no complicity⟧ in abuse at our company.',
    ],
    good: [
      'We avoid causing or contributing to harm, and are not complicit in the harm done by others.',
      'The UN Global Compact asks that businesses are not complicit in human rights abuses.',
      'Suppliers must not be complicit in human rights abuses.',
      'We look at harm that is directly linked to our products.\n\nWe are not complicit in human rights abuses.',
      '> We are not complicit in human rights abuses.',
      'Courts have judged complicity by the standard of criminal law.',
      'Complicity means knowingly helping somebody to do harm.',
      'We respect human rights in all that we do.',
    ],
  },
  message: (found) =>
    `“${found}” covers only knowing help to others; GP 13 also means harm that the company causes, contributes to or is directly linked to. Name all three.`,
  when: ({ stance }) => stance.subject !== 'others',
  unless: ({ coverage }) => coverage['involvement-cause-contribute-linked']?.state === 'covered',
});
