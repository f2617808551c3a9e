/** Finds template text: `[…]` of a template or naming something to fill in, `{{…}}`, and "TBC". */
import type { Block, Sentence, Span } from '../../document/types.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';

const FILLER = new Set(['tbc', 'tbd', 'tba', 'todo', 'xxx', 'xx']);
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

/** Spans of words such as "TBC", in capitals. */
export function fillers({ block, words }: Sentence): Span[] {
  return words.surface.flatMap((word, index) => {
    const span = { start: words.start[index], end: words.end[index] };
    return FILLER.has(word) && block.text.slice(span.start, span.end) === word.toUpperCase() ? span : [];
  });
}

/** Whether a block is nothing but placeholders and punctuation. */
export function isOnlyPlaceholders(block: Block, knowledge: Knowledge): boolean {
  let rest = block.text;
  for (const { start, end } of placeholders(block.text, { start: 0, end: block.text.length }, knowledge).reverse()) {
    rest = rest.slice(0, start) + rest.slice(end);
  }
  return block.text.trim() !== '' && !/[\p{L}\p{N}]/u.test(rest);
}
