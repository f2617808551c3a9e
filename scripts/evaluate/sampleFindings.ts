/**
 * A fixed sample of findings on real text that nobody labelled, to be judged by hand: rule, file, and the sentence with
 * the finding marked.
 *
 *   npx tsx scripts/evaluate/sampleFindings.ts                              100 findings of all rules that are on
 *   npx tsx scripts/evaluate/sampleFindings.ts --rule wording/cut-and-run   of one rule (on or not), or of a group
 *   npx tsx scripts/evaluate/sampleFindings.ts --count 20 --preview --totals
 *   npx tsx scripts/evaluate/sampleFindings.ts --unjudged --json            places to add to test/corpus/wordingSample.json
 *
 * What is drawn depends on a hash of each finding, not on its place in the list: mending one rule does not change the
 * sample of the others.
 */
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { PolicyDocument, Span } from '../../server/src/document/types.ts';
import type { LintConfig } from '../../server/src/lint/types.ts';
import { corpusFolder, lintText, markdownFiles, readText } from './corpus.ts';
import { hash, isSameFinding, type JudgedFinding, type Place, placeOf } from './judged.ts';

const SEED = 'ungp-lint';
const FOLDERS = ['unlabelled', 'aims/statements'];

export interface SampledFinding {
  rule: string;
  /** Path below the corpus. */
  file: string;
  span: Span;
  /** The sentence, whitespace folded, with the finding between ⟦ and ⟧. */
  sentence: string;
  places: { words: Place; sentence: Place };
}

/** All findings of wording and facts in the unlabelled documents, in the order they are drawn. */
function drawFindings(corpus: string, config: Partial<LintConfig>): SampledFinding[] {
  return FOLDERS.flatMap((folder) => markdownFiles(join(corpus, folder)))
    .flatMap((path) => findingsOf(path, relative(corpus, path), config))
    .map((finding) => ({ finding, order: hash(`${SEED} ${finding.rule} ${finding.file} ${finding.sentence}`) }))
    .sort((a, b) => a.order - b.order)
    .map(({ finding }) => finding);
}

function findingsOf(path: string, file: string, config: Partial<LintConfig>): SampledFinding[] {
  const { document, result } = lintText(readText(path), config);
  const { text } = document;
  return result.findings
    .filter(({ rule }) => !rule.startsWith('presence/'))
    .map(({ rule, span }) => {
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

/** What has been judged already. */
function judgedFindings(): JudgedFinding[] {
  return JSON.parse(readText(join(import.meta.dirname, '../../test/corpus/wordingSample.json'))) as JudgedFinding[];
}

function main(): void {
  const { values } = parseArgs({
    options: {
      rule: { type: 'string' },
      count: { type: 'string', default: '100' },
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
  const config: Partial<LintConfig> = rule
    ? { preview: true, rules: rule.includes('/') ? { [rule]: 'on' } : {} }
    : { preview: values.preview };
  const judged = values.unjudged ? judgedFindings() : [];
  const drawn = drawFindings(corpus, config).filter(
    (found) =>
      (!rule || `${found.rule}/`.startsWith(`${rule}/`)) && !judged.some((known) => isSameFinding(known, found)),
  );
  if (values.totals) printTotals(drawn);
  for (const { rule: id, file, sentence, places } of drawn.slice(0, Number(values.count))) {
    console.log(`${id}  ${file}\n    ${sentence}\n`);
    if (values.json) console.log(`    ${JSON.stringify({ rule: id, file, ...places })}\n`);
  }
  console.log(`${Math.min(drawn.length, Number(values.count))} of ${drawn.length} findings`);
}

function printTotals(findings: readonly SampledFinding[]): void {
  const totals = new Map<string, number>();
  for (const { rule } of findings) totals.set(rule, (totals.get(rule) ?? 0) + 1);
  for (const [rule, count] of [...totals].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`${rule.padEnd(44)} ${count}`);
  console.log('');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
