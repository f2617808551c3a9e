import { defineRule } from '../defineRule.ts';
import { matchSpan, phraseSet } from '../text.ts';
import { currentUses, isOfYear, unfinished } from './find.ts';

const DRAFT = phraseSet(
  ...unfinished('dsa', 'digital services act'),
  'draft|proposed|forthcoming|upcoming|planned|pending|future [eu|european] digital services act',
  'draft|proposed|forthcoming|upcoming|planned|pending|future [eu|european] dsa',
  '[eu] digital services act draft|proposal',
  '[eu] digital services act dsa draft|proposal',
  'dsa draft|proposal',
  'proposal for a|the digital services act',
  'proposal for a|the dsa',
);
const FINAL = phraseSet(
  '2022 2065',
  'was|were adopted',
  'adopted on|in|and',
  'in force',
  'entered',
  'applies since|from',
  '2020',
  '2021',
);
/** Up to this year there was a draft. */
const LAST = 2022;

export default defineRule({
  id: 'outdated/dsa-draft',
  principles: [],
  severity: 'error',
  stage: 'stable',
  fix: 'none',
  summary: 'The Digital Services Act is called a draft or proposal.',
  rationale:
    'The Digital Services Act is Regulation (EU) 2022/2065. It is in force since 16 November 2022 and applies from 17 February 2024, so its duties are no plan of the future.',
  instead: 'the Digital Services Act (Regulation (EU) 2022/2065)',
  exceptions: 'History (“the proposal of 2020 became …”), and quotations.',
  examples: {
    bad: [
      'We follow the ⟦draft Digital Services Act⟧.',
      'The ⟦proposed DSA⟧ asks for risk assessments.',
      'We prepare for the ⟦upcoming EU Digital Services Act⟧.',
      'The ⟦Digital Services Act proposal⟧ sets out duties.',
      'The ⟦forthcoming DSA⟧ will change our terms.',
    ],
    good: [
      'We follow the Digital Services Act.',
      'The proposal for the DSA became Regulation (EU) 2022/2065.',
      'The Digital Services Act, proposed in 2020, was adopted in 2022.',
      'Our draft on Digital Services Act duties is with Legal.',
      'We proposed measures under the DSA.',
      'Upcoming audits under the DSA are announced early.',
      'The draft delegated act under the DSA is open for comment.',
      'The article of 2021 is titled “The proposed Digital Services Act”.',
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
          'The Digital Services Act is no draft: Regulation (EU) 2022/2065 is in force since 16 November 2022 and applies from 17 February 2024. Cite the regulation.',
      });
    }
  },
});
