import { sourceSpan } from '../../document/sourceSpan.ts';
import { defineRule } from '../defineRule.ts';
import { fillers, mayHaveGap, placeholders } from './placeholders.ts';

export default defineRule({
  id: 'structure/placeholder-left',
  principles: ['16'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'Template text has been left in.',
  rationale:
    'A published policy with an empty bracket promises nothing at that place, and readers take it for a template that nobody made their own.',
  instead: 'Fill it in, or take the sentence out.',
  exceptions:
    'Silent on links, footnotes, check boxes, citations such as “[2]”, and letters changed in a quotation (“[w]e”).',
  examples: {
    bad: [
      '⟦[Company]⟧ respects human rights.',
      'Approved by the Board on ⟦[date]⟧.',
      'Write to ⟦[e-mail address]⟧ or call ⟦[number]⟧.',
      'The next review is due ⟦TBC⟧.',
      '- Owner: ⟦[Head of Human Rights]⟧',
      '| Step | Owner |\n| --- | --- |\n| Assess | ⟦[role]⟧ |',
      'Our contact is ⟦{{name}}⟧.',
      'Reviewed by ⟦[Name of the person, title]⟧ every year.',
    ],
    good: [
      'Harbourline respects human rights.',
      'See [our supplier code](https://example.org/code).',
      'See [our supplier code][code].\n\n[code]: https://example.org/code',
      '- [ ] Assess\n- [x] Act',
      'Harm must be put right [2].',
      '“[W]e respect human rights”, says our founder.',
      'The text[^1] goes on.\n\n[^1]: A note.',
      'The list […] goes on.',
      'Write `[Company]` where the name goes.',
      'We pass this on to our partners [and our suppliers].',
      'He said that “they [Harbourline] have done it”.',
      'He said “they [the workers of our suppliers at all the sites in question and their families] have rights”.',
    ],
  },
  scope: 'sentence',
  needs: mayHaveGap,
  check({ block, sentence, chunk, knowledge }, report) {
    for (const { start, end } of [...placeholders(block.text, sentence.plain, knowledge), ...fillers(sentence)]) {
      const span = sourceSpan(block, start, end);
      if (isCode(chunk.text.slice(block.span.start, span.start))) continue;
      const text = block.text.slice(start, end);
      report({
        span,
        message: `“${text}” is template text, and nobody can rely on a policy commitment (GP 16) with gaps in it. Fill it in or take it out.`,
      });
    }
  },
});

/** An odd number of backticks before a place: it stands in inline code. */
function isCode(before: string): boolean {
  return (before.split('`').length - 1) % 2 === 1;
}
