import type { Measure } from './defineRule.ts';

export const measures: Readonly<Record<string, Measure>> = {};
