/** Wording rules: part C of the reference. */
import type { Rule } from '../defineRule.ts';
import consultWhereRelevant from './consult-where-relevant.ts';
import hedgedCommitment from './hedged-commitment.ts';

export const wordingRules: readonly Rule[] = [hedgedCommitment, consultWhereRelevant];
