import { defineRule } from '../defineRule.ts';
import { plainOf, replaceWords, textIsQuoted, textSpan } from '../text.ts';
import { citationsIn, mayCite } from './read.ts';

export default defineRule({
  id: 'citation/wrong-noun',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'safe',
  summary: 'A Guiding Principle is cited as an article or a paragraph.',
  rationale:
    'The UNGPs are principles endorsed by the Human Rights Council. “Article” makes them sound like a treaty, and the text has no paragraph numbers of its own, so readers do not know what is meant.',
  instead: 'Principle 16 of the UNGPs; GP 16.',
  exceptions: 'Articles of other instruments named in the same sentence, and quotations.',
  examples: {
    bad: [
      'We follow ⟦Article 16 of the UNGPs⟧.',
      'Our policy is approved at the top (⟦UNGP, art. 16⟧).',
      'See ⟦paragraph 22 of the UN Guiding Principles⟧ on remediation.',
      '⟦Articles 17 to 21 of the UNGPs⟧ describe due diligence.',
      'Due diligence is ongoing, as ⟦UNGP para 17⟧ says.',
      'Severity decides what comes first (⟦art. 24 UNGP⟧).',
    ],
    good: [
      'We follow Principle 16 of the UNGPs.',
      'Our policy is approved at the top (UNGP 16).',
      'Article 23 of the UDHR and the UNGPs guide us.',
      'The UNGPs and Article 12 of the ICESCR apply.',
      'We respect the UNGPs, Article 2 of the ICCPR and national law.',
      'Article 16 of this policy refers to the UNGPs.',
      'See paragraph 14 of the UNGPs’ introduction.',
      'Article 13 of the CSDDD is close to GP 18.',
      'The manual says “Article 16 of the UNGPs”.',
    ],
  },
  scope: 'sentence',
  needs: mayCite,
  check(context, report) {
    const { sentence } = context;
    for (const citation of citationsIn(context)) {
      const { noun, nounSpan, pinpoints } = citation;
      if (!noun || !nounSpan) continue;
      if (textIsQuoted(sentence, citation.span)) continue;
      const exists = pinpoints.every(({ number }) => number >= 1 && number <= 31);
      const word = pinpoints.length > 1 ? 'Principles' : 'Principle';
      report({
        span: textSpan(sentence, citation.span),
        message: `The UNGPs are made of principles and have no ${noun === 'article' ? 'articles' : 'numbered paragraphs'}. Write “${word} ${numbers(sentence.text, citation)}”.`,
        fixes: exists ? replaceWords(context, plainOf(sentence, nounSpan), word) : [],
      });
    }
  },
});

function numbers(
  text: string,
  { pinpoints }: { pinpoints: readonly { span: { start: number; end: number } }[] },
): string {
  return text.slice(pinpoints[0].span.start, pinpoints[pinpoints.length - 1].span.end);
}
