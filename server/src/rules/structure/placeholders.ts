/** Finds template text: `[…]` of a template or naming something to fill in, `{{…}}`, and "TBC". */
import type { Block, Sentence, Span } from '../../document/types.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';

const FILLER = new Set(['tbc', 'tbd', 'tba', 'todo', 'xxx', 'xx']);
/** "[X] months", "[…]": a gap with nothing in it but a sign that it is one. */
const BLANK = /^(?:X{1,3}|N|●|•|_+)$/u;
/** Longer brackets that no template has are remarks of the author. */
const MAX_PLACEHOLDER = 60;

/** What people leave to be filled in. Other words in brackets are names, remarks or changes to a quotation. */
const SLOTS = new Set(
  (
    'company organisation organization name names date day month year number numbers role roles title position department team function unit ' +
    'address email mail phone telephone website url link web page contact person signature location place city country countries region site sites ' +
    'insert enter add describe specify list state choose delete fill language languages percentage amount currency product products service services sector industry ' +
    'head officer director manager chief board committee chair executive lead deadline period interval version logo reference policy document supplier law topic issue issues group groups body x xx'
  ).split(' '),
);

/** Placeholders of the packs' templates, without brackets; built once. */
const ofTemplates = new WeakMap<Knowledge, ReadonlySet<string>>();

function templateTexts(knowledge: Knowledge): ReadonlySet<string> {
  const known = ofTemplates.get(knowledge);
  if (known) return known;
  const bodies = [...Object.values(knowledge.templates), ...knowledge.documents].map(({ body }) => body);
  const texts = new Set(
    bodies.flatMap((body) => [...body.matchAll(/\[([^[\]\n]+)\](?!\()/gu)].map((match) => match[1])),
  );
  ofTemplates.set(knowledge, texts);
  return texts;
}

/** A quick look that sees all sentences in which {@link placeholders} or {@link fillers} find anything. */
export function mayHaveGap({ text, words: { surface } }: Pick<Sentence, 'text' | 'words'>): boolean {
  if (text.includes('[') || text.includes('{{') || text.includes('____')) return true;
  return LEFT_OPEN.has(surface[surface.length - 1]) || surface.some((word) => word === 'lorem' || FILLER.has(word));
}

/** Spans in a stretch of a block's plain text, in order. */
export function placeholders(text: string, within: Span, knowledge: Knowledge): Span[] {
  return [
    ...bracketed(text, within, '{{', '}}', (inner) => inner.trim() !== ''),
    ...bracketed(text, within, '[', ']', (inner) => isGap(inner, knowledge)),
  ].sort((a, b) => a.start - b.start);
}

function bracketed(
  text: string,
  within: Span,
  open: string,
  close: string,
  counts: (inner: string) => boolean,
): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(open, within.start); at >= 0 && at < within.end; at = text.indexOf(open, at + 1)) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0 || end >= within.end) break;
    if (counts(text.slice(at + open.length, end))) found.push({ start: at, end: end + close.length });
  }
  return found;
}

function isGap(inner: string, knowledge: Knowledge): boolean {
  const text = inner.trim();
  if (BLANK.test(text)) return true;
  if (text.length < 3) return false;
  if (templateTexts(knowledge).has(text)) return true;
  return (
    text.length <= MAX_PLACEHOLDER &&
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => SLOTS.has(word))
  );
}

/** Spans of words such as "TBC", in capitals; of "xxx", "lorem ipsum" and lines to write on. */
export function fillers({ block, words, plain }: Sentence): Span[] {
  const { surface, start, end } = words;
  const found = surface.flatMap((word, index) => {
    const span = { start: start[index], end: end[index] };
    if (word === 'lorem' && surface[index + 1] === 'ipsum') return { start: span.start, end: end[index + 1] };
    if (word === 'to' && isLeftOpen(surface, index)) return { start: span.start, end: end[index + 2] };
    if (!FILLER.has(word) || NUMBERED.test(block.text.slice(span.end, span.end + 2))) return [];
    return word === 'xxx' || block.text.slice(span.start, span.end) === word.toUpperCase() ? span : [];
  });
  return [...found, ...ruledLines(block.text, plain)].sort((a, b) => a.start - b.start);
}

/** "XX-14" is a number of something. */
const NUMBERED = /^-\d/u;
const LEFT_OPEN = new Set(['confirmed', 'completed', 'inserted', 'added']);

/** "The number is to be confirmed." */
function isLeftOpen(surface: readonly string[], at: number): boolean {
  return surface[at + 1] === 'be' && LEFT_OPEN.has(surface[at + 2]) && at + 3 === surface.length;
}

/** Underscores in a row where a word is missing; those that stand alone are for a signature. */
function ruledLines(text: string, within: Span): Span[] {
  return [...text.slice(within.start, within.end).matchAll(/(?<=\p{Ll} )_{4,}(?=[ ’'-]\p{Ll})/gu)].map(
    ({ 0: line, index }) => ({ start: within.start + index, end: within.start + index + line.length }),
  );
}

/** Whether a block is nothing but placeholders and punctuation. */
export function isOnlyPlaceholders(block: Block, knowledge: Knowledge): boolean {
  let rest = block.text;
  for (const { start, end } of placeholders(block.text, { start: 0, end: block.text.length }, knowledge).reverse()) {
    rest = rest.slice(0, start) + rest.slice(end);
  }
  return block.text.trim() !== '' && !/[\p{L}\p{N}]/u.test(rest);
}
