import { defineRule } from '../defineRule.ts';
import { textIsQuoted, textSpan } from '../text.ts';
import { citationsIn, mayCite } from './read.ts';

const LAST = 31;

export default defineRule({
  id: 'citation/unknown-principle',
  principles: [],
  severity: 'error',
  stage: 'stable',
  fix: 'none',
  summary: 'The cited Guiding Principle does not exist.',
  rationale:
    'The Guiding Principles are numbered 1 to 31. A number outside that range sends readers to nothing and makes them doubt the other citations too.',
  instead: 'Look the number up: GP 1–10 are on the State duty to protect, GP 11–24 on companies, GP 25–31 on remedy.',
  exceptions: 'Quotations, and numbered principles of other texts such as the UN Global Compact.',
  examples: {
    bad: [
      'Our channel follows ⟦GP 32⟧.',
      'This section answers ⟦GP 0⟧.',
      'We act on GPs 29 to ⟦33⟧.',
      'See ⟦UN Guiding Principle 40⟧ on remedy.',
      'As ⟦Principle 35 of the UNGPs⟧ asks, we publish our results.',
      'We follow UNGPs 17–21, 29 and ⟦45⟧.',
      'The commitment rests on ⟦Article 36 of the UNGPs⟧.',
    ],
    good: [
      'Our channel follows GP 31.',
      'We act on GPs 1–31.',
      'This section answers UN Guiding Principle 22.',
      'We support UN Global Compact Principles 1 and 2.',
      'You can see your GP 32 hours a week.',
      'The UNGPs, 31 in number, were endorsed in 2011.',
      'The UNGPs 10+ project looked at the first decade.',
      'Our suppliers follow RSPO Principle 45.',
      'Article 34 of the DSA asks for a risk assessment.',
      '> In that draft, GP 32 dealt with follow-up.',
    ],
  },
  scope: 'sentence',
  needs: mayCite,
  check(context, report) {
    const { sentence } = context;
    for (const citation of citationsIn(context)) {
      for (const pinpoint of citation.pinpoints) {
        if (pinpoint.number >= 1 && pinpoint.number <= LAST) continue;
        const span = citation.pinpoints.length === 1 ? citation.span : pinpoint.span;
        if (textIsQuoted(sentence, span)) continue;
        const hint =
          pinpoint.number === 0
            ? 'The General Principles that stand before GP 1 carry no number.'
            : 'Check the number against the text.';
        report({
          span: textSpan(sentence, span),
          message: `There is no GP ${pinpoint.number}: the Guiding Principles are numbered 1 to ${LAST}. ${hint}`,
        });
      }
    }
  },
});
