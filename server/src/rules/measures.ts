/** What was measured of each rule, from the counts that the evaluation writes. */
import type { Measure } from './defineRule.ts';
import { counts } from './measuredCounts.ts';

export const measures: Readonly<Record<string, Measure>> = Object.fromEntries(
  Object.entries(counts).map(([id, written]) => [id, readMeasure(written)]),
);

function readMeasure(written: string): Measure {
  const [right, wrong, mended, heard, missed, alarms, silent, first, firstWrong] = written.split(/,? /u).map(Number);
  return {
    real: { right, wrong, mended },
    own: { right: heard, missed, wrong: alarms, silent },
    atFirst: { right: first, wrong: firstWrong },
  };
}
