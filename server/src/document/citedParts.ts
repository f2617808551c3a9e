/** Finds "Article 34(1)", "§ 6", "ss. 3 and 4" and decides which instrument's they are. */
import { type Pinpoint, type PinpointRange, pinpointsAt } from './pinpoints.ts';
import type { Token } from './tokens.ts';
import type { Span } from './types.ts';

export type PinpointUnit = 'article' | 'section' | 'paragraph' | 'principle' | 'chapter' | 'recital' | 'clause';

export interface CitedPart {
  unit: PinpointUnit;
  pinpoints: Pinpoint[];
  ranges: PinpointRange[];
  /** The noun and its numbers: "Articles 34 and 35". */
  span: Span;
}

const UNITS: Readonly<Record<string, PinpointUnit>> = {
  article: 'article',
  articles: 'article',
  art: 'article',
  arts: 'article',
  section: 'section',
  sections: 'section',
  sec: 'section',
  secs: 'section',
  s: 'section',
  ss: 'section',
  '§': 'section',
  paragraph: 'paragraph',
  paragraphs: 'paragraph',
  para: 'paragraph',
  paras: 'paragraph',
  principle: 'principle',
  principles: 'principle',
  chapter: 'chapter',
  chapters: 'chapter',
  recital: 'recital',
  recitals: 'recital',
  clause: 'clause',
  clauses: 'clause',
};

export interface Part extends CitedPart {
  /** Token indexes, end exclusive. */
  start: number;
  end: number;
}

/** Index in `names` of the name that each part belongs to; -1 for none. `names` give token indexes, end exclusive. */
export function ownersOf(
  tokens: readonly Token[],
  parts: readonly Part[],
  names: readonly { start: number; end: number }[],
): number[] {
  const byStart = new Map(names.map((name, at) => [name.start, at]));
  const byEnd = new Map(names.map((name, at) => [name.end, at]));
  const behind: number[] = new Array(parts.length).fill(-1);
  for (let at = parts.length - 1; at >= 0; at--) {
    behind[at] = ownerBehind(tokens, parts[at].end, byStart);
    // "Article 34 and Article 35 of the DSA"
    if (behind[at] < 0 && joins(tokens, parts[at].end, parts[at + 1]?.start)) behind[at] = behind[at + 1];
  }
  return behind.map((owner, at) => {
    if (owner >= 0) return owner;
    const { start } = parts[at];
    return byEnd.get(start) ?? (isOpener(tokens[start - 1]) ? (byEnd.get(start - 1) ?? -1) : -1);
  });
}

const isOpener = (token: Token | undefined): boolean => !!token && [',', '(', ':', '–', '-', '—'].includes(token.text);

const joins = (tokens: readonly Token[], end: number, start: number | undefined): boolean =>
  start === end + 1 && ['and', 'or', ',', '&'].includes(tokens[end].lower);

/** All "Article 34", "s. 54(1)", "§§ 3 and 4" in the tokens, in order. */
export function partsIn(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { lower } = tokens[index];
    if (!Object.hasOwn(UNITS, lower)) continue;
    const before = tokens[index - 1]?.text;
    if (lower === 's' && tokens[index].glued && (before === '’' || before === "'")) continue;
    let first = index + 1;
    if (tokens[first]?.text === '§') first++;
    if (tokens[first]?.text === '.' && tokens[first].glued) first++;
    const list = pinpointsAt(tokens, first, { plural: lower.endsWith('s') || lower === '§' });
    if (!list) continue;
    const span = { start: tokens[index].start, end: list.end };
    parts.push({
      unit: UNITS[lower],
      pinpoints: list.pinpoints,
      ranges: list.ranges,
      span,
      start: index,
      end: list.next,
    });
    index = list.next - 1;
  }
  return parts;
}

const CONNECTIVES = new Set(['of', 'in', 'under', 'from', 'to']);
/** "of the UK Modern Slavery Act", "of the EU’s DSA". */
const QUALIFIERS = new Set([
  'the',
  'uk',
  'eu',
  'un',
  'german',
  'french',
  'australian',
  'european',
  'this',
  's',
  '’',
  "'",
  'british',
]);

function ownerBehind(tokens: readonly Token[], end: number, byStart: ReadonlyMap<number, number>): number {
  let next = end;
  if (CONNECTIVES.has(tokens[next]?.lower)) next++;
  for (let steps = 0; steps < 4; steps++) {
    const owner = byStart.get(next);
    if (owner !== undefined) return owner;
    if (!QUALIFIERS.has(tokens[next]?.lower)) return -1;
    next++;
  }
  return byStart.get(next) ?? -1;
}
