/**
 * How often each rule is right, from what lies in the repository: judged findings in documents of others
 * (test/corpus/wordingSample.json) and sentences that were written without looking at the rule's phrases (test/rules/blind).
 * Half of those sentences are there to learn from; of the other half only counts are ever printed.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Measure, Rule } from '../../server/src/rules/defineRule.ts';
import { allRules } from '../../server/src/rules/index.ts';
import { countedFindings, precisionOf } from '../../server/src/rules/precision.ts';
import { runRule } from '../../test/helpers/runRule.ts';
import { percent, ratio, readText } from './corpus.ts';
import { type JudgedFinding, readJudged } from './judged.ts';

interface Sentences {
  /** Texts with the rule's fault. */
  bad: string[];
  /** Texts that look alike and are in order. */
  good: string[];
}

export type Half = 'learn' | 'hold';
export type BlindSet = Record<Half, Sentences>;
type First = Record<string, Measure['atFirst']>;

const repository = join(import.meta.dirname, '../..');
const folder = join(repository, 'test/rules/blind');
const table = join(repository, 'server/src/rules/measuredCounts.ts');

/** The sentences of every rule that has some. */
export function readBlind(): Record<string, BlindSet> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.assign({}, ...files.map((name) => parse(readText(join(folder, name))))) as Record<string, BlindSet>;
}

/** The counts of every rule that was held against anything, in the order of the documentation. */
export function measureRules(rules: readonly Rule[] = allRules): Record<string, Measure> {
  const blind = readBlind();
  const judged = readJudged();
  const first = JSON.parse(readText(join(folder, 'atFirst.json'))) as First;
  const measured = rules.flatMap((rule): [string, Measure][] => {
    const real = countJudged(judged, rule.id);
    const own = countSentences(rule, blind[rule.id]);
    const measure = { real, own, atFirst: first[rule.id] ?? { right: 0, wrong: 0 } };
    return blind[rule.id] || countedFindings(measure) > 0 ? [[rule.id, measure]] : [];
  });
  return Object.fromEntries(measured);
}

function countJudged(judged: readonly JudgedFinding[], rule: string): Measure['real'] {
  const own = judged.filter((found) => found.rule === rule && !found.lost);
  const reported = own.filter(({ mended }) => !mended);
  return {
    right: reported.filter(({ verdict }) => verdict === 'good').length,
    wrong: reported.filter(({ verdict }) => verdict === 'bad').length,
    mended: own.length - reported.length,
  };
}

function countSentences(rule: Rule, set: BlindSet | undefined): Measure['own'] {
  const bad = [...(set?.learn.bad ?? []), ...(set?.hold.bad ?? [])];
  const good = [...(set?.learn.good ?? []), ...(set?.hold.good ?? [])];
  const right = bad.filter((text) => isReported(rule, text)).length;
  const wrong = good.filter((text) => isReported(rule, text)).length;
  return { right, missed: bad.length - right, wrong, silent: good.length - wrong };
}

function isReported(rule: Rule, text: string): boolean {
  return runRule(rule, text).length > 0;
}

/** Recall and false alarms of wording rules on each half, and what the first half's disagreements are. */
export function evaluateRules(): { figures: Record<string, number>; disagreements: string[] } {
  const blind = readBlind();
  const disagreements: string[] = [];
  const figures: Record<string, number> = {};
  for (const half of ['learn', 'hold'] as const) {
    let [bad, heard, good, wrong] = [0, 0, 0, 0];
    for (const rule of allRules) {
      const set = blind[rule.id]?.[half];
      if (!set) continue;
      const missed = set.bad.filter((text) => !isReported(rule, text));
      const alarms = set.good.filter((text) => isReported(rule, text));
      bad += set.bad.length;
      heard += set.bad.length - missed.length;
      good += set.good.length;
      wrong += alarms.length;
      if (half === 'hold') continue;
      disagreements.push(...missed.map((text) => `${rule.id}: not heard: ${JSON.stringify(text)}`));
      disagreements.push(...alarms.map((text) => `${rule.id}: false alarm: ${JSON.stringify(text)}`));
    }
    figures[`rules: ${half}: sentences heard`] = ratio(heard, bad) ?? 0;
    figures[`rules: ${half}: near misses reported`] = ratio(wrong, good) ?? 0;
  }
  return { figures, disagreements };
}

/** One line a rule, for a person. */
export function printMeasures(measured: Readonly<Record<string, Measure>>): void {
  for (const { id, stage } of allRules) {
    const measure = measured[id];
    if (!measure) console.log(`${id.padEnd(38)} ${stage.padEnd(8)} nothing to measure by`);
    else {
      const { real, own, atFirst } = measure;
      const written = own.right + own.missed;
      console.log(
        `${id.padEnd(38)} ${stage.padEnd(8)} precision ${percent(precisionOf(measure)).padStart(5)} of ${String(countedFindings(measure)).padStart(3)}` +
          `  (real ${real.right}/${real.right + real.wrong}, own ${own.right}/${own.right + own.wrong})` +
          `  heard ${own.right}/${written}, at first ${atFirst.right}/${written}`,
      );
    }
  }
}

/** Writes the table that the rules take their metadata from. */
export function writeMeasures(measured: Readonly<Record<string, Measure>>): void {
  const rows = Object.entries(measured).map(([id, { real, own, atFirst }]) => {
    const counts = [
      [real.right, real.wrong, real.mended],
      [own.right, own.missed, own.wrong, own.silent],
      [atFirst.right, atFirst.wrong],
    ];
    return `  '${id}': '${counts.map((part) => part.join(' ')).join(', ')}',`;
  });
  writeFileSync(
    table,
    `/**
 * Written by \`npm run evaluate -- --only rules --write\`: right and wrong findings in real documents, and wrong
 * ones that have been mended; of our own sentences those rightly reported, missed, wrongly reported and rightly left
 * alone; right and wrong ones at first.
 */
export const counts: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`,
  );
}
