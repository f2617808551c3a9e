import { defineRule } from '../defineRule.ts';
import { inSource, phraseSet, plainSpan } from '../text.ts';
import { currentUses } from './find.ts';

const OLD_ARTICLES = phraseSet('225 102 4|5', 'l225 102 4|5');
const NEW = phraseSet('225 102 1', 'l225 102 1', '2017 399');

export default defineRule({
  id: 'outdated/fr-vigilance-article',
  principles: [],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'The articles of the French duty of vigilance have been renumbered.',
  rationale:
    'Since 1 January 2025 the duty of vigilance stands in other articles of the French commercial code than before. The number of the law (no. 2017-399) does not change and is the safer citation.',
  instead: 'Law no. 2017-399 of 27 March 2017 on the duty of vigilance',
  exceptions: 'Sentences that cite the law or the new articles too, history, and quotations.',
  examples: {
    bad: [
      'Our vigilance plan follows ⟦article L. 225-102-4⟧ of the commercial code.',
      'The plan is required by ⟦L. 225-102-4⟧ Code de commerce.',
      'See ⟦Article L225-102-5⟧ on liability.',
      'We publish the plan under ⟦L.225-102-4⟧.',
      'The duty of vigilance (⟦Article L. 225-102-4⟧) applies.',
    ],
    good: [
      'Our vigilance plan follows Law no. 2017-399.',
      'The plan is required by Law no. 2017-399 (article L. 225-102-4 of the commercial code at the time).',
      'Article L. 225-102-1 of the commercial code applies.',
      'The former article L. 225-102-4 dealt with it.',
      'Article L. 225-35 is on the board.',
      'The number 225-102-4 is a part number.',
      'The duty of vigilance applies to us.',
      'The judgment speaks of “article L. 225-102-4”.',
    ],
  },
  scope: 'sentence',
  needs: OLD_ARTICLES,
  check({ sentence, block }, report) {
    const [match] = currentUses(sentence, { phrases: OLD_ARTICLES, unless: NEW });
    if (!match) return;
    const plain = plainSpan(sentence, match);
    const start = lawBefore(block.text, plain.start);
    if (start === plain.start && !match.phrase.startsWith('l')) return;
    report({
      span: inSource(block, { start, end: plain.end }),
      message:
        'These articles of the French commercial code have been renumbered since 2025 (now L. 225-102-1 and L. 225-102-2). Cite Law no. 2017-399, whose number stays.',
    });
  },
});

/** Start of "article L. " before the number; the number's own start without it. A sentence may have been cut at "L." */
function lawBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 12), start);
  const found = /(?:[Aa]rticles? )?\bL\.? ?$/.exec(before) ?? /[Aa]rticles? $/.exec(before);
  return found ? start - (before.length - found.index) : start;
}
