import { defineRule } from '../defineRule.ts';
import { matchSpan, phraseSet } from '../text.ts';
import { currentUses, yearsIn } from './find.ts';

const FORMER = phraseSet(
  'high commissioner [for] [human] [rights] michelle bachelet',
  'high commissioner [for] [human] [rights] ms|mrs|dr [michelle] bachelet',
  'high commissioner [for] [human] [rights] bachelet',
  'high commissioner for human rights is michelle bachelet',
  '[un] human rights chief michelle bachelet',
  'michelle bachelet heads|leads|directs',
  'high commissioner [for] [human] [rights] [navi|navanethem] pillay',
  'high commissioner [for] [human] [rights] zeid',
  'michelle bachelet [the] [un|united] [nations] high commissioner',
);
const PAST = phraseSet(
  'late',
  'was',
  'were',
  'said',
  'stated',
  'noted',
  'wrote',
  'called',
  'warned',
  'visited',
  'launched',
  'emphasised',
  'emphasized',
  'declared',
);

export default defineRule({
  id: 'outdated/hc',
  principles: [],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'The High Commissioner for Human Rights named here has left office.',
  rationale:
    'Volker Türk has been UN High Commissioner for Human Rights since October 2022. Naming an earlier one as if in office dates the document.',
  instead: 'the UN High Commissioner for Human Rights (without a name), or the name with the year',
  exceptions: 'History: “then”, “former”, a year up to 2022, or a verb in the past.',
  examples: {
    bad: [
      'We share the view of the UN ⟦High Commissioner Michelle Bachelet⟧.',
      'The ⟦High Commissioner for Human Rights, Michelle Bachelet⟧, asks companies to act.',
      '⟦Michelle Bachelet, UN High Commissioner⟧ for Human Rights, leads the office.',
      'As ⟦High Commissioner Bachelet⟧ says, business matters.',
      'Our guide is the work of ⟦High Commissioner Ms. Bachelet⟧.',
    ],
    good: [
      'We share the view of the UN High Commissioner for Human Rights.',
      'Then High Commissioner Michelle Bachelet spoke about it.',
      'In 2019 High Commissioner Michelle Bachelet opened the meeting.',
      'High Commissioner Michelle Bachelet said that business matters.',
      'The former High Commissioner Michelle Bachelet supports this.',
      'High Commissioner Volker Türk leads the office.',
      'The High Commissioner on National Minorities is an OSCE body.',
      'A quotation of “High Commissioner Michelle Bachelet” opens the report.',
    ],
  },
  scope: 'sentence',
  needs: FORMER,
  check({ sentence }, report) {
    const matches = currentUses(sentence, { phrases: FORMER, unless: PAST });
    if (matches.length === 0 || yearsIn(sentence).some((year) => year <= 2022)) return;
    report({
      span: matchSpan(sentence, matches[0]),
      message:
        'Volker Türk has been High Commissioner since October 2022 (Michelle Bachelet until August 2022). Leave the name out, or add the year.',
    });
  },
});
