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

/**
 * Ways to speak of a law as not yet made: "the draft N", "once N is adopted", "the negotiations on N". `names` are
 * alternatives of a phrase set, one phrase each.
 */
export function unfinished(...names: readonly string[]): string[] {
  return names.flatMap((name) => [
    `draft|proposed|forthcoming|upcoming|planned|pending|future [eu|european] ${name}`,
    `planned|proposed|future eu ${name}`,
    `once|if|when|until [the] [eu] ${name} is|be|gets [finally] adopted|passed|approved|finalised`,
    `once|if|when adopted [the] [eu] ${name}`,
    `once|if|when [the] [eu] ${name} comes|enters into force`,
    `negotiations|negotiation on|about|over [the] [eu|eu's] ${name}`,
    `negotiating|debating|considering|drafting [the|a|an] [eu] ${name}`,
    `${name} is|are currently|still [being] negotiated|debated|discussed|drafted`,
    `${name} is being negotiated|debated|discussed|drafted`,
    `working on [the|a|an] [eu] ${name}`,
  ]);
}

/** A year up to `last` stands in the sentence, beside the match: what was proposed then is told as history. */
export function isOfYear({ words }: Sentence, { start, end }: PhraseMatch, last: number): boolean {
  return words.surface.some((word, at) => (at < start || at >= end) && YEAR.test(word) && Number(word) <= last);
}

const YEAR = /^(?:19|20)\d\d$/;

/** Years that the sentence names, as numbers. */
export const yearsIn = ({ words }: Sentence): number[] => words.surface.filter((word) => YEAR.test(word)).map(Number);
