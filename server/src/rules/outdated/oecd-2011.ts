import { defineRule } from '../defineRule.ts';
import { matchSpan, phraseSet } from '../text.ts';
import { currentUses } from './find.ts';

const OF_2011 = phraseSet(
  '2011 oecd guidelines [for] [multinational] [enterprises]',
  'oecd 2011 guidelines [for] [multinational] [enterprises]',
  'oecd guidelines 2011',
  'oecd guidelines for multinational enterprises [of|in] 2011 [edition]',
  'oecd guidelines for multinational enterprises mne|mnes 2011',
  'oecd mne guidelines [of] 2011',
  'oecd guidelines [of] 2011',
  'oecd guidelines for multinational enterprises revised|updated|rev [in] 2011',
  'oecd guidelines revised|updated [in] 2011',
  'guidelines for multinational enterprises [of|from] [may] 2011 [edition]',
  'guidelines for multinational enterprises [as] [last] revised|updated [in] 2011',
  'oecd guidelines as|last [last] revised|updated [in] 2011',
  '2011 edition of the oecd guidelines',
  '2011 oecd oecd guidelines',
);
const CURRENT = phraseSet('2023', 'responsible business conduct');

export default defineRule({
  id: 'outdated/oecd-2011',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The OECD Guidelines are cited in the edition of 2011.',
  rationale:
    'The OECD Guidelines were updated in 2023 and renamed; they now say more on technology, on people who speak up and on due diligence. The edition of 2011 no longer is the standard that National Contact Points apply.',
  instead: 'OECD Guidelines for Multinational Enterprises on Responsible Business Conduct (2023)',
  exceptions: 'Sentences that name the edition of 2023 too, history, and quotations.',
  examples: {
    bad: [
      'We follow the ⟦OECD Guidelines for Multinational Enterprises (2011)⟧.',
      'Our standard is the ⟦2011 OECD Guidelines⟧.',
      'The ⟦OECD Guidelines (2011)⟧ apply.',
      'We act on the ⟦OECD Guidelines for Multinational Enterprises, 2011 edition⟧.',
      'The ⟦2011 OECD Guidelines for Multinational Enterprises⟧ guide us.',
    ],
    good: [
      'We follow the OECD Guidelines for Multinational Enterprises on Responsible Business Conduct (2023).',
      'We follow the OECD Guidelines for Multinational Enterprises.',
      'The OECD Guidelines (2011, updated in 2023) apply.',
      'In 2011, OECD guidelines and the UNGPs were aligned.',
      'The 2011 UN Guiding Principles and the OECD Guidelines guide us.',
      'The edition of 2011 of the OECD Guidelines was replaced in 2023.',
      'Our OECD reporting started in 2011.',
      'The shelf holds the “OECD Guidelines (2011)”.',
    ],
  },
  scope: 'sentence',
  needs: OF_2011,
  check({ sentence }, report) {
    for (const match of currentUses(sentence, { phrases: OF_2011, unless: CURRENT })) {
      if (sentence.block.text.slice(sentence.words.end[match.start] ?? 0).startsWith(', ')) continue;
      report({
        span: matchSpan(sentence, match),
        message:
          'The OECD Guidelines were updated in 2023 and are now called “OECD Guidelines for Multinational Enterprises on Responsible Business Conduct”. Cite the edition of 2023.',
      });
    }
  },
});
