/** Reads the numbers of a citation: "16(c)", "17–21", "11, 12 and 13(a)–(b)", "34(1)(b)", "19(b)(ii)". */
import type { Token } from './tokens.ts';
import type { Span } from './types.ts';

export interface Pinpoint {
  number: number;
  /** Numbered paragraph of an article: `1` in "34(1)(b)". */
  paragraph?: string;
  /** Lower-case letter: `b` in "34(1)(b)", "19(b)(ii)" and "19a". */
  letter?: string;
  /** Lower-case roman number below a letter: `ii`. */
  sub?: string;
  /** Offsets of the number and its groups, in the text passed. */
  span: Span;
}

export interface PinpointRange {
  from: Pinpoint;
  to: Pinpoint;
}

export interface PinpointList {
  /** Every pinpoint as written; the ends of ranges are among them. */
  pinpoints: Pinpoint[];
  ranges: PinpointRange[];
  /** Token index after the list. */
  next: number;
  /** Text offset of its end. */
  end: number;
}

export interface ListOptions {
  /** "GPs", "Principles": the noun promises several numbers. After a singular one, " and 5 others" is no citation. */
  plural: boolean;
  /** Numbers have at most this many digits; default 3, so that years are not read as numbers. */
  digits?: number;
}

const DASHES = new Set(['-', '–', '—', '‑', '‒', '−']);
const RANGE_WORDS = new Set(['to', 'through', 'until']);
const LIST_WORDS = new Set(['and', 'or', '&', '/', ',', ';', 'plus']);
const NUMBER_SIGNS = new Set(['no', 'nos', 'nr', 'number', 'numbers', '#', '№', 'n']);
const ROMANS = new Set(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']);

/** What is counted, when the number before it is a quantity and no pinpoint ("GP 2 miles away"). */
const UNITS = new Set(
  (
    'mile miles km kilometre kilometres metre metres minute minutes hour hours day days week weeks month months year years ' +
    'percent per million billion thousand m bn point points pts appointment appointments practice practices doctor doctors ' +
    'patient patients surgery surgeries employee employees people persons workers staff visit visits consultation ' +
    'consultations lap laps driver drivers race races times suppliers sites countries eur usd gbp euros dollars'
  ).split(' '),
);

/** Words after which "GP 12 and 13 …" still reads as a list of principles. */
const CARRY_ON = new Set(
  (
    'of in on to and or as at by for from with under which that when where who is are was were do does not also both make ' +
    'makes ask asks expect expects require requires call calls say says set sets state states describe describes cover ' +
    'covers concern concerns provide provides apply applies recommend recommends explain explains make clear respectively ' +
    'the we it this these commentary'
  ).split(' '),
);

/** The list that starts at token `index` ("no. 31", "17–21", …), or undefined when no pinpoint stands there. */
export function pinpointsAt(tokens: readonly Token[], index: number, options: ListOptions): PinpointList | undefined {
  const first = itemAt(tokens, skipNumberSign(tokens, index), options);
  if (!first) return undefined;
  const list: PinpointList = {
    pinpoints: [...first.pinpoints],
    ranges: [...first.ranges],
    next: first.next,
    end: first.end,
  };
  for (;;) {
    const more = continuation(tokens, list, options);
    if (!more) return list;
    list.pinpoints.push(...more.pinpoints);
    list.ranges.push(...more.ranges);
    list.next = more.next;
    list.end = more.end;
  }
}

/** Whether the token at `index` (after a number) shows that the number counted things. */
export function countsThings(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index];
  if (!next) return false;
  if (next.text === '%' || next.text === '€' || next.text === '£' || next.text === '$') return true;
  if (next.glued && (next.text === '+' || next.text === '°')) return true;
  if (next.glued && DASHES.has(next.text) && tokens[index + 1]?.glued) return UNITS.has(tokens[index + 1].lower);
  return next.kind === 'word' && UNITS.has(next.lower);
}

function skipNumberSign(tokens: readonly Token[], index: number): number {
  const sign = tokens[index];
  if (!sign || !NUMBER_SIGNS.has(sign.lower)) return index;
  const after = tokens[index + 1];
  if (after?.glued && (after.text === '.' || after.text === '°' || after.text === 'º')) return index + 2;
  return after?.kind === 'number' ? index + 1 : index;
}

interface Item {
  pinpoints: Pinpoint[];
  ranges: PinpointRange[];
  next: number;
  end: number;
}

/** One number with its groups. */
function itemAt(tokens: readonly Token[], index: number, options: ListOptions): Item | undefined {
  const number = tokens[index];
  if (number?.kind !== 'number' || number.text.length > (options.digits ?? 3)) return undefined;
  const after = tokens[index + 1];
  const then = tokens[index + 2];
  if (after?.glued && (after.text === '.' || after.text === ',') && then?.glued && then.kind === 'number') {
    if (after.text === '.' || then.text.length === 3) return undefined;
  }
  if (countsThings(tokens, index + 1)) return undefined;
  const pinpoint: Pinpoint = { number: Number(number.text), span: { start: number.start, end: number.end } };
  let next = index + 1;
  if (after?.glued && after.kind === 'word') {
    if (!isLetter(after.lower)) return undefined;
    pinpoint.letter = after.lower;
    pinpoint.span.end = after.end;
    next++;
  } else if (after?.lower === 'lit' && tokens[index + 2]) {
    const letter = tokens[index + 2].text === '.' ? index + 3 : index + 2;
    if (tokens[letter] && isLetter(tokens[letter].lower)) {
      pinpoint.letter = tokens[letter].lower;
      pinpoint.span.end = tokens[letter].end;
      next = letter + 1;
    }
  }
  return groups(tokens, next, pinpoint);
}

const isLetter = (text: string): boolean => text.length === 1 && text >= 'a' && text <= 'z';

/** The bracketed groups behind a number: (1)(b), (b)(ii), (a)–(c), (a), (c) and (e), (a–c). */
function groups(tokens: readonly Token[], index: number, pinpoint: Pinpoint): Item {
  const item: Item = { pinpoints: [pinpoint], ranges: [], next: index, end: pinpoint.span.end };
  let current = pinpoint;
  let depth = current.letter ? 2 : 0;
  for (;;) {
    const group = groupAt(tokens, item.next);
    if (!group) break;
    const level = levelOf(group.texts[0], depth);
    if (level === undefined) break;
    depth = level;
    fill(current, group.texts[0], level);
    current.span.end = group.end;
    for (let more = 1; more < group.texts.length; more++) {
      const sibling = { ...current, span: { start: group.starts[more], end: group.end } };
      fill(sibling, group.texts[more], level);
      item.pinpoints.push(sibling);
      if (group.range) item.ranges.push({ from: current, to: sibling });
      current = sibling;
    }
    item.next = group.next;
    item.end = group.end;
    const sibling = siblingAt(tokens, item.next);
    if (!sibling) continue;
    const other: Pinpoint = { ...current, span: { start: tokens[sibling.open].start, end: tokens[sibling.open].end } };
    if (level < 3) delete other.sub;
    item.pinpoints.push(other);
    if (sibling.range) item.ranges.push({ from: current, to: other });
    current = other;
    item.next = sibling.open;
    depth = level - 1;
  }
  return item;
}

/** Paragraph number 1, letter 2, roman 3; undefined when the group does not fit below the one before. */
function levelOf(text: string, depth: number): number | undefined {
  if (text[0] >= '0' && text[0] <= '9') return depth < 1 ? 1 : undefined;
  if (depth >= 2) return ROMANS.has(text) && depth < 3 ? 3 : undefined;
  if (isLetter(text)) return 2;
  return ROMANS.has(text) ? 3 : undefined;
}

function fill(pinpoint: Pinpoint, text: string, level: number): void {
  if (level === 1) pinpoint.paragraph = text;
  else if (level === 2) pinpoint.letter = text;
  else pinpoint.sub = text;
}

interface Group {
  texts: string[];
  starts: number[];
  range: boolean;
  next: number;
  end: number;
}

function groupAt(tokens: readonly Token[], index: number): Group | undefined {
  if (tokens[index]?.text !== '(') return undefined;
  const first = tokens[index + 1];
  if (!first || !isGroupText(first)) return undefined;
  const group: Group = { texts: [first.lower], starts: [first.start], range: false, next: index + 2, end: first.end };
  while (tokens[group.next] && tokens[group.next].text !== ')') {
    const between = tokens[group.next];
    const other = tokens[group.next + 1];
    const range = DASHES.has(between.text) || between.lower === 'to';
    if (!(range || LIST_WORDS.has(between.lower)) || !other || !isGroupText(other) || group.texts.length > 8)
      return undefined;
    group.texts.push(other.lower);
    group.starts.push(other.start);
    group.range ||= range;
    group.next += 2;
  }
  const close = tokens[group.next];
  if (!close) return undefined;
  return { ...group, next: group.next + 1, end: close.end };
}

const isGroupText = (token: Token): boolean =>
  isLetter(token.lower) || ROMANS.has(token.lower) || (token.kind === 'number' && token.text.length <= 2);

/** "–(b)", "and (b)", ", (c)" behind a group: where the next group opens. */
function siblingAt(tokens: readonly Token[], index: number): { open: number; range: boolean } | undefined {
  let next = index;
  let range = false;
  for (let steps = 0; steps < 2; steps++) {
    const token = tokens[next];
    if (!token) return undefined;
    if (DASHES.has(token.text) || token.lower === 'to') range = true;
    else if (!LIST_WORDS.has(token.lower)) break;
    next++;
  }
  return next > index && groupAt(tokens, next) ? { open: next, range } : undefined;
}

/** The next item of a list or the end of a range. */
function continuation(tokens: readonly Token[], list: PinpointList, options: ListOptions): Item | undefined {
  let next = list.next;
  let range = false;
  let spaced = false;
  for (let steps = 0; steps < 2; steps++) {
    const token = tokens[next];
    if (!token) return undefined;
    if (DASHES.has(token.text) || RANGE_WORDS.has(token.lower)) {
      range = true;
      spaced = !token.glued;
    } else if (!LIST_WORDS.has(token.lower)) break;
    next++;
    if (range) break;
  }
  if (next === list.next) return undefined;
  const item = itemAt(tokens, skipNumberSign(tokens, next), options);
  if (!item) return undefined;
  const last = list.pinpoints[list.pinpoints.length - 1];
  const [first] = item.pinpoints;
  if ((!options.plural || spaced) && !carriesOn(tokens, item, first.number > last.number)) return undefined;
  if (range) item.ranges.unshift({ from: last, to: first });
  return item;
}

function carriesOn(tokens: readonly Token[], item: Item, ascending: boolean): boolean {
  const after = tokens[item.next];
  return ascending && (after?.kind !== 'word' || CARRY_ON.has(after.lower));
}

/** Every number that a list cites, ranges filled in, ascending and without repeats; spans of over 200 are cut. */
export function citedNumbers(list: Pick<PinpointList, 'pinpoints' | 'ranges'>): number[] {
  const numbers = new Set(list.pinpoints.map((pinpoint) => pinpoint.number));
  for (const { from, to } of list.ranges) {
    for (let number = from.number; number <= Math.min(to.number, from.number + 200); number++) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}
