/** Lines that open and close fenced code and HTML blocks. Source: CommonMark 0.31.2, sections 4.5 and 4.6. */

export type Answer = 'yes' | 'no' | 'unclear';

/** A block that a line opens and that ordinary lines do not end. */
export type Opener = {
  /** Columns before the opening. */
  indent: number;
  /** Already closed on its own line. */
  closed: Answer;
  /** Certainly this block; HTML of kind 7 may be part of a paragraph instead. */
  certain: boolean;
} & (
  | { type: 'fence'; marker: number; size: number }
  /** HTML of kinds 1–5, up to a line with `end`. */
  | { type: 'marked'; end: RegExp | string }
  /** HTML of kinds 6 and 7, up to a blank line. */
  | { type: 'tag' }
);

const TAB = 9;
const SPACE = 32;
const BANG = 33;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;
const BACKTICK = 96;
const TILDE = 126;

/** Tag names that open an HTML block of kind 6, which can interrupt a paragraph. */
const BLOCK_TAGS = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);
const RAW_TAGS = new Set(['script', 'pre', 'style', 'textarea']);
const RAW_END = /<\/(?:script|pre|style|textarea)>/i;

/** What the line between `start` (its first character that is no space) and `end` opens, if anything. */
export function openerAt(text: string, start: number, end: number, indent: number): Opener | undefined {
  const code = text.charCodeAt(start);
  if (code === BACKTICK || code === TILDE) return fenceAt(text, start, end, indent, code);
  return code === LESS ? htmlAt(text, start, end, indent) : undefined;
}

function fenceAt(text: string, start: number, end: number, indent: number, marker: number): Opener | undefined {
  let at = start;
  while (text.charCodeAt(at) === marker) at++;
  const size = at - start;
  if (size < 3) return undefined;
  if (marker === BACKTICK) {
    for (let info = at; info < end; info++) if (text.charCodeAt(info) === BACKTICK) return undefined;
  }
  return { type: 'fence', marker, size, indent, closed: 'no', certain: true };
}

function htmlAt(text: string, start: number, end: number, indent: number): Opener | undefined {
  const next = text.charCodeAt(start + 1);
  // `<?>` and `<!-->` are closed by characters of their own opening.
  if (next === QUESTION) return marked('?>', text.slice(start + 1, end), indent);
  if (next === BANG) {
    if (text.startsWith('--', start + 2)) return marked('-->', text.slice(start + 2, end), indent);
    if (text.startsWith('[CDATA[', start + 2)) return marked(']]>', text.slice(start + 9, end), indent);
    return isLetter(text.charCodeAt(start + 2)) ? marked('>', text.slice(start + 2, end), indent) : undefined;
  }
  const closing = next === SLASH;
  const nameStart = start + (closing ? 2 : 1);
  let at = nameStart;
  while (at < end && at - nameStart < 12 && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++;
  if (at === nameStart || !isLetter(text.charCodeAt(nameStart))) return undefined;
  const name = text.slice(nameStart, at).toLowerCase();
  const after = text.charCodeAt(at);
  const ended = at >= end || after === SPACE || after === TAB || after === GREATER;
  if (ended && !closing && RAW_TAGS.has(name)) return marked(RAW_END, text.slice(at, end), indent);
  const selfClosing = after === SLASH && text.charCodeAt(at + 1) === GREATER;
  return { type: 'tag', indent, closed: 'no', certain: BLOCK_TAGS.has(name) && (ended || selfClosing) };
}

function marked(end: RegExp | string, rest: string, indent: number): Opener {
  return { type: 'marked', end, indent, closed: holds(rest, end), certain: true };
}

/**
 * Whether a line holds the end of an HTML block. micromark 4 misses the end of CDATA after three brackets; a guess there
 * would be wrong for one of parser and standard.
 */
function holds(line: string, end: RegExp | string): Answer {
  if (typeof end !== 'string') return end.test(line) ? 'yes' : 'no';
  if (!line.includes(end)) return 'no';
  return end === ']]>' && line.includes(']]]') ? 'unclear' : 'yes';
}

/** Whether a line that is not blank closes the block. */
export function closes(
  open: Opener & { type: 'fence' | 'marked' },
  text: string,
  start: number,
  end: number,
  indent: number,
): Answer {
  if (open.type === 'marked') return holds(text.slice(start, end), open.end);
  if (text.charCodeAt(start) !== open.marker) return 'no';
  // Inside a list item this may be little indentation, at the top level it is too much.
  if (indent > 3) return 'unclear';
  let at = start;
  while (text.charCodeAt(at) === open.marker) at++;
  return at - start >= open.size && isBlankBetween(text, at, end) ? 'yes' : 'no';
}

export function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== TAB) return false;
  }
  return true;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a code is an ASCII letter. */
export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
