/** Rules on citations: numbers, names, dates and what they stand for. */
import type { Rule } from '../defineRule.ts';
import annexParagraph from './annex-paragraph.ts';
import impossibleArticle from './impossible-article.ts';
import misnamed from './misnamed.ts';
import notRatified from './not-ratified.ts';
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
  notRatified,
  misnamed,
  wrongHistory,
  impossibleArticle,
];
