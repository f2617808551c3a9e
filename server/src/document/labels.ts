/** Short bold openings and title-like lines that act as headings of the text that follows. */
import type { Block } from './types.ts';

export interface Label {
  text: string;
  /** It is all that the block says, so it heads the blocks that follow. */
  alone: boolean;
}

const MAX_LABEL_WORDS = 8;
const SHORT_TITLE_WORDS = 5;
const MAX_TITLE_WORDS = 10;

/** The bold opening of a block when it reads as a label ("**Scope.** This policy …"), not as emphasis. */
export function boldLabel(block: Block, boldEnd: number): Label | undefined {
  if (boldEnd === 0) return undefined;
  const bold = block.text.slice(0, boldEnd).trim();
  const rest = block.text.slice(boldEnd).trim();
  const text = bold.replace(/[\s.:;–—-]{1,4}$/, '');
  if (text === '' || countWords(block, boldEnd) > MAX_LABEL_WORDS) return undefined;
  if (rest === '' || /^[.:]$/.test(rest)) {
    // A whole sentence in bold is emphasis.
    return /[.!?]$/.test(bold) && countWords(block, boldEnd) > 3 ? undefined : { text, alone: true };
  }
  const punctuated = /[.:?!–—-]$/.test(bold) || /^[.:;–—-]/.test(rest);
  const separate = /^\p{Lu}/u.test(rest) || /^[ \t]*\n/.test(block.text.slice(boldEnd));
  return punctuated || separate ? { text, alone: false } : undefined;
}

/** A paragraph of one short line without final punctuation, as headings come out of a PDF. */
export function titleLabel(block: Block): Label | undefined {
  const { text } = block;
  if (text.length > 100 || text.includes('\n')) return undefined;
  if (!/^[\p{Lu}\d]/u.test(text) || !/\p{L}{2}/u.test(text) || /[.!?:;,…]["'”’)\]]?$/.test(text)) return undefined;
  if (/^(?:We|They|It|You|I)\b/.test(text)) return undefined;
  if (isStatement(block) || isEntry(text)) return undefined;
  const words = countWords(block, text.length);
  return words <= SHORT_TITLE_WORDS || (words <= MAX_TITLE_WORDS && isMostlyCapitalised(text))
    ? { text, alone: true }
    : undefined;
}

const VERBS = new Set(['be', 'have', 'will', 'must', 'shall', 'do']);
const QUESTION_WORDS = new Set(['how', 'what', 'who', 'where', 'when', 'why', 'which', 'whom', 'whose']);

/** "This statement is approved by the board" states something, though its full stop is lost; "Who we are" does not. */
function isStatement({ sentences }: Block): boolean {
  const words = sentences.flatMap((sentence) => sentence.words.norm);
  return !QUESTION_WORDS.has(words[0] ?? '') && words.slice(1).some((word) => VERBS.has(word));
}

const CONTROL =
  /^(?:approved|adopted|endorsed|signed|ratified|authorised|authorized|reviewed|revised|updated|issued|published|effective|last|next) /i;
const NUMBERED = /^(?:chapter|part|annex|appendix|section|step|stage|phase|principle|pillar|goal|topic|issue)\b/i;

/** "Policy owner: Head of Sustainability" and "Adopted on 3 May" are document control; "Part 2: Scope" is a title. */
function isEntry(text: string): boolean {
  if (CONTROL.test(text)) return true;
  const colon = text.indexOf(': ');
  return colon > 0 && /^\p{L}/u.test(text) && !NUMBERED.test(text);
}

/** Longer lines without a full stop are titles only if they are written like one: "Governance Structure for Human Rights". */
function isMostlyCapitalised(text: string): boolean {
  const long = text
    .split(/\s+/)
    .slice(1)
    .filter((word) => word.length >= 4);
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length * 2 > long.length;
}

/** Words that start before `end` in the block's text. */
function countWords(block: Block, end: number): number {
  let count = 0;
  for (const { words } of block.sentences) {
    for (const start of words.start) {
      if (start >= end) return count;
      count++;
    }
  }
  return count;
}
