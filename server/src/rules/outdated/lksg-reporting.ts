import { defineRule } from '../defineRule.ts';
import { hasPhrase, matchSpan, phraseSet } from '../text.ts';
import { currentUses } from './find.ts';

const REPORT = phraseSet(
  '[annual|yearly] bafa report|reports|reporting',
  '[annual|yearly] report|reports|reporting to [the] bafa',
  'report|reports|reporting [annually] to [the] bafa',
  'report|reports|reporting [annually] to the federal office for economic affairs and export control',
  'annual|yearly [lksg] report|reporting under [the] lksg',
  'annual|yearly lksg report|reporting',
  'report|reporting under section 10',
);
const LKSG = phraseSet(
  'lksg',
  'bafa',
  'supply chain due diligence act',
  'german supply chain act',
  'federal office for economic affairs and export control',
);
const YEARLY = phraseSet('annual|annually|yearly', 'each|every year', 'once a year');
const REPORTING = phraseSet('report|reports|reporting', 'questionnaire');
const OFFICE = phraseSet('bafa', 'federal office', 'export control');
const REFORM = phraseSet(
  'abolish|abolished|abolition',
  'no longer',
  'suspended',
  'repeal',
  'reform',
  'bill',
  'voluntary',
  'voluntarily',
  'not',
);

export default defineRule({
  id: 'outdated/lksg-reporting',
  principles: ['21'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'The yearly report under the German supply chain act may be abolished.',
  rationale:
    'A German bill (cabinet, September 2025) deletes the yearly report under the Supply Chain Due Diligence Act, and the authority BAFA stopped checking the reports. Whether and when the bill took effect was not verified as of November 2026; duties of care and internal documentation stay.',
  instead: 'We document our due diligence under the LkSG and publish what the law in force asks for.',
  exceptions: 'Sentences that mention the reform, history, and quotations.',
  examples: {
    bad: [
      'We file the ⟦annual BAFA report⟧ under the LkSG.',
      'Under the LkSG we ⟦report to BAFA⟧ every year.',
      'Our ⟦annual report under the LkSG⟧ is public.',
      'The ⟦yearly LkSG report⟧ describes our risks.',
      'Each spring we send the ⟦annual report to the BAFA⟧.',
    ],
    good: [
      'We document our due diligence under the LkSG.',
      'The annual BAFA report is to be abolished.',
      'BAFA no longer checks the annual report under the LkSG.',
      'BAFA published guidance on the complaints procedure.',
      'Our annual report names the LkSG officer.',
      'Suppliers report to our LkSG officer.',
      'We publish a report on human rights every year.',
      'The form “annual BAFA report” is in the archive.',
    ],
  },
  scope: 'sentence',
  needs: LKSG,
  check({ sentence }, report) {
    if (!hasPhrase(sentence, LKSG)) return;
    const isYearly = hasPhrase(sentence, OFFICE) && hasPhrase(sentence, YEARLY);
    const [match] = [
      ...currentUses(sentence, { phrases: REPORT, unless: REFORM }),
      ...(isYearly ? currentUses(sentence, { phrases: REPORTING, unless: REFORM }) : []),
    ];
    if (!match) return;
    report({
      span: matchSpan(sentence, match),
      message:
        'A German bill of 2025 abolishes the yearly report under the LkSG (outcome not verified as of November 2026), and BAFA has stopped checking reports. Check the law in force; due diligence and documentation stay.',
    });
  },
});
