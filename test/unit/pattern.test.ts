import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { tokenise } from '../../server/src/document/words.ts';
import { createMatcherBuilder } from '../../server/src/evidence/matcher.ts';
import { PatternError, parsePattern } from '../../server/src/evidence/pattern.ts';

const concepts = {
  company: ['we', 'our company'],
  respect: ['respect', 'uphold'],
  rights: ['human rights', '@labour'],
  labour: ['rights at work', '@union'],
  union: ['freedom of association'],
};

/** The words that a pattern matches in a text, joined with `|`; undefined when it does not match. */
function matched(pattern: string, text: string): string | undefined {
  const builder = createMatcherBuilder(concepts);
  builder.add(pattern);
  const words = tokenise(text);
  const matcher = builder.build();
  const [match] = matcher.match(matcher.vocabulary.scan(words));
  return match?.hits.map((hit) => text.slice(words.start[hit.start], words.end[hit.end - 1])).join('|');
}

describe('pattern language', () => {
  it('matches words in order, in any inflection and spelling', () => {
    assert.equal(matched('recognise human right', 'We are recognizing Human Rights here.'), 'recognizing Human Rights');
    assert.equal(matched('human rights', 'the rights of a human'), undefined);
  });

  it('matches across hyphens, line breaks and curly quotes', () => {
    assert.equal(matched('third party', 'a third-party audit'), 'third-party');
    assert.equal(matched('supplier code', 'the supplier’s\ncode'), 'supplier’s\ncode');
  });

  it('lets a gap of up to eight words stand at an ellipsis', () => {
    assert.equal(matched('respect … rights', 'respect for all internationally recognised rights'), 'respect|rights');
    assert.equal(matched('respect … rights', `respect ${'x '.repeat(9)}rights`), undefined);
    assert.equal(matched('respect …1 rights', 'respect all their rights'), undefined);
    assert.equal(matched('respect ... rights', 'respect their rights'), 'respect|rights');
  });

  it('reads vocabularies, and vocabularies inside vocabularies', () => {
    assert.equal(matched('@respect @rights', 'uphold human rights'), 'uphold|human rights');
    assert.equal(matched('@respect … @rights', 'respect the freedom of association'), 'respect|freedom of association');
  });

  it('reads alternatives of words and vocabularies', () => {
    assert.equal(
      matched('(promote|@respect) (animal rights|@union)', 'respect freedom of association'),
      'respect|freedom of association',
    );
    assert.equal(
      matched('(promote|@respect) (animal rights|@union)', 'promoting animal rights'),
      'promoting|animal rights',
    );
  });

  it('finds parts in any order when they are joined by &', () => {
    assert.equal(matched('@rights & @company', 'We speak of human rights'), 'human rights|We');
    assert.equal(matched('@rights & @company', 'They speak of human rights'), undefined);
  });

  it('refuses a sentence that has what must be absent', () => {
    assert.equal(matched('remedy & !software', 'remedy for people'), 'remedy');
    assert.equal(matched('remedy & !software', 'a remedy in the software'), undefined);
  });

  it('takes a word after = as it stands', () => {
    assert.equal(matched('=may', 'it may be'), 'may');
    assert.equal(matched('=will', 'they are willing'), undefined);
  });

  it('says what is wrong with a pattern', () => {
    assert.throws(() => parsePattern('respect (a|b'), PatternError);
    assert.throws(() => parsePattern('!only absent'), PatternError);
    assert.throws(() => parsePattern('(a|b … c) d'), /gap inside brackets/);
    assert.throws(() => createMatcherBuilder(concepts).add('@nobody'), /no vocabulary @nobody/);
  });

  it('leaves out entries of vocabularies that cannot be read, and says why', () => {
    const builder = createMatcherBuilder({ a: ['@b', 'ink'], b: ['@a', 'pen'], c: ['—', '@nobody', 'a … b', 'cup'] });
    builder.add('@a & @c');
    assert.deepEqual(
      builder.problems.map(({ pattern, message }) => `${pattern}: ${message}`),
      [
        '@b: @a: @a includes itself',
        '@c: —: “—” has no word in it',
        '@c: @nobody: there is no vocabulary @nobody',
        '@c: a … b: “a … b” has a sign of patterns in it, where only words stand',
      ],
    );
    const { match, vocabulary } = builder.build();
    assert.equal(match(vocabulary.scan(tokenise('a pen in a cup'))).length, 1);
  });

  it('takes no property of objects for a vocabulary', () => {
    assert.throws(() => createMatcherBuilder({}).add('@constructor'), /no vocabulary @constructor/);
  });

  it('survives vocabularies that include one another in a long row', () => {
    const row = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`v${at}`, [`@v${at + 1}`, `word${at}`]]));
    const builder = createMatcherBuilder(row);
    assert.doesNotThrow(() => builder.add('@v0'));
    assert.match(builder.problems[0].message, /too many others in a row/);
  });

  it('stays linear on a text made to be slow', () => {
    const text = 'human rights respect '.repeat(20_000);
    const builder = createMatcherBuilder(concepts);
    builder.add('@respect … @rights … @respect … @rights … @nothing'.replace(' … @nothing', ''));
    const matcher = builder.build();
    const words = tokenise(text);
    const start = performance.now();
    matcher.match(matcher.vocabulary.scan(words));
    assert.ok(performance.now() - start < 2000);
  });
});
