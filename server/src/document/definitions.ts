/** Link reference definitions and the labels that refer to them. */
import type { Definition, RootContent } from 'mdast';
import type { Chunk } from './types.ts';

/** Identifier of a link label as micromark compares them (CommonMark 0.31.2, section 4.7). */
export function normaliseIdentifier(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** Definitions in flow content, also those inside block quotes and lists, in order. */
export function definitionsIn(nodes: readonly RootContent[]): Definition[] {
  const found: Definition[] = [];
  for (const node of nodes) {
    if (node.type === 'definition') found.push(node);
    else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      found.push(...definitionsIn(node.children));
    }
  }
  return found;
}

/** Destination by identifier; the first definition of an identifier counts. */
export function firstOfEach(definitions: readonly Definition[]): Map<string, string> {
  const urls = new Map<string, string>();
  for (const { identifier, url } of definitions) {
    const key = normaliseIdentifier(identifier);
    if (!urls.has(key)) urls.set(key, url);
  }
  return urls;
}

export function describe(node: Definition): Chunk['definitions'][number] {
  const span = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  return { label: node.label ?? node.identifier, url: node.url, span };
}

/** Brackets without brackets inside, at most as long as a label may be. */
const LABEL = /\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g;

/** Identifiers that a text may refer to: everything in square brackets. */
export function mentionedIn(text: string): Set<string> {
  const mentioned = new Set<string>();
  if (!text.includes('[')) return mentioned;
  for (const match of text.matchAll(LABEL)) {
    const label = match[1];
    mentioned.add(normaliseIdentifier(label));
    // In a block quote, a label over two lines has a marker in it.
    if (label.includes('>')) mentioned.add(normaliseIdentifier(label.replace(/([\n\r])[ \t>]+/g, '$1')));
  }
  return mentioned;
}
