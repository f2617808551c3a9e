/** Facts of the reference that the citation rules rest on, each as one case. */
import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/document/document.ts';
import type { PolicyDocument } from '../../server/src/document/types.ts';
import type { ChunkEvidence, Stance } from '../../server/src/evidence/types.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { citationRules } from '../../server/src/rules/citation/index.ts';
import type { Rule } from '../../server/src/rules/defineRule.ts';
import { outdatedRules } from '../../server/src/rules/outdated/index.ts';
import { knowledge, runRule } from '../helpers/runRule.ts';

const ruleOf = (id: string): Rule => {
  const rule = [...citationRules, ...outdatedRules].find((candidate) => candidate.id === id);
  assert.ok(rule, id);
  return rule;
};

describe('letters of the principles', () => {
  const letters: Record<number, string> = {
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
  const rule = ruleOf('citation/unknown-letter');
  for (let number = 1; number <= 31; number++) {
    const valid = letters[number] ?? '';
    it(`GP ${number} has ${valid ? [...valid].join(', ') : 'none'}`, () => {
      const refused = [...'abcdefghijk'].filter(
        (letter) => runRule(rule, `We act on GP ${number}(${letter}).`).length > 0,
      );
      assert.equal(refused.join(''), [...'abcdefghijk'].filter((letter) => !valid.includes(letter)).join(''));
    });
  }
  it('GP 19(a) and (b) have (i) and (ii)', () => {
    for (const letter of ['a', 'b']) {
      for (const sub of ['i', 'ii']) assert.equal(runRule(rule, `See GP 19(${letter})(${sub}).`).length, 0);
      assert.equal(runRule(rule, `See GP 19(${letter})(iii).`).length, 1);
    }
    assert.equal(runRule(rule, 'See GP 18(a)(i).').length, 1);
  });
});

describe('last articles of instruments', () => {
  const rule = ruleOf('citation/impossible-article');
  for (const [name, last] of [
    ['UDHR', 30],
    ['ICCPR', 53],
    ['ICESCR', 31],
    ['CEDAW', 30],
    ['CRC', 54],
    ['CRPD', 50],
    ['UNDRIP', 46],
    ['DSA', 93],
    ['AI Act', 113],
    ['CS3D', 39],
    ['GDPR', 99],
  ] as const) {
    it(`${name}: ${last}`, () => {
      assert.deepEqual(runRule(rule, `See ${name} art. ${last}.`), []);
      const [finding] = runRule(rule, `See ${name} art. ${last + 1}.`);
      assert.ok(finding?.message.includes(`no article ${last + 1}`));
      const verified = knowledge.instruments.some(
        ({ aliases, pinpoint }) => aliases.includes(name) && pinpoint?.certainty === 'verified',
      );
      assert.equal(finding.severity, verified ? 'error' : 'warning');
    });
  }
  it('no bound where the number of articles is not sure', () => {
    assert.deepEqual(runRule(rule, 'See Article 60 of the EU Forced Labour Regulation.'), []);
  });
  it('the International Bill of Human Rights has no articles', () => {
    assert.equal(runRule(rule, 'See Article 5 of the International Bill of Human Rights.').length, 1);
  });
});

describe('severity', () => {
  it('is an error for facts only', () => {
    const errors = [...citationRules, ...outdatedRules]
      .filter(({ severity }) => severity === 'error')
      .map(({ id }) => id);
    assert.deepEqual(errors, [
      'citation/unknown-principle',
      'citation/unknown-letter',
      'citation/annex-paragraph',
      'citation/impossible-article',
      'outdated/ai-act-draft',
      'outdated/cs3d-proposal',
      'outdated/dsa-draft',
    ]);
  });
});

describe('a long text', () => {
  it('is read in linear time by every rule', () => {
    const sentence =
      'We signed the UNGPs (GP 31, ten UN Guiding Principles), the UN Global Compact and the ILO Conventions 87 of the ' +
      'CSDDD from 2027, in force since November 2022 HR/PUB/11/04 “ "( A.1.1 [x](#y) Article 22 ';
    const document = parseDocument(`# A\n\n${sentence.repeat(400)}\n`);
    for (const rule of [...citationRules, ...outdatedRules]) {
      const started = performance.now();
      checkAll(rule, document);
      const took = performance.now() - started;
      assert.ok(took < 2000, `${rule.id} took ${Math.round(took)} ms`);
    }
  });
});

const NOTHING_SAID: Omit<ChunkEvidence, 'chunk' | 'path'> = {
  stances: [],
  evidence: [],
  triggers: [],
  concepts: new Map(),
  kinds: new Map(),
  silences: new Set(),
};

function checkAll(rule: Rule, document: PolicyDocument): void {
  const kind = 'company-policy';
  const ignore = (): void => {};
  if (rule.scope === 'document') {
    const evidence = document.chunks.map(({ chunk }) => ({ chunk, path: [], ...NOTHING_SAID }));
    const paths = document.chunks.map(() => []);
    const unknown = { headingElements: () => [], levelOf: () => undefined };
    rule.check(
      { document, coverage: {}, kind, knowledge, config: DEFAULT_CONFIG, evidence, paths, ...unknown },
      ignore,
    );
    return;
  }
  const stance: Stance = { subject: 'none', modality: 'none', negated: [], hedges: [], question: false, law: false };
  for (const { chunk } of document.chunks) {
    for (const sentence of chunk.sentences) {
      const { block } = sentence;
      rule.check(
        {
          sentence,
          stance,
          triggers: [],
          evidence: { chunk, path: [], ...NOTHING_SAID },
          block,
          chunk,
          path: [],
          kind,
          knowledge,
        },
        ignore,
      );
    }
  }
}
