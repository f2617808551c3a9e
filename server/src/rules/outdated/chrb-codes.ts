import { defineRule } from '../defineRule.ts';
import { blockHas, phraseSet, textIsQuoted, textSpan } from '../text.ts';

const CHRB = phraseSet('chrb', 'corporate human rights benchmark');
/** "B.1.1", "A.2.3", "D.1.2.a". */
const CODE = /\b[A-F]\.\d{1,2}(?:\.\d{1,2})?(?:\.[a-z])?(?!\w)/g;
const NUMBERED = /[A-F]\.\d/;
const YEAR = /\b20[12]\d\b/;

export default defineRule({
  id: 'outdated/chrb-codes',
  principles: [],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'An indicator of the Corporate Human Rights Benchmark is cited without its year.',
  rationale:
    'The Corporate Human Rights Benchmark has renumbered its indicators between editions. A code without the year may point to another indicator than the one meant.',
  instead: 'CHRB 2022, indicator B.1.1',
  exceptions: 'Paragraphs that give the year, and codes of other catalogues.',
  examples: {
    bad: [
      'This section answers CHRB ⟦B.1.1⟧.',
      'See indicator ⟦A.1.2⟧ of the Corporate Human Rights Benchmark.',
      'The CHRB asks for a channel (⟦C.1⟧).',
      'CHRB indicators ⟦B.2.1⟧ to B.2.5 cover due diligence.',
      'Our score under CHRB ⟦D.1.2.a⟧ improved.',
    ],
    good: [
      'This section answers CHRB 2022, B.1.1.',
      'See indicator A.1.2 of the Corporate Human Rights Benchmark (2020).',
      'The CHRB asks for a channel.',
      'Section B.1.1 of this policy is on training.',
      'We use the CHRB of 2022. Its indicator B.2.1 is on risk.',
      'The CHRB measures the largest companies.',
      'Building D.1 houses the team that fills in our own benchmark.',
      'The table is headed “CHRB B.1.1”.',
    ],
  },
  scope: 'sentence',
  needs: ({ text }) => NUMBERED.test(text),
  check({ sentence, block }, report) {
    if (block.quoted || !blockHas(block, CHRB) || YEAR.test(block.text)) return;
    for (const { 0: code, index } of sentence.text.matchAll(CODE)) {
      const span = { start: index, end: index + code.length };
      if (textIsQuoted(sentence, span)) continue;
      report({
        span: textSpan(sentence, span),
        message: `The Corporate Human Rights Benchmark renumbered its indicators between editions. Add the year of the edition to ${code}.`,
      });
      return;
    }
  },
});
