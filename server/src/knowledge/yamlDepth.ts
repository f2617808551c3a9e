/** Keeps YAML that is nested without end from the parser, which would use up the stack, and with it the whole process. */

const MAX_DEPTH = 200;
/** Columns before a line's content: indentation, and the marks of lists inside lists (`- - -`). */
const MAX_INDENT = 400;

const LF = 10;
const CR = 13;
const SPACE = 32;
const DASH = 45;
const QUESTION = 63;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);

/** Offset at which YAML is nested more deeply than anybody writes it; undefined for all other texts. Linear. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let column = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (OPENING.has(code)) depth++;
    else if (CLOSING.has(code)) depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH || column > MAX_INDENT) return at;
    if (code === LF || code === CR) column = 0;
    else if (column >= 0) column = code === SPACE || code === DASH || code === QUESTION ? column + 1 : -1;
  }
  return undefined;
}
