/** What most rules on outdated references have in common: a phrase, unless the sentence speaks of the past. */
import type { Sentence } from '../../document/types.ts';
import { HISTORY } from '../names.ts';
import {
  blockHas,
  findPhrases,
  hasPhrase,
  isQuoted,
  type PhraseMatch,
  type PhraseSet,
  plainSpan,
  wordsBetween,
} from '../text.ts';

interface Search {
  phrases: PhraseSet;
  /** Silent when the sentence has one of these. */
  unless?: PhraseSet;
  /** Silent when any sentence of the paragraph has one of these. */
  unlessInBlock?: PhraseSet;
  /** Speak also where the sentence tells history ("formerly", "replaced"). Default false. */
  history?: boolean;
}

/** Matches that stand in the author's own words, about the present. */
export function currentUses(
  sentence: Sentence,
  { phrases, unless, unlessInBlock, history = false }: Search,
): PhraseMatch[] {
  if (sentence.block.quoted) return [];
  const matches = findPhrases(sentence, phrases);
  if (matches.length === 0) return matches;
  if (!history && hasPhrase(sentence, HISTORY)) return [];
  if ((unless && hasPhrase(sentence, unless)) || (unlessInBlock && blockHas(sentence.block, unlessInBlock))) return [];
  return matches.filter((match) => !isQuoted(sentence.block, plainSpan(sentence, match)));
}

/** The matches that have a phrase of `names` within `reach` words on either side. */
export function besideName(
  sentence: Sentence,
  matches: readonly PhraseMatch[],
  names: PhraseSet,
  reach: number,
): PhraseMatch[] {
  if (matches.length === 0) return [];
  const named = findPhrases(sentence, names);
  return matches.filter((match) => named.some((name) => wordsBetween(name, match) <= reach));
}

const YEAR = /^(?:19|20)\d\d$/;

/** Years that the sentence names, as numbers. */
export const yearsIn = ({ words }: Sentence): number[] => words.surface.filter((word) => YEAR.test(word)).map(Number);
