/** What the counts of a {@link Measure} say. */
import type { Measure } from './defineRule.ts';

/** Share of right findings among all counted ones; undefined when there are none. */
export function precisionOf(measure: Measure | undefined): number | undefined {
  const counted = countedFindings(measure);
  return measure && counted > 0 ? (measure.real.right + measure.own.right) / counted : undefined;
}

/** Findings counted for the precision. */
export function countedFindings(measure: Measure | undefined): number {
  if (!measure) return 0;
  const { real, own } = measure;
  return real.right + real.wrong + own.right + own.wrong;
}

const ENOUGH_REAL = 5;
const ENOUGH_HEARD = 5;
const ENOUGH_NEAR_MISSES = 10;

/** Enough findings in real documents, or enough sentences of our own of both sorts, for the precision to say something. */
export function isEnough({ real, own }: Measure): boolean {
  return (
    real.right + real.wrong >= ENOUGH_REAL ||
    (own.right >= ENOUGH_HEARD && own.wrong + own.silent >= ENOUGH_NEAR_MISSES)
  );
}
