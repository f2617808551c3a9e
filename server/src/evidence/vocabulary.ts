/**
 * All phrases of all vocabularies and patterns in one tree of words. One walk over a sentence finds every phrase in it:
 * each step goes from a word down the tree, at most as deep as the longest phrase, so the time is linear in the text.
 */
import type { Words } from '../document/types.ts';

/** An occurrence of an atom: word indexes, end exclusive. */
export interface Hit {
  start: number;
  end: number;
}

/** Occurrences by atom id, each list ascending by start. */
export type Hits = Map<number, Hit[]>;

interface Node {
  next?: Map<string, Node>;
  /** Exact surface words (`=may`). */
  exact?: Map<string, Node>;
  /** Atoms that end here. */
  atoms?: number[];
}

export interface Vocabulary {
  /** The id of a phrase; adds it when it is new. */
  phrase(words: readonly string[]): number;
  /** The id of a named set; its phrases and those of `includes` count as its occurrences. */
  set(name: string, phrases: readonly (readonly string[])[], includes?: readonly number[]): number;
  /** The id of a named set, when there is one. */
  find(name: string): number | undefined;
  /** Finds all atoms in the words. */
  scan(words: Words): Hits;
}

/** The node below `node` along a word; made when it is new. */
function child(node: Node, edge: 'next' | 'exact', word: string): Node {
  const edges = node[edge] ?? new Map<string, Node>();
  node[edge] = edges;
  const known = edges.get(word);
  if (known) return known;
  const added: Node = {};
  edges.set(word, added);
  return added;
}

export function createVocabulary(): Vocabulary {
  const root: Node = {};
  const named = new Map<string, number>();
  /** For each atom, the sets that it belongs to (itself included). */
  const memberOf: number[][] = [];

  const newAtom = (name: string): number => {
    const known = named.get(name);
    if (known !== undefined) return known;
    const id = memberOf.length;
    memberOf.push([id]);
    named.set(name, id);
    return id;
  };

  const insert = (words: readonly string[], atom: number): void => {
    let node = root;
    for (const word of words) {
      const exact = word.startsWith('=');
      node = exact ? child(node, 'exact', word.slice(1)) : child(node, 'next', word);
    }
    node.atoms ??= [];
    if (!node.atoms.includes(atom)) node.atoms.push(atom);
  };

  return {
    phrase(words) {
      const name = `"${words.join(' ')}`;
      const isNew = !named.has(name);
      const id = newAtom(name);
      if (isNew) insert(words, id);
      return id;
    },
    set(name, phrases, includes = []) {
      const id = newAtom(name);
      for (const words of phrases) insert(words, id);
      // A set is complete when it is included, so one pass carries its members over as well.
      for (const sets of memberOf)
        if (!sets.includes(id) && includes.some((member) => sets.includes(member))) sets.push(id);
      return id;
    },
    find: (name) => named.get(name),
    scan(words) {
      const hits: Hits = new Map();
      const { norm, surface } = words;
      const walk = (node: Node | undefined, start: number, at: number): void => {
        if (!node) return;
        if (node.atoms) record(hits, node.atoms, memberOf, start, at);
        if (at >= norm.length) return;
        if (node.next) walk(node.next.get(norm[at]), start, at + 1);
        if (node.exact) walk(node.exact.get(surface[at]), start, at + 1);
      };
      for (let start = 0; start < norm.length; start++) {
        walk(root.next?.get(norm[start]), start, start + 1);
        walk(root.exact?.get(surface[start]), start, start + 1);
      }
      return hits;
    },
  };
}

function record(hits: Hits, atoms: readonly number[], memberOf: readonly number[][], start: number, end: number): void {
  for (const atom of atoms) {
    for (const set of memberOf[atom]) {
      const list = hits.get(set);
      if (!list) hits.set(set, [{ start, end }]);
      else if (list[list.length - 1].start !== start || list[list.length - 1].end !== end) list.push({ start, end });
    }
  }
}
