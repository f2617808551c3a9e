/** Days written in running text: `1 March 2026`, `March 1, 2026`, `2026-03-01`, `15/03/2026`, `March 2026`. */
import type { Sentence, Span } from '../../document/types.ts';

export interface WrittenDate {
  /** The day, or the last day of the month where only that is given: `YYYY-MM-DD`. */
  iso: string;
  /** In the block's plain text. */
  plain: Span;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The first date at or after word `from` of the sentence. Orders that differ between countries (`03/04/2026`) are none. */
export function dateAfter(sentence: Sentence, from: number): WrittenDate | undefined {
  const { surface, start, end } = sentence.words;
  for (let at = from; at < surface.length; at++) {
    for (const read of [readIso, readDayFirst, readMonthFirst, readMonth, readFigures]) {
      const found = read(surface, at);
      if (found) return { iso: found.iso, plain: { start: start[at], end: end[at + found.words - 1] } };
    }
  }
  return undefined;
}

type Reading = { iso: string; words: number } | undefined;

function readIso(words: readonly string[], at: number): Reading {
  const [year, month, day] = [yearOf(words[at]), numberOf(words[at + 1], 12), numberOf(words[at + 2], 31)];
  return year && month && day ? { iso: iso(year, month, day), words: 3 } : undefined;
}

function readDayFirst(words: readonly string[], at: number): Reading {
  const [day, month, year] = [
    numberOf(words[at]?.replace(/(?:st|nd|rd|th)$/u, ''), 31),
    monthOf(words[at + 1]),
    yearOf(words[at + 2]),
  ];
  return year && month && day ? { iso: iso(year, month, day), words: 3 } : undefined;
}

function readMonthFirst(words: readonly string[], at: number): Reading {
  const [month, day, year] = [
    monthOf(words[at]),
    numberOf(words[at + 1]?.replace(/(?:st|nd|rd|th)$/u, ''), 31),
    yearOf(words[at + 2]),
  ];
  return year && month && day ? { iso: iso(year, month, day), words: 3 } : undefined;
}

function readMonth(words: readonly string[], at: number): Reading {
  const [month, year] = [monthOf(words[at]), yearOf(words[at + 1])];
  return year && month ? { iso: iso(year, month, LAST_DAYS[month - 1]), words: 2 } : undefined;
}

/** `15/05/2025`: the day comes first, since there is no fifteenth month. */
function readFigures(words: readonly string[], at: number): Reading {
  const [day, month, year] = [numberOf(words[at], 31), numberOf(words[at + 1], 12), yearOf(words[at + 2])];
  return day > 12 && month && year ? { iso: iso(year, month, day), words: 3 } : undefined;
}

function monthOf(word: string | undefined): number {
  return word === undefined || word.length < 3
    ? 0
    : MONTHS.findIndex((month) => month === word || (word.length === 3 && month.startsWith(word))) + 1;
}

function yearOf(word: string | undefined): number {
  return word !== undefined && /^(?:19|20)\d\d$/u.test(word) ? Number(word) : 0;
}

function numberOf(word: string | undefined, max: number): number {
  const value = word !== undefined && /^\d{1,2}$/u.test(word) ? Number(word) : 0;
  return value <= max ? value : 0;
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
