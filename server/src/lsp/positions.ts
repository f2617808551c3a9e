/** Offsets of the engine and positions of the protocol. */
import type { Position, Range } from 'vscode-languageserver';
import type { PolicyDocument, Span } from '../document/types.ts';

/** Offset of a position; a position outside the text counts as the nearest place in it. Never throws. */
export function offsetAt(document: PolicyDocument, position: Position): number {
  const line = Number.isFinite(position?.line) ? Math.max(0, Math.floor(position.line)) : 0;
  const character = Number.isFinite(position?.character) ? Math.max(0, Math.floor(position.character)) : 0;
  const offset = document.offsetAt({ line, character });
  return Math.min(Math.max(offset, 0), document.text.length);
}

/** Span of a range, its ends in order. */
export function spanOf(document: PolicyDocument, range: Range): Span {
  const start = offsetAt(document, range?.start);
  const end = offsetAt(document, range?.end);
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

export const contains = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** Whether two spans share a character or an end. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return at;
}

/** Offset of the end of that line, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

export const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
