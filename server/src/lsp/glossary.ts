/** Terms of art in a text: found by their words, in any inflection. */

import { moved } from '../document/moved.ts';
import { sourceSpan } from '../document/sourceSpan.ts';
import type { Block, PolicyDocument, Sentence, Span } from '../document/types.ts';
import { tokenise } from '../document/words.ts';
import type { GlossaryTerm } from '../knowledge/types.ts';
import { sectionAt } from '../lint/sectionAt.ts';
import { contains } from './positions.ts';
import { blockAt } from './references.ts';

interface Node {
  next: Map<string, Node>;
  term?: GlossaryTerm;
}

const tries = new WeakMap<readonly GlossaryTerm[], Node>();

/**
 * The term at an offset where it carries weight: a term of art, at its first place in its section. Ordinary words never
 * get a hover.
 */
export function termAt(
  document: PolicyDocument,
  glossary: readonly GlossaryTerm[],
  offset: number,
): { term: GlossaryTerm; span: Span } | undefined {
  const place = blockAt(document, offset);
  if (!place || place.block.type === 'heading') return undefined;
  const trie = trieOf(glossary);
  const { placed, block } = place;
  const here = termsIn(block, trie).find(({ span }) => contains(moved(span, placed.start), offset));
  if (!here || !isFirst(document, trie, here.term, moved(here.span, placed.start))) return undefined;
  return { term: here.term, span: moved(here.span, placed.start) };
}

function isFirst(document: PolicyDocument, trie: Node, term: GlossaryTerm, span: Span): boolean {
  const from = sectionAt(document.sections, span.start)?.span.start ?? 0;
  return !document.chunks.some(
    ({ chunk, start }) =>
      start < span.start &&
      start + chunk.text.length > from &&
      chunk.blocks.some(
        (block) =>
          block.type !== 'heading' &&
          block.span.start + start >= from &&
          block.span.start + start < span.start &&
          termsIn(block, trie).some((other) => other.term === term && other.span.start + start < span.start),
      ),
  );
}

interface Found {
  term: GlossaryTerm;
  /** Relative to the chunk. */
  span: Span;
}

function termsIn(block: Block, trie: Node): Found[] {
  return block.sentences.flatMap((sentence) => termsOf(sentence, block, trie));
}

function termsOf({ words }: Sentence, block: Block, trie: Node): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.norm.length; at++) {
    let node = trie.next.get(words.norm[at]);
    let best: { term: GlossaryTerm; end: number } | undefined;
    for (let end = at + 1; node; end++) {
      if (node.term) best = { term: node.term, end };
      node = node.next.get(words.norm[end]);
    }
    if (!best) continue;
    found.push({ term: best.term, span: sourceSpan(block, words.start[at], words.end[best.end - 1]) });
    at = best.end - 1;
  }
  return found;
}

function trieOf(glossary: readonly GlossaryTerm[]): Node {
  const known = tries.get(glossary);
  if (known) return known;
  const root: Node = { next: new Map() };
  for (const term of glossary) {
    if (term.hover !== 'always') continue;
    for (const form of [term.term, ...(term.forms ?? [])]) insert(root, tokenise(form).norm, term);
  }
  tries.set(glossary, root);
  return root;
}

function insert(root: Node, words: readonly string[], term: GlossaryTerm): void {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (!next) {
      next = { next: new Map() };
      node.next.set(word, next);
    }
    node = next;
  }
  if (node !== root) node.term ??= term;
}
