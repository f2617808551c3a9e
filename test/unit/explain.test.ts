import assert from 'node:assert/strict';
import {
  type Explanation,
  explainElement,
  explainInstrument,
  explainPrinciple,
  explainTerm,
} from '../../server/src/knowledge/explain.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { lookup } from '../../server/src/knowledge/lookup.ts';
import { allPinpoints, pinpointText } from '../../server/src/knowledge/principles.ts';
import { topicMarkdown, topicPlain } from '../../server/src/report/topic.ts';

const knowledge = loadBuiltIn();
/** A hover is one screen: about this many characters. */
const SCREEN = 1400;

function checkText(explanation: Explanation, what: string): void {
  const markdown = topicMarkdown(explanation, SCREEN);
  assert.ok(markdown.length <= SCREEN, `${what}: ${markdown.length}`);
  assert.doesNotMatch(markdown, /(?<!\\)<[a-z]/i, `${what} has HTML`);
  assert.doesNotMatch(topicPlain(explanation), /undefined|\[object/, what);
}

import { dateText } from '../../server/src/knowledge/explain.ts';

describe('dates', () => {
  it('are written as people write them', () => {
    assert.equal(dateText('2011-06-16'), '16 June 2011');
    assert.equal(dateText('2018-05'), 'May 2018');
    assert.equal(dateText('2019'), '2019');
    assert.equal(dateText('since 2019'), 'since 2019');
  });
});

describe('explaining a principle', () => {
  for (const pinpoint of allPinpoints()) {
    const text = pinpointText(pinpoint);
    it(`${text}: on one screen, with the advice for a policy`, () => {
      const explanation = explainPrinciple(knowledge, pinpoint)!;
      checkText(explanation, text);
      const advice = knowledge.principles.get(String(pinpoint.number))?.policyShould;
      const shown = topicMarkdown(explanation, SCREEN);
      assert.equal(shown.includes('A policy should:'), advice !== undefined);
      assert.match(shown, /\[Official text/);
    });
  }

  it('puts the cited part first', () => {
    const { title, parts } = explainPrinciple(knowledge, { number: 18, letter: 'b' })!;
    assert.equal(title, 'Guiding Principle 18(b): Meaningful consultation');
    assert.match(parts[0]?.text ?? '', /^The company hears the groups/);
  });

  it('lists the letters of a whole principle', () => {
    const { parts } = explainPrinciple(knowledge, { number: 31 })!;
    assert.equal(parts[0]?.items?.length, 8);
    const integrate = explainPrinciple(knowledge, { number: 19 })!;
    assert.match(
      integrate.parts[0]?.items?.[1] ?? '',
      /^\(b\) Appropriate action: \(i\) kind of involvement, \(ii\) leverage$/,
    );
  });
});

describe('explaining other records', () => {
  it('keeps every element, instrument and term on one screen', () => {
    for (const element of knowledge.elements.values()) checkText(explainElement(element), element.id);
    for (const instrument of knowledge.instruments) {
      checkText(explainInstrument(instrument), instrument.id);
      assert.ok(topicMarkdown(explainInstrument(instrument)).length <= SCREEN, instrument.id);
    }
    for (const term of knowledge.glossary) {
      checkText(explainTerm(term, knowledge.languages), term.id);
      assert.ok(topicMarkdown(explainTerm(term, knowledge.languages)).length <= 800, term.id);
    }
  });

  it('puts the cited article first', () => {
    const dsa = knowledge.instruments.find(({ id }) => id === 'dsa')!;
    assert.deepEqual(explainInstrument(dsa, '34').parts[0], { label: 'Article 34:', text: 'Risk assessment' });
  });
});

describe('looking things up', () => {
  const found: [query: string, ...types: string[]][] = [
    ['18(b)', 'principle 18'],
    ['GP 18', 'principle 18'],
    ['gp18b', 'principle 18'],
    ['UNGP 31 (f)', 'principle 31'],
    ['Guiding Principle no. 19(b)(ii)', 'principle 19'],
    ['General Principles', 'principle general'],
    ['ICCPR', 'instrument iccpr'],
    ['iccpr article 17', 'instrument iccpr'],
    ['DSA Article 34', 'instrument dsa'],
    ['Regulation (EU) 2022/2065', 'instrument dsa'],
    ['ILO C190', 'instrument ilo-c190'],
    ['A/HRC/50/56', 'instrument ohchr-technology-report'],
    ['salient issues', 'term salient-human-rights-issues'],
    ['Wertschöpfungskette', 'term value-chain'],
    ['rights-holders', 'term rights-holder'],
  ];
  for (const [query, ...expected] of found) {
    it(`finds ${query}`, () => {
      const result = lookup(knowledge, query);
      const names = result.found.map(({ type, id }) => `${type} ${id}`);
      for (const name of expected) assert.ok(names.includes(name), names.join(', ') || result.problem);
    });
  }

  it('finds every element by its id and its name', () => {
    for (const { id, name } of knowledge.elements.values()) {
      for (const query of [id, name.toUpperCase()]) {
        assert.ok(
          lookup(knowledge, query).found.some((one) => one.type === 'element' && one.id === id),
          query,
        );
      }
    }
  });

  const missing: [query: string, says: RegExp, suggestion: string | undefined][] = [
    ['GP 32', /run from 1 to 31/, undefined],
    ['18(c)', /GP 18 has the letters \(a\) and \(b\)/, 'GP 18'],
    ['GP 5(a)', /GP 5 has no letters/, 'GP 5'],
    ['levrage', /no principle, element, instrument or term/, 'leverage'],
    ['ICPPR', /no principle/, 'ICCPR'],
    ['', /nothing to look up/, undefined],
    ['xyzzy plugh', /no principle/, undefined],
  ];
  for (const [query, says, suggestion] of missing) {
    it(`says why there is no “${query}”`, () => {
      const result = lookup(knowledge, query);
      assert.deepEqual(result.found, []);
      assert.match(result.problem ?? '', says);
      assert.equal(result.suggestion, suggestion);
    });
  }
});
