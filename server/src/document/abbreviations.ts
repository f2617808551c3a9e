/** Full stops that do not end a sentence. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Abbreviations that never end a sentence. */
const NEVER_LAST = set('mr mrs ms dr prof st hon rev gen sen e.g i.e eg ie cf vs v viz approx esp incl resp');
/** Abbreviations that belong to the number behind them. */
const BEFORE_NUMBER = set(
  'no nos art arts para paras p pp s ss sec sect fig figs vol cl reg regs ch ed app nr n rec recs cap abs ziff lit rn rz',
);
/** Abbreviations that a sentence may end with: before a lower-case letter it goes on. */
const MAY_BE_LAST = set('inc ltd co corp plc llc etc jr sr bros dept al');
/** Words before a single letter that is a label, not an initial ("Annex A. The …"). */
const LETTERED = set(
  'annex appendix part section schedule article category exhibit table group tier scope phase option',
);

/** Words that begin a sentence after "the U.S." more often than they go on with it. */
const STARTER = /^(?:The|We|Our|This|It|In|All|These|If|For|As|To|At|On|By|No|A|An)\b/;
/** A sentence that is only "1." or "(b)." or "iv." numbers the one behind it. */
const NUMBERING = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivx]{1,5})\)?\.$/;

/** Whether the sentence that starts at `start` goes on across the break at `at`. `line` has no line breaks. */
export function joinsAcross(line: string, start: number, at: number): boolean {
  const end = trimmedEnd(line, start, at);
  if (line.charCodeAt(end - 1) !== 0x2e) return false;
  if (end - start <= 7 && NUMBERING.test(line.slice(start, end).trim())) return true;
  const tokenStart = startOfToken(line, start, end - 1);
  const token = line.slice(tokenStart, end - 1);
  if (token === '' || token.length > 12) return false;
  const lower = token.toLowerCase();
  if (NEVER_LAST.has(lower)) return true;
  if (BEFORE_NUMBER.has(lower) && /^(?:\d|\(|[IVXLC]+\b)/.test(line.slice(at, at + 8))) return true;
  if (MAY_BE_LAST.has(lower)) return /[\p{Ll}(&,]/u.test(line.charAt(at));
  if (/^[A-Z]$/.test(token)) return /^[A-Z]\. /.test(line.slice(at, at + 3)) || isInitial(line, start, tokenStart);
  if (!/^[A-Z](?:\.[A-Z])+$/.test(token)) return false;
  return /\p{Lu}/u.test(line.charAt(at)) && !STARTER.test(line.slice(at, at + 8));
}

function trimmedEnd(line: string, start: number, at: number): number {
  let end = at;
  while (end > start && (line.charCodeAt(end - 1) === 32 || line.charCodeAt(end - 1) === 0xa0)) end--;
  return end;
}

/** Letters, digits and full stops: what an abbreviation or number is made of. */
function startOfToken(line: string, start: number, end: number): number {
  let at = end;
  while (at > start) {
    const code = line.charCodeAt(at - 1);
    const part =
      code === 0x2e ||
      (code >= 48 && code <= 57) ||
      (code >= 65 && code <= 90) ||
      (code >= 97 && code <= 122) ||
      (code > 0xbf && code < 0x2000);
    if (!part) break;
    at--;
  }
  return at;
}

/** "Jane B. Roe": a capital behind a capitalised name; not "Annex B." */
function isInitial(line: string, start: number, at: number): boolean {
  const end = trimmedEnd(line, start, at);
  const before = line.slice(startOfToken(line, start, end), end);
  return /^\p{Lu}/u.test(before) && !LETTERED.has(before.toLowerCase());
}
