/** Rules on the document's build: what was left in, what is empty, what contradicts itself. */
import type { Rule } from '../defineRule.ts';
import contradictoryAccess from './contradictory-access.ts';
import contradictoryReview from './contradictory-review.ts';
import contradictoryScope from './contradictory-scope.ts';
import emptySection from './empty-section.ts';
import placeholderLeft from './placeholder-left.ts';

export const structureRules: readonly Rule[] = [
  placeholderLeft,
  emptySection,
  contradictoryAccess,
  contradictoryScope,
  contradictoryReview,
];
