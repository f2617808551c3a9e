import { defineRule } from '../defineRule.ts';
import { UNGPS } from '../names.ts';
import {
  findPhrases,
  hasPhrase,
  inSource,
  isQuoted,
  numberBefore,
  type PhraseMatch,
  phraseAt,
  phraseSet,
  plainSpan,
  replaceWords,
} from '../text.ts';

const COUNT = 31;
/** Pillar II has 14 principles, so "the 14 Guiding Principles" may well be right. */
const COUNT_FOR_COMPANIES = 14;
const LEAST = 8;
const MOST = 99;

const NAMES = phraseSet('principles of the ungps', 'principles in the ungps', 'guiding principles');
const OPENERS = phraseSet('the|all|these|those|its|their|our|of|and|with|to|by|on|in|under|has|have|are');
const HAVE = phraseSet(
  'consist|consists of',
  'comprise|comprises|contain|contains|have|has|include|includes',
  'are made up of',
  'set|sets out',
  'are',
);
const PRINCIPLES = phraseSet('principles');
/** The number counts a part of the text. */
const PART = phraseSet(
  'pillar|section|chapter|state|states|governments|addressed|relevant|applicable|selected|first|last',
  'operational|foundational',
);

export default defineRule({
  id: 'citation/wrong-count',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'safe',
  summary: 'The number of the Guiding Principles is wrong.',
  rationale:
    'There are 31 Guiding Principles. Ten is the number of the principles of the UN Global Compact, which is another standard with other duties; mixing them up tells a reader that neither was read.',
  instead: 'the 31 UN Guiding Principles; or “the ten principles of the UN Global Compact”, if that is what is meant.',
  exceptions:
    'A number that counts some of them (“the 14 Guiding Principles for companies”, “ten principles of Pillar I”).',
  examples: {
    bad: [
      'We follow the ⟦ten UN Guiding Principles⟧ in all we do.',
      'Our standard is the ⟦30 UN Guiding Principles⟧.',
      'All ⟦32 UNGPs⟧ apply to us.',
      'The UNGPs consist of ⟦30 principles⟧.',
      'We stand by the ⟦10 principles of the UNGPs⟧.',
      'The ⟦thirty Guiding Principles on Business and Human Rights⟧ guide this policy.',
      'The UN Guiding Principles contain ⟦33 principles⟧ in three pillars.',
    ],
    good: [
      'We follow the 31 UN Guiding Principles.',
      'We stand by the ten principles of the UN Global Compact.',
      'The thirty-one Guiding Principles rest on three pillars.',
      'The 14 UN Guiding Principles for companies are our standard.',
      'The first ten UN Guiding Principles address States.',
      'The ten UN Guiding Principles of Pillar I concern governments.',
      'Three of the UN Guiding Principles deal with remedy.',
      'In 2011 UN Guiding Principles were endorsed.',
      'We have 12 policies that refer to the UN Guiding Principles.',
      'The UNGPs set out three pillars and 31 principles.',
      'The leaflet speaks of the “ten UN Guiding Principles”.',
    ],
  },
  scope: 'sentence',
  needs: UNGPS,
  check(context, report) {
    const { sentence, block } = context;
    for (const { from, number, end } of counts(sentence)) {
      const { value, start } = number;
      if (value < LEAST || value > MOST || value === COUNT || value === COUNT_FOR_COMPANIES) continue;
      if (from < 0 || hasPhrase(sentence, PART)) continue;
      const plain = plainSpan(sentence, { start, end });
      if (isQuoted(block, plain)) continue;
      const ten = value === 10 ? ' The UN Global Compact has ten principles, and is another standard.' : '';
      report({
        span: inSource(block, plain),
        message: `There are ${COUNT} UN Guiding Principles, not ${value}.${ten} Write “${COUNT}”, or name the standard that you mean.`,
        fixes: replaceWords(
          context,
          plainSpan(sentence, number),
          String(COUNT),
          Math.abs(value - COUNT) < 4 ? 'safe' : 'suggestion',
        ),
      });
    }
  },
});

type Words = Parameters<typeof findPhrases>[0];

interface Count {
  number: { value: number; start: number; end: number };
  /** Word index after what is counted. */
  end: number;
  /** -1 when the words before the number show that it counts something else. */
  from: number;
}

/** "the ten UN Guiding Principles", "10 principles of the UNGPs" and "the UNGPs consist of 30 principles". */
function* counts(sentence: Words): Generator<Count> {
  const named = findPhrases(sentence, UNGPS);
  const starts: PhraseMatch[] = named.length > 0 ? [...named, ...findPhrases(sentence, NAMES)] : [];
  const seen = new Set<number>();
  for (const match of starts) {
    const number = numberBefore(sentence, match.start);
    if (!number || seen.has(number.start)) continue;
    seen.add(number.start);
    const opened = number.start === 0 || phraseAt(sentence, number.start - 1, OPENERS) !== undefined;
    yield { number, end: match.end, from: opened ? number.start : -1 };
  }
  for (const match of named) {
    const verb = phraseAt(sentence, match.end, HAVE);
    if (!verb) continue;
    for (let at = verb.end; at <= verb.end + 2; at++) {
      const number = phraseAt(sentence, at, PRINCIPLES) && numberBefore(sentence, at);
      if (number && number.start === verb.end) yield { number, end: at + 1, from: number.start };
    }
  }
}
