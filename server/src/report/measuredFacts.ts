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
    facts['Test sentences'] =
      `of ${bad} with this problem it finds ${own.right} (${atFirst.right} at first try); ` +
      `of ${own.silent + own.wrong} harmless ones that look alike it wrongly reports ${own.wrong}`;
  }
  return real.right + real.wrong + real.mended === 0
    ? { ...facts, 'Real documents': 'gave no finding to judge' }
    : facts;
}

/** "46 in real documents (44 right; 5 more were wrong and have been mended), 12 in test sentences (12 right)" */
function placesOf({ real, own }: NonNullable<Rule['measure']>): string {
  const mended = real.mended > 0 ? `; ${real.mended} more were wrong and have been mended` : '';
  const part = (where: string, { right, wrong }: { right: number; wrong: number }, more: string): string[] =>
    right + wrong === 0 && more === '' ? [] : [`${right + wrong} in ${where} (${right} right${more})`];
  return [...part('real documents', real, mended), ...part('test sentences', own, '')].join(', ');
}

/** Whole percent, never rounded up to all. */
function share(value: number): string {
  return `${Math.floor(100 * value + 1e-9)} %`;
}
