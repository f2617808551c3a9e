import assert from 'node:assert/strict';
import { normaliseWord, tokenise } from '../../server/src/document/words.ts';

describe('words', () => {
  const surface = (text: string): string[] => tokenise(text).surface;

  it('are runs of letters, digits and apostrophes', () => {
    assert.deepEqual(surface("Don't use 18(b) and/or human-rights!"), [
      "don't",
      'use',
      '18',
      'b',
      'and',
      'or',
      'human',
      'rights',
    ]);
    assert.deepEqual(surface('naïve Straße 人权 Ω'), ['naïve', 'straße', '人权', 'ω']);
  });

  it('drop the possessive, straight or curly', () => {
    assert.deepEqual(surface("the company's workers’ children’s"), ['the', 'company', 'workers', 'children']);
  });

  it('lose what PDF files put into them', () => {
    assert.deepEqual(surface('iden\u00adtify ﬁnd eﬀect re\u200bsponse'), ['identify', 'find', 'effect', 'response']);
    assert.deepEqual(surface('respon-\nsibility, Anti-\nBribery'), ['responsibility', 'anti', 'bribery']);
  });

  it('split French elisions', () => {
    assert.deepEqual(surface('l’entreprise s’engage'), ['l', 'entreprise', 's', 'engage']);
  });

  it('written with and without a hyphen are the same', () => {
    assert.deepEqual(tokenise('co-operation whistle-blowers').norm, tokenise('cooperation whistleblowers').norm);
    assert.deepEqual(tokenise('rightsholders').norm, tokenise('rights-holders').norm);
  });

  it('have offsets in the text, moved by `offset`', () => {
    const text = "Our company's ﬁnd-\nings, 😀 e-mail.";
    const { start, end } = tokenise(text, 100);
    assert.deepEqual(
      start.map((from, index) => text.slice(from - 100, end[index] - 100)),
      ['Our', "company's", 'ﬁnd-\nings', 'e-mail'],
    );
  });
});

describe('normalised words', () => {
  const same = (...words: string[]): void => {
    const [first, ...rest] = words;
    for (const word of rest) assert.equal(normaliseWord(word), normaliseWord(first), `${first} and ${word}`);
  };
  const different = (...words: string[]): void =>
    assert.equal(new Set(words.map(normaliseWord)).size, words.length, words.join());

  it('bring inflections together', () => {
    same('commit', 'commits', 'committed', 'committing');
    same('use', 'uses', 'used', 'using');
    same('policy', 'policies');
    same('remedy', 'remedies', 'remedied');
    same('process', 'processes', 'processed');
    same('assess', 'assesses', 'assessed', 'assessing');
    same('agree', 'agrees', 'agreed', 'agreeing');
    same('note', 'noted', 'notes');
    same('plan', 'planned', 'planning');
    same('place', 'placed', 'placing');
    same('employee', 'employees');
    same('analysis', 'analyses');
  });

  it('bring irregular forms together', () => {
    same('seek', 'sought', 'seeking');
    same('undertake', 'undertook', 'undertaken');
    same('be', 'is', 'are', 'was', 'were', 'been', 'being');
    same('child', 'children');
    same('woman', 'women');
    same('find', 'found', 'findings');
  });

  it('bring British and American spelling together', () => {
    same('organise', 'organize', 'organized', 'organising');
    same('organisation', 'organizations');
    same('labour', 'labor');
    same('behaviour', 'behaviors');
    same('centre', 'center');
    same('programme', 'program', 'programs');
    same('fulfil', 'fulfill', 'fulfilled');
    same('licence', 'license');
    same('judgement', 'judgment');
    same('analyse', 'analyzed');
    same('travelled', 'traveling');
  });

  it('keep derivations and look-alikes apart', () => {
    different('remedy', 'remediate', 'remediation');
    different('employ', 'employee', 'employment');
    different('commit', 'committee', 'commitment');
    different('us', 'use', 'note', 'not', 'theme', 'them', 'off', 'of');
    different('founded', 'find');
    different('policy', 'police');
  });

  it('leave words alone that only look inflected', () => {
    for (const word of [
      'during',
      'nothing',
      'business',
      'access',
      'basis',
      'news',
      'ethics',
      'always',
      'people',
      'his',
    ]) {
      assert.equal(normaliseWord(word), word);
    }
  });

  it('fold accents in Latin script only', () => {
    same('café', 'cafe');
    same('straße', 'strasse');
    assert.equal(normaliseWord('ガイド'), 'ガイド');
  });
});

describe('letters that a PDF has lost', () => {
  it('come back in words that have no other meaning', () => {
    assert.deepEqual(tokenise('We have identied trafcking and a nancial risk.').surface, [
      'we',
      'have',
      'identified',
      'trafficking',
      'and',
      'a',
      'financial',
      'risk',
    ]);
  });

  it('close the gap that they left', () => {
    const text = 'human traf cking was identi ed';
    const { surface, start, end } = tokenise(text);
    assert.deepEqual(surface, ['human', 'trafficking', 'was', 'identified']);
    assert.deepEqual(
      surface.map((_, word) => text.slice(start[word], end[word])),
      ['human', 'traf cking', 'was', 'identi ed'],
    );
  });

  it('are not looked for in words of their own', () => {
    for (const text of ['some species of fish', 'the full text of it', 'identi\n\ned', 'parcel tracking']) {
      assert.deepEqual(tokenise(text).surface, text.split(/\s+/));
    }
  });
});
