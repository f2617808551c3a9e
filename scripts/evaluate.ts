/**
 * `npm run evaluate`: how well the judgement holds on the corpus, against floors that only rise.
 *
 *   npm run evaluate                              all figures, and the floors
 *   npm run evaluate -- --elements                per element and rule as well
 *   npm run evaluate -- --disagreements [WORD]    every disagreement (whose line contains WORD)
 *   npm run evaluate -- --only own,rules,labelled,aims,rdr,gate [--document NAME]
 *   npm run evaluate -- --only rules --write      the counts of every rule, into server/src/rules/measures.ts
 *
 * `own` is test/fixtures/policies, `rules` is test/rules/blind and test/corpus; neither needs a corpus. Of their "hold"
 * halves only figures are ever printed.
 * Exits with 1 when a figure is below its floor, and says so when there is no corpus on this machine.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusFolder, f1, percent, readText } from './evaluate/corpus.ts';
import { readJudged } from './evaluate/judged.ts';
import { evaluateLabelled, type LabelledFigures } from './evaluate/labelled.ts';
import { evaluateOwn } from './evaluate/own.ts';
import { evaluateRules, measureRules, printMeasures, writeMeasures } from './evaluate/rules.ts';
import { noteToday } from './evaluate/today.ts';
import { evaluateAims, evaluateGate, evaluateRdr } from './evaluate/unseen.ts';

const { values: options } = parseArgs({
  options: {
    elements: { type: 'boolean' },
    disagreements: { type: 'boolean' },
    filter: { type: 'string', default: '' },
    only: { type: 'string', default: 'own,rules,labelled,aims,rdr,gate' },
    write: { type: 'boolean' },
    document: { type: 'string' },
  },
});

const parts = options.only.split(',');
const figures: Record<string, number> = {};
const disagreements: string[] = [];
const only = options.document ? (name: string) => name.includes(options.document ?? '') : undefined;

if (parts.includes('own')) {
  const { learn, hold } = evaluateOwn(only);
  if (learn.documents) Object.assign(figures, named('own: learn', learn));
  if (hold.documents) Object.assign(figures, named('own: hold', hold));
  disagreements.push(...learn.disagreements);
  if (options.elements) printElements(learn);
}
if (parts.includes('rules') && !only) {
  const rules = evaluateRules();
  Object.assign(figures, rules.figures);
  disagreements.push(...rules.disagreements);
  const folder = corpusFolder();
  if (options.write && folder) noteToday(folder, readJudged());
  const measured = measureRules();
  if (options.write) writeMeasures(measured);
  if (options.elements || parts.length === 1) printMeasures(measured);
}
const corpus = corpusFolder();
const corpusParts = parts.filter((part) => part !== 'own' && part !== 'rules');
if (!corpus && corpusParts.length) {
  console.log(
    `No corpus on this machine (set UNGP_CORPUS, or lay it at ../shared/corpus): ${corpusParts.join(', ')} not evaluated.`,
  );
}
if (corpus && parts.includes('labelled')) {
  const folder = join(corpus, 'labelled');
  const labelled = evaluateLabelled({ docs: join(folder, 'docs'), labels: join(folder, 'labels') }, only);
  Object.assign(figures, named('labelled', labelled));
  disagreements.push(...labelled.disagreements);
  if (options.elements) printElements(labelled);
}
if (corpus && parts.includes('aims')) {
  const aims = evaluateAims(corpus);
  for (const [label, value] of Object.entries(aims.figures)) figures[`aims: ${label} F1`] = value;
  disagreements.push(...aims.disagreements);
}
if (corpus && parts.includes('rdr')) {
  const rdr = evaluateRdr(corpus);
  figures[`rdr: right element found`] = rdr.share;
  disagreements.push(...rdr.misses);
}
if (corpus && parts.includes('gate')) {
  const negatives = evaluateGate(join(corpus, 'negatives'));
  const nearMisses = evaluateGate(join(corpus, 'near-misses'));
  figures['negatives: findings'] = negatives.findings;
  figures['negatives: taken for a policy'] = negatives.taken.length;
  figures['near misses: share taken for a policy'] = nearMisses.taken.length / nearMisses.files;
  disagreements.push(...negatives.taken, ...nearMisses.taken);
  for (const folder of ['unlabelled', 'aims/statements']) {
    const real = evaluateGate(join(corpus, folder));
    figures[`${folder}: recognised`] = real.taken.length / real.files;
  }
}

if (options.disagreements) for (const line of disagreements) if (line.includes(options.filter)) console.log(line);
const below = checkFloors(figures);
process.exit(below ? 1 : 0);

/** The measures of labelled documents, each under the name of its set. */
function named(set: string, measured: LabelledFigures): Record<string, number> {
  return {
    [`${set}: presence F1`]: measured.presenceF1,
    [`${set}: wrongly missing (of covered)`]: measured.falseMissing,
    [`${set}: wrongly covered (of missing)`]: measured.falseCovered,
    [`${set}: states, exact`]: measured.exact,
    [`${set}: states, weighted kappa`]: measured.kappa,
    [`${set}: kind`]: measured.kindRight / measured.documents,
    [`${set}: wording precision`]: measured.wordingPrecision,
    [`${set}: wording recall`]: measured.wordingRecall,
  };
}

/** Floors: `atLeast` may only rise, `atMost` only fall. Figures of one document are not held against them. */
function checkFloors(measured: Record<string, number>): boolean {
  const floors = JSON.parse(readText(join(import.meta.dirname, 'evaluate/floors.json'))) as Record<
    string,
    { atLeast?: number; atMost?: number }
  >;
  let failed = false;
  for (const [name, value] of Object.entries(measured)) {
    const floor = floors[name];
    const low = floor?.atLeast !== undefined && value < floor.atLeast - 1e-9;
    const high = floor?.atMost !== undefined && value > floor.atMost + 1e-9;
    const held =
      floor?.atLeast !== undefined
        ? `floor ${shown(name, floor.atLeast)}`
        : floor?.atMost !== undefined
          ? `ceiling ${shown(name, floor.atMost)}`
          : '';
    console.log(`${name.padEnd(44)} ${shown(name, value).padStart(6)}   ${held}${low || high ? '   BELOW' : ''}`);
    failed ||= !options.document && (low || high);
  }
  return failed;
}

/** Counts as they are, shares in percent. */
function shown(name: string, value: number): string {
  return name.startsWith('negatives') ? String(value) : percent(value);
}

function printElements({ perElement, perRule }: LabelledFigures): void {
  for (const [element, counts] of [...perElement].sort(([, a], [, b]) => a.exact - b.exact)) {
    console.log(
      `${element.padEnd(40)} F1 ${percent(f1(counts)).padStart(5)}  exact ${counts.exact}/${counts.n}  fp ${counts.fp} fn ${counts.fn}`,
    );
  }
  for (const [rule, counts] of [...perRule].sort())
    console.log(`${rule.padEnd(40)} tp ${counts.tp} fp ${counts.fp} fn ${counts.fn}`);
  console.log('');
}
