/**
 * Brings word forms together: British and American spelling, and inflections (plurals, -ed, -ing, irregular verbs).
 * Derivations stay apart: `remedy` ≠ `remediation`. The results are stems for comparing, not words for showing.
 */
import { IRREGULAR, SPELLINGS, UNCHANGED } from './irregular.ts';

const MEMO_LIMIT = 20_000;
const memo = new Map<string, string>();

/** Stem of a lower-case word. Pure; the memo only saves time. */
export function normaliseWord(surfaceLower: string): string {
  const known = memo.get(surfaceLower);
  if (known !== undefined) return known;
  const norm = normalise(surfaceLower);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(surfaceLower, norm);
  return norm;
}

function normalise(surface: string): string {
  const word = foldDiacritics(surface);
  if (word.length < 3 && !IRREGULAR.has(word)) return word;
  if (!ASCII_LETTERS.test(word)) return word;
  return lookUp(word) ?? stem(foldSpelling(word));
}

function lookUp(word: string): string | undefined {
  if (UNCHANGED.has(word)) return word;
  const base = IRREGULAR.get(word);
  if (base === undefined) return undefined;
  return UNCHANGED.has(base) || base.length < 4 ? base : stem(foldSpelling(base));
}

const ASCII_LETTERS = /^[a-z]+$/;
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{N}\p{M}'ʼ]/u;
const SPECIAL: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' };

function foldDiacritics(word: string): string {
  if (ASCII_LETTERS.test(word) || OTHER_SCRIPT.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => SPECIAL[letter]);
}

const OUR =
  /(lab|behavi|fav|hon|harb|col|neighb|endeav|rig|hum|vap|arm|rum|cand|savi|od|flav|demean|vig|splend|val|clam|ferv|ard)our/;

function foldSpelling(word: string): string {
  let folded = word;
  if (folded.includes('z')) {
    folded = folded.replace(/([iy])z(?=(?:e|es|ed|ing|er|ers|able|ation|ations|ational)$)/, '$1s');
  }
  if (folded.includes('our')) folded = folded.replace(OUR, '$1or');
  for (const [from, to] of SPELLINGS) {
    if (folded.includes(from)) folded = folded.replace(from, to);
  }
  return folded;
}

/** Takes inflections off a lower-case ASCII word. */
function stem(word: string): string {
  const singular = withoutPlural(word);
  if (singular !== word) {
    const irregular = lookUp(singular);
    if (irregular !== undefined) return irregular;
  }
  return finish(withoutParticiple(singular));
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  const before = word.charAt(word.length - 2);
  if (before === 's' || before === 'u' || before === 'i') return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith('xes')) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutParticiple(word: string): string {
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith('eed')) return word;
  const cut = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  if (cut === 0) return word;
  const rest = word.slice(0, -cut);
  if (rest.length < 2 || !/[aeiouy]/.test(rest)) return word;
  if (rest.length === 2) return `${rest}e`;
  // Three letters like "not-" from "noted": the verb ends in -e, or its consonant would have been doubled.
  if (rest.length === 3 && /^[^aeiou][aeiouy][^aeiouwxy]$/.test(rest)) return `${rest}e`;
  return rest;
}

/** Final -e off words of five letters or more, -ie to -y, doubled consonants made single. */
function finish(word: string): string {
  let end = word;
  if (end.length >= 5 && end.endsWith('e')) end = end.endsWith('ie') ? `${end.slice(0, -2)}y` : end.slice(0, -1);
  const last = end.charAt(end.length - 1);
  if (end.length >= 4 && last === end.charAt(end.length - 2) && !'aeiousz'.includes(last)) return end.slice(0, -1);
  return end;
}
