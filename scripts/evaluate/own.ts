/** Our own labelled documents (test/fixtures/policies), in two halves: one to learn from, one held back to measure by. */
import { join } from 'node:path';
import { readText } from './corpus.ts';
import { evaluateLabelled, type LabelledFigures } from './labelled.ts';

const folder = join(import.meta.dirname, '../../test/fixtures/policies');

/** Figures of both halves. The held-back half comes without its disagreements, so that nobody learns from it by accident. */
export function evaluateOwn(only?: (document: string) => boolean): { learn: LabelledFigures; hold: LabelledFigures } {
  const split = JSON.parse(readText(join(folder, 'split.json'))) as Record<'learn' | 'hold', string[]>;
  const half = (names: readonly string[]): LabelledFigures =>
    evaluateLabelled({ docs: folder, labels: folder }, (name) => names.includes(name) && (!only || only(name)));
  return { learn: half(split.learn), hold: { ...half(split.hold), disagreements: [] } };
}
