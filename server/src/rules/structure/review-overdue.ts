import { inDocument } from '../../document/inDocument.ts';
import { moved } from '../../document/moved.ts';
import { sourceSpan } from '../../document/sourceSpan.ts';
import type { Sentence } from '../../document/types.ts';
import { type DocumentContext, defineRule } from '../defineRule.ts';
import { triggeredChunks } from '../triggers.ts';
import { dateAfter } from './dates.ts';
import { isOwnStatement } from './statements.ts';

const NEXT_REVIEW = /^next review/iu;

export default defineRule({
  id: 'structure/review-overdue',
  principles: ['17(c)', '20'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The date of the next review has passed.',
  rationale: 'A policy that announces a review and lets the date go by tells its readers that nobody looks after it.',
  instead: 'Review the policy and set the next date.',
  exceptions:
    'Judges dates only against the day given with `today` in the configuration or `--today`; without it, no date has passed. The examples take 1 January 2026.',
  examples: {
    bad: [
      'Next review: ⟦1 March 2020⟧.',
      'The next review is due by ⟦2020-06-30⟧.',
      'This policy will next be reviewed in ⟦March 2021⟧.',
      '| Next review | ⟦31 December 2019⟧ |\n| --- | --- |',
      'Review date: ⟦May 2020⟧',
    ],
    good: [
      'Next review: 1 March 2090.',
      'The last review took place on 1 March 2020.',
      'The next review is due within twelve months.',
      'The next review is due by 2090-06-30.',
      'Since 1 March 2020 we have reviewed all suppliers.',
      'Approved on 1 March 2020. Next review: March 2090.',
      '> Next review: 1 March 2020.',
      'The policy was reviewed in March 2021.',
    ],
  },
  scope: 'document',
  check(context, report) {
    const { today } = context.config;
    if (!today) return;
    const seen = new Set<number>();
    for (const { sentence, from, offset } of nextReviews(context)) {
      const date = dateAfter(sentence, from);
      if (!date || date.iso >= today) continue;
      const span = moved(sourceSpan(sentence.block, date.plain.start, date.plain.end), offset);
      if (seen.has(span.start)) continue;
      seen.add(span.start);
      report({
        span,
        message: `The next review was due by ${date.iso}; GP 17(c) expects due diligence to be ongoing. Review the policy and set the next date.`,
      });
    }
  },
});

/** Sentences that speak of the next review, and the word behind which its date stands; table cells by their header. */
function* nextReviews({
  document,
  evidence,
}: DocumentContext): Generator<{ sentence: Sentence; from: number; offset: number }> {
  for (const { index, triggers } of triggeredChunks(evidence, 'signal/next-review')) {
    const { chunk, start: offset } = document.chunks[index];
    for (const { sentence: at, words } of triggers) {
      const sentence = chunk.sentences[at];
      if (isOwnStatement(sentence)) yield { sentence, from: words.end, offset };
    }
  }
  for (const { item: sentence, start: offset } of cellsIn(document)) yield { sentence, from: 0, offset };
}

const cellsIn = inDocument(({ blocks }) =>
  blocks
    .filter(
      ({ quoted, tableRowHeader, tableHeader = '' }) => !quoted && NEXT_REVIEW.test(tableRowHeader ?? tableHeader),
    )
    .flatMap(({ sentences }) => sentences),
);
