/** Rules on the document's build: what was left in, what is empty, what contradicts itself. */
import type { Rule } from '../defineRule.ts';
import placeholderLeft from './placeholder-left.ts';

export const structureRules: readonly Rule[] = [placeholderLeft];
