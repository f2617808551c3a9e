import assert from 'node:assert/strict';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';

const { instruments } = loadBuiltIn();
const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));

/** id, number (or part of it), date, highest article or principle, where the row was read. */
type Row = [id: string, number: string | undefined, date: string | undefined, max: number | undefined, source: string];

const rows: Row[] = [
  ['ungps', 'HR/PUB/11/04', '2011-06-16', 31, 'HR/PUB/11/04, contents; HRC resolution 17/4'],
  ['ungp-interpretive-guide', 'HR/PUB/12/02', '2012', undefined, 'title page'],
  ['ungp-faq', 'HR/PUB/14/3', '2014', undefined, 'title page'],
  ['protect-respect-remedy-framework', 'A/HRC/8/5', '2008-04-07', undefined, 'A/HRC/8/5'],
  ['udhr', '217 A (III)', '1948-12-10', 30, 'UNGA res. 217 A (III)'],
  ['iccpr', '2200A (XXI)', '1966-12-16', 53, 'treaty text'],
  ['icescr', '2200A (XXI)', '1966-12-16', 31, 'treaty text'],
  ['icerd', undefined, '1965-12-21', 25, 'treaty text'],
  ['cedaw', undefined, '1979-12-18', 30, 'treaty text'],
  ['cat', undefined, '1984-12-10', 33, 'treaty text'],
  ['crc', undefined, '1989-11-20', 54, 'treaty text'],
  ['icrmw', undefined, '1990-12-18', 93, 'treaty text'],
  ['crpd', undefined, '2006-12-13', 50, 'treaty text'],
  ['icpped', undefined, '2006-12-20', 45, 'treaty text'],
  ['undrip', 'A/RES/61/295', '2007-09-13', 46, 'A/RES/61/295'],
  ['un-declaration-human-rights-defenders', 'A/RES/53/144', '1998-12-09', 20, 'A/RES/53/144'],
  ['right-to-healthy-environment', 'A/RES/76/300', '2022-07-28', undefined, 'A/RES/76/300'],
  ['principles-for-responsible-contracts', 'A/HRC/17/31/Add.3', '2011', 10, 'OHCHR page'],
  ['unwg-2017-remedy', 'A/72/162', '2017', undefined, 'A/72/162'],
  ['unwg-2018-hrdd', 'A/73/163', '2018', undefined, 'A/73/163'],
  ['unwg-2018-trade', 'A/HRC/38/48', '2018', undefined, 'A/HRC/38/48'],
  ['unwg-2019-gender', 'A/HRC/41/43', '2019', undefined, 'A/HRC/41/43'],
  ['unwg-2020-conflict', 'A/75/212', '2020', undefined, 'A/75/212'],
  ['unwg-2021-defenders', 'A/HRC/47/39/Add.2', '2021', undefined, 'A/HRC/47/39/Add.2'],
  ['unwg-2022-political-engagement', 'A/77/201', '2022', undefined, 'A/77/201'],
  ['ohchr-technology-report', 'A/HRC/50/56', '2022', undefined, 'A/HRC/50/56'],
  ['un-global-compact', undefined, undefined, 10, 'UN Global Compact page'],
  ['childrens-rights-and-business-principles', undefined, '2012', 10, 'UNICEF page'],
  ['womens-empowerment-principles', undefined, '2010', 7, 'WEPs page'],
  ['paris-principles', 'A/RES/48/134', '1993', undefined, 'A/RES/48/134'],
  ['ilo-declaration', undefined, '1998-06-18', 5, 'ILO brochure on the 2022 amendment'],
  ['ilo-c029', 'C029', '1930', undefined, 'ILO list'],
  ['ilo-p029', 'P029', '2014', undefined, 'ILO list'],
  ['ilo-c087', 'C087', '1948', undefined, 'ILO list'],
  ['ilo-c098', 'C098', '1949', undefined, 'ILO list'],
  ['ilo-c100', 'C100', '1951', undefined, 'ILO list'],
  ['ilo-c105', 'C105', '1957', undefined, 'ILO list'],
  ['ilo-c111', 'C111', '1958', undefined, 'ILO list'],
  ['ilo-c138', 'C138', '1973', undefined, 'ILO list'],
  ['ilo-c155', 'C155', '1981', undefined, 'ILO list'],
  ['ilo-c182', 'C182', '1999', undefined, 'ILO list'],
  ['ilo-c187', 'C187', '2006', undefined, 'ILO list'],
  ['ilo-c169', 'C169', '1989', 44, 'text of the convention'],
  ['ilo-c190', 'C190', '2019', 20, 'text of the convention'],
  ['oecd-guidelines', undefined, '2023-06-08', 11, '2023 edition'],
  ['oecd-due-diligence-guidance', undefined, '2018-05', undefined, 'title page'],
  ['oecd-due-diligence-guidance-ai', undefined, '2026-02-19', undefined, 'OECD page'],
  ['equator-principles', undefined, '2020', 10, 'EP4'],
  ['coe-ai-convention', 'CETS 225', '2024-09-05', 36, 'CETS 225'],
  ['echr', undefined, '1950', 59, 'treaty text'],
  ['dsa', '2022/2065', '2022-10-19', 93, 'EUR-Lex'],
  ['ai-act', '2024/1689', '2024-06-13', 113, 'EUR-Lex'],
  ['ai-omnibus', '2026/1744', '2026-07-08', undefined, 'EUR-Lex'],
  ['cs3d', '2024/1760', '2024-06-13', 39, 'EUR-Lex'],
  ['stop-the-clock', '2025/794', '2025-04-14', undefined, 'EUR-Lex'],
  ['omnibus-i', '2026/470', '2026-02-24', undefined, 'EUR-Lex'],
  ['csrd', '2022/2464', '2022-12-14', undefined, 'EUR-Lex'],
  ['forced-labour-regulation', '2024/3015', '2024-11-27', 39, 'EUR-Lex'],
  ['eudr', '2023/1115', '2023-05-31', 38, 'EUR-Lex'],
  ['batteries-regulation', '2023/1542', '2023-07-12', undefined, 'EUR-Lex'],
  ['conflict-minerals-regulation', '2017/821', '2017-05-17', 20, 'EUR-Lex'],
  ['gdpr', '2016/679', '2016-04-27', 99, 'EUR-Lex'],
  ['dma', '2022/1925', '2022-09-14', 54, 'EUR-Lex'],
  ['taxonomy-regulation', '2020/852', '2020-06-18', 27, 'EUR-Lex'],
  ['whistleblower-directive', '2019/1937', '2019-10-23', 29, 'EUR-Lex'],
  ['eu-charter', '2012/C 326/02', '2012', 54, 'EUR-Lex'],
  ['uk-modern-slavery-act', '2015 c. 30', '2015-03-26', 62, 'legislation.gov.uk'],
  ['ca-s-211', 'S.C. 2023, c. 9', '2023', undefined, 'laws-lois.justice.gc.ca'],
  ['fr-duty-of-vigilance', '2017-399', '2017-03-27', 4, 'legifrance.gouv.fr'],
  ['lksg', 'BGBl. I 2021, 2959', '2021-07-16', 24, 'gesetze-im-internet.de'],
  ['no-transparency-act', 'LOV-2021-06-18-99', '2021-06-18', 15, 'lovdata.no'],
  ['uflpa', '117-78', '2021-12-23', undefined, 'Public Law 117-78'],
  ['ca-transparency-in-supply-chains', 'SB 657', '2010', undefined, 'oag.ca.gov'],
];

/** Article numbers that policies cite, with a word of their subject. */
const articles: [id: string, number: string, about: RegExp, source: string][] = [
  ['dsa', '34', /risk assessment/i, 'DSA, heading of Article 34'],
  ['dsa', '35', /mitigation/i, 'DSA, heading of Article 35'],
  ['dsa', '36', /crisis/i, 'DSA, heading of Article 36'],
  ['dsa', '37', /independent audit/i, 'DSA, heading of Article 37'],
  ['dsa', '38', /recommender/i, 'DSA, heading of Article 38'],
  ['dsa', '39', /advertising/i, 'DSA, heading of Article 39'],
  ['dsa', '40', /data access/i, 'DSA, heading of Article 40'],
  ['dsa', '41', /compliance/i, 'DSA, heading of Article 41'],
  ['dsa', '42', /transparency report/i, 'DSA, heading of Article 42'],
  ['dsa', '20', /complaint/i, 'DSA, heading of Article 20'],
  ['dsa', '21', /out-of-court/i, 'DSA, heading of Article 21'],
  ['dsa', '22', /trusted flaggers/i, 'DSA, heading of Article 22'],
  ['ai-act', '27', /fundamental rights impact assessment/i, 'AI Act, heading of Article 27'],
  ['ai-act', '5', /prohibited/i, 'AI Act, heading of Article 5'],
  ['cs3d', '7', /policy/i, 'CS3D, heading of Article 7'],
  ['cs3d', '8', /identifying/i, 'CS3D, heading of Article 8'],
  ['cs3d', '12', /remediation/i, 'CS3D, heading of Article 12'],
  ['cs3d', '13', /stakeholders/i, 'CS3D, heading of Article 13'],
  ['cs3d', '14', /complaints/i, 'CS3D, heading of Article 14'],
  ['cs3d', '29', /liability/i, 'CS3D, heading of Article 29'],
  ['lksg', '5', /risk analysis/i, 'LkSG, heading of § 5'],
  ['lksg', '8', /complaints/i, 'LkSG, heading of § 8'],
  ['oecd-guidelines', '4', /human rights/i, 'OECD Guidelines, Chapter IV'],
  ['iccpr', '17', /privacy/i, 'ICCPR'],
  ['iccpr', '19', /expression/i, 'ICCPR'],
  ['udhr', '12', /privacy/i, 'UDHR'],
];

/** Dates that the state of a moving law must name. */
const states: [id: string, says: string, source: string][] = [
  ['dsa', '17 February 2024', 'DSA, Article 93'],
  ['dsa', '16 November 2022', 'DSA, Article 93'],
  ['cs3d', '26 July 2028', 'Directive (EU) 2026/470, amending Article 37'],
  ['cs3d', '26 July 2029', 'Directive (EU) 2026/470, amending Article 37'],
  ['cs3d', '5,000 employees', 'Directive (EU) 2026/470, amending Article 2'],
  ['csrd', '1,000 employees', 'Directive (EU) 2026/470, amending Directive 2013/34/EU'],
  ['csrd', 'EUR 450 million', 'Directive (EU) 2026/470, amending Directive 2013/34/EU'],
  ['ai-act', '2 December 2027', 'Regulation (EU) 2026/1744'],
  ['ai-act', '2 August 2028', 'Regulation (EU) 2026/1744'],
  ['omnibus-i', '18 March 2026', 'Directive (EU) 2026/470'],
  ['ilo-declaration', '10 June 2022', 'ILO brochure on the 2022 amendment'],
];

describe('instruments', () => {
  for (const [id, number, date, max, source] of rows) {
    it(`${id}: number, date and highest pinpoint (${source})`, () => {
      const instrument = byId.get(id);
      assert.ok(instrument, `no instrument ${id}`);
      if (number) assert.ok(instrument.number?.includes(number), instrument.number);
      assert.equal(instrument.date, date);
      assert.equal(instrument.pinpoint?.max, max);
    });
  }

  for (const [id, number, about, source] of articles) {
    it(`${id}, ${number} (${source})`, () => assert.match(byId.get(id)?.articles?.[number] ?? '', about));
  }

  for (const [id, says, source] of states) {
    it(`${id} says ${says} (${source})`, () => assert.ok(byId.get(id)?.status?.includes(says)));
  }

  it('bear an official address, a source, and "not verified" where they are uncertain', () => {
    for (const { id, url, provenance, status } of instruments) {
      assert.match(url ?? '', /^https:\/\//, id);
      assert.ok(provenance.source, id);
      if (provenance.certainty === 'uncertain') assert.match(status ?? '', /not verified/, id);
    }
  });

  it('number articles no higher than the highest', () => {
    for (const { id, articles: titles, pinpoint } of instruments) {
      if (!pinpoint) continue;
      for (const number of Object.keys(titles ?? {}))
        assert.ok(Number.parseInt(number, 10) <= pinpoint.max, `${id} ${number}`);
    }
  });

  it('have names and aliases that no other instrument bears', () => {
    const owners = new Map<string, string>();
    for (const { id, name, aliases } of instruments) {
      for (const text of new Set([name, ...aliases])) {
        assert.equal(owners.get(text) ?? id, id, `“${text}” names ${owners.get(text)} and ${id}`);
        owners.set(text, id);
      }
    }
  });

  it('never call a right name a mistake', () => {
    const right = new Set(
      instruments.flatMap(({ name, aliases }) => [name, ...aliases]).map((text) => text.toLowerCase()),
    );
    for (const { id, misnomers } of instruments) {
      for (const { text, write } of misnomers ?? []) {
        assert.ok(!right.has(text.toLowerCase()), `${id}: ${text}`);
        assert.notEqual(text, write);
      }
    }
  });

  it('say what replaced what both ways', () => {
    for (const { id, replacedBy } of instruments) {
      if (replacedBy)
        assert.ok(byId.get(replacedBy)?.replaces?.includes(id), `${replacedBy} does not say that it replaces ${id}`);
    }
  });

  it('name the eleven fundamental ILO instruments', () => {
    const fundamental = instruments.filter(({ group, status }) => group === 'ILO' && status?.startsWith('Fundamental'));
    assert.equal(fundamental.length, 11);
  });
});
