/** Rules on the document's build: what was left in, what is empty, what contradicts itself. */
import type { Rule } from '../defineRule.ts';
import acronymNotExpanded from './acronym-not-expanded.ts';
import contradictoryAccess from './contradictory-access.ts';
import contradictoryReview from './contradictory-review.ts';
import contradictoryScope from './contradictory-scope.ts';
import emptySection from './empty-section.ts';
import headingWithoutContent from './heading-without-content.ts';
import noTitle from './no-title.ts';
import placeholderLeft from './placeholder-left.ts';
import reviewOverdue from './review-overdue.ts';
import undefinedTerm from './undefined-term.ts';

export const structureRules: readonly Rule[] = [
  placeholderLeft,
  emptySection,
  headingWithoutContent,
  noTitle,
  reviewOverdue,
  contradictoryAccess,
  contradictoryScope,
  contradictoryReview,
  acronymNotExpanded,
  undefinedTerm,
];
