import { defineRule } from '../defineRule.ts';
import { matchSpan, phraseSet } from '../text.ts';
import { currentUses, yearsIn } from './find.ts';

const TWITTER = phraseSet('twitter');
const RENAMED = phraseSet('x', 'formerly', 'renamed', 'rebranded', 'known as');
const RENAMED_IN = 2023;

export default defineRule({
  id: 'outdated/twitter',
  principles: [],
  severity: 'information',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'Twitter has been called X since July 2023.',
  rationale:
    'The company and the service were renamed X in July 2023. A policy that names Twitter as a current channel or partner looks out of date.',
  instead: 'X (formerly Twitter)',
  exceptions: 'Sentences that give both names, and paragraphs that speak of a time up to 2023.',
  examples: {
    bad: [
      'We work with ⟦Twitter⟧ on reports of abuse.',
      'Contact us by e-mail or ⟦Twitter⟧.',
      'Platforms such as Meta and ⟦Twitter⟧ are among our customers.',
      'Our moderation partners are YouTube, ⟦Twitter⟧ and TikTok.',
      'Complaints may also reach us through ⟦Twitter⟧.',
    ],
    good: [
      'We work with X (formerly Twitter) on reports of abuse.',
      'Contact us on X/Twitter.',
      'In 2021 Twitter published its report.',
      'Twitter was renamed X.',
      'See https://twitter.example.org for our news.',
      'We work with Twitter (now X).',
      'The study “Hate on Twitter” is cited below.',
      'We cooperate with platforms on reports of abuse.',
    ],
  },
  scope: 'sentence',
  needs: TWITTER,
  check(context, report) {
    const { sentence } = context;
    const matches = currentUses(sentence, { phrases: TWITTER, unless: RENAMED });
    if (matches.length === 0 || sentence.block.sentences.flatMap(yearsIn).some((year) => year <= RENAMED_IN)) return;
    const [match] = matches;
    const { start, end } = sentence.words;
    const { text } = sentence.block;
    if (text[start[match.start]] !== 'T') return;
    if (isInAddress(text, start[match.start], end[match.start])) return;
    const span = matchSpan(sentence, match);
    report({
      span,
      message: 'Twitter was renamed X in July 2023. Write “X (formerly Twitter)”.',
      fixes: [
        {
          title: 'Write “X (formerly Twitter)”',
          safety: 'suggestion',
          edits: [{ span, text: 'X (formerly Twitter)' }],
        },
      ],
    });
  },
});

/** "twitter.com", "@twitter", "/twitter". */
function isInAddress(text: string, start: number, end: number): boolean {
  return /[./@#:]/.test(text[start - 1] ?? '') || /^(?:\.\p{L}|[/@])/u.test(text.slice(end, end + 2));
}
