/** How much is asked of a document, and in which order. */
import type { Element, Level } from '../knowledge/types.ts';
import { levelOf } from '../lint/cover.ts';
import type { Checked } from './checked.ts';

const LEVEL_ORDER: Readonly<Record<Level, number>> = { required: 0, recommended: 1, good: 2 };

/** The level of an element in a document; undefined where its kind is not known or does not ask for it. */
export function levelIn({ result, config }: Checked, element: Element): Level | undefined {
  return result.kind === 'none' ? undefined : levelOf(element, result.kind, config);
}

/** 0 for what is required, more for what is asked less. */
export function levelRank(level: Level | undefined): number {
  return level ? LEVEL_ORDER[level] : 3;
}
