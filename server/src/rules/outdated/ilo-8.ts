import { defineRule, type SentenceContext } from '../defineRule.ts';
import { blockHas, findPhrase, hasAnyOf, matchSpan, type PhraseMatch, phraseSet } from '../text.ts';
import { currentUses } from './find.ts';

const EIGHT = phraseSet(
  'eight|8 [ilo] [core|fundamental] [labour|labor] conventions',
  'eight|8 [core|fundamental] [ilo] conventions',
  'eight|8 [core|fundamental] conventions of the ilo',
  'eight|8 of the [ilo] [ilo] core|fundamental conventions',
  'core|fundamental conventions of the ilo eight|8',
  'following eight|8 [ilo] [core|fundamental] conventions',
);
const FOUR = phraseSet(
  'four|4 [ilo] core|fundamental [ilo] [labour|labor] standards|principles|rights|categories',
  'four|4 fundamental principles and rights [at] [work]',
  'four|4 [ilo] categories of [fundamental] [principles|rights]',
  'four|4 [ilo] core|fundamental principles and rights [at] [work]',
);
const STANDARDS = phraseSet(
  '[ilo] core labour|labor standards',
  '[ilo] fundamental principles and rights at work',
  '[ilo] core conventions',
);
const ILO = phraseSet('ilo', 'international labour|labor organization|organisation', 'labour|labor', 'at work');
const ASSOCIATION = phraseSet('freedom of association', 'collective bargaining');
const FORCED = phraseSet('forced labour|labor', 'forced or|and compulsory labour|labor');
const CHILD = phraseSet('child labour|labor');
const DISCRIMINATION = phraseSet('discrimination', 'equal treatment');
const SAFETY = phraseSet('health', 'safe', 'safety', 'osh', 'five|5', 'ten|10', 'eleven|11', '2022', 'c155', '155');

export default defineRule({
  id: 'outdated/ilo-8',
  principles: ['12'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The ILO fundamental principles are given as they were before 2022.',
  rationale:
    'In June 2022 the ILO added a safe and healthy working environment to its fundamental principles and rights at work. There are now five categories and ten fundamental conventions with the Protocol of 2014, so a policy that counts eight conventions or four categories leaves a right out.',
  instead:
    'the ILO Declaration on Fundamental Principles and Rights at Work, as amended in 2022: freedom of association and collective bargaining; no forced labour; no child labour; no discrimination; a safe and healthy working environment',
  exceptions:
    'Quotations (the commentary to GP 12 itself speaks of eight), history, and paragraphs that name safety and health too.',
  examples: {
    bad: [
      'We respect the ⟦eight ILO core conventions⟧.',
      'Our standard is the ⟦eight fundamental conventions of the ILO⟧.',
      'We uphold the ⟦four fundamental principles and rights at work⟧.',
      'The ⟦four ILO core labour standards⟧ apply to our suppliers.',
      'The ⟦8 core ILO conventions⟧ bind our sites.',
      'We respect the core standards of the ILO, laid down in the ⟦following 8 conventions⟧.',
      'We uphold the ⟦core labour standards⟧: freedom of association, no forced labour, no child labour and no discrimination.',
      'The ⟦ILO fundamental principles and rights at work⟧ (collective bargaining, forced labour, child labour, discrimination) are ours.',
    ],
    good: [
      'We respect the ten ILO fundamental conventions and the Protocol of 2014.',
      'We uphold the five fundamental principles and rights at work.',
      'Until 2022 there were eight ILO core conventions.',
      'The eight ILO core conventions, and since 2022 two more on safety and health, are our standard.',
      'We respect the ILO fundamental conventions.',
      'We uphold the core labour standards: freedom of association, no forced labour, no child labour, no discrimination, safe and healthy work.',
      'Respect is one of our four core principles.',
      'Eight conventions were held last year in our offices.',
      'The commentary speaks of “the eight ILO core conventions”.',
      '> the eight ILO core conventions',
      'We prohibit child labour and forced labour under the ILO core conventions.',
    ],
  },
  scope: 'sentence',
  needs: hasAnyOf(EIGHT, FOUR, STANDARDS),
  check(context, report) {
    const found = counted(context) ?? listed(context);
    if (!found) return;
    report({
      span: matchSpan(context.sentence, found),
      message:
        'Since June 2022 the ILO counts five fundamental principles and rights at work and ten fundamental conventions with the Protocol of 2014. Add a safe and healthy working environment (C155, C187) and cite the Declaration as amended in 2022.',
    });
  },
});

function counted({ sentence }: SentenceContext): PhraseMatch | undefined {
  const [match] = [
    ...currentUses(sentence, { phrases: EIGHT, unlessInBlock: SAFETY }),
    ...currentUses(sentence, { phrases: FOUR, unlessInBlock: SAFETY }),
  ];
  return match && blockHas(sentence.block, ILO) ? match : undefined;
}

/** The label with its four old categories, and no word of safety and health. */
function listed({ sentence }: SentenceContext): PhraseMatch | undefined {
  const [match] = currentUses(sentence, { phrases: STANDARDS, unlessInBlock: SAFETY });
  if (!match) return undefined;
  return [ASSOCIATION, FORCED, CHILD, DISCRIMINATION].every((category) => findPhrase(sentence, category, match.end))
    ? match
    : undefined;
}
