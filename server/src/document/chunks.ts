/**
 * Cuts a Markdown source into chunks that can be parsed alone.
 *
 * A cut stands before a column-0 ATX heading. Such a line ends every container and every open paragraph, table or
 * indented code, so only three things can swallow it: a fenced code block, an HTML block or front matter that stands
 * at the top level. Those are tracked here; fences and HTML inside list items and block quotes end with their
 * container and need no tracking. Where two readings of a line are possible (an opener indented by two or three
 * spaces may stand in a list item or at the top level), cutting waits until both agree, or stops for good.
 * Source: CommonMark 0.31.2, sections 4.2, 4.5, 4.6, 5.1 and 5.2.
 */

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;
const BACKTICK = 96;
const TILDE = 126;
const LESS = 60;

/** Tag names that open an HTML block of kind 6 (it ends at a blank line and can interrupt a paragraph). */
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

/** What keeps the following lines from being read as ordinary lines. */
type Open =
  | { type: 'fence'; marker: number; size: number; indent: number; sure: boolean }
  | { type: 'marked'; end: RegExp | string; indent: number; sure: boolean }
  /** HTML of kind 6 or 7, up to a blank line. */
  | { type: 'blank'; indent: number; sure: boolean; html: boolean };

/**
 * Offsets at which chunks start, ascending; the first is 0 (or 1 after a byte order mark).
 * One pass over the lines; never throws.
 */
export function chunkStarts(text: string): number[] {
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const starts = [first];
  const length = text.length;
  let at = frontMatterEnd(text, first);
  let open: Open | undefined;
  let afterBlank = true;
  let listMayBeOpen = false;

  while (at < length) {
    const lineStart = at;
    // Indentation in columns, up to the first character that is neither space nor tab.
    let indent = 0;
    let code = text.charCodeAt(at);
    while (code === SPACE || code === TAB) {
      indent += code === TAB ? 4 - (indent % 4) : 1;
      code = text.charCodeAt(++at);
    }
    const contentStart = at;
    const blank = at >= length || code === LF || code === CR;
    const lineEnd = blank ? at : endOfLine(text, at);
    at = afterLineEnd(text, lineEnd);

    if (open !== undefined) {
      if (blank) {
        if (open.type === 'blank') open = undefined;
        afterBlank = true;
        continue;
      }
      if (!open.sure && indent < open.indent) {
        // Perhaps the list item that held the opener ended here: two readings from now on.
        if (!open.sure && (open.type !== 'blank' || open.html || startsSomething(text, contentStart, code)))
          return starts;
      }
      const closed = closes(open, text, contentStart, lineEnd, indent, code);
      if (closed === 'unclear') return starts;
      if (closed === 'yes') {
        open = undefined;
        afterBlank = true;
      }
      if (open === undefined || open.sure || open.type !== 'blank' || open.html) continue;
      // Either HTML of kind 7 or a paragraph: a fence or HTML opener in it has two readings.
      if (indent < 4 && opener(text, contentStart, lineEnd, indent, code, true) !== undefined) return starts;
      if (isListMarker(text, contentStart, lineEnd, code)) listMayBeOpen = true;
      continue;
    }

    if (blank) {
      afterBlank = true;
      continue;
    }
    if (indent === 0 && code === HASH && isAtxHeading(text, contentStart)) {
      if (lineStart > first) starts.push(lineStart);
      listMayBeOpen = false;
      afterBlank = true;
      continue;
    }
    if (indent < 4) {
      if (code === BACKTICK || code === TILDE || code === LESS) {
        const sure = indent < 2 || !listMayBeOpen;
        open = opener(text, contentStart, lineEnd, indent, code, sure);
        if (open !== undefined) {
          if (sure && open.sure) listMayBeOpen = false;
          if (open.type === 'marked' && endsOnOpeningLine(open, text, contentStart, lineEnd)) {
            if (open.end === ']]>') return starts;
            open = undefined;
          }
          afterBlank = false;
          continue;
        }
      }
      if (isListMarker(text, contentStart, lineEnd, code)) listMayBeOpen = true;
      else if (afterBlank && indent < 2) listMayBeOpen = false;
    }
    afterBlank = false;
  }
  return starts;
}

/** Offset after the front matter's closing fence; `start` when there is none. */
export function frontMatterEnd(text: string, start: number): number {
  if (!text.startsWith('---', start)) return start;
  let lineEnd = endOfLine(text, start);
  if (!isBlankBetween(text, start + 3, lineEnd)) return start;
  let at = afterLineEnd(text, lineEnd);
  while (at < text.length) {
    lineEnd = endOfLine(text, at);
    if (text.startsWith('---', at) && isBlankBetween(text, at + 3, lineEnd)) return afterLineEnd(text, lineEnd);
    at = afterLineEnd(text, lineEnd);
  }
  return start;
}

function endOfLine(text: string, at: number): number {
  const length = text.length;
  let end = at;
  while (end < length) {
    const code = text.charCodeAt(end);
    if (code === LF || code === CR) break;
    end++;
  }
  return end;
}

function afterLineEnd(text: string, lineEnd: number): number {
  if (text.charCodeAt(lineEnd) === CR && text.charCodeAt(lineEnd + 1) === LF) return lineEnd + 2;
  return lineEnd + 1;
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== TAB) return false;
  }
  return true;
}

function isAtxHeading(text: string, start: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === HASH) at++;
  if (at - start > 6) return false;
  const code = text.charCodeAt(at);
  return at >= text.length || code === SPACE || code === TAB || code === LF || code === CR;
}

function isListMarker(text: string, start: number, end: number, code: number): boolean {
  let at = start;
  if (code === 42 || code === 43 || code === 45) {
    at++;
  } else {
    while (at < end && isDigit(text.charCodeAt(at))) at++;
    if (at === start) return false;
    const delimiter = text.charCodeAt(at);
    if (delimiter !== 46 && delimiter !== 41) return false;
    at++;
  }
  return at >= end || text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function startsSomething(text: string, start: number, code: number): boolean {
  return code === BACKTICK || code === TILDE || (code === LESS && text.charCodeAt(start + 1) !== SPACE);
}

/** The construct that a line with 0–3 columns of indentation opens, if any. */
function opener(
  text: string,
  start: number,
  end: number,
  indent: number,
  code: number,
  sure: boolean,
): Open | undefined {
  if (code === BACKTICK || code === TILDE) {
    let at = start;
    while (text.charCodeAt(at) === code) at++;
    const size = at - start;
    if (size < 3) return undefined;
    if (code === BACKTICK) {
      for (let info = at; info < end; info++) if (text.charCodeAt(info) === BACKTICK) return undefined;
    }
    return { type: 'fence', marker: code, size, indent, sure };
  }
  if (code !== LESS) return undefined;
  const next = text.charCodeAt(start + 1);
  if (next === 63) return { type: 'marked', end: '?>', indent, sure };
  if (next === 33) {
    if (text.startsWith('--', start + 2)) return { type: 'marked', end: '-->', indent, sure };
    if (text.startsWith('[CDATA[', start + 2)) return { type: 'marked', end: ']]>', indent, sure };
    if (isLetter(text.charCodeAt(start + 2))) return { type: 'marked', end: '>', indent, sure };
    return undefined;
  }
  const closing = next === 47;
  const nameStart = start + (closing ? 2 : 1);
  let at = nameStart;
  while (at < end && at - nameStart < 12 && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++;
  if (at === nameStart || !isLetter(text.charCodeAt(nameStart))) return undefined;
  const name = text.slice(nameStart, at).toLowerCase();
  const after = text.charCodeAt(at);
  const ended = at >= end || after === SPACE || after === TAB || after === 62;
  if (ended && !closing && RAW_TAGS.has(name)) return { type: 'marked', end: RAW_END, indent, sure };
  const html = BLOCK_TAGS.has(name) && (ended || (after === 47 && text.charCodeAt(at + 1) === 62));
  return { type: 'blank', indent, sure: sure && html, html };
}

function endsOnOpeningLine(open: { end: RegExp | string }, text: string, start: number, end: number): boolean {
  // `<!-->` and `<?>` are closed by characters of their own opening.
  const from = open.end === '-->' ? start + 2 : start + 1;
  const line = text.slice(from, end);
  return typeof open.end === 'string' ? line.includes(open.end) : open.end.test(line);
}

function closes(
  open: Open,
  text: string,
  start: number,
  end: number,
  indent: number,
  code: number,
): 'yes' | 'no' | 'unclear' {
  if (open.type === 'blank') return 'no';
  if (open.type === 'marked') {
    const line = text.slice(start, end);
    const found = typeof open.end === 'string' ? line.includes(open.end) : open.end.test(line);
    // micromark does not see the end of CDATA after an odd number of brackets; do not guess.
    return found ? (open.end === ']]>' ? 'unclear' : 'yes') : 'no';
  }
  if (code !== open.marker || indent > 3) return code === open.marker && !open.sure ? 'unclear' : 'no';
  let at = start;
  while (text.charCodeAt(at) === open.marker) at++;
  return at - start >= open.size && isBlankBetween(text, at, end) ? 'yes' : 'no';
}
