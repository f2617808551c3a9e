/** Finds ILO conventions by number: "ILO Conventions Nos. 87 and 98", "C190", "ILO Convention 138". */
import { pinpointsAt } from './pinpoints.ts';
import { phraseAt, type Token } from './tokens.ts';
import type { Span } from './types.ts';

export interface ConventionList {
  /** Numbers in the order written, with their places in the text. */
  numbers: { number: number; span: Span }[];
  /** Token indexes of the whole, end exclusive. */
  start: number;
  end: number;
  /** Text offsets of the whole. */
  span: Span;
}

const BETWEEN = new Set(['core', 'fundamental', 'labour', 'labor', 's', '’', "'", 'the', 'eight', 'ten', '8', '10']);
/** "C" and a number is an ILO convention only where the text speaks of the ILO. */
const ILO = new Set(['ilo', 'labour', 'labor']);

/** All lists of ILO conventions in the tokens, in order. */
export function findConventions(tokens: readonly Token[]): ConventionList[] {
  const lists: ConventionList[] = [];
  const ilo = tokens.some((token) => ILO.has(token.lower));
  if (!ilo) return lists;
  for (let index = 0; index < tokens.length; index++) {
    const list = namedAt(tokens, index) ?? shortAt(tokens, index);
    if (!list) continue;
    lists.push(list);
    index = list.end - 1;
  }
  return lists;
}

/** "Convention(s) (No.) 87 (and 98)", near "ILO". */
function namedAt(tokens: readonly Token[], index: number): ConventionList | undefined {
  const noun = tokens[index].lower;
  if (noun !== 'convention' && noun !== 'conventions') return undefined;
  const bracket = tokens[index + 1]?.text === '(' ? 1 : 0;
  const list = pinpointsAt(tokens, index + 1 + bracket, { plural: noun === 'conventions' });
  if (!list) return undefined;
  const start = iloBefore(tokens, index);
  const after = phraseAt(tokens, list.next, ['of', 'the', 'ilo']);
  if (start < 0 && after < 0 && noun === 'convention' && !tokens.some((token) => token.lower === 'ilo'))
    return undefined;
  const first = start < 0 ? index : start;
  const numbers = list.pinpoints.map(({ number, span }) => ({ number, span }));
  const end = after > 0 ? after : list.next + (bracket && tokens[list.next]?.text === ')' ? 1 : 0);
  return { numbers, start: first, end, span: { start: tokens[first].start, end: tokens[end - 1].end } };
}

function iloBefore(tokens: readonly Token[], index: number): number {
  let before = index - 1;
  for (let steps = 0; steps < 4 && before >= 0 && BETWEEN.has(tokens[before].lower); steps++) before--;
  return tokens[before]?.lower === 'ilo' ? before : -1;
}

/** "C87", "C087, C098 and C190", with "ILO" before it or elsewhere in the text. */
function shortAt(tokens: readonly Token[], index: number): ConventionList | undefined {
  const numbers: ConventionList['numbers'] = [];
  const start = tokens[index].lower === 'ilo' ? index + 1 : index;
  let next = start;
  for (;;) {
    const number = shortNumber(tokens, next);
    if (number === undefined) break;
    numbers.push({ number, span: { start: tokens[next].start, end: tokens[next + 1].end } });
    const after = next + 2;
    const comma = tokens[after]?.text === ',' || tokens[after]?.text === '/' ? 1 : 0;
    const and = tokens[after + comma]?.lower === 'and' || tokens[after + comma]?.lower === 'or' ? 1 : 0;
    if (comma + and === 0 || shortNumber(tokens, after + comma + and) === undefined) {
      return { numbers, start: index, end: after, span: { start: tokens[index].start, end: tokens[after - 1].end } };
    }
    next = after + comma + and;
  }
  return undefined;
}

function shortNumber(tokens: readonly Token[], index: number): number | undefined {
  const number = tokens[index + 1];
  if (tokens[index]?.text !== 'C' || number?.kind !== 'number' || number.text.length > 3) return undefined;
  return number.glued || number.text.length > 1 ? Number(number.text) : undefined;
}
