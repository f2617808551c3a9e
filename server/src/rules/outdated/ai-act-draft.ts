import { defineRule } from '../defineRule.ts';
import { matchSpan, phraseSet } from '../text.ts';
import { currentUses, isOfYear, unfinished } from './find.ts';

const DRAFT = phraseSet(
  ...unfinished('ai act', 'artificial intelligence act'),
  '[eu] ai act draft|proposal',
  '[eu] artificial intelligence act draft|proposal',
  'draft|proposed|forthcoming|upcoming|planned|future|pending [eu|european] ai act|regulation',
  'draft|proposed|forthcoming|upcoming|planned|future|pending [eu|european] artificial intelligence act|regulation',
  'draft|proposal of|for the [eu] ai act',
  'proposal for an ai act|regulation',
  'proposal for a regulation on artificial intelligence',
);
const FINAL = phraseSet(
  '2024 1689',
  'in force',
  'was|were adopted',
  'adopted on|in|and',
  'applies since',
  'entered',
  '2021',
  '2022',
  'amend',
  'amending',
  '2026 1744',
);
/** Up to this year there was a draft. */
const LAST = 2023;

export default defineRule({
  id: 'outdated/ai-act-draft',
  principles: [],
  severity: 'error',
  stage: 'stable',
  fix: 'none',
  summary: 'The EU AI Act is called a draft or proposal.',
  rationale:
    'The AI Act is law: Regulation (EU) 2024/1689, in force since 1 August 2024 and amended by Regulation (EU) 2026/1744. A policy that waits for it overlooks duties that apply already.',
  instead: 'the EU AI Act (Regulation (EU) 2024/1689), as amended',
  exceptions: 'History (“the 2021 proposal became …”), and quotations.',
  examples: {
    bad: [
      'We follow the ⟦proposed AI Act⟧ of the EU.',
      'We prepare for the ⟦EU AI Act (draft)⟧.',
      'The ⟦forthcoming EU AI Act⟧ will ask for more.',
      'The ⟦AI Act proposal⟧ sorts systems by risk.',
      'We track the ⟦draft EU Artificial Intelligence Act⟧.',
    ],
    good: [
      'We follow the AI Act of the EU.',
      'The AI Act, proposed in 2021, is now Regulation (EU) 2024/1689.',
      'The draft AI Act became Regulation (EU) 2024/1689.',
      'Our draft policy covers the AI Act.',
      'We proposed AI act reviews to the board last year, before launch.',
      'The proposed AI system is assessed under the AI Act.',
      'Upcoming obligations of the AI Act are tracked by Legal.',
      'The report of 2022 calls it the “proposed AI Act”.',
    ],
  },
  scope: 'sentence',
  needs: DRAFT,
  check({ sentence }, report) {
    for (const match of currentUses(sentence, { phrases: DRAFT, unless: FINAL })) {
      if (isOfYear(sentence, match, LAST)) continue;
      report({
        span: matchSpan(sentence, match),
        message:
          'The AI Act is no draft: Regulation (EU) 2024/1689 has been in force since 1 August 2024, amended by Regulation (EU) 2026/1744. Cite the regulation as amended.',
      });
    }
  },
});
