/** Wording rules: part C of the reference. */
import type { Rule } from '../defineRule.ts';
import businessRiskOnly from './business-risk-only.ts';
import consultWhereRelevant from './consult-where-relevant.ts';
import escapeClause from './escape-clause.ts';
import hedgedCommitment from './hedged-commitment.ts';
import localLawPrevails from './local-law-prevails.ts';
import nationalLawOnly from './national-law-only.ts';
import tierOneOnly from './tier-one-only.ts';
import vagueTime from './vague-time.ts';

export const wordingRules: readonly Rule[] = [
  businessRiskOnly,
  consultWhereRelevant,
  escapeClause,
  hedgedCommitment,
  localLawPrevails,
  nationalLawOnly,
  tierOneOnly,
  vagueTime,
];
