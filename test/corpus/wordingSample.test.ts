/**
 * Findings on real text that an editor judged one by one. The texts lie outside the repository: where they are absent,
 * only the form of the sample is checked, and a line says so.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { corpusFolder } from '../../scripts/evaluate/corpus.ts';
import { type JudgedFinding, placeOf, readJudged } from '../../scripts/evaluate/judged.ts';
import { realText } from '../../scripts/evaluate/real.ts';
import { reportedToday } from '../../scripts/evaluate/today.ts';
import { allRules } from '../../server/src/rules/index.ts';

/** What a stable rule owes its readers. */
const PRECISION = 0.9;
/** From how many sure verdicts on a precision of a rule says something. */
const ENOUGH = 5;
/** Share of the good findings that must stay, so that precision is not bought with silence. */
const KEPT = 0.95;

const sample = readJudged();
const shown = ({ rule, file, words }: JudgedFinding): string => `${rule}  ${file}:${words[0]}`;
const count = (findings: readonly JudgedFinding[], verdict: JudgedFinding['verdict']): number =>
  findings.filter((found) => found.verdict === verdict).length;

/** Share of good ones among those on which the verdict is sure. */
function precision(findings: readonly JudgedFinding[]): number {
  const good = count(findings, 'good');
  return good / (good + count(findings, 'bad'));
}

describe('judged findings: the sample', () => {
  it('holds two draws of a hundred, and names existing rules', () => {
    const rules = new Set(allRules.map(({ id }) => id));
    for (const draw of [1, 2]) assert.equal(sample.filter((found) => found.sample === draw).length, 100);
    assert.deepEqual(
      sample.filter(({ rule }) => !rules.has(rule)),
      [],
    );
  });

  it('judges no place twice, and says why where a finding is not good', () => {
    assert.equal(new Set(sample.map(shown)).size, sample.length);
    for (const found of sample) assert.equal(found.reason !== undefined, found.verdict !== 'good', shown(found));
  });
});

const corpus = corpusFolder();

if (corpus === undefined) {
  describe('judged findings: the texts', () => {
    it('are not on this machine (UNGP_CORPUS, or ../shared/corpus): the verdicts were not checked', () => undefined);
  });
} else {
  describe('judged findings: the texts', function () {
    this.timeout(120_000);
    const texts = new Map<string, string>();
    const reported: JudgedFinding[] = [];

    before(() => {
      for (const { file } of sample) if (!texts.has(file)) texts.set(file, realText(corpus, file));
      reported.push(...reportedToday(corpus, sample));
    });

    after(() => console.log(summary(reported)));

    it('are those that were judged', () => {
      for (const found of sample) {
        const text = texts.get(found.file) ?? '';
        for (const place of [found.words, found.sentence]) {
          const [start, end] = place;
          assert.deepEqual(placeOf(text, { start, end }), place, shown(found));
        }
      }
    });

    it('get back none of the bad findings that were mended', () => {
      assert.deepEqual(reported.filter(({ mended }) => mended).map(shown), []);
    });

    it('get the findings that the measures of the rules count', () => {
      const counted = sample.filter(({ verdict, mended, lost }) => verdict !== 'unsure' && !mended && !lost);
      const made = reported.filter(({ verdict }) => verdict !== 'unsure');
      assert.deepEqual(made.map(shown).sort(), counted.map(shown).sort());
    });

    it('keep the good findings', () => {
      const lost = sample.filter((found) => found.verdict === 'good' && !reported.includes(found));
      const kept = 1 - lost.length / count(sample, 'good');
      assert.ok(kept >= KEPT, `${kept.toFixed(3)} kept; lost:\n${lost.map(shown).join('\n')}`);
    });

    it('get findings of which nine in ten are good, from every stable rule', () => {
      assert.ok(precision(reported) >= PRECISION);
      for (const { id, stage } of allRules) {
        const own = reported.filter(({ rule, verdict }) => rule === id && verdict !== 'unsure');
        if (stage === 'stable' && own.length >= ENOUGH) assert.ok(precision(own) >= PRECISION, id);
      }
    });
  });
}

function summary(reported: readonly JudgedFinding[]): string {
  const line = (name: string, findings: readonly JudgedFinding[]): string => {
    const left = findings.filter((found) => reported.includes(found));
    const [good, bad, unsure] = (['good', 'bad', 'unsure'] as const).map(
      (verdict) => `${count(left, verdict)}/${count(findings, verdict)}`,
    );
    const [then, now] = [findings, left].map((found) => precision(found).toFixed(3));
    return `    ${name.padEnd(10)} precision ${then} when judged, ${now} today; still reported: good ${good}, bad ${bad}, unsure ${unsure}`;
  };
  return [
    line('sample 1', ofSample(1)),
    line('sample 2', ofSample(2)),
    line('sample 3', ofSample(3)),
    line('sample 4', ofSample(4)),
    line('sample 5', ofSample(5)),
    line('sample 6', ofSample(6)),
    line('all', sample),
  ].join('\n');
}

function ofSample(draw: JudgedFinding['sample']): JudgedFinding[] {
  return sample.filter((found) => found.sample === draw);
}
