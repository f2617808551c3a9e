import { defineRule } from '../defineRule.ts';
import { matchSpan, phraseSet } from '../text.ts';
import { currentUses } from './find.ts';

const DECLARATION_1998 = phraseSet(
  'ilo declaration 1998',
  'ilo declaration of 1998',
  '1998 ilo declaration [on] [fundamental] [principles] [and] [rights] [at] [work]',
  'ilo 1998 declaration [on] [fundamental] [principles] [and] [rights] [at] [work]',
  '[ilo] declaration on fundamental principles and rights at work [of] 1998',
  '[ilo] declaration on the fundamental principles and rights at work [of] 1998',
  'declaration on [the] fundamental principles and rights at work [was] adopted [by] [the] [ilo] [in] 1998',
  'declaration on [the] fundamental principles and rights at work geneva 1998',
  '1998 declaration on [the] fundamental principles and rights at work',
  'international labour|labor organization|organisation 1998 declaration [on] [fundamental] [principles] [and] [rights] [at] [work]',
);
const AMENDED = phraseSet('amended', 'amendment', '2022', 'revised', 'updated');

export default defineRule({
  id: 'outdated/ilo-1998-only',
  principles: ['12'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'The ILO Declaration is cited as of 1998, without its amendment of 2022.',
  rationale:
    'The Declaration on Fundamental Principles and Rights at Work was amended in June 2022, when a safe and healthy working environment became its fifth category. A citation of 1998 alone leaves open whether that right is meant.',
  instead: 'the ILO Declaration on Fundamental Principles and Rights at Work (1998, as amended in 2022)',
  exceptions: 'Paragraphs that mention the amendment, quotations, and history.',
  examples: {
    bad: [
      'We respect the ⟦ILO Declaration on Fundamental Principles and Rights at Work (1998)⟧.',
      'Our standard is the ⟦1998 ILO Declaration on Fundamental Principles and Rights at Work⟧.',
      'The ⟦ILO’s 1998 Declaration⟧ guides us.',
      'We follow the ⟦ILO Declaration (1998)⟧.',
      'The ⟦ILO Declaration of 1998⟧ applies to all sites.',
    ],
    good: [
      'We respect the ILO Declaration on Fundamental Principles and Rights at Work (1998, as amended in 2022).',
      'We respect the ILO Declaration on Fundamental Principles and Rights at Work.',
      'The 1998 ILO Declaration was amended in 2022.',
      'The ILO Declaration of 1998 is our standard. We apply it with its amendment of 2022.',
      'We were founded in 1998 and follow the ILO Declaration.',
      'In 1998, ILO members adopted the Declaration.',
      'The declaration of 1998 by our founders still stands.',
      'The book “The ILO Declaration of 1998” is in our library.',
    ],
  },
  scope: 'sentence',
  needs: DECLARATION_1998,
  check({ sentence }, report) {
    for (const match of currentUses(sentence, { phrases: DECLARATION_1998, unlessInBlock: AMENDED })) {
      report({
        span: matchSpan(sentence, match),
        message:
          'The ILO Declaration of 1998 was amended in 2022: a safe and healthy working environment is now its fifth category (GP 12 names the Declaration). Add “as amended in 2022”.',
      });
    }
  },
});
