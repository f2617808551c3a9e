import { defineRule } from '../defineRule.ts';
import { CSRD } from '../names.ts';
import { hasPhrase, matchSpan, phraseSet } from '../text.ts';
import { currentUses, yearsIn } from './find.ts';

const NFRD = phraseSet(
  'nfrd',
  '[eu] non financial reporting directive',
  '[eu] directive 2014 95 eu',
  '2014 95 eu',
  '2014 95',
);
const CHANGE = phraseSet('reform', 'revision|revised|review', 'proposal');
/** Financial years from 2024 fall under the CSRD. */
const FIRST_CSRD_YEAR = 2024;

export default defineRule({
  id: 'outdated/nfrd',
  principles: ['21'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The Non-Financial Reporting Directive is cited as current law.',
  rationale:
    'The CSRD (Directive (EU) 2022/2464) replaced the Non-Financial Reporting Directive 2014/95/EU. A policy that reports under the old one follows rules that are gone.',
  instead: 'the CSRD (Directive (EU) 2022/2464), as amended by Directive (EU) 2026/470',
  exceptions: 'Sentences that name the CSRD too, history, reports for years before 2024, and quotations.',
  examples: {
    bad: [
      'We report under the ⟦NFRD⟧.',
      'Our report follows the ⟦Non-Financial Reporting Directive⟧.',
      'The ⟦Non-Financial Reporting Directive⟧ (2014/95/EU) asks for it.',
      'We publish what ⟦Directive 2014/95/EU⟧ requires.',
      'Under the ⟦EU Non-Financial Reporting Directive⟧ we disclose our risks.',
    ],
    good: [
      'We report under the CSRD.',
      'The CSRD replaced the NFRD.',
      'We reported under the NFRD for the year 2019.',
      'The former Non-Financial Reporting Directive is no longer in force.',
      'Our non-financial reporting follows a directive of the board.',
      'Directive 2014/24/EU is on procurement.',
      'Until 2023 Directive 2014/95/EU applied.',
      'The course is called “Reporting under the NFRD”.',
    ],
  },
  scope: 'sentence',
  needs: NFRD,
  check({ sentence }, report) {
    const matches = currentUses(sentence, { phrases: NFRD, unless: CSRD });
    if (
      matches.length === 0 ||
      hasPhrase(sentence, CHANGE) ||
      yearsIn(sentence).some((year) => year > 2014 && year < FIRST_CSRD_YEAR)
    )
      return;
    const [match] = matches;
    report({
      span: matchSpan(sentence, match),
      message:
        'The CSRD (Directive (EU) 2022/2464) replaced the Non-Financial Reporting Directive 2014/95/EU. Cite the CSRD, or say that the old directive is history.',
    });
  },
});
