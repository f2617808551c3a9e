import assert from 'node:assert/strict';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import {
  allPinpoints,
  formatCitation,
  formatPinpoint,
  isValidPinpoint,
  lettersOf,
  parsePinpoint,
  partOf,
  pinpointText,
} from '../../server/src/knowledge/principles.ts';

/** Letters of each principle, from HR/PUB/11/04; principles that are not listed have none. */
const letters: Record<string, string> = {
  general: 'abc',
  3: 'abcd',
  7: 'abcd',
  10: 'abc',
  13: 'ab',
  15: 'abc',
  16: 'abcde',
  17: 'abc',
  18: 'ab',
  19: 'ab',
  20: 'ab',
  21: 'abc',
  23: 'abc',
  31: 'abcdefgh',
};

const numbers: (number | 'general')[] = ['general', ...Array.from({ length: 31 }, (_, index) => index + 1)];

function valid(text: string): boolean {
  const pinpoint = parsePinpoint(text);
  return pinpoint !== undefined && isValidPinpoint(pinpoint.number, pinpoint.letter, pinpoint.sub);
}

describe('pinpoints of the Guiding Principles', () => {
  for (const number of numbers) {
    const expected = letters[number] ?? '';
    it(`${number} has ${expected ? `the letters ${expected.split('').join(', ')}` : 'no letters'}`, () => {
      assert.ok(isValidPinpoint(number));
      const accepted = 'abcdefghijklmnopqrstuvwxyz'.split('').filter((letter) => isValidPinpoint(number, letter));
      assert.equal(accepted.join(''), expected);
      assert.equal(lettersOf(number).join(''), expected);
    });
  }

  for (const text of ['19(a)(i)', '19(a)(ii)', '19(b)(i)', '19(b)(ii)']) {
    it(`accepts ${text}`, () => assert.ok(valid(text)));
  }

  const refused = [
    ...['0', '32', '40', '3(e)', '5(a)', '11(a)', '12(a)', '13(c)', '14(b)', '15(d)', '16(f)', '17(d)', '18(c)'],
    ...['19(c)', '20(c)', '21(d)', '22(a)', '23(d)', '24(a)', '29(a)', '31(i)'],
    ...['19(a)(iii)', '18(a)(i)', '19(c)(i)', 'general(d)'],
  ];
  for (const text of refused) {
    it(`refuses ${text}`, () => assert.equal(valid(text), false));
  }

  it('reads only what is written as a pinpoint', () => {
    assert.deepEqual(parsePinpoint('19(b)(ii)'), { number: 19, letter: 'b', sub: 'ii' });
    for (const text of ['', 'GP 18', '18b', '18 (b)', '18(B)', '18(b', '1.5'])
      assert.equal(parsePinpoint(text), undefined);
  });

  it('writes what it reads', () => {
    for (const pinpoint of allPinpoints()) assert.deepEqual(parsePinpoint(pinpointText(pinpoint)), pinpoint);
    assert.equal(formatPinpoint({ number: 18, letter: 'b' }), 'GP 18(b)');
    assert.equal(formatCitation('general(a)'), 'General Principles, (a)');
    assert.equal(formatCitation('OECD IV'), 'OECD IV');
  });
});

describe('the principles of the built-in pack', () => {
  const { principles } = loadBuiltIn();

  it('are the General Principles and all 31, in no more and no fewer records', () => {
    assert.deepEqual(new Set(principles.keys()), new Set(numbers.map(String)));
  });

  it('hold exactly the parts that exist', () => {
    const held = [...principles.values()].flatMap(({ id, parts }) => [
      id,
      ...parts.flatMap((part) => [
        `${id}(${part.letter})`,
        ...(part.parts ?? []).map((below) => `${id}(${part.letter})(${below.letter})`),
      ]),
    ]);
    assert.deepEqual(held.sort(), allPinpoints().map(pinpointText).sort());
  });

  it('find the part that a pinpoint names', () => {
    const principle = principles.get('19')!;
    assert.equal(partOf(principle, { letter: 'b', sub: 'ii' })?.title, 'Leverage');
    assert.equal(partOf(principle, { letter: 'c' }), undefined);
    assert.equal(partOf(principle, {}), undefined);
  });

  it('stand in the right pillar and type', () => {
    const pillarOf = (id: number) => (id <= 10 ? 'protect' : id <= 24 ? 'respect' : 'remedy');
    const foundational = [1, 2, 11, 12, 13, 14, 15, 25];
    for (const { id, pillar, type } of principles.values()) {
      if (id === 'general') continue;
      assert.equal(pillar, pillarOf(Number(id)), id);
      assert.equal(type, foundational.includes(Number(id)) ? 'foundational' : 'operational', id);
    }
  });

  it('say what a policy should say where companies are addressed, and only there', () => {
    const companies = new Set([
      'general',
      ...Array.from({ length: 14 }, (_, index) => String(index + 11)),
      '29',
      '30',
      '31',
    ]);
    for (const { id, policyShould } of principles.values())
      assert.equal(policyShould !== undefined, companies.has(id), id);
  });
});
