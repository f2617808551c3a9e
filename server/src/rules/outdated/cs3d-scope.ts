import { defineRule } from '../defineRule.ts';
import { CSDDD, CSRD, LAW_COVERS } from '../names.ts';
import { hasPhrase, matchSpan, phraseSet } from '../text.ts';
import { besideName, currentUses } from './find.ts';

const OLD = phraseSet(
  '1,000|1000|500|250 employees|workers|staff',
  '1|3 000 employees|workers|staff',
  '3,000|3000 employees',
  '[eur] 450|150|40|900 million|m|mn',
  '450m|150m',
);
const NEW = phraseSet('5,000|5000', '5 000', '1.5 billion|bn', '1 5 billion|bn', '1.5bn', '1 5bn');
const COVERS = phraseSet(...LAW_COVERS);
const OTHER = phraseSet('lksg', 'loi', 'duty of vigilance', 'modern slavery act', 'supply chain act');
const REACH = 14;

export default defineRule({
  id: 'outdated/cs3d-scope',
  principles: ['14'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The thresholds of the EU due diligence directive are the old ones.',
  rationale:
    'Since Directive (EU) 2026/470 the CSDDD covers EU companies with more than 5,000 employees and more than EUR 1.5 billion turnover. Earlier thresholds make a reader believe that a company is bound when it is not. The UNGPs apply to every company whatever its size (GP 14).',
  instead: 'EU companies with more than 5,000 employees and more than EUR 1.5 billion net worldwide turnover',
  exceptions: 'Sentences that give the new thresholds too, sentences on the CSRD as well, and history.',
  examples: {
    bad: [
      'The CSDDD binds companies with more than ⟦1,000 employees⟧.',
      'Under the CSDDD, companies with ⟦500 employees⟧ must act.',
      'The CS3D applies above ⟦EUR 450 million⟧ of turnover.',
      'Companies with over ⟦1000 employees⟧ fall under the Corporate Sustainability Due Diligence Directive.',
      'The CSDDD covers firms in risk sectors with ⟦250 employees⟧.',
    ],
    good: [
      'The CSDDD binds companies with more than 5,000 employees.',
      'The CSDDD binds companies with more than 5,000 employees, not 1,000 employees as in 2024.',
      'Under the CSRD, companies with more than 1,000 employees report.',
      'The CSRD and the CSDDD have thresholds; 1,000 employees is that of the CSRD.',
      'Before the Omnibus, the CSDDD covered companies with 1,000 employees.',
      'We trained 500 employees.',
      'The LkSG, unlike the CSDDD, covers companies with 1,000 employees.',
      'The blog has “CSDDD: 1,000 employees and EUR 450 million”.',
    ],
  },
  scope: 'sentence',
  needs: OLD,
  check({ sentence }, report) {
    const old = currentUses(sentence, { phrases: OLD, unless: NEW });
    if (old.length === 0 || !hasPhrase(sentence, COVERS) || hasPhrase(sentence, CSRD) || hasPhrase(sentence, OTHER))
      return;
    const [match] = besideName(sentence, old, CSDDD, REACH);
    if (!match) return;
    report({
      span: matchSpan(sentence, match),
      message:
        'Since 2026 the CSDDD covers EU companies with more than 5,000 employees and more than EUR 1.5 billion turnover (Directive (EU) 2026/470). Give the new thresholds; the UNGPs apply whatever the size (GP 14).',
    });
  },
});
