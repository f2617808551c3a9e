/** Which of the rules that see single sentences have anything to look for in one. */
import type { Sentence } from '../document/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { SentenceRule } from '../rules/defineRule.ts';
import { hasPhrase } from '../rules/phrases.ts';
import type { ActiveRule } from './activeRules.ts';

/** Rules that a sentence is of interest to: for most sentences, none. */
export type Awake = readonly ActiveRule<SentenceRule>[];

const NONE: Awake = [];
/** Remembers what it found with the words, which sentences with the same text share. */
export function wakerOf(rules: Awake, knowledge: Knowledge): (sentence: Sentence) => Awake {
  const known = new WeakMap<readonly string[], Awake>();
  return (sentence) => {
    const { surface } = sentence.words;
    let awake = known.get(surface);
    if (!awake) {
      const found = rules.filter(({ rule }) => wakes(sentence, rule, knowledge));
      awake = found.length === 0 ? NONE : found;
      known.set(surface, awake);
    }
    return awake;
  };
}

function wakes(sentence: Sentence, { needs }: SentenceRule, knowledge: Knowledge): boolean {
  if (!needs) return true;
  return typeof needs === 'function' ? needs(sentence, knowledge) : hasPhrase(sentence, needs);
}
