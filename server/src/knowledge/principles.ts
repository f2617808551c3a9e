/**
 * Pinpoints of the Guiding Principles: which numbers, letters and sub-letters exist, and how they are written.
 * Source: HR/PUB/11/04 (A/HRC/17/31, annex). The text is final, so the table is code and not data.
 */
import type { Principle, PrinciplePart } from './types.ts';

export interface Pinpoint {
  /** 1–31, or the unnumbered General Principles. */
  number: number | 'general';
  letter?: string;
  /** Roman sub-letter, `i` or `ii`. */
  sub?: string;
}

/** Last letter of each principle that has letters. */
const lastLetter: Readonly<Record<string, string>> = {
  general: 'c',
  3: 'd',
  7: 'd',
  10: 'c',
  13: 'b',
  15: 'c',
  16: 'e',
  17: 'c',
  18: 'b',
  19: 'b',
  20: 'b',
  21: 'c',
  23: 'c',
  31: 'h',
};

const firstPrinciple = 1;
const lastPrinciple = 31;

/** The letters of a principle, `[]` when it has none or does not exist. */
export function lettersOf(number: number | 'general'): string[] {
  const last = lastLetter[String(number)];
  return last ? 'abcdefgh'.slice(0, 'abcdefgh'.indexOf(last) + 1).split('') : [];
}

/** Whether a citation points at something that exists, e.g. 19(b)(ii) but not 5(a). Letters in small letters. */
export function isValidPinpoint(number: number | 'general', letter?: string, sub?: string): boolean {
  const exists =
    number === 'general' || (Number.isInteger(number) && number >= firstPrinciple && number <= lastPrinciple);
  if (!exists) return false;
  if (letter === undefined) return sub === undefined;
  if (!lettersOf(number).includes(letter)) return false;
  return sub === undefined || (number === 19 && (sub === 'i' || sub === 'ii'));
}

/** Every pinpoint that exists, in order: `general`, `general(a)` … `31(h)`. */
export function allPinpoints(): Pinpoint[] {
  const numbers: (number | 'general')[] = [
    'general',
    ...Array.from({ length: lastPrinciple }, (_, index) => index + 1),
  ];
  return numbers.flatMap((number) => [
    { number },
    ...lettersOf(number).flatMap((letter) => [
      { number, letter },
      ...(number === 19 ? ['i', 'ii'].map((sub) => ({ number, letter, sub })) : []),
    ]),
  ]);
}

/** Reads `18`, `18(b)`, `19(b)(ii)` or `general(a)`; undefined for anything else. Does not check that it exists. */
export function parsePinpoint(text: string): Pinpoint | undefined {
  const match = /^(general|\d{1,3})(?:\(([a-z])\)(?:\(([ivx]{1,4})\))?)?$/.exec(text);
  if (!match) return undefined;
  const [, number, letter, sub] = match;
  return {
    number: number === 'general' ? 'general' : Number(number),
    ...(letter ? { letter } : {}),
    ...(sub ? { sub } : {}),
  };
}

/** `18(b)`, as records and configuration write it. */
export function pinpointText({ number, letter, sub }: Pinpoint): string {
  return `${number}${letter ? `(${letter})` : ''}${sub ? `(${sub})` : ''}`;
}

/** `GP 18(b)`, or `General Principles, (a)`, as messages write it. */
export function formatPinpoint(pinpoint: Pinpoint): string {
  if (pinpoint.number !== 'general') return `GP ${pinpointText(pinpoint)}`;
  return pinpoint.letter ? `General Principles, (${pinpoint.letter})` : 'General Principles';
}

/** `GP 18(b)` from the text of a record; text that is no pinpoint comes back as it is. */
export function formatCitation(text: string): string {
  const pinpoint = parsePinpoint(text);
  return pinpoint ? formatPinpoint(pinpoint) : text;
}

/** The part of a principle that a pinpoint names; undefined when it names the whole or nothing that exists. */
export function partOf(
  principle: Principle,
  { letter, sub }: Pick<Pinpoint, 'letter' | 'sub'>,
): PrinciplePart | undefined {
  const part = letter ? principle.parts.find((candidate) => candidate.letter === letter) : undefined;
  if (!sub) return part;
  return part?.parts?.find((candidate) => candidate.letter === sub);
}
