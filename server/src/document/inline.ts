/** Plain text of inline nodes, with a map back to the source. */
import type { PhrasingContent } from 'mdast';
import type { Block } from './types.ts';

/** What {@link readInline} gives: the text-related fields of a {@link Block}. */
export interface InlineText {
  text: string;
  map: Block['map'];
  links: Block['links'];
  /** Length of the bold run at the very start, or 0. */
  boldEnd: number;
}

export interface InlineContext {
  source: string;
  /** Decodes one character reference such as `&eacute;`; gives the input back if it is none. */
  decode(reference: string): string;
  /** Destination of a link definition, by identifier. */
  urlOf(identifier: string): string | undefined;
}

/**
 * Plain text of inline content. The map has an entry where a run of plain text starts in the source; where the source
 * skips something, an entry with the same plain offset first says where the run before ended.
 */
export function readInline(nodes: readonly PhrasingContent[], context: InlineContext): InlineText {
  const out: InlineText = { text: '', map: { plain: [], source: [] }, links: [], boldEnd: 0 };
  readNodes(nodes, context, out);
  return out;
}

function readNodes(nodes: readonly PhrasingContent[], context: InlineContext, out: InlineText): void {
  for (const node of nodes) readNode(node, context, out);
}

function readNode(node: PhrasingContent, context: InlineContext, out: InlineText): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  switch (node.type) {
    case 'text':
      appendText(out, node.value, start, end, context);
      return;
    case 'inlineCode':
      appendCode(out, node.value, start, end, context.source);
      return;
    case 'break':
      appendRun(out, '\n', start, end);
      return;
    case 'html':
      if (/^<br\b/i.test(node.value)) appendRun(out, '\n', start, end);
      return;
    case 'link':
    case 'linkReference': {
      const from = out.text.length;
      readNodes(node.children, context, out);
      const url = node.type === 'link' ? node.url : context.urlOf(node.identifier);
      if (url !== undefined) out.links.push({ span: { start, end }, url, text: out.text.slice(from) });
      return;
    }
    case 'strong': {
      const from = out.text.length;
      readNodes(node.children, context, out);
      if (from === 0) out.boldEnd = out.text.length;
      return;
    }
    case 'emphasis':
    case 'delete':
      readNodes(node.children, context, out);
      return;
    default:
      return;
  }
}

/** Notes that the next plain character stands at `source`. */
function mark(out: InlineText, source: number): void {
  const { map } = out;
  const plain = out.text.length;
  const last = map.plain.length - 1;
  if (last >= 0) {
    const expected = map.source[last] + (plain - map.plain[last]);
    if (expected === source) return;
    // The run before ended where it would have gone on, unless an entry says so already.
    if (map.plain[last] !== plain) {
      map.plain.push(plain);
      map.source.push(expected);
    }
  }
  map.plain.push(plain);
  map.source.push(source);
}

/** Notes that the text so far ends at `source`: the end of an entity or escape, longer in the source. */
function markEnd(out: InlineText, source: number): void {
  const { map } = out;
  const last = map.plain.length - 1;
  if (last >= 0 && map.source[last] + (out.text.length - map.plain[last]) === source) return;
  map.plain.push(out.text.length);
  map.source.push(source);
}

/** Appends plain text that stands for the source from `start` to `end`. */
function appendRun(out: InlineText, value: string, start: number, end: number): void {
  mark(out, start);
  out.text += value;
  markEnd(out, end);
}

function appendText(out: InlineText, value: string, start: number, end: number, context: InlineContext): void {
  if (value.length === end - start && !value.includes('\r')) {
    mark(out, start);
    out.text += value;
    return;
  }
  align(out, value, context.source, start, end, context);
}

function appendCode(out: InlineText, value: string, start: number, end: number, source: string): void {
  let open = start;
  while (source.charCodeAt(open) === 0x60 && open < end) open++;
  const close = end - (open - start);
  // One space (or line end) is taken off both sides when both have one.
  let from = open;
  if (close - from > value.length && source[from] !== value[0]) from++;
  align(out, value, source, from, close);
}

const REFERENCE = /&(?:#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{0,30});/y;

/**
 * Walks value and source side by side: escapes, character references, trimmed white space around line ends and
 * container markers at line starts are in the source only. Without `context`, escapes and references are literal.
 */
function align(
  out: InlineText,
  value: string,
  source: string,
  start: number,
  end: number,
  context?: InlineContext,
): void {
  let from = start;
  let at = 0;
  while (at < value.length) {
    const code = value.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) {
      const eol = code === 0x0d && value.charCodeAt(at + 1) === 0x0a ? 2 : 1;
      let lineEnd = from;
      while (lineEnd < end && !isEol(source.charCodeAt(lineEnd))) lineEnd++;
      const sourceEol = source.charCodeAt(lineEnd) === 0x0d && source.charCodeAt(lineEnd + 1) === 0x0a ? 2 : 1;
      appendRun(out, '\n', lineEnd, lineEnd + sourceEol);
      at += eol;
      from = skipLinePrefix(source, lineEnd + sourceEol, end, value.charCodeAt(at));
      continue;
    }
    const here = source.charCodeAt(from);
    if (context !== undefined && here === 0x26) {
      REFERENCE.lastIndex = from;
      const reference = REFERENCE.exec(source)?.[0];
      const decoded = reference === undefined ? undefined : context.decode(reference);
      if (reference !== undefined && decoded !== undefined && decoded !== reference && value.startsWith(decoded, at)) {
        appendRun(out, decoded, from, from + reference.length);
        from += reference.length;
        at += decoded.length;
        continue;
      }
    }
    if (
      here === 0x5c &&
      source.charCodeAt(from + 1) === code &&
      (context !== undefined || code !== here) &&
      from + 1 < end
    ) {
      appendRun(out, value[at], from, from + 2);
      from += 2;
      at++;
      continue;
    }
    if (here === code || here === 0 || from >= end) {
      mark(out, Math.min(from, end));
      out.text += value[at];
      from++;
      at++;
      continue;
    }
    from++;
  }
}

function isEol(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** Offset of a continuation line's text, after indentation and block quote markers. */
function skipLinePrefix(source: string, start: number, end: number, next: number): number {
  let at = start;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09 && !(code === 0x3e && next !== 0x3e)) break;
    at++;
  }
  return at;
}
