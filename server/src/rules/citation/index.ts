/** Rules on citations: numbers, names, dates and what they stand for. */
import type { Rule } from '../defineRule.ts';
import annexParagraph from './annex-paragraph.ts';
import brokenLink from './broken-link.ts';
import conventionMixup from './convention-mixup.ts';
import cs3dProposalArticle from './cs3d-proposal-article.ts';
import dsaInForce from './dsa-in-force.ts';
import eightCriteria from './eight-criteria.ts';
import globalCompactMixup from './global-compact-mixup.ts';
import impossibleArticle from './impossible-article.ts';
import misnamed from './misnamed.ts';
import notRatified from './not-ratified.ts';
import principleTopicMismatch from './principle-topic-mismatch.ts';
import unknownLetter from './unknown-letter.ts';
import unknownPrinciple from './unknown-principle.ts';
import wrongCount from './wrong-count.ts';
import wrongHistory from './wrong-history.ts';
import wrongNoun from './wrong-noun.ts';

export const citationRules: readonly Rule[] = [
  unknownPrinciple,
  unknownLetter,
  wrongNoun,
  annexParagraph,
  wrongCount,
  wrongHistory,
  notRatified,
  misnamed,
  globalCompactMixup,
  principleTopicMismatch,
  eightCriteria,
  impossibleArticle,
  conventionMixup,
  cs3dProposalArticle,
  dsaInForce,
  brokenLink,
];
