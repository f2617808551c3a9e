import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/blanket-government-compliance',
  principles: ['23', '11'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'Any request of an authority is granted.',
  rationale:
    'Authorities can ask for data, removals or shutdowns that breach people’s rights, and sometimes outside the law. Whoever promises to meet every request has no ground left to read it narrowly, to question it or to tell those concerned.',
  instead:
    '“We ask for a written, lawful order, read it narrowly, challenge it where it breaches rights, and publish how often we were asked.”',
  exceptions:
    'Silent where lawfulness, necessity or a challenge is spoken of, and on cooperation in investigating abuse and providing remedy.',
  examples: {
    bad: [
      'We ⟦comply with all government requests⟧.',
      'We ⟦cooperate fully with the authorities⟧ in every country.',
      'We ⟦provide user data to the authorities upon request⟧.',
      '⟦Content is removed when the government asks⟧ for it.',
      'The company will ⟦comply with any request from the police⟧.',
      'We promise ⟦full cooperation with law enforcement⟧.',
    ],
    good: [
      'We comply with lawful, written orders, read them narrowly and challenge them where they breach rights.',
      'We cooperate fully with the authorities in the investigation of forced labour.',
      'We do not comply with all government requests.',
      'We publish how many government requests we receive.',
      '> We comply with all government requests.',
      'We cooperate with courts and other mechanisms that provide remedy.',
      'Suppliers give inspectors access to the site.',
      'We cooperate fully with tax authorities.',
      'We provide data to the authorities upon request. Each request is tested for legality and necessity.',
    ],
  },
  message: (found) =>
    `“${found}” grants whatever an authority asks; GP 23(b) expects you to look for ways to honour human rights. Say how you test, narrow and challenge requests.`,
  when: (context, trigger) => !isNegated(context, trigger),
});
