/**
 * A fixed sample of findings on real text that nobody labelled, to be judged by hand: rule, file, and the sentence with
 * the finding marked.
 *
 *   npx tsx scripts/evaluate/sampleFindings.ts                              100 findings of all rules that are on
 *   npx tsx scripts/evaluate/sampleFindings.ts --rule wording/cut-and-run   of one rule (on or not), or of a group
 *   npx tsx scripts/evaluate/sampleFindings.ts --count 20 --preview --totals
 *   npx tsx scripts/evaluate/sampleFindings.ts --each 12 --count 999 --unjudged   at most 12 of every rule
 *   npx tsx scripts/evaluate/sampleFindings.ts --unjudged --json            places to add to test/corpus/wordingSample.json
 *
 * What is drawn depends on a hash of each finding, not on its place in the list: mending one rule does not change the
 * sample of the others.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { PolicyDocument, Span } from '../../server/src/document/types.ts';
import { allRules } from '../../server/src/rules/index.ts';
import { corpusFolder, lintText } from './corpus.ts';
import { hash, isSameFinding, type Place, placeOf, readJudged } from './judged.ts';
import { configOf, realDocuments } from './real.ts';

const SEED = 'ungp-lint';

export interface SampledFinding {
  rule: string;
  /** Path below the corpus. */
  file: string;
  span: Span;
  /** The sentence, whitespace folded, with the finding between ⟦ and ⟧. */
  sentence: string;
  places: { words: Place; sentence: Place };
}

/** All findings in the real documents but those of presence, in the order they are drawn. */
function drawFindings(corpus: string): SampledFinding[] {
  return realDocuments(corpus)
    .flatMap(({ file, text }) => findingsOf(file, text))
    .map((finding) => ({ finding, order: hash(`${SEED} ${finding.rule} ${finding.file} ${finding.sentence}`) }))
    .sort((a, b) => a.order - b.order)
    .map(({ finding }) => finding);
}

function findingsOf(file: string, source: string): SampledFinding[] {
  const { document, result } = lintText(source, configOf(file));
  const { text } = document;
  return result.findings.map(({ rule, span }) => {
    const around = sentenceAt(document, span);
    const places = { words: placeOf(text, span), sentence: placeOf(text, around) };
    return { rule, file, span, sentence: marked(text, around, span), places };
  });
}

function marked(text: string, sentence: Span, span: Span): string {
  const whole = `${text.slice(sentence.start, span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, sentence.end)}`;
  return whole.replaceAll(/\s+/gu, ' ').trim();
}

/** The sentence that holds the start of the span, at least as long as the span. */
function sentenceAt({ chunks }: PolicyDocument, span: Span): Span {
  const placed = chunks.findLast(({ start }) => start <= span.start) ?? chunks[0];
  const sentence = placed.chunk.sentences.findLast((one) => one.span.start + placed.start <= span.start);
  if (!sentence) return span;
  return {
    start: sentence.span.start + placed.start,
    end: Math.max(span.end, sentence.span.end + placed.start),
  };
}

function main(): void {
  const { values } = parseArgs({
    options: {
      rule: { type: 'string' },
      count: { type: 'string', default: '100' },
      each: { type: 'string', default: 'Infinity' },
      preview: { type: 'boolean', default: false },
      totals: { type: 'boolean', default: false },
      unjudged: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const corpus = corpusFolder();
  if (!corpus) {
    console.log('No corpus on this machine (set UNGP_CORPUS, or lay it at ../shared/corpus): nothing was sampled.');
    return;
  }
  const { rule } = values;
  const judged = values.unjudged ? readJudged() : [];
  const preview = new Set(allRules.filter(({ stage }) => stage === 'preview').map(({ id }) => id));
  const wanted = (id: string): boolean => (rule ? `${id}/`.startsWith(`${rule}/`) : values.preview || !preview.has(id));
  const drawn = atMost(
    Number(values.each),
    drawFindings(corpus).filter((found) => wanted(found.rule) && !judged.some((known) => isSameFinding(known, found))),
  );
  if (values.totals) printTotals(drawn);
  for (const { rule: id, file, sentence, places } of drawn.slice(0, Number(values.count))) {
    console.log(`${id}  ${file}\n    ${sentence}\n`);
    if (values.json) console.log(`    ${JSON.stringify({ rule: id, file, ...places })}\n`);
  }
  console.log(`${Math.min(drawn.length, Number(values.count))} of ${drawn.length} findings`);
}

/** The first findings of every rule. */
function atMost(limit: number, drawn: readonly SampledFinding[]): SampledFinding[] {
  const taken = new Map<string, number>();
  return drawn.filter(({ rule }) => {
    const before = taken.get(rule) ?? 0;
    taken.set(rule, before + 1);
    return before < limit;
  });
}

function printTotals(findings: readonly SampledFinding[]): void {
  const totals = new Map<string, number>();
  for (const { rule } of findings) totals.set(rule, (totals.get(rule) ?? 0) + 1);
  for (const [rule, count] of [...totals].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`${rule.padEnd(44)} ${count}`);
  console.log('');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
