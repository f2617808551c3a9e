/** All rules, in the order of the documentation. */
import type { Rule } from './defineRule.ts';

export const allRules: readonly Rule[] = [];
