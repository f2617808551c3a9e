import assert from 'node:assert/strict';
import { findInstruments } from '../../server/src/document/instruments.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';

const { instruments } = loadBuiltIn();

/** "id: text | unit numbers" of each mention. */
function read(text: string): string[] {
  return findInstruments(text, instruments).map(({ instrument, span, parts }) => {
    const cited = parts.map(({ unit, pinpoints }) => {
      const numbers = pinpoints.map(
        ({ number, paragraph, letter }) =>
          `${number}${paragraph ? `(${paragraph})` : ''}${letter ? `(${letter})` : ''}`,
      );
      return `${unit} ${numbers.join(' ')}`;
    });
    return [`${instrument.id}: ${text.slice(span.start, span.end)}`, ...cited].join(' | ');
  });
}

describe('mentions of instruments', () => {
  const spellings: Record<string, string> = {
    'We respect the UDHR.': 'udhr: UDHR',
    'UDHR Article 31': 'udhr: UDHR Article 31 | article 31',
    'UDHR, art. 31': 'udhr: UDHR, art. 31 | article 31',
    'the UDHR (Article 2)': 'udhr: UDHR (Article 2 | article 2',
    'the UDHR’s Article 2': 'udhr: UDHR’s Article 2 | article 2',
    'Article 19 of the Universal Declaration of Human Rights':
      'udhr: Article 19 of the Universal Declaration of Human Rights | article 19',
    'Article 34 of the DSA': 'dsa: Article 34 of the DSA | article 34',
    'Articles 34 and 35 of the DSA': 'dsa: Articles 34 and 35 of the DSA | article 34 35',
    'Article 34 and Article 35 of the DSA': 'dsa: Article 34 and Article 35 of the DSA | article 34 | article 35',
    'DSA Art. 34(1)(b)': 'dsa: DSA Art. 34(1)(b) | article 34(1)(b)',
    'Art. 34 DSA': 'dsa: Art. 34 DSA | article 34',
    'the Digital Services Act (DSA), Article 34': 'dsa: Digital Services Act (DSA), Article 34 | article 34',
    'Article 34 of Regulation (EU) 2022/2065': 'dsa: Article 34 of Regulation (EU) 2022/2065 | article 34',
    'recital 80 of the DSA': 'dsa: recital 80 of the DSA | recital 80',
    'CS3D Article 13': 'cs3d: CS3D Article 13 | article 13',
    'the Corporate Sustainability Due Diligence Directive': 'cs3d: Corporate Sustainability Due Diligence Directive',
    'section 54 of the Modern Slavery Act 2015':
      'uk-modern-slavery-act: section 54 of the Modern Slavery Act 2015 | section 54',
    's. 54(1) of the UK Modern Slavery Act':
      'uk-modern-slavery-act: s. 54(1) of the UK Modern Slavery Act | section 54(1)',
    '§ 6 LkSG': 'lksg: § 6 LkSG | section 6',
    'ILO C190': 'ilo-c190: ILO C190',
    'ILO Convention No. 87': 'ilo-c087: ILO Convention No. 87',
    'ILO Convention 87': 'ilo-c087: ILO Convention 87',
    'ILO Conventions Nos. 87 and 98': 'ilo-c087: 87;ilo-c098: 98',
    'Conventions 29 and 105 of the ILO': 'ilo-c029: 29;ilo-c105: 105',
    'ILO C138 and C182': 'ilo-c138: C138;ilo-c182: C182',
    'the UN Guiding Principles on Business and Human Rights':
      'ungps: UN Guiding Principles on Business and Human Rights',
    'Principle 2 of the UN Global Compact': 'un-global-compact: Principle 2 of the UN Global Compact | principle 2',
    'International Covenant on Economic, Social and Cultural Rights, Article 11':
      'icescr: International Covenant on Economic, Social and Cultural Rights, Article 11 | article 11',
    'the UDHR and Article 19 of the ICCPR': 'udhr: UDHR;iccpr: Article 19 of the ICCPR | article 19',
    'A/RES/61/295': 'undrip: A/RES/61/295',
  };
  for (const [text, expected] of Object.entries(spellings)) {
    it(`reads “${text}”`, () => assert.deepEqual(read(text), expected.split(';')));
  }

  const none = [
    'a cat and a dog',
    'Article 34 of our articles of association',
    'the convention in room 87',
    'C87 is a vitamin',
    'a dsa of our own',
    'the taxonomy of risks',
    'the modern act of slavery',
  ];
  for (const text of none) {
    it(`finds nothing in “${text}”`, () => assert.deepEqual(read(text), []));
  }

  it('does not take an article of another text', () => {
    assert.deepEqual(read('the UDHR, and Article 4 of our code'), ['udhr: UDHR']);
    assert.deepEqual(read('the Act’s 54 provisions under the UDHR'), ['udhr: UDHR']);
  });

  it('is linear', () => {
    const text =
      'Article 3 and Article 4, s. 5 of the UN Guiding UDHR (International Covenant on ILO Convention 87 '.repeat(3000);
    const started = performance.now();
    findInstruments(text, instruments);
    assert.ok(performance.now() - started < 3000);
  });
});
