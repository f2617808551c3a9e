/**
 * Findings on real text that an editor judged one by one, kept as places and hashes: the texts are other people's.
 * `test/corpus/wordingSample.json` holds them, `test/corpus/wordingSample.test.ts` says whether they still apply.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../server/src/document/types.ts';

/** Start and end in the file (UTF-16), and the hash of what stands there. */
export type Place = [start: number, end: number, hash: string];

export interface JudgedFinding {
  /**
   * 1 and 2: drawn by lot, before and after a round of mending; 3: rules and phrases that wanted another look; 4 to 6: at
   * most a dozen of every rule from all real documents, before, between and after two more rounds; 7: fifty-eight drawn by lot
   * when everything was mended, so that nothing has been fitted to them.
   */
  sample: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  rule: string;
  /** Path below the corpus. */
  file: string;
  words: Place;
  sentence: Place;
  /** By part C of the reference, as an editor whom the author will answer; `unsure` counts neither way. */
  verdict: 'good' | 'bad' | 'unsure';
  /** Why it is not good. */
  reason?: string;
  /** A bad finding that has been mended, and must not come back. */
  mended?: true;
  /** A good finding that is no longer made: the price of a mending. */
  lost?: true;
}

export const JUDGED_FILE = join(import.meta.dirname, '../../test/corpus/wordingSample.json');

export function readJudged(): JudgedFinding[] {
  return JSON.parse(readFileSync(JUDGED_FILE, 'utf8')) as JudgedFinding[];
}

/** The same rule speaks of the same sentence, whichever of its words it marks. */
export function isSameFinding(
  { rule, file, sentence }: Pick<JudgedFinding, 'rule' | 'file' | 'sentence'>,
  found: { rule: string; file: string; span: Span },
): boolean {
  return found.rule === rule && found.file === file && found.span.start < sentence[1] && found.span.end > sentence[0];
}

/** A place in a text, with its hash. */
export function placeOf(text: string, { start, end }: Span): Place {
  return [start, end, hash(text.slice(start, end)).toString(16).padStart(8, '0')];
}

/** FNV-1a, 32 bits, of the text with its whitespace folded. */
export function hash(text: string): number {
  const folded = text.replaceAll(/\s+/gu, ' ').trim();
  let value = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) value = Math.imul(value ^ folded.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
