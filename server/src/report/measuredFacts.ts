/** What was measured of a rule, in words: on its page and in its explanation. */
import type { Rule } from '../rules/defineRule.ts';
import { countedFindings, precisionOf } from '../rules/precision.ts';

/** Name and text of each measured figure; `Measured` alone says that there is none. */
export function measuredFacts({ measure }: Pick<Rule, 'measure'>): Record<string, string> {
  const precision = precisionOf(measure);
  if (!measure || precision === undefined) return { Measured: 'not yet' };
  const { real, own, atFirst } = measure;
  const facts: Record<string, string> = {
    'Measured precision': `${share(precision)} of ${countedFindings(measure)} findings: ${placesOf(measure)}`,
  };
  const bad = own.right + own.missed;
  if (bad > 0) {
    const silent = `silent on ${own.silent} of ${own.silent + own.wrong} that only look alike`;
    facts['Own sentences'] =
      `reports ${own.right} of ${bad} with the fault (${atFirst.right} before it was improved on half of them), ${silent}`;
  }
  return real.right + real.wrong === 0 ? { ...facts, 'Real documents': 'gave no finding to judge' } : facts;
}

/** "46 in real documents (44 right), 12 in sentences of our own (12 right)" */
function placesOf({ real, own }: NonNullable<Rule['measure']>): string {
  const part = (where: string, { right, wrong }: { right: number; wrong: number }): string[] =>
    right + wrong === 0 ? [] : [`${right + wrong} in ${where} (${right} right)`];
  return [...part('real documents', real), ...part('sentences of our own', own)].join(', ');
}

/** Whole percent, never rounded up to all. */
function share(value: number): string {
  return `${Math.floor(100 * value + 1e-9)} %`;
}
