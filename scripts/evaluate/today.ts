/** Which of the judged findings the tool makes today; needs the corpus. */
import { writeFileSync } from 'node:fs';
import type { Span } from '../../server/src/document/types.ts';
import { lintText } from './corpus.ts';
import { isSameFinding, JUDGED_FILE, type JudgedFinding } from './judged.ts';
import { configOf, realText } from './real.ts';

/** Those of the judged findings that are still reported, rules in preview included. */
export function reportedToday(corpus: string, judged: readonly JudgedFinding[]): Set<JudgedFinding> {
  const reported = new Set<JudgedFinding>();
  for (const file of new Set(judged.map((found) => found.file))) {
    const { result } = lintText(realText(corpus, file), configOf(file));
    const today: { rule: string; file: string; span: Span }[] = result.findings.map(({ rule, span }) => ({
      rule,
      file,
      span,
    }));
    for (const found of judged)
      if (found.file === file && today.some((finding) => isSameFinding(found, finding))) reported.add(found);
  }
  return reported;
}

/**
 * Notes in the sample which findings are no longer made: bad ones as mended, good ones as lost. A bad one that has come
 * back keeps its note, and fails the test of the sample.
 */
export function noteToday(corpus: string, judged: readonly JudgedFinding[]): void {
  const reported = reportedToday(corpus, judged);
  const noted = judged.map(({ lost, ...found }, at): JudgedFinding => {
    if (reported.has(judged[at])) return found;
    if (found.verdict === 'bad') return { ...found, mended: true };
    return found.verdict === 'good' ? { ...found, lost: true } : found;
  });
  writeFileSync(JUDGED_FILE, `${JSON.stringify(noted, null, 2)}\n`);
}
