import assert from 'node:assert/strict';
import { tokenise } from '../../server/src/document/words.ts';
import { compilePhrases, findPhrases, numberBefore, phraseSet } from '../../server/src/rules/phrases.ts';

const words = (text: string) => ({ words: tokenise(text) });

/** The matched words of each match. */
const found = (text: string, set: ReturnType<typeof phraseSet>): string[] => {
  const sentence = words(text);
  return findPhrases(sentence, set).map(({ start, end }) => sentence.words.surface.slice(start, end).join(' '));
};

describe('phrase sets', () => {
  const conventions = phraseSet('eight|8 [ilo] core|fundamental conventions', 'core conventions');

  it('know alternatives and optional words', () => {
    assert.deepEqual(found('the eight ILO core conventions', conventions), ['eight ilo core conventions']);
    assert.deepEqual(found('8 fundamental conventions', conventions), ['8 fundamental conventions']);
    assert.deepEqual(found('eight conventions', conventions), []);
  });

  it('take the longest match at each place, and none that overlap', () => {
    const set = phraseSet('ilo', 'ilo core', 'core conventions');
    assert.deepEqual(found('ILO core conventions of the ILO', set), ['ilo core', 'ilo']);
  });

  it('ignore punctuation and possessives', () => {
    assert.deepEqual(found('ILO’s (core) conventions', phraseSet('ilo core conventions')), ['ilo core conventions']);
  });

  it('find the same whether registered or not', () => {
    const phrases = ['the ilo', 'human rights', 'rights'];
    const text = 'The ILO, the rights of the ILO and human rights; rights';
    assert.deepEqual(found(text, phraseSet(...phrases)), found(text, compilePhrases(phrases)));
    assert.deepEqual(found(text, phraseSet(...phrases.slice(1))), found(text, compilePhrases(phrases.slice(1))));
  });

  it('see sets that were made after the sentence was first read', () => {
    const sentence = words('remedy and leverage');
    assert.equal(findPhrases(sentence, phraseSet('remedy')).length, 1);
    assert.equal(findPhrases(sentence, phraseSet('leverage')).length, 1);
  });
});

describe('numbers before a word', () => {
  for (const [text, value] of [
    ['the 31 principles', 31],
    ['the ten principles', 10],
    ['all thirty-one principles', 31],
    ['twenty principles', 20],
  ] as const) {
    it(`reads “${text}”`, () =>
      assert.equal(numberBefore(words(text), words(text).words.surface.indexOf('principles'))?.value, value));
  }
  it('reads none where there is none', () => assert.equal(numberBefore(words('the guiding principles'), 2), undefined));
});
