/**
 * How often a property is tried: as often as the gate can wait for, with the same texts each time, so that a red gate is
 * the fault of the change. With `FUZZ=20` in the environment other texts are tried, and twenty times as many.
 */
const times = Number(process.env.FUZZ ?? 0);

export function runs(numRuns: number): { numRuns: number; seed?: number } {
  return times > 0 ? { numRuns: numRuns * times } : { numRuns, seed: 20_261_126 };
}

/** Milliseconds that a slow property may take. */
export function patience(milliseconds: number): number {
  return milliseconds * Math.max(times, 1);
}
