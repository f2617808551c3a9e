import { defineRule } from '../defineRule.ts';
import { AI_ACT } from '../names.ts';
import { hasPhrase, matchSpan, phraseSet } from '../text.ts';
import { besideName, currentUses } from './find.ts';

const OLD_DATES = phraseSet('[2] august 2026|2027', 'august 2 2026|2027', '2 8 2026|2027');
const HIGH_RISK = phraseSet('high risk', 'annex iii|i|1|3');
const NEW_DATES = phraseSet(
  '2 december 2027',
  'december 2027',
  'august 2028',
  '2026 1744',
  'general|generally',
  'except',
  'other',
);
const REACH = 14;

/** What somebody else did on that day. */
const DONE = phraseSet(
  'we|board published|approved|opened|launched|adopted|held',
  'was|were published|approved|opened|launched',
);

export default defineRule({
  id: 'outdated/ai-act-dates',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The date for high-risk systems under the AI Act is the old one.',
  rationale:
    'Regulation (EU) 2026/1744 moved the rules for high-risk systems: those of Annex III apply from 2 December 2027, those in products of Annex I from 2 August 2028. Plans made for the old dates are wrong by more than a year.',
  instead: 'High-risk systems of Annex III: from 2 December 2027; products of Annex I: from 2 August 2028.',
  exceptions:
    'Sentences that give the new dates too, and the general date of application (2 August 2026) where high-risk systems are not meant.',
  examples: {
    bad: [
      'Under the AI Act, high-risk systems must comply by ⟦2 August 2026⟧.',
      'The rules of the AI Act for high-risk AI apply from ⟦August 2026⟧.',
      'For high-risk products (Annex I of the AI Act) the date is ⟦2 August 2027⟧.',
      'Our high-risk systems are ready for the EU AI Act by ⟦August 2, 2026⟧.',
      'From ⟦2 August 2026⟧ high-risk uses fall under the EU AI Act.',
    ],
    good: [
      'Under the AI Act, high-risk systems must comply by 2 December 2027.',
      'The AI Act applies in general from 2 August 2026; high-risk rules come later.',
      'The AI Act applies from 2 August 2026.',
      'The date for high-risk systems under the AI Act was moved from 2 August 2026 to 2 December 2027.',
      'We review high-risk suppliers by 2 August 2026.',
      'This policy was approved on 2 August 2026 and covers high-risk AI.',
      'The AI Act originally set 2 August 2026 for high-risk systems.',
      'A flyer says “high-risk systems under the AI Act: 2 August 2026”.',
    ],
  },
  scope: 'sentence',
  needs: OLD_DATES,
  check({ sentence }, report) {
    const dates = currentUses(sentence, { phrases: OLD_DATES, unless: NEW_DATES });
    if (dates.length === 0 || hasPhrase(sentence, DONE) || !hasPhrase(sentence, AI_ACT)) return;
    for (const match of besideName(sentence, dates, HIGH_RISK, REACH)) {
      report({
        span: matchSpan(sentence, match),
        message:
          'Regulation (EU) 2026/1744 moved the AI Act’s rules for high-risk systems to 2 December 2027 (Annex III) and 2 August 2028 (products of Annex I). Give the new date.',
      });
    }
  },
});
