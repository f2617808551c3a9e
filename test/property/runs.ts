/**
 * How often a property is tried: as often as the gate can wait for, with the same texts each time, so that a red gate is
 * the fault of the change. With `FUZZ=20` in the environment other texts are tried, and twenty times as many.
 */
const fuzz = Number(process.env.FUZZ ?? 0);
if (!Number.isInteger(fuzz) || fuzz < 0) throw new Error(`FUZZ must be a whole number, not “${process.env.FUZZ}”`);

export function runs(numRuns: number): { numRuns: number; seed?: number } {
  return fuzz > 0 ? { numRuns: numRuns * fuzz } : { numRuns, seed: 20_261_126 };
}

/** Milliseconds that a slow property may take. */
export function patience(milliseconds: number): number {
  return milliseconds * Math.max(fuzz, 1);
}
