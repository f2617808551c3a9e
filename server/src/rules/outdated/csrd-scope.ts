import { defineRule } from '../defineRule.ts';
import { CSDDD, CSRD, LAW_COVERS } from '../names.ts';
import { hasPhrase, matchSpan, phraseSet } from '../text.ts';
import { besideName, currentUses } from './find.ts';

const OLD = phraseSet(
  '250|500 employees|workers|staff',
  '50,000|50000|49,000 companies|undertakings|firms',
  '50 000 companies|undertakings|firms',
  '49 000 companies',
  'listed smes|sme',
  'listed small and medium sized enterprises',
  '[eur] 40|50 million|m',
);
const NEW = phraseSet(
  '1,000|1000',
  '1 000',
  '450 million|m',
  '2026 470',
  'not',
  'voluntary',
  'proposal|proposed',
  'cut|narrowed|reduced back|to|from',
  'own accord',
);
/** What somebody's report covers. */
const REPORT = phraseSet('csrd report|statement covers|includes|names');
const COVERS = phraseSet(
  ...LAW_COVERS,
  'report|reports|reporting under|from|by|to',
  'under the csrd',
  'extends|extended|includes',
);
const REACH = 14;

export default defineRule({
  id: 'outdated/csrd-scope',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The thresholds of the CSRD are the old ones.',
  rationale:
    'Since Directive (EU) 2026/470 the CSRD covers companies with more than 1,000 employees and more than EUR 450 million turnover; listed SMEs are out. Older figures overstate who must report.',
  instead: 'companies with more than 1,000 employees and more than EUR 450 million net turnover',
  exceptions: 'Sentences that give the new thresholds, sentences on the CSDDD as well, and history.',
  examples: {
    bad: [
      'The CSRD applies to companies with ⟦250 employees⟧.',
      'Some ⟦50,000 companies⟧ report under the CSRD.',
      'The CSRD also covers ⟦listed SMEs⟧.',
      'Companies with more than ⟦500 employees⟧ fall under the Corporate Sustainability Reporting Directive.',
      'Under the CSRD, ⟦listed small and medium-sized enterprises⟧ report from 2026.',
    ],
    good: [
      'The CSRD applies to companies with more than 1,000 employees.',
      'The CSRD no longer covers listed SMEs.',
      'The CSRD was to cover 50,000 companies before the Omnibus.',
      'Listed SMEs may report by a voluntary standard, outside the CSRD.',
      'We trained 250 employees in human rights.',
      'Our report under the CSRD was read by 500 people.',
      'The NFRD covered companies with 500 employees.',
      'An article says “the CSRD applies to 50,000 companies”.',
    ],
  },
  scope: 'sentence',
  needs: OLD,
  check({ sentence }, report) {
    const old = currentUses(sentence, { phrases: OLD, unless: NEW });
    if (old.length === 0 || !hasPhrase(sentence, COVERS) || hasPhrase(sentence, REPORT) || hasPhrase(sentence, CSDDD))
      return;
    const [match] = besideName(sentence, old, CSRD, REACH);
    if (!match) return;
    report({
      span: matchSpan(sentence, match),
      message:
        'Since Directive (EU) 2026/470 the CSRD covers companies with more than 1,000 employees and more than EUR 450 million turnover, and no listed SMEs. Give the new thresholds.',
    });
  },
});
