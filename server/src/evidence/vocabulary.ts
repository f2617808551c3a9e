/**
 * All phrases of all vocabularies and patterns in one tree of words. One walk over a sentence finds every phrase in it:
 * each step goes from a word down the tree, at most as deep as the longest phrase, so the time is linear in the text.
 *
 * Only the phrases themselves are noted on the way. What a set of phrases and other sets (`@people`, `(a|@b)`) has in a
 * sentence is put together when somebody asks, which for most sets nobody does.
 */

import type { Words } from '../document/types.ts';
import { normaliseWord } from '../document/words.ts';

/** An occurrence of an atom: word indexes, end exclusive. */
export interface Hit {
  start: number;
  end: number;
}

/** Occurrences in one sentence (or in a lead-in and a list item read as one). */
export interface Hits {
  /** Atoms whose own phrases occur. */
  atoms(): IterableIterator<number>;
  /** Occurrences of an atom, sets included, ascending by start. */
  of(atom: number): readonly Hit[];
}

export interface Vocabulary {
  /** The id of a phrase; adds it when it is new. */
  phrase(words: readonly string[]): number;
  /** The id of a named set; its phrases and those of `includes` count as its occurrences. */
  set(name: string, phrases: readonly (readonly string[])[], includes?: readonly number[]): number;
  /** The id of a named set, when there is one. */
  find(name: string): number | undefined;
  /** The atoms whose phrases count for an atom; itself where it is a plain phrase. */
  members(atom: number): readonly number[];
  /** How many atoms there are. */
  size(): number;
  /** How common an atom is bound to be in text: larger is commoner. An estimate from its phrases' words. */
  commonness(atom: number): number;
  /** Finds all atoms in the words. */
  scan(words: Words): Hits;
  /** The hits of a lead-in of `length` words and of what follows it, as if they were one sentence. */
  join(lead: Hits, length: number, own: Hits): Hits;
}

interface Node {
  next?: Map<string, Edge>;
  /** Atoms that end here. */
  atoms?: number[];
}

/** Below a normalised word: any inflection of it, and exact surface forms (`=may`). */
interface Edge {
  node?: Node;
  exact?: Map<string, Node>;
}

/** The atoms whose phrases count for an atom, itself among them. */
interface Members {
  atoms: readonly number[];
  /** The same, to look atoms up in; made when first needed. */
  lookup?: ReadonlySet<number>;
}

const NO_HITS: readonly Hit[] = [];

export function createVocabulary(): Vocabulary {
  const root: Node = {};
  const named = new Map<string, number>();
  const members: Members[] = [];
  const weights: number[] = [];

  const newAtom = (name: string): number => {
    const known = named.get(name);
    if (known !== undefined) return known;
    const id = members.length;
    members.push({ atoms: [id] });
    weights.push(0);
    named.set(name, id);
    return id;
  };
  const insert = (words: readonly string[], atom: number): void => {
    if (words.length === 0) return;
    const end = words.reduce(below, root);
    end.atoms ??= [];
    if (end.atoms.includes(atom)) return;
    end.atoms.push(atom);
    weights[atom] += weightOf(words);
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
      members[id] = {
        atoms: [...new Set([id, ...includes.flatMap((atom) => members[atom].atoms), ...members[id].atoms])],
      };
      return id;
    },
    find: (name) => named.get(name),
    members: (atom) => members[atom].atoms,
    size: () => members.length,
    commonness: (atom) => members[atom].atoms.reduce((sum, member) => sum + weights[member], 0),
    scan(words) {
      const found = new Map<number, Hit[]>();
      for (let start = 0; start < words.norm.length; start++) walk(root, words, start, start, found);
      return hitsOf(found, members);
    },
    join(lead, length, own) {
      const found = new Map<number, Hit[]>();
      for (const atom of lead.atoms()) found.set(atom, [...plain(lead, atom)]);
      for (const atom of own.atoms()) {
        const moved = plain(own, atom).map(({ start, end }) => ({ start: start + length, end: end + length }));
        found.set(atom, [...(found.get(atom) ?? []), ...moved]);
      }
      return hitsOf(found, members);
    },
  };
}

/** Hits keep the plain occurrences apart from the sets', so that two of them can be joined. */
interface StoredHits extends Hits {
  found: ReadonlyMap<number, Hit[]>;
}

function plain(hits: Hits, atom: number): readonly Hit[] {
  return (hits as StoredHits).found.get(atom) ?? NO_HITS;
}

function hitsOf(found: ReadonlyMap<number, Hit[]>, members: readonly Members[]): StoredHits {
  let sets: Map<number, readonly Hit[]> | undefined;
  return {
    found,
    atoms: () => found.keys(),
    of(atom) {
      const of = members[atom];
      if (of.atoms.length === 1) return found.get(atom) ?? NO_HITS;
      const known = sets?.get(atom);
      if (known) return known;
      const all = merge(among(of, found), found);
      sets ??= new Map();
      sets.set(atom, all);
      return all;
    },
  };
}

/** The members that occur: large sets have more members than a sentence has phrases. */
function among(members: Members, found: ReadonlyMap<number, Hit[]>): number[] {
  const { atoms } = members;
  if (atoms.length <= found.size) return atoms.filter((atom) => found.has(atom));
  members.lookup ??= new Set(atoms);
  const occurring: number[] = [];
  for (const atom of found.keys()) if (members.lookup.has(atom)) occurring.push(atom);
  return occurring;
}

function merge(atoms: readonly number[], found: ReadonlyMap<number, Hit[]>): readonly Hit[] {
  if (atoms.length < 2) return found.get(atoms[0]) ?? NO_HITS;
  return atoms.flatMap((atom) => found.get(atom) ?? []).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The node below `node` along a word (`=word` for its exact form); made when it is new. */
function below(node: Node, word: string): Node {
  const isExact = word.startsWith('=');
  const surface = isExact ? word.slice(1) : word;
  node.next ??= new Map();
  const key = isExact ? normaliseWord(surface) : word;
  const edge = node.next.get(key) ?? {};
  node.next.set(key, edge);
  if (!isExact) {
    edge.node ??= {};
    return edge.node;
  }
  edge.exact ??= new Map();
  const exact = edge.exact.get(surface) ?? {};
  edge.exact.set(surface, exact);
  return exact;
}

function walk(node: Node, words: Words, start: number, at: number, found: Map<number, Hit[]>): void {
  if (node.atoms) {
    for (const atom of node.atoms) {
      const list = found.get(atom);
      if (list) list.push({ start, end: at });
      else found.set(atom, [{ start, end: at }]);
    }
  }
  if (at >= words.norm.length) return;
  const edge = node.next?.get(words.norm[at]);
  if (!edge) return;
  if (edge.node) walk(edge.node, words, start, at + 1, found);
  const exact = edge.exact?.get(words.surface[at]);
  if (exact) walk(exact, words, start, at + 1, found);
}

/** Short single words ("we", "will") are in every other sentence, phrases of three words in hardly any. */
function weightOf(words: readonly string[]): number {
  if (words.length > 1) return words.length > 2 ? 0.05 : 0.2;
  return words[0].length <= 4 ? 10 : 1;
}
