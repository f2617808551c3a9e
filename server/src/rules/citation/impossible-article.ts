import { citedNumbers } from '../../document/pinpoints.ts';
import type { Instrument } from '../../knowledge/types.ts';
import { defineRule } from '../defineRule.ts';
import { textIsQuoted, textSpan } from '../text.ts';
import { instrumentsIn } from './read.ts';

/** A noun that a number may follow. */
const PINPOINT =
  /(?:\b(?:arts?|articles?|s|ss|secs?|sections?|paras?|paragraphs?|chapters?|principles?)\b|§).?\s?(?:no\.? )?\d/i;
/** A collective name without articles of its own; the articles are those of the three texts. */
const COLLECTIVE = /^international[- ]bill/;

export default defineRule({
  id: 'citation/impossible-article',
  principles: [],
  severity: 'error',
  stage: 'stable',
  fix: 'none',
  summary: 'The cited article does not exist in that instrument.',
  rationale:
    'An article number above the last one of the instrument is a slip or comes from a draft. Readers who look it up find nothing.',
  instead: 'Look the article up at the address that the hover of the instrument gives.',
  exceptions: 'Instruments whose number of articles the packs are not sure of; quotations.',
  examples: {
    bad: [
      'Rest is a right (⟦UDHR Article 31⟧).',
      'We respect ⟦Article 60 of the ICCPR⟧.',
      'Housing is protected by ⟦ICESCR, art. 35⟧.',
      'Platforms assess risk under ⟦Article 95 of the DSA⟧.',
      'Consent is defined in ⟦GDPR Article 104⟧.',
      'Children are heard (⟦Article 55 of the Convention on the Rights of the Child⟧).',
      'Consent comes first, as ⟦Article 47 of UNDRIP⟧ asks.',
    ],
    good: [
      'Everyone has these rights without distinction (UDHR Article 2).',
      'We respect Article 19 of the ICCPR.',
      'Housing is protected by ICESCR, art. 11.',
      'Platforms assess risk under Article 34(1) of the DSA.',
      'Consent is defined in GDPR Article 4(11).',
      'Recital 150 of the DSA explains it.',
      'Children are heard (Article 12 of the Convention on the Rights of the Child).',
      'Article 60 of our articles of association binds the board, which respects the ICCPR.',
      'We respect the UDHR and Article 45 of our code.',
      'A slide had “UDHR Article 31”.',
    ],
  },
  scope: 'sentence',
  needs: (sentence, knowledge) =>
    PINPOINT.test(sentence.text) && instrumentsIn(sentence, knowledge).some(({ parts }) => parts.length > 0),
  check(context, report) {
    const { sentence, knowledge } = context;
    for (const { instrument, parts, span } of instrumentsIn(sentence, knowledge)) {
      for (const part of parts) {
        const problem = problemOf(instrument, part.unit, citedNumbers(part));
        if (!problem || textIsQuoted(sentence, span)) continue;
        const certain = !instrument.pinpoint || instrument.pinpoint.certainty === 'verified';
        report({ span: textSpan(sentence, span), message: problem, severity: certain ? 'error' : 'warning' });
      }
    }
  },
});

function problemOf(instrument: Instrument, unit: string, numbers: readonly number[]): string | undefined {
  const { id, pinpoint } = instrument;
  const name = shortName(instrument);
  if (COLLECTIVE.test(id) && unit === 'article') {
    return `The ${name} is a collective name and has no articles of its own. Cite the UDHR, the ICCPR or the ICESCR.`;
  }
  // citation/unknown-principle reads the Guiding Principles themselves.
  if (id === 'ungps' || !pinpoint || pinpoint.certainty === 'uncertain' || pinpoint.unit !== unit) return undefined;
  const wrong = numbers.find((number) => number > pinpoint.max || number < 1);
  if (wrong === undefined) return undefined;
  return `The ${name} has no ${unit} ${wrong}: its last ${unit} is ${pinpoint.max}. Check the number.`;
}

const shortName = ({ name, aliases }: Instrument): string =>
  aliases.find((alias) => /^\p{Lu}[\p{Lu}\p{Nd}]{2,}$/u.test(alias)) ?? name;
