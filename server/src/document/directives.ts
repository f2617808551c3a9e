/** Suppression comments in HTML nodes. */
import type { Directive } from './types.ts';

const ACTIONS: ReadonlyMap<string, Directive['action']> = new Map([
  ['ungp-lint-disable', 'disable'],
  ['ungp-lint-enable', 'enable'],
  ['ungp-lint-disable-line', 'disable-line'],
  ['ungp-lint-disable-next-line', 'disable-next-line'],
  ['ungp-lint-disable-file', 'disable-file'],
]);

/**
 * Directives in an HTML node. Spans are exact in `source` coordinates.
 *
 * @param html Source text of the node; it may hold several comments.
 * @param offset Offset of the node.
 */
export function readDirectives(html: string, offset: number): Directive[] {
  const directives: Directive[] = [];
  let at = html.indexOf('<!--');
  while (at !== -1) {
    const close = html.indexOf('-->', at + 4);
    if (close === -1) break;
    const directive = readComment(html, at, close, offset);
    if (directive !== undefined) directives.push(directive);
    at = html.indexOf('<!--', close + 3);
  }
  return directives;
}

function readComment(html: string, open: number, close: number, offset: number): Directive | undefined {
  const words = wordsBetween(html, open + 4, close);
  const action = words.length > 0 ? ACTIONS.get(words[0].text) : undefined;
  if (action === undefined) return undefined;
  const dashes = words.findIndex(({ text }) => text === '--');
  const named = dashes === -1 ? words.slice(1) : words.slice(1, dashes);
  const reason = dashes === -1 ? '' : html.slice(words[dashes].end, close).replace(/\s+/g, ' ').trim();
  const rules = named.flatMap(({ text, start }) => splitAtCommas(text, start + offset));
  const span = { start: open + offset, end: close + 3 + offset };
  return reason === '' ? { action, rules, span } : { action, rules, reason, span };
}

interface Piece {
  text: string;
  start: number;
  end: number;
}

function wordsBetween(html: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const word = /\S+/g;
  const inner = html.slice(from, to);
  for (let match = word.exec(inner); match !== null; match = word.exec(inner)) {
    pieces.push({ text: match[0], start: from + match.index, end: from + match.index + match[0].length });
  }
  return pieces;
}

function splitAtCommas(text: string, start: number): Directive['rules'] {
  const rules: Directive['rules'] = [];
  let at = 0;
  for (const id of text.split(',')) {
    // A `>` is the marker of a quoted continuation line.
    if (id !== '' && id !== '>') rules.push({ id, span: { start: start + at, end: start + at + id.length } });
    at += id.length + 1;
  }
  return rules;
}
