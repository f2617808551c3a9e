/** The labelled documents: presence, states and wording, with the measures of the corpus's own `score.mjs`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, f1, lintText, ratio, readText } from './corpus.ts';

type State = 'missing' | 'partial' | 'covered';
const ORDER: readonly State[] = ['missing', 'partial', 'covered'];

interface Labels {
  kind: string;
  labels: Record<string, { state: State; quote: string; close?: boolean; note?: string }>;
  wording: { rule: string; quote: string; sure: boolean }[];
}

export interface LabelledFigures {
  documents: number;
  presenceF1: number;
  falseMissing: number;
  falseCovered: number;
  exact: number;
  kappa: number;
  kindRight: number;
  wordingPrecision: number;
  wordingRecall: number;
  perElement: Map<string, Counts & { exact: number; n: number }>;
  perRule: Map<string, Counts>;
  disagreements: string[];
}

/** Where labelled documents are: `NAME.md` in one folder, `NAME.json` in another or the same. */
export interface LabelledFolders {
  docs: string;
  labels: string;
}

export function evaluateLabelled(folders: LabelledFolders, only?: (document: string) => boolean): LabelledFigures {
  const names = readdirSync(folders.labels)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();
  const confusion = ORDER.map(() => ORDER.map(() => 0));
  const perElement: LabelledFigures['perElement'] = new Map();
  const perRule: LabelledFigures['perRule'] = new Map();
  const disagreements: string[] = [];
  let kindRight = 0;
  let documents = 0;
  for (const name of names.filter((candidate) => !only || only(candidate))) {
    documents++;
    const gold = JSON.parse(readText(join(folders.labels, `${name}.json`))) as Labels;
    const text = readText(join(folders.docs, `${name}.md`));
    const { result } = lintText(text, { allElements: true });
    if (result.kind === gold.kind || (gold.kind === 'other' && result.kind === 'company-policy')) kindRight++;
    else disagreements.push(`${name}: kind labelled ${gold.kind}, got ${result.kind} (${result.kindReason})`);
    for (const [element, label] of Object.entries(gold.labels)) {
      const state = result.coverage[element]?.state;
      const predicted: State = state === 'covered' || state === 'partial' ? state : 'missing';
      confusion[ORDER.indexOf(label.state)][ORDER.indexOf(predicted)]++;
      const counts = perElement.get(element) ?? { tp: 0, fp: 0, fn: 0, exact: 0, n: 0 };
      perElement.set(element, counts);
      counts.n++;
      if (label.state === predicted) counts.exact++;
      if (label.state !== 'missing' && predicted !== 'missing') counts.tp++;
      else if (predicted !== 'missing') counts.fp++;
      else if (label.state !== 'missing') counts.fn++;
      if (label.state !== predicted) {
        const shown = result.coverage[element]?.evidence[0];
        const found = shown
          ? ` — found “${shown.text.slice(0, 140)}” by ‹${shown.pattern}› ${shown.objections.join(',')}`
          : '';
        const quoted = label.quote ? ` — labeller “${label.quote}”` : '';
        disagreements.push(
          `${name}: ${element}: labelled ${label.state}${label.close ? ' (close)' : ''}, got ${predicted}${quoted}${found}`.replaceAll(
            '\n',
            ' ',
          ),
        );
      }
    }
    scoreWording(name, text, gold, result.findings, perRule, disagreements);
  }
  return {
    documents,
    ...presenceFigures(confusion),
    kindRight,
    ...wordingFigures(perRule),
    perElement,
    perRule,
    disagreements,
  };
}

function presenceFigures(confusion: number[][]) {
  const [missing, partial, covered] = confusion;
  const total = confusion.flat().reduce((a, b) => a + b, 0);
  const tp = partial[1] + partial[2] + covered[1] + covered[2];
  const fp = missing[1] + missing[2];
  const fn = partial[0] + covered[0];
  const rows = confusion.map((row) => row.reduce((a, b) => a + b, 0));
  const columns = ORDER.map((_, j) => confusion.reduce((sum, row) => sum + row[j], 0));
  const weight = (i: number, j: number): number => 1 - Math.abs(i - j) / 2;
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      observed += (confusion[i][j] * weight(i, j)) / total;
      expected += (rows[i] * columns[j] * weight(i, j)) / total ** 2;
    }
  }
  return {
    presenceF1: f1({ tp, fp, fn }) ?? 0,
    falseMissing: ratio(covered[0], rows[2]) ?? 0,
    falseCovered: ratio(missing[2], rows[0]) ?? 0,
    exact: (missing[0] + partial[1] + covered[2]) / total,
    kappa: (observed - expected) / (1 - expected),
  };
}

/** `wording/escape-clause` and `escape-clause`, `outdated/ilo-8` and `outdated-ilo-8` name the same rule. */
function normal(rule: string): string {
  return rule.slice(rule.indexOf('/') + 1).replace(/^outdated-/, '');
}

function scoreWording(
  name: string,
  text: string,
  gold: Labels,
  findings: readonly { rule: string; span: { start: number; end: number } }[],
  perRule: Map<string, Counts>,
  disagreements: string[],
): void {
  const count = (rule: string, key: keyof Counts): void => {
    const counts = perRule.get(rule) ?? { tp: 0, fp: 0, fn: 0 };
    perRule.set(rule, counts);
    counts[key]++;
  };
  const got = findings
    .filter(({ rule }) => rule.startsWith('wording/') || rule.startsWith('outdated/'))
    .map((finding) => ({ rule: normal(finding.rule), ...finding.span, used: false }));
  const labelled = gold.wording.map((label) => {
    const start = text.indexOf(label.quote);
    return { ...label, rule: normal(label.rule), start, end: start + label.quote.length };
  });
  for (const label of labelled) {
    const hits = got.filter(
      (finding) => finding.rule === label.rule && finding.start < label.end && finding.end > label.start,
    );
    for (const hit of hits) hit.used = true;
    if (!label.sure) continue;
    if (hits.length > 0) count(label.rule, 'tp');
    else {
      count(label.rule, 'fn');
      disagreements.push(`${name}: ${label.rule} not reported — “${label.quote}”`);
    }
  }
  for (const finding of got) {
    if (finding.used) continue;
    count(finding.rule, 'fp');
    disagreements.push(
      `${name}: ${finding.rule} reported, not labelled — “${text.slice(finding.start, finding.end).slice(0, 160)}”`.replaceAll(
        '\n',
        ' ',
      ),
    );
  }
}

function wordingFigures(perRule: ReadonlyMap<string, Counts>) {
  const sum = [...perRule.values()].reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }), {
    tp: 0,
    fp: 0,
    fn: 0,
  });
  return { wordingPrecision: ratio(sum.tp, sum.tp + sum.fp) ?? 0, wordingRecall: ratio(sum.tp, sum.tp + sum.fn) ?? 0 };
}
