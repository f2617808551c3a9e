/** All rules, in the order of the documentation. */
import { citationRules } from './citation/index.ts';
import type { Rule } from './defineRule.ts';
import { measures } from './measures.ts';
import { outdatedRules } from './outdated/index.ts';
import { structureRules } from './structure/index.ts';
import { wordingRules } from './wording/index.ts';

export const allRules: readonly Rule[] = [...citationRules, ...outdatedRules, ...wordingRules, ...structureRules].map(
  (rule) => ({ ...rule, measure: measures[rule.id] }),
);
