import assert from 'node:assert/strict';
import { type Citation, findCitations } from '../../server/src/document/citations.ts';
import { citedNumbers, type Pinpoint } from '../../server/src/document/pinpoints.ts';

const written = (pinpoint: Pinpoint): string =>
  `${pinpoint.number}${pinpoint.letter ? `(${pinpoint.letter})` : ''}${pinpoint.sub ? `(${pinpoint.sub})` : ''}`;

/** "form: text | pinpoints" of each citation. */
function read(text: string, ungps = false): string[] {
  return findCitations(text, { ungps }).map((citation) => {
    const pinpoints = citation.pinpoints.map(written).join(' ');
    const ranges = citation.ranges.map(({ from, to }) => `${written(from)}..${written(to)}`).join(' ');
    return [citation.form, text.slice(citation.span.start, citation.span.end), pinpoints, ranges]
      .filter(Boolean)
      .join(' | ');
  });
}

const one = (text: string): Citation => {
  const citations = findCitations(text);
  assert.equal(citations.length, 1, text);
  return citations[0];
};

describe('citations of the Guiding Principles', () => {
  const spellings: Record<string, string> = {
    'See GP 16.': 'gp | GP 16 | 16',
    'See GP16.': 'gp | GP16 | 16',
    'See GP-16.': 'gp | GP-16 | 16',
    'GP 18(b) asks for it': 'gp | GP 18(b) | 18(b)',
    'as GP 16c asks': 'gp | GP 16c | 16(c)',
    'as GP 16 lit. c asks': 'gp | GP 16 lit. c | 16(c)',
    'GPs 17–21': 'gp | GPs 17–21 | 17 21 | 17..21',
    'GPs 17-21': 'gp | GPs 17-21 | 17 21 | 17..21',
    'GPs 17 – 21': 'gp | GPs 17 – 21 | 17 21 | 17..21',
    'GPs 17 to 21 ask': 'gp | GPs 17 to 21 | 17 21 | 17..21',
    'GPs 11, 12 and 13(a)–(b)': 'gp | GPs 11, 12 and 13(a)–(b) | 11 12 13(a) 13(b) | 13(a)..13(b)',
    'GP 12 and 13 require it': 'gp | GP 12 and 13 | 12 13',
    'GP 16(a), (c) and (e)': 'gp | GP 16(a), (c) and (e) | 16(a) 16(c) 16(e)',
    'GP 31(a–g)': 'gp | GP 31(a–g) | 31(a) 31(g) | 31(a)..31(g)',
    'GP 31(a) to (h)': 'gp | GP 31(a) to (h) | 31(a) 31(h) | 31(a)..31(h)',
    'the GP 31-aligned channel': 'gp | GP 31 | 31',
    'GPs 22 & 29': 'gp | GPs 22 & 29 | 22 29',
    'GPs 22/29': 'gp | GPs 22/29 | 22 29',
    'UNGP 16': 'ungp | UNGP 16 | 16',
    'UNGPs 11-24': 'ungp | UNGPs 11-24 | 11 24 | 11..24',
    'UNGP 31(f)': 'ungp | UNGP 31(f) | 31(f)',
    'UNGP No. 16': 'ungp | UNGP No. 16 | 16',
    'UN GP 29': 'ungp | UN GP 29 | 29',
    'UN GPs 11 and 15': 'ungp | UN GPs 11 and 15 | 11 15',
    'Guiding Principle 16(c)': 'guiding-principle | Guiding Principle 16(c) | 16(c)',
    'Guiding Principle no. 31': 'guiding-principle | Guiding Principle no. 31 | 31',
    'Guiding Principles nos. 29 and 31': 'guiding-principle | Guiding Principles nos. 29 and 31 | 29 31',
    'UN Guiding Principle 31 (h)': 'guiding-principle | UN Guiding Principle 31 (h) | 31(h)',
    'UN Guiding Principles 11 to 24': 'guiding-principle | UN Guiding Principles 11 to 24 | 11 24 | 11..24',
    'United Nations Guiding Principle 22': 'guiding-principle | United Nations Guiding Principle 22 | 22',
    'Principle 16 of the UNGPs': 'principle-of-ungps | Principle 16 of the UNGPs | 16',
    'Principle 16(c) of the UNGPs': 'principle-of-ungps | Principle 16(c) of the UNGPs | 16(c)',
    'Principles 17-21 of the UNGPs': 'principle-of-ungps | Principles 17-21 of the UNGPs | 17 21 | 17..21',
    'Principle 16 of the UN Guiding Principles on Business and Human Rights':
      'principle-of-ungps | Principle 16 of the UN Guiding Principles on Business and Human Rights | 16',
    'Principle No. 16 UNGP': 'principle-of-ungps | Principle No. 16 UNGP | 16',
    'UNGPs, Principle 16': 'principle-of-ungps | UNGPs, Principle 16 | 16',
    'the UNGPs (Principles 17–21)': 'principle-of-ungps | UNGPs (Principles 17–21 | 17 21 | 17..21',
    'UNGP Principle 29': 'principle-of-ungps | UNGP Principle 29 | 29',
    'UNGPs’ Principle 29': 'principle-of-ungps | UNGPs’ Principle 29 | 29',
    'UNGP Principle 19(b)(ii)': 'principle-of-ungps | UNGP Principle 19(b)(ii) | 19(b)(ii)',
    'UNGP, art. 16': 'wrong-noun | UNGP, art. 16 | 16',
    'UNGPs (arts. 16 and 17)': 'wrong-noun | UNGPs (arts. 16 and 17 | 16 17',
    'UNGP para 16': 'wrong-noun | UNGP para 16 | 16',
    'Article 16 of the UNGPs': 'wrong-noun | Article 16 of the UNGPs | 16',
    'Articles 17 to 21 of the UN Guiding Principles':
      'wrong-noun | Articles 17 to 21 of the UN Guiding Principles | 17 21 | 17..21',
    'paragraph 16 of the UNGPs': 'wrong-noun | paragraph 16 of the UNGPs | 16',
    'art. 16 UNGP': 'wrong-noun | art. 16 UNGP | 16',
    'GP 45 and GP 0': 'gp | GP 45 | 45;gp | GP 0 | 0',
    'UNGPs 11 and 16, GP 22': 'ungp | UNGPs 11 and 16 | 11 16;gp | GP 22 | 22',
  };
  for (const [text, expected] of Object.entries(spellings)) {
    it(`reads “${text}”`, () => assert.deepEqual(read(text), expected.split(';')));
  }

  it('knows a citation of the commentary', () => {
    for (const text of [
      'the commentary to GP 12',
      'commentary on Guiding Principle 12',
      'commentary of UNGP 12',
      'commentary to Principle 12 of the UNGPs',
      'GP 12, commentary',
      'GP 12 (commentary)',
      'GP 12’s commentary',
    ]) {
      assert.equal(one(text).commentary, true, text);
    }
    assert.deepEqual(read('the commentary to GP 12 says'), ['gp | commentary to GP 12 | 12']);
    assert.equal(one('GP 12 and other texts').commentary, false);
  });

  it('says which noun is wrong and where it stands', () => {
    const citation = one('under Article 16 of the UNGPs');
    assert.equal(citation.noun, 'article');
    assert.deepEqual(citation.nounSpan, { start: 6, end: 13 });
    assert.equal(one('UNGP para. 16').noun, 'paragraph');
    assert.deepEqual(one('UNGP para. 16').nounSpan, { start: 5, end: 10 });
  });

  it('gives the place of each pinpoint', () => {
    const text = 'GPs 11, 12 and 13(a)–(b)';
    const places = one(text).pinpoints.map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual(places, ['11', '12', '13(a)', '(b)']);
  });

  it('fills in ranges', () => {
    assert.deepEqual(citedNumbers(one('GPs 17–21 and 29')), [17, 18, 19, 20, 21, 29]);
  });

  describe('bare “Principle 16”', () => {
    it('counts where the sentence or the document speaks of the UNGPs', () => {
      assert.deepEqual(read('Principle 19(b)(ii) covers leverage.'), []);
      assert.deepEqual(read('Principle 19(b)(ii) covers leverage.', true), [
        'principle | Principle 19(b)(ii) | 19(b)(ii)',
      ]);
      assert.deepEqual(read('The UNGPs say so in Principle 16.'), ['principle | Principle 16 | 16']);
      assert.deepEqual(read('Principle 16 is the part on policies in the UNGPs.'), ['principle | Principle 16 | 16']);
    });
    it('belongs to the set of principles named last', () => {
      const both = 'The UNGPs and the UN Global Compact (Principle 2) ask the same.';
      assert.deepEqual(read(both, true), []);
      assert.deepEqual(read('Unlike the Global Compact, the UNGPs say in Principle 13 more.'), [
        'principle | Principle 13 | 13',
      ]);
    });
  });

  const others = [
    'UN Global Compact Principle 1',
    'UN Global Compact Principles 1–10',
    'Principle 1 of the UN Global Compact',
    'the Global Compact’s Principle 6',
    'OECD Principle 4',
    'Equator Principle 5',
    'Equator Principles 1–10 and Principle 6',
    'the Paris Principles',
    'GNI Principles 2',
    'Children’s Rights and Business Principle 5',
    'WEPs Principle 3',
    'Women’s Empowerment Principle 7',
    'Women’s Empowerment Principles (Principle 2)',
    'Voluntary Principles 3',
    'GDPR Principle 5',
    'data protection principle 3',
    'RSPO Principle 4',
    'our Principle 3: act early',
    'Our Guiding Principle 3 is candour',
    'see your GP 2 days after',
    'your GP 12',
    'GP surgery 5',
    'GP 2 miles away',
    'The GP 16 surgery',
    'GP appointment 3',
    'British GP 23',
    'Grand Prix (GP) 12',
    'GP margin 16',
    'gross profit, GP 31, rose',
    'GP 12% up',
    'GP 2.5',
    'GP 2024',
    'GPS 12',
    'gp 12',
    'UNGPs 10+ roadmap',
    'UNGPs 10 years on',
    'the UNGPs, 16 of which apply',
    'UNGPs 2011',
    'the UNGPs, Article 23 of the UDHR',
    'UNGPs and Article 12 of the ICESCR',
    'the UNGPs (Article 2 ICCPR)',
    'paragraph 14 of the UNGPs’ introduction',
    'Article 16 of the Universal Declaration',
    'GP 12-month plan',
  ];
  for (const text of others) {
    it(`leaves “${text}” alone`, () => {
      assert.deepEqual(read(text), []);
      if (!/GP|UNGPs/.test(text)) assert.deepEqual(read(text, true), [], 'with the UNGPs in the document');
    });
  }

  it('takes a number after an “and” only when it reads as a principle', () => {
    assert.deepEqual(read('GP 12 and 5 other standards'), ['gp | GP 12 | 12']);
    assert.deepEqual(read('GP 16 – 3 commitments'), ['gp | GP 16 | 16']);
  });

  it('is linear', () => {
    const text = 'GPs 1, 2 and (a) Principle 4 of UN Global GP 16(a), (b) UNGPs '.repeat(4000);
    const started = performance.now();
    findCitations(text, { ungps: true });
    assert.ok(performance.now() - started < 2000);
  });
});
