/** Lines of a text by offset. `\n`, `\r\n` and `\r` end a line. */
import type { PolicyDocument, Span } from '../document/types.ts';

/** The line of a document that holds an offset, without its line end; found without reading the line. */
export function lineOf({ positionAt, offsetAt }: PolicyDocument, offset: number): Span {
  const { line } = positionAt(offset);
  return {
    start: offsetAt({ line, character: 0 }),
    end: offsetAt({ line, character: Number.MAX_SAFE_INTEGER }),
  };
}

/** The line that holds an offset, without its line end. */
export function lineAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return { start, end };
}

/** Offset after the line end that stands at `lineEnd`. */
export function afterLineEnd(text: string, lineEnd: number): number {
  if (lineEnd >= text.length) return text.length;
  return lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1);
}

/** The next line after the one that holds `offset` that is not blank. */
export function nextTextLine(text: string, offset: number): Span | undefined {
  let at = afterLineEnd(text, lineAround(text, offset).end);
  while (at < text.length) {
    const line = lineAround(text, at);
    if (text.slice(line.start, line.end).trim() !== '') return line;
    at = afterLineEnd(text, line.end);
  }
  return undefined;
}

/** The line before the one that starts at `lineStart`; undefined at the top. */
export function lineBefore(text: string, lineStart: number): Span | undefined {
  if (lineStart === 0) return undefined;
  const end = lineStart - (text.startsWith('\r\n', lineStart - 2) ? 2 : 1);
  return { start: lineAround(text, end).start, end };
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
