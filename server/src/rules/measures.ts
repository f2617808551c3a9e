/** Written by `npm run evaluate -- --only rules --write`; what is counted says `scripts/evaluate/rules.ts`. */
import type { Measure } from './defineRule.ts';

export const measures: Readonly<Record<string, Measure>> = {
  'citation/unknown-principle': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 13 },
    atFirst: { right: 10, wrong: 0 },
  },
  'citation/unknown-letter': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 10, wrong: 0 },
  },
  'citation/wrong-noun': {
    real: { right: 0, wrong: 0 },
    own: { right: 7, missed: 3, wrong: 0, silent: 15 },
    atFirst: { right: 7, wrong: 0 },
  },
  'citation/annex-paragraph': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 10, wrong: 0 },
  },
  'citation/wrong-count': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 2, wrong: 0, silent: 15 },
    atFirst: { right: 8, wrong: 0 },
  },
  'citation/wrong-history': {
    real: { right: 0, wrong: 0 },
    own: { right: 6, missed: 4, wrong: 0, silent: 15 },
    atFirst: { right: 6, wrong: 0 },
  },
  'citation/not-ratified': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 15 },
    atFirst: { right: 9, wrong: 0 },
  },
  'citation/misnamed': {
    real: { right: 4, wrong: 0 },
    own: { right: 12, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 12, wrong: 0 },
  },
  'citation/global-compact-mixup': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 6, wrong: 0, silent: 15 },
    atFirst: { right: 8, wrong: 0 },
  },
  'citation/principle-topic-mismatch': {
    real: { right: 0, wrong: 0 },
    own: { right: 5, missed: 5, wrong: 0, silent: 15 },
    atFirst: { right: 4, wrong: 0 },
  },
  'citation/eight-criteria': {
    real: { right: 0, wrong: 0 },
    own: { right: 6, missed: 4, wrong: 0, silent: 15 },
    atFirst: { right: 5, wrong: 2 },
  },
  'citation/impossible-article': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 10, wrong: 0 },
  },
  'citation/convention-mixup': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 2, wrong: 0, silent: 15 },
    atFirst: { right: 8, wrong: 0 },
  },
  'citation/cs3d-proposal-article': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 3, wrong: 0, silent: 15 },
    atFirst: { right: 8, wrong: 0 },
  },
  'citation/dsa-in-force': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 2, wrong: 0, silent: 15 },
    atFirst: { right: 4, wrong: 0 },
  },
  'citation/broken-link': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 10, wrong: 0 },
  },
  'outdated/ilo-8': {
    real: { right: 1, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 8, wrong: 0 },
  },
  'outdated/ilo-1998-only': {
    real: { right: 1, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 7, wrong: 0 },
  },
  'outdated/ai-act-draft': {
    real: { right: 0, wrong: 0 },
    own: { right: 11, missed: 1, wrong: 0, silent: 18 },
    atFirst: { right: 6, wrong: 0 },
  },
  'outdated/ai-act-dates': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 14 },
    atFirst: { right: 9, wrong: 1 },
  },
  'outdated/cs3d-proposal': {
    real: { right: 0, wrong: 0 },
    own: { right: 12, missed: 0, wrong: 0, silent: 16 },
    atFirst: { right: 8, wrong: 2 },
  },
  'outdated/cs3d-dates': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 2, wrong: 0, silent: 15 },
    atFirst: { right: 8, wrong: 0 },
  },
  'outdated/cs3d-scope': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 14 },
    atFirst: { right: 9, wrong: 6 },
  },
  'outdated/cs3d-liability': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 15 },
    atFirst: { right: 8, wrong: 1 },
  },
  'outdated/csrd-scope': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 2, wrong: 0, silent: 15 },
    atFirst: { right: 8, wrong: 5 },
  },
  'outdated/oecd-2011': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 5, wrong: 0 },
  },
  'outdated/nfrd': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 10, wrong: 0 },
  },
  'outdated/dsa-draft': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 7, wrong: 1 },
  },
  'outdated/twitter': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 10, wrong: 2 },
  },
  'outdated/facebook-inc': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 9, wrong: 0 },
  },
  'outdated/ohchr-url': {
    real: { right: 19, wrong: 0 },
    own: { right: 9, missed: 0, wrong: 0, silent: 14 },
    atFirst: { right: 9, wrong: 0 },
  },
  'outdated/undocs': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 9, wrong: 0 },
  },
  'outdated/chrb-codes': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 0, wrong: 1, silent: 14 },
    atFirst: { right: 9, wrong: 1 },
  },
  'outdated/hc': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 5, wrong: 0 },
  },
  'outdated/srsg': {
    real: { right: 0, wrong: 0 },
    own: { right: 6, missed: 2, wrong: 0, silent: 15 },
    atFirst: { right: 6, wrong: 0 },
  },
  'outdated/lksg-reporting': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 4, wrong: 0 },
  },
  'outdated/fr-vigilance-article': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 0, wrong: 0, silent: 14 },
    atFirst: { right: 8, wrong: 0 },
  },
  'wording/absolute-guarantee': {
    real: { right: 2, wrong: 0 },
    own: { right: 11, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 2, wrong: 0 },
  },
  'wording/as-required-by-law-hrdd': {
    real: { right: 0, wrong: 0 },
    own: { right: 7, missed: 3, wrong: 0, silent: 12 },
    atFirst: { right: 3, wrong: 1 },
  },
  'wording/audit-only': {
    real: { right: 0, wrong: 0 },
    own: { right: 7, missed: 3, wrong: 0, silent: 12 },
    atFirst: { right: 4, wrong: 0 },
  },
  'wording/blanket-government-compliance': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 12 },
    atFirst: { right: 3, wrong: 0 },
  },
  'wording/business-risk-only': {
    real: { right: 3, wrong: 1 },
    own: { right: 10, missed: 1, wrong: 0, silent: 16 },
    atFirst: { right: 4, wrong: 0 },
  },
  'wording/company-as-judge': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 2, wrong: 0, silent: 12 },
    atFirst: { right: 8, wrong: 0 },
  },
  'wording/complicity-only': {
    real: { right: 3, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 15 },
    atFirst: { right: 4, wrong: 0 },
  },
  'wording/conditional-on-profit': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 2, wrong: 1, silent: 11 },
    atFirst: { right: 4, wrong: 1 },
  },
  'wording/confidentiality-condition': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 2, wrong: 0, silent: 12 },
    atFirst: { right: 5, wrong: 1 },
  },
  'wording/consult-where-relevant': {
    real: { right: 1, wrong: 0 },
    own: { right: 8, missed: 3, wrong: 0, silent: 15 },
    atFirst: { right: 7, wrong: 0 },
  },
  'wording/cut-and-run': {
    real: { right: 9, wrong: 0 },
    own: { right: 10, missed: 1, wrong: 0, silent: 16 },
    atFirst: { right: 10, wrong: 0 },
  },
  'wording/dna-values-filler': {
    real: { right: 8, wrong: 0 },
    own: { right: 12, missed: 0, wrong: 1, silent: 14 },
    atFirst: { right: 9, wrong: 1 },
  },
  'wording/dnd-blame': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 12 },
    atFirst: { right: 2, wrong: 0 },
  },
  'wording/downstream-missing': {
    real: { right: 1, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 14 },
    atFirst: { right: 9, wrong: 0 },
  },
  'wording/employees-only-grievance': {
    real: { right: 21, wrong: 0 },
    own: { right: 10, missed: 1, wrong: 0, silent: 15 },
    atFirst: { right: 8, wrong: 0 },
  },
  'wording/escape-clause': {
    real: { right: 35, wrong: 3 },
    own: { right: 11, missed: 1, wrong: 0, silent: 16 },
    atFirst: { right: 9, wrong: 1 },
  },
  'wording/excludes-courts': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 12 },
    atFirst: { right: 4, wrong: 0 },
  },
  'wording/good-faith-threat': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 15 },
    atFirst: { right: 8, wrong: 0 },
  },
  'wording/hedged-commitment': {
    real: { right: 67, wrong: 3 },
    own: { right: 10, missed: 2, wrong: 0, silent: 16 },
    atFirst: { right: 7, wrong: 0 },
  },
  'wording/inform-not-consult': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 1, silent: 11 },
    atFirst: { right: 6, wrong: 1 },
  },
  'wording/internal-only': {
    real: { right: 2, wrong: 0 },
    own: { right: 6, missed: 4, wrong: 0, silent: 12 },
    atFirst: { right: 3, wrong: 2 },
  },
  'wording/legal-disclaimer': {
    real: { right: 4, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 15 },
    atFirst: { right: 6, wrong: 0 },
  },
  'wording/local-law-prevails': {
    real: { right: 2, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 1, silent: 14 },
    atFirst: { right: 4, wrong: 2 },
  },
  'wording/national-law-only': {
    real: { right: 13, wrong: 0 },
    own: { right: 11, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 2, wrong: 0 },
  },
  'wording/neutral-technology': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 12 },
    atFirst: { right: 3, wrong: 0 },
  },
  'wording/no-issues-identified': {
    real: { right: 31, wrong: 1 },
    own: { right: 10, missed: 2, wrong: 0, silent: 15 },
    atFirst: { right: 8, wrong: 1 },
  },
  'wording/no-senior-approval': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 2, wrong: 0, silent: 12 },
    atFirst: { right: 6, wrong: 1 },
  },
  'wording/own-employees-only': {
    real: { right: 0, wrong: 0 },
    own: { right: 7, missed: 3, wrong: 0, silent: 12 },
    atFirst: { right: 5, wrong: 0 },
  },
  'wording/philanthropy-offset': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 2, wrong: 0, silent: 12 },
    atFirst: { right: 7, wrong: 0 },
  },
  'wording/preferred-term': {
    real: { right: 0, wrong: 0 },
    own: { right: 8, missed: 0, wrong: 0, silent: 10 },
    atFirst: { right: 8, wrong: 0 },
  },
  'wording/priority-by-convenience': {
    real: { right: 10, wrong: 0 },
    own: { right: 8, missed: 3, wrong: 0, silent: 15 },
    atFirst: { right: 3, wrong: 0 },
  },
  'wording/remediation-as-CAP': {
    real: { right: 9, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 15 },
    atFirst: { right: 6, wrong: 1 },
  },
  'wording/retaliation-silence': {
    real: { right: 23, wrong: 2 },
    own: { right: 8, missed: 0, wrong: 0, silent: 13 },
    atFirst: { right: 8, wrong: 4 },
  },
  'wording/risk-transfer-contracts': {
    real: { right: 3, wrong: 0 },
    own: { right: 11, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 7, wrong: 0 },
  },
  'wording/selective-rights': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 12 },
    atFirst: { right: 1, wrong: 0 },
  },
  'wording/sphere-of-influence': {
    real: { right: 2, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 5, wrong: 0 },
  },
  'wording/stakeholders-are-investors': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 12 },
    atFirst: { right: 5, wrong: 0 },
  },
  'wording/tier-one-only': {
    real: { right: 11, wrong: 0 },
    own: { right: 8, missed: 3, wrong: 0, silent: 15 },
    atFirst: { right: 3, wrong: 1 },
  },
  'wording/token-engagement': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 12 },
    atFirst: { right: 3, wrong: 0 },
  },
  'wording/undermines-unions': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 15 },
    atFirst: { right: 7, wrong: 1 },
  },
  'wording/ungp-compliance-claim': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 12 },
    atFirst: { right: 7, wrong: 0 },
  },
  'wording/unnamed-owner': {
    real: { right: 1, wrong: 1 },
    own: { right: 10, missed: 0, wrong: 0, silent: 12 },
    atFirst: { right: 8, wrong: 0 },
  },
  'wording/vague-time': {
    real: { right: 78, wrong: 5 },
    own: { right: 10, missed: 2, wrong: 1, silent: 15 },
    atFirst: { right: 9, wrong: 1 },
  },
  'wording/violation-term': {
    real: { right: 8, wrong: 0 },
    own: { right: 10, missed: 0, wrong: 0, silent: 12 },
    atFirst: { right: 10, wrong: 0 },
  },
  'wording/waiver-of-rights': {
    real: { right: 0, wrong: 0 },
    own: { right: 9, missed: 1, wrong: 0, silent: 12 },
    atFirst: { right: 7, wrong: 1 },
  },
  'wording/zero-tolerance-no-process': {
    real: { right: 28, wrong: 2 },
    own: { right: 9, missed: 1, wrong: 1, silent: 14 },
    atFirst: { right: 6, wrong: 3 },
  },
  'structure/placeholder-left': {
    real: { right: 0, wrong: 0 },
    own: { right: 10, missed: 1, wrong: 0, silent: 15 },
    atFirst: { right: 5, wrong: 1 },
  },
  'structure/empty-section': {
    real: { right: 0, wrong: 0 },
    own: { right: 6, missed: 2, wrong: 0, silent: 13 },
    atFirst: { right: 6, wrong: 0 },
  },
  'structure/heading-without-content': {
    real: { right: 1, wrong: 7 },
    own: { right: 0, missed: 0, wrong: 0, silent: 0 },
    atFirst: { right: 0, wrong: 0 },
  },
  'structure/review-overdue': {
    real: { right: 0, wrong: 0 },
    own: { right: 7, missed: 3, wrong: 0, silent: 15 },
    atFirst: { right: 3, wrong: 0 },
  },
  'structure/contradictory-access': {
    real: { right: 0, wrong: 0 },
    own: { right: 7, missed: 1, wrong: 0, silent: 11 },
    atFirst: { right: 4, wrong: 0 },
  },
  'structure/contradictory-scope': {
    real: { right: 0, wrong: 0 },
    own: { right: 6, missed: 2, wrong: 0, silent: 11 },
    atFirst: { right: 2, wrong: 1 },
  },
  'structure/contradictory-review': {
    real: { right: 0, wrong: 0 },
    own: { right: 5, missed: 3, wrong: 0, silent: 11 },
    atFirst: { right: 4, wrong: 0 },
  },
  'structure/acronym-not-expanded': {
    real: { right: 6, wrong: 6 },
    own: { right: 0, missed: 0, wrong: 0, silent: 0 },
    atFirst: { right: 0, wrong: 0 },
  },
  'structure/undefined-term': {
    real: { right: 2, wrong: 4 },
    own: { right: 0, missed: 0, wrong: 0, silent: 0 },
    atFirst: { right: 0, wrong: 0 },
  },
};
