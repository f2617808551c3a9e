import { defineRule } from '../defineRule.ts';
import { DSA } from '../names.ts';
import { blockHas, findPhrases, hasPhrase, inSource, isQuoted, phraseSet, plainSpan, wordsBetween } from '../text.ts';

const SINCE_2022 = phraseSet(
  'enforced|enforceable|applied|applies|apply|applicable|effective|operative|binding since|from|as|of [of] [1|16] november 2022',
  'in force|effect since|from [1|16] november 2022',
  'took effect [for] [all] [platforms|services] on|in [1|16] november 2022',
  'came|comes|went into effect on|in [1|16] november 2022',
);
/** "Since November 2022, platforms have had to comply with the DSA." */
const OPENING = phraseSet('since|from|after [1|16] november 2022');
const BOUND = phraseSet(
  'comply|complied|complying|subject|bound|must|required|requires|obliged|obliges|obligations|duties',
  'had|have|has to',
);
const FORCE = phraseSet('in force since|from [1|16] november 2022');
const APPLIES = phraseSet('2024', 'april|august 2023');
const REACH = 10;

export default defineRule({
  id: 'citation/dsa-in-force',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The Digital Services Act is said to apply since November 2022.',
  rationale:
    'The Digital Services Act entered into force on 16 November 2022 but applies from 17 February 2024, and to very large platforms from four months after they were designated (the first in April 2023). In November 2022 nobody had to comply yet.',
  instead: 'The Digital Services Act (in force since 16 November 2022, applicable from 17 February 2024)',
  exceptions: 'Sentences or paragraphs that also say from when it applies.',
  examples: {
    bad: [
      'The DSA has been ⟦enforced since November 2022⟧.',
      'The Digital Services Act ⟦applies from 16 November 2022⟧.',
      'The DSA, ⟦applicable since November 2022⟧, asks for risk assessments.',
      'The EU Digital Services Act has been ⟦in force since November 2022⟧.',
      'We comply with the DSA, which ⟦took effect in November 2022⟧.',
    ],
    good: [
      'The DSA applies from 17 February 2024.',
      'The DSA entered into force on 16 November 2022.',
      'The DSA has been in force since November 2022 and applies since 17 February 2024.',
      'The DSA has been in force since November 2022. It applies from 17 February 2024.',
      'Our policy has been in force since November 2022.',
      'Since November 2022 we publish a transparency report.',
      'The policy on the DSA was adopted in November 2022.',
      'The deck says that the DSA is “enforced since November 2022”.',
      'The CSRD has been in force since January 2023.',
    ],
  },
  scope: 'sentence',
  needs: DSA,
  check({ sentence, block }, report) {
    const names = findPhrases(sentence, DSA);
    if (names.length === 0) return;
    const opening = hasPhrase(sentence, BOUND) ? findPhrases(sentence, OPENING) : [];
    for (const match of [...findPhrases(sentence, SINCE_2022), ...opening.slice(0, 1)]) {
      const near = names.some(
        (name) => (name.end <= match.start || opening.includes(match)) && wordsBetween(name, match) <= REACH,
      );
      if (!near || blockHas(block, APPLIES) || isQuoted(block, plainSpan(sentence, match))) continue;
      report({
        span: inSource(block, plainSpan(sentence, match)),
        message:
          'The Digital Services Act applies from 17 February 2024; on 16 November 2022 it only entered into force. Say from when it applies.',
        severity: hasPhrase(sentence, FORCE) ? 'information' : 'warning',
      });
    }
  },
});
