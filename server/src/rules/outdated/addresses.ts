/** Finds web addresses of a host in the source: in links, link definitions and plain text, not in code. */

import { inDocument } from '../../document/inDocument.ts';
import { moved } from '../../document/moved.ts';
import type { Chunk, PolicyDocument, Span } from '../../document/types.ts';

export interface Address {
  /** The address as written, from the host on. */
  text: string;
  /** Where it stands. */
  span: Span;
  /** Scheme as written, `https://` or ``. */
  scheme: string;
}

const END = /[\s<>"'`\]]/;
const SCHEME = /https?:\/\/$/;

/** Finds the addresses at `host` or its `www.` in a document, in order. */
export function addressFinder(host: string): (document: PolicyDocument) => Address[] {
  const found = inDocument((chunk) => [...addressesIn(chunk, host)]);
  return (document) => found(document).map(({ item, start }) => ({ ...item, span: moved(item.span, start) }));
}

function* addressesIn(chunk: Chunk, host: string): Generator<Address> {
  const { text } = chunk;
  for (let at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + host.length)) {
    const found = addressAt(chunk, at, host);
    if (found) yield found;
  }
}

function addressAt(chunk: Chunk, at: number, host: string): Address | undefined {
  const { text } = chunk;
  const www = text.slice(at - 4, at) === 'www.' ? 4 : 0;
  const from = at - www;
  const scheme = SCHEME.exec(text.slice(Math.max(0, from - 8), from))?.[0] ?? '';
  const before = text[from - scheme.length - 1] ?? ' ';
  if (/[\w.@`/-]/.test(before) || /[\w-]/.test(text[at + host.length] ?? '')) return undefined;
  if (!isProse(chunk, from)) return undefined;
  const end = addressEnd(text, at + host.length);
  return { text: text.slice(from, end), span: { start: from, end }, scheme };
}

/** An address ends at white space, quotes and brackets, and before punctuation that closes the sentence. */
function addressEnd(text: string, from: number): number {
  let end = from;
  let open = 0;
  while (end < text.length && !END.test(text[end])) {
    if (text[end] === '(') open++;
    else if (text[end] === ')' && --open < 0) break;
    end++;
  }
  while (end > from && /[.,;:!?*_|]/.test(text[end - 1])) end--;
  return end;
}

/** In a block that is the author's own, or in a link definition; code and comments are neither. */
function isProse({ blocks, definitions }: Chunk, at: number): boolean {
  const within = ({ span }: { span: Span }): boolean => span.start <= at && at < span.end;
  const block = blocks.findLast(within);
  return block ? !block.quoted : definitions.some(within);
}
