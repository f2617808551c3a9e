import type { Sentence } from '../../document/types.ts';
import { defineRule } from '../defineRule.ts';
import { CSDDD } from '../names.ts';
import { hasPhrase, matchSpan, type PhraseMatch, phraseSet } from '../text.ts';
import { currentUses } from './find.ts';

const DATES = phraseSet('[26] july 2026|2027|2028', 'july 26 2026|2027|2028', '2026|2027|2028');
const TRANSPOSE = phraseSet(
  'transpose|transposed|transposes|transposing|transposition',
  'national law',
  'implemented by member states',
);
const APPLY = phraseSet(
  'apply|applies|applying|applied|application|applicable',
  'comply|complies|compliance',
  'bind|binds|binding',
  'phased|phase in',
  'take|takes effect',
  'enter|enters|come|comes into force|effect',
  'obligations|requirements start|begin',
);
const CORRECT = phraseSet('2029', 'guidance', 'guidelines', '794', '2030');

export default defineRule({
  id: 'outdated/cs3d-dates',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The dates of the EU due diligence directive are the old ones.',
  rationale:
    'After Directive (EU) 2026/470 the Member States transpose the CSDDD by 26 July 2028, and companies apply it from 26 July 2029, all at once. The dates of 2024 and 2025 no longer hold.',
  instead: 'to be transposed by 26 July 2028, applies from 26 July 2029',
  exceptions: 'Sentences that also give the new date, the Commission’s guidance (due 26 July 2027), and history.',
  examples: {
    bad: [
      'The CSDDD must be transposed by ⟦26 July 2026⟧.',
      'The CSDDD applies to us from ⟦26 July 2027⟧.',
      'Member States transpose the CS3D by ⟦26 July 2027⟧.',
      'From ⟦2028⟧ the CSDDD will apply to our group.',
      'We must comply with the CSDDD from ⟦26 July 2028⟧.',
      'The Corporate Sustainability Due Diligence Directive applies in phases from ⟦2027⟧.',
    ],
    good: [
      'The CSDDD must be transposed by 26 July 2028.',
      'The CSDDD applies to us from 26 July 2029.',
      'Member States transpose the CSDDD by 26 July 2028 and apply it from 26 July 2029.',
      'The Commission publishes guidance on the CSDDD by 26 July 2027.',
      'The CSDDD originally applied from 26 July 2027.',
      'By 2027 we will have trained all buyers on the CSDDD.',
      'Our policy applies from 26 July 2027.',
      'We will review the CSDDD in 2028.',
      'A leaflet says that the CSDDD “applies from 26 July 2027”.',
    ],
  },
  scope: 'sentence',
  needs: DATES,
  check({ sentence }, report) {
    const dates = currentUses(sentence, { phrases: DATES, unless: CORRECT });
    if (dates.length === 0 || !hasPhrase(sentence, CSDDD)) return;
    const wrong = dates.find((date) => isWrong(sentence, date));
    if (!wrong) return;
    report({
      span: matchSpan(sentence, wrong),
      message:
        'After Directive (EU) 2026/470 the CSDDD is to be transposed by 26 July 2028 and applies from 26 July 2029. Give the new dates.',
    });
  },
});

/** 2028 is the year of transposition; everything earlier, and 2028 for application, is of the old text. */
function isWrong(sentence: Sentence, date: PhraseMatch): boolean {
  const year =
    sentence.words.surface[date.end - 1] === '26'
      ? sentence.words.surface[date.start]
      : sentence.words.surface[date.end - 1];
  const transposes = hasPhrase(sentence, TRANSPOSE);
  if (year === '2028') return !transposes && hasApply(sentence, date);
  return transposes || hasApply(sentence, date);
}

/** "applies from 2027"; a bare year needs "from", "in", "by" or "as of" before it. */
function hasApply(sentence: Sentence, date: PhraseMatch): boolean {
  if (!hasPhrase(sentence, APPLY)) return false;
  if (date.end - date.start > 1) return true;
  const before = sentence.words.surface[date.start - 1];
  return before === 'from' || before === 'of' || before === 'in' || before === 'since' || before === 'and';
}
