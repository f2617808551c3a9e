import type { Knowledge } from '../../knowledge/knowledge.ts';
import { lowerFirst } from '../../knowledge/lowerFirst.ts';
import { defineRule } from '../defineRule.ts';
import {
  compilePhrases,
  findPhrases,
  hasPhrase,
  inSource,
  isQuoted,
  numberBefore,
  type PhraseSet,
  plainSpan,
  replaceWords,
  withBracket,
} from '../text.ts';

interface Misnomer {
  text: string;
  write: string;
  why: string;
  informal?: boolean;
}

interface Misnomers {
  phrases: PhraseSet;
  byText: ReadonlyMap<string, Misnomer>;
}

const compiled = new WeakMap<Knowledge, Misnomers>();
const STARTS_WITH_NUMBER = /^(?:\d|ten |thirty )/i;

function misnomersOf(knowledge: Knowledge): Misnomers {
  const known = compiled.get(knowledge);
  if (known) return known;
  const all = knowledge.instruments
    .flatMap(({ misnomers = [] }) => misnomers)
    // Wrong numbers of principles are citation/wrong-count's.
    .filter(({ text }) => !STARTS_WITH_NUMBER.test(text));
  const made = {
    phrases: compilePhrases(all.map(({ text }) => text)),
    byText: new Map(all.map((one) => [one.text, one])),
  };
  compiled.set(knowledge, made);
  return made;
}

export default defineRule({
  id: 'citation/misnamed',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'safe',
  summary: 'An instrument or body is called by a name that it does not have.',
  rationale:
    'A treaty or standard with the wrong name cannot be looked up, and sometimes names another one: the UN Norms of 2003 are not the UNGPs, and a Covenant is not a Convention.',
  instead: 'The official name, or the usual abbreviation.',
  exceptions:
    'Quotations. Loose names that readers understand (“German Supply Chain Act”) are information only. The names are those of the instrument packs; a pack of your own can add more.',
  examples: {
    bad: [
      'We follow the ⟦UN Global Principles on Business and Human Rights⟧.',
      'We respect the ⟦Universal Declaration on Human Rights⟧.',
      'Children are protected by the ⟦Convention on the Right of the Child⟧.',
      'The ⟦International Covenant on Economic, Cultural and Social Rights⟧ applies.',
      'Our approach follows the ⟦OECD Guiding Principles⟧.',
      'We write to the ⟦UN Working Group for Business and Human Rights⟧.',
      'The ⟦International Convention on Civil and Political Rights⟧ protects expression.',
      'We rely on the ⟦Ruggie Norms⟧.',
      'The ⟦UN Guidelines (UNGPs)⟧ ask for due diligence.',
      'The ⟦Corporate Sustainability Reporting Directive (CSDDD)⟧ asks for due diligence.',
    ],
    good: [
      'We follow the UN Guiding Principles on Business and Human Rights.',
      'We respect the Universal Declaration of Human Rights.',
      'Children are protected by the Convention on the Rights of the Child.',
      'The International Covenant on Economic, Social and Cultural Rights applies.',
      'Our approach follows the OECD Guidelines for Multinational Enterprises on Responsible Business Conduct.',
      'We write to the UN Working Group on Business and Human Rights.',
      'The UN Guidelines for Consumer Protection are a different text.',
      'The International Convention on the Elimination of All Forms of Racial Discrimination is a treaty.',
      'The Corporate Sustainability Reporting Directive (CSRD) asks for a report.',
      'Some call it the “Universal Declaration on Human Rights”.',
    ],
  },
  scope: 'sentence',
  needs: (sentence, knowledge) => hasPhrase(sentence, misnomersOf(knowledge).phrases),
  check(context, report) {
    const { sentence, block, knowledge } = context;
    const { phrases, byText } = misnomersOf(knowledge);
    for (const match of findPhrases(sentence, phrases)) {
      const misnomer = byText.get(match.phrase);
      const plain = withBracket(block, plainSpan(sentence, match));
      if (!misnomer || numberBefore(sentence, match.start) || isQuoted(block, plain)) continue;
      report({
        span: inSource(block, plain),
        message: `“${fold(block.text.slice(plain.start, plain.end))}” ${misnomer.informal ? 'is better called' : 'should be'} “${misnomer.write}”: ${lowerFirst(misnomer.why)}`,
        ...(misnomer.informal ? { severity: 'information' as const } : {}),
        fixes: isWhole(block.text.slice(plain.start, plain.end))
          ? replaceWords(context, plain, misnomer.write, safetyOf(misnomer))
          : [],
      });
    }
  },
});

/** A slip of the pen keeps most words; a name that keeps few, or says "global", may have meant another text. */
function safetyOf({ text, write }: Misnomer): 'safe' | 'suggestion' {
  const kept = new Set(write.toLowerCase().split(/\W+/));
  const words = text
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 2);
  const same = words.filter((word) => kept.has(word)).length;
  return same * 2 >= words.length && !words.includes('global') && !write.includes('(CS') ? 'safe' : 'suggestion';
}

const fold = (text: string): string => text.replace(/\s+/g, ' ');

/** "United Nations (UN) Declaration of Human Rights" begins inside a bracket. */
const isWhole = (text: string): boolean => text.includes('(') === text.includes(')');
