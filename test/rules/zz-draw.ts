import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { lintText, markdownFiles, readText } from '../../scripts/evaluate/corpus.ts';

const C = '/work/shared/corpus';
const n: Record<string, number> = {};
for (const folder of ['unlabelled', 'aims/statements', 'labelled/docs', 'dsa', 'law', 'multilingual'])
  for (const p of markdownFiles(join(C, folder))) {
    const { result } = lintText(readText(p), { preview: true });
    for (const f of result.findings) if (!f.rule.startsWith('presence/')) n[f.rule] = (n[f.rule] ?? 0) + 1;
    if (folder === 'law' || folder === 'dsa') console.log(p, (result as any).kind, result.findings.length);
  }
console.log(
  Object.entries(n)
    .sort()
    .map(([k, v]) => `${k.padEnd(42)} ${v}`)
    .join('\n'),
);
