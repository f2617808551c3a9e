/** Text that nobody labelled for this project: AIMS statements, RDR quotes, negatives and near misses. */
import { join } from 'node:path';
import { type Counts, f1, lintText, markdownFiles, ratio, readText } from './corpus.ts';
import { csvRows } from './csv.ts';

/** AIMS document labels and the element each is about. */
const AIMS = { approval: 'senior-approval', c5_effectiveness: 'track', c4_remediation: 'remedy-commitment' } as const;

export function evaluateAims(corpus: string): { figures: Record<keyof typeof AIMS, number>; disagreements: string[] } {
  const [head, ...rows] = readText(join(corpus, 'aims/documents-au.csv'))
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
  const disagreements: string[] = [];
  const counts = Object.fromEntries(Object.keys(AIMS).map((label) => [label, { tp: 0, fp: 0, fn: 0 }])) as Record<
    keyof typeof AIMS,
    Counts
  >;
  for (const row of rows) {
    const name = row[head.indexOf('doc')];
    const { result } = lintText(readText(join(corpus, 'aims/statements', `${name}.md`)), {
      allElements: true,
      kind: 'modern-slavery-statement',
    });
    for (const [label, element] of Object.entries(AIMS) as [keyof typeof AIMS, string][]) {
      const labelled = Number(row[head.indexOf(label)]) > 0;
      const state = result.coverage[element]?.state ?? 'missing';
      const said = state === 'covered' || state === 'partial';
      if (labelled && said) counts[label].tp++;
      else if (said) counts[label].fp++;
      else if (labelled) counts[label].fn++;
      if (labelled !== said)
        disagreements.push(
          `${name}: ${label} labelled ${labelled}, ${element} ${state} ${result.coverage[element]?.evidence[0]?.text.slice(0, 140) ?? ''}`,
        );
    }
  }
  const figures = Object.fromEntries(Object.entries(counts).map(([label, count]) => [label, f1(count) ?? 0]));
  return { figures: figures as Record<keyof typeof AIMS, number>, disagreements };
}

/** What a quote about a Ranking Digital Rights indicator can be evidence for. */
const RDR: Record<string, readonly string[]> = {
  'GP16 policy commitment': [
    'respect-commitment',
    'internationally-recognised-rights',
    'reference-to-ungps',
    'tech-privacy-expression',
    'tech-ai-algorithmic',
    'labour-rights-fprw',
  ],
  'GP16/19 governance & oversight': ['board-oversight', 'named-owner', 'senior-approval'],
  'GP16(e)/19 embedding: training, whistleblower': [
    'training',
    'grievance-mechanism',
    'non-retaliation',
    'embedding-procedures',
    'communication-dissemination',
  ],
  'GP17-20 HRDD (government regulation)': [
    'impact-assessment',
    'hrdd-commitment',
    'tech-government-demands',
    'tech-product-lifecycle-hrdd',
    'track',
    'integrate-act',
    'salient-issues',
    'multi-stakeholder-participation',
    'board-oversight',
    'expert-input',
    'severity-prioritisation',
  ],
  'GP17-20 HRDD (own policy enforcement)': [
    'impact-assessment',
    'hrdd-commitment',
    'tech-content-governance',
    'tech-product-lifecycle-hrdd',
    'track',
    'integrate-act',
    'multi-stakeholder-participation',
  ],
  'GP17-20 HRDD (algorithmic systems)': [
    'impact-assessment',
    'hrdd-commitment',
    'tech-ai-algorithmic',
    'tech-product-lifecycle-hrdd',
    'track',
    'integrate-act',
  ],
  'GP22/29/31 remedy & grievance': [
    'remedy-commitment',
    'grievance-mechanism',
    'grievance-effectiveness',
    'communicate-report',
    'tech-transparency',
    'cooperate-with-mechanisms',
  ],
  'GP29/31 content-moderation appeals': ['tech-content-governance', 'grievance-mechanism', 'grievance-effectiveness'],
  'GP18/21 stakeholder engagement & accountability': ['stakeholder-engagement'],
};

/** Shorter quotes are headings and fragments: they state nothing. */
const MIN_QUOTE_WORDS = 12;
/** The researchers' own words about a source, not the company's. */
const NOT_A_QUOTE = /\(source \d|\bthe company states|it states that it|it is stated that/iu;

export function evaluateRdr(corpus: string): { share: number; quotes: number; misses: string[] } {
  const misses: string[] = [];
  let found = 0;
  let quotes = 0;
  for (const row of csvRows(readText(join(corpus, 'rdr/quotes.csv'))).slice(1)) {
    const [company, , quote, indicators, principles, results] = row;
    if (!results?.includes('yes') || quote.split(/\s+/u).length < MIN_QUOTE_WORDS || NOT_A_QUOTE.test(quote)) continue;
    quotes++;
    const { result } = lintText(quote, { allElements: true, kind: 'company-policy' });
    const right = principles.split('; ').flatMap((group) => RDR[group.trim()] ?? []);
    const said = right.some((element) => ['covered', 'partial'].includes(result.coverage[element]?.state ?? ''));
    if (said) found++;
    else misses.push(`${company} ${indicators} (${principles}): “${quote.slice(0, 220)}”`.replaceAll('\n', ' '));
  }
  return { share: ratio(found, quotes) ?? 0, quotes, misses };
}

/** Files that must not be taken for policies: how many are, and how many findings they get. */
export function evaluateGate(folder: string): { files: number; taken: string[]; findings: number } {
  const taken: string[] = [];
  let findings = 0;
  const files = markdownFiles(folder);
  for (const path of files) {
    const { result } = lintText(readText(path));
    findings += result.findings.length;
    if (result.kind !== 'none') taken.push(`${path.slice(folder.length + 1)}: ${result.kind} (${result.kindReason})`);
  }
  return { files: files.length, taken, findings };
}
