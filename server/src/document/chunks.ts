/**
 * Cuts a Markdown source into chunks that can be parsed alone.
 *
 * A cut stands before a column-0 ATX heading, or before text at the margin after a blank line. Such a line ends every
 * container and every open paragraph, table or indented code, so only three things can swallow it: a fenced code
 * block, an HTML block or front matter that stands at the top level. Those are tracked here. Fences and HTML inside
 * list items and block quotes end with their container; the line that ends it is not cut at, because an unclosed block
 * has another end at the end of a text.
 * Where two readings of a line are possible (an opener indented by two or three spaces may stand in a list item or at
 * the top level), cutting waits until both agree, or stops for good.
 * Source: CommonMark 0.31.2, sections 4.2, 4.5, 4.6, 5.1 and 5.2.
 */
import type { KnownCuts } from './knownCuts.ts';
import { closes, isBlankBetween, isDigit, isLetter, type Opener, openerAt } from './openers.ts';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
const EQUALS = 61;
const UPPER_Z = 90;
const BYTE_ORDER_MARK = 0xfeff;
const BACKTICK = 96;
const TILDE = 126;
const LESS = 60;
const GREATER = 62;

/** What one reading of the lines so far knows about the next line. */
interface State {
  /** An open fence or HTML block at the top level. */
  open?: Opener;
  /** Whether it certainly stands at the top level; otherwise perhaps in a list item. */
  sure: boolean;
  /** A list item may be open, whose content is indented by two or three columns. */
  listMayBeOpen: boolean;
  /** A fence or HTML block may be open inside a list item or block quote. */
  openInContainer: boolean;
  afterBlank: boolean;
  /** The last line that is not blank may be indented code. */
  afterIndented: boolean;
}

/** Offset of the first character: 1 after a byte order mark, else 0. */
export function firstOffset(text: string): number {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}

/** Length of a chunk (UTF-16) from which on it may also end before a title-like line, and before any paragraph. */
export interface ChunkSizes {
  title: number;
  paragraph: number;
}

const SIZES: ChunkSizes = { title: 4_000, paragraph: 16_000 };

/**
 * Offsets at which chunks start, ascending; the first is 0 (or 1 after a byte order mark). Chunks start at headings;
 * where a text has none for long, also at lines that look like titles, and at last at any paragraph. Never throws.
 */
export function chunkStarts(text: string, known?: KnownCuts, sizes: ChunkSizes = SIZES): number[] {
  const starts = known ? [...known.before] : [firstOffset(text)];
  const after = known?.after ?? [];
  let next = 0;
  let rest: readonly number[] = [];
  const first = starts[starts.length - 1];
  const from = starts.length === 1 ? frontMatterEnd(text, first) : first;
  scan(text, from, (offset, heading) => {
    const size = offset - starts[starts.length - 1];
    if (size === 0) return true;
    if (!heading && size < sizes.paragraph && !startsSection(text, offset, size >= sizes.title)) return true;
    while (after[next] < offset) next++;
    if (after[next] === offset) {
      rest = after.slice(next);
      return false;
    }
    starts.push(offset);
    return true;
  });
  return rest.length === 0 ? starts : [...starts, ...rest];
}

/** Whether text at the margin is a setext heading or, if asked for, a line of its own that looks like a title. */
function startsSection(text: string, start: number, titles: boolean): boolean {
  const lineEnd = endOfLine(text, start);
  const next = afterLineEnd(text, lineEnd);
  const underline = text.charCodeAt(next);
  if (underline === EQUALS || underline === DASH) return isUnderline(text, next, underline);
  if (!titles || lineEnd - start > 100 || !isBlankBetween(text, next, endOfLine(text, next))) return false;
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(lineEnd - 1);
  return isLetter(first) && first <= UPPER_Z && (isLetter(last) || isDigit(last));
}

function isUnderline(text: string, start: number, mark: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === mark) at++;
  return isBlankBetween(text, at, endOfLine(text, at));
}

/**
 * Offsets of lines that start a block at the top level with nothing open before them: the headings that chunks are cut
 * at, and text at the margin after a blank line. What stands before and after such a line can be parsed apart, but for
 * link definitions. Ascending, without the first line.
 */
export function blockStarts(text: string): number[] {
  const starts: number[] = [];
  scan(text, frontMatterEnd(text, 0), (offset) => {
    if (offset > 0) starts.push(offset);
    return true;
  });
  return starts;
}

/**
 * One pass over the lines from `first` on, before which nothing is open. Calls `found` for each line before which the
 * text can be cut, until it says that this is enough. At such a line nothing that was read before matters.
 */
function scan(text: string, first: number, found: (offset: number, heading: boolean) => boolean): void {
  const length = text.length;
  const state: State = {
    sure: true,
    listMayBeOpen: false,
    openInContainer: false,
    afterBlank: true,
    afterIndented: false,
  };
  const onlyLf = !text.includes('\r');
  let at = first;
  while (at < length) {
    const lineStart = at;
    let indent = 0;
    let code = text.charCodeAt(at);
    while (code === SPACE || code === TAB) {
      indent += code === TAB ? 4 - (indent % 4) : 1;
      code = text.charCodeAt(++at);
    }
    const content = at;
    const lineEnd = onlyLf ? nextLf(text, at) : endOfLine(text, at);
    at = afterLineEnd(text, lineEnd);

    if (state.open !== undefined) {
      if (!readInside(state, state.open, text, content, lineEnd, indent)) return;
    } else if (content === lineEnd) {
      state.afterBlank = true;
    } else if (indent === 0 && code === HASH && isAtxHeading(text, content)) {
      if (!state.openInContainer && !found(lineStart, true)) return;
      closeContainers(state);
      state.afterBlank = false;
      state.afterIndented = false;
    } else {
      if (indent === 0 && startsAtTop(state, text, content, lineEnd, code)) {
        if (!found(lineStart, false)) return;
        closeContainers(state);
      }
      if (!readOutside(state, text, content, lineEnd, indent, code)) return;
      state.afterBlank = false;
      state.afterIndented = indent > 3;
    }
  }
}

/** Whether a line at the margin starts a block with nothing open before it. */
function startsAtTop(state: State, text: string, start: number, end: number, code: number): boolean {
  if (!state.afterBlank || state.openInContainer || code === BYTE_ORDER_MARK) return false;
  // Behind indented code micromark 4 does not start a list with "2.", even after a blank line, nor in a quote there.
  if (state.afterIndented && code === GREATER) return false;
  return !(state.listMayBeOpen || state.afterIndented) || !isListMarker(text, start, end, code);
}

/** Takes a line inside an open block into account. False when its reading is unclear for good. */
function readInside(state: State, open: Opener, text: string, start: number, end: number, indent: number): boolean {
  const blank = start === end;
  state.afterBlank = blank;
  if (open.type === 'tag') {
    if (blank) {
      state.open = undefined;
    } else if (!open.certain || !state.sure) {
      // HTML in one reading, ordinary lines in the other: an opener here would be open in only one of them.
      // Indented further it can only be open in a list item.
      if (openerAt(text, start, end, indent) !== undefined) {
        if (indent < 4) return false;
        state.openInContainer = true;
      }
      noteMarkers(state, text, start, end, text.charCodeAt(start));
      state.afterIndented = indent > 3;
    }
    return true;
  }
  if (blank) return true;
  // In one reading a list item ends here, and the block with it; in the other the block goes on.
  if (!state.sure && indent < open.indent) return false;
  const closing = closes(open, text, start, end, indent);
  if (closing === 'yes') state.open = undefined;
  return closing !== 'unclear' || (state.sure && open.type === 'fence');
}

/** Takes a line at the top level, or in a container, into account. False when its reading is unclear for good. */
function readOutside(state: State, text: string, start: number, end: number, indent: number, code: number): boolean {
  if (code === BACKTICK || code === TILDE || code === LESS) {
    const opener = openerAt(text, start, end, indent);
    if (opener !== undefined) {
      const sure = indent < 2 || !state.listMayBeOpen;
      if (!sure) state.openInContainer = true;
      else if (indent < 2 && opener.certain) closeContainers(state);
      if (indent < 4 && opener.closed === 'no') {
        state.open = opener;
        state.sure = sure;
      }
      return opener.closed !== 'unclear';
    }
  }
  // Without a paragraph to go on with, text at the margin ends all containers.
  if (!noteMarkers(state, text, start, end, code) && state.afterBlank && indent < 2) closeContainers(state);
  return true;
}

function closeContainers(state: State): void {
  state.listMayBeOpen = false;
  state.openInContainer = false;
}

/** Whether the line starts with a container marker; notes what it may have opened. */
function noteMarkers(state: State, text: string, start: number, end: number, code: number): boolean {
  const list = isListMarker(text, start, end, code);
  if (!list && code !== GREATER) return false;
  if (list) state.listMayBeOpen = true;
  let at = start;
  while (at < end && isMarkerCharacter(text.charCodeAt(at))) at++;
  const behind = text.charCodeAt(at);
  if (at < end && (behind === BACKTICK || behind === TILDE || behind === LESS)) state.openInContainer = true;
  return true;
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

/** The same where there is no carriage return; the engine's own search is several times faster than a loop. */
function nextLf(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found;
}

/** Offset of the next line end at or after `at`. */
export function endOfLine(text: string, at: number): number {
  const length = text.length;
  let end = at;
  while (end < length) {
    const code = text.charCodeAt(end);
    if (code === LF || code === CR) break;
    end++;
  }
  return end;
}

/** Offset after the line end at `lineEnd`; at the end of the text, one more than its length. */
export function afterLineEnd(text: string, lineEnd: number): number {
  if (text.charCodeAt(lineEnd) === CR && text.charCodeAt(lineEnd + 1) === LF) return lineEnd + 2;
  return lineEnd + 1;
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

/** White space and the characters of list and quotation markers. */
function isMarkerCharacter(code: number): boolean {
  return code === SPACE || code === TAB || code === GREATER || (code >= 41 && code <= 46) || isDigit(code);
}
