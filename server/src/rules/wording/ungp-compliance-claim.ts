import { sourceSpan } from '../../document/sourceSpan.ts';
import type { Trigger } from '../../evidence/types.ts';
import type { Fix } from '../../lint/types.ts';
import type { SentenceContext } from '../defineRule.ts';
import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

/** First words of a claim, and what may be said instead without changing the rest of the sentence. */
const ALIGNED = new Map([['compliant with', 'aligned with']]);

export default wordingRule({
  id: 'wording/ungp-compliance-claim',
  principles: ['11'],
  severity: 'information',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'Compliance with the Guiding Principles is claimed, or a certificate or signature.',
  rationale:
    'The Guiding Principles are not a treaty and not a standard for certification: nobody signs or ratifies them, and nobody certifies compliance. What a company can say is that it implements them, and how far it has come.',
  instead: '“aligned with the Guiding Principles”, “we implement the Guiding Principles by …”',
  exceptions: 'Silent on what suppliers are asked, and where the sentence denies that there is a certificate.',
  examples: {
    bad: [
      'Our policy is ⟦compliant with the UN Guiding Principles⟧.',
      'We are a ⟦signatory to the UN Guiding Principles⟧ on Business and Human Rights.',
      'We are ⟦certified to the UNGPs⟧.',
      'Our management system is ⟦UNGP certified⟧.',
      'The company has ⟦ratified the UN Guiding Principles⟧.',
      'All our sites operate in ⟦compliance with the UNGPs⟧.',
    ],
    good: [
      'Our policy is aligned with the UN Guiding Principles on Business and Human Rights.',
      'We implement the UN Guiding Principles on Business and Human Rights.',
      'We are a signatory to the UN Global Compact.',
      'There is no certificate of compliance with the UN Guiding Principles.',
      '> We are a signatory to the UN Guiding Principles.',
      'Suppliers must comply with the UN Guiding Principles.',
      'The Human Rights Council endorsed the UN Guiding Principles in 2011.',
      'We comply with the law and respect human rights in line with the UNGPs.',
      'We respect human rights in accordance with the UN Guiding Principles.',
    ],
  },
  message: (found) =>
    `“${found}” claims what does not exist: nobody signs or certifies the Guiding Principles, and GP 11 is a standard of conduct. Write that you implement them, and how.`,
  when: (context, trigger) => context.stance.subject !== 'others' && !isNegated(context, trigger),
  fixes: milderClaim,
});

/** "compliant with the UNGPs" → "aligned with the UNGPs". */
function milderClaim({ sentence, block }: SentenceContext, { words }: Trigger): Fix[] {
  const { surface, start, end } = sentence.words;
  const text = ALIGNED.get(surface.slice(words.start, words.start + 2).join(' '));
  if (text === undefined) return [];
  const span = sourceSpan(block, start[words.start], end[words.start + 1]);
  return [{ title: `Write “${text}”`, safety: 'suggestion', edits: [{ span, text }] }];
}
