/** Compiles patterns against a vocabulary and decides which of them a sentence matches. */
import {
  type Atom,
  conceptsOf,
  type Pattern,
  PatternError,
  parsePattern,
  parsePhrase,
  type Sequence,
  type Term,
} from './pattern.ts';
import { createVocabulary, type Hit, type Hits, type Vocabulary } from './vocabulary.ts';

interface CompiledSequence {
  atoms: number[];
  gaps: number[];
  absent: boolean;
}

export interface CompiledPattern {
  id: number;
  source: string;
  sequences: CompiledSequence[];
  /** Atoms that must all occur before the order is looked at. */
  required: number[];
}

/** A match: the word hits that carried it, in order of the pattern. */
export interface Match {
  pattern: CompiledPattern;
  hits: Hit[];
}

export interface Matcher {
  vocabulary: Vocabulary;
  /** All matching patterns of the set, given a sentence's hits. */
  match(hits: Hits): Match[];
  /** Id of the vocabulary of that name; undefined when no pack has it. */
  concept(name: string): number | undefined;
}

/** A pattern, or an entry of a vocabulary, that cannot be read, and why; it is left out. */
export interface PatternProblem {
  pattern: string;
  message: string;
}

export interface MatcherBuilder {
  vocabulary: Vocabulary;
  /** Adds a pattern; returns its id. Equal sources share an id. Throws PatternError for unknown vocabularies. */
  add(source: string): number;
  /** Adds the vocabulary of that name; returns its id, undefined when no pack has it. */
  concept(name: string): number | undefined;
  /** Entries of vocabularies that were left out so far. */
  problems: readonly PatternProblem[];
  build(): Matcher;
}

/** Deeper inclusion is a slip. */
const MAX_DEPTH = 50;

/** Vocabularies may include others by an entry `@name`; an entry that cannot be read is left out. */
export function createMatcherBuilder(concepts: Readonly<Record<string, readonly string[]>>): MatcherBuilder {
  const vocabulary = createVocabulary();
  const problems: PatternProblem[] = [];
  const patterns: CompiledPattern[] = [];
  const bySource = new Map<string, number>();
  const open = new Set<string>();

  const concept = (name: string): number | undefined => {
    const known = vocabulary.find(`@${name}`);
    if (known !== undefined) return known;
    if (!Object.hasOwn(concepts, name)) return undefined;
    open.add(name);
    const includes: number[] = [];
    const phrases: string[][] = [];
    for (const entry of concepts[name]) {
      try {
        if (entry.startsWith('@')) includes.push(included(entry.slice(1)));
        else phrases.push(parsePhrase(entry));
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        problems.push({ pattern: `@${name}: ${entry}`, message: error.message });
      }
    }
    open.delete(name);
    return vocabulary.set(`@${name}`, phrases, includes);
  };
  const included = (name: string): number => {
    if (open.has(name)) throw new PatternError(`@${name} includes itself`);
    if (open.size > MAX_DEPTH) throw new PatternError(`@${name} is included by too many others in a row`);
    return required(name);
  };
  const required = (name: string): number => {
    const id = concept(name);
    if (id === undefined) throw new PatternError(`there is no vocabulary @${name}`);
    return id;
  };
  const atomId = (atom: Atom): number =>
    atom.type === 'concept' ? required(atom.name) : vocabulary.phrase(atom.words);
  const termId = (term: Term): number => {
    const ids = term.alternatives.map(atomId);
    return ids.length === 1 ? ids[0] : vocabulary.set(`(${[...ids].sort((a, b) => a - b).join('|')})`, [], ids);
  };
  const compile = (pattern: Pattern, id: number): CompiledPattern => {
    const sequences = pattern.sequences.map(
      (sequence: Sequence): CompiledSequence => ({
        atoms: sequence.terms.map(termId),
        gaps: sequence.terms.map((term) => term.gap),
        absent: sequence.absent,
      }),
    );
    const needed = new Set(sequences.flatMap((sequence) => (sequence.absent ? [] : sequence.atoms)));
    return { id, source: pattern.source, sequences, required: [...needed] };
  };

  return {
    vocabulary,
    concept,
    problems,
    add(source) {
      const known = bySource.get(source);
      if (known !== undefined) return known;
      const pattern = parsePattern(source);
      for (const name of conceptsOf(pattern)) required(name);
      const id = patterns.length;
      patterns.push(compile(pattern, id));
      bySource.set(source, id);
      return id;
    },
    build: () => ({ vocabulary, concept, match: createMatch(patterns, vocabulary) }),
  };
}

/**
 * Patterns are looked up by their rarest atom, so that a sentence only meets those it has a chance to match. What is
 * looked at for every sentence lies in typed arrays, side by side.
 */
function createMatch(patterns: readonly CompiledPattern[], vocabulary: Vocabulary): (hits: Hits) => Match[] {
  const rarestFirst = patterns.map(({ required }) =>
    [...required].sort((a, b) => vocabulary.commonness(a) - vocabulary.commonness(b)),
  );
  const byAnchor: number[][] = Array.from({ length: vocabulary.size() }, () => []);
  rarestFirst.forEach(([anchor], id) => {
    for (const member of vocabulary.members(anchor)) byAnchor[member].push(id);
  });
  const anchored = toTable(byAnchor);
  const required = toTable(rarestFirst);
  const setsOf = toTable(invert(vocabulary));
  /** The number of the last sentence in which an atom occurred, and in which a pattern was looked at. */
  const occurred = new Uint32Array(vocabulary.size());
  const seen = new Uint32Array(patterns.length);
  let sentence = 0;
  const mayMatch = (id: number): boolean => {
    for (let at = required.starts[id]; at < required.starts[id + 1]; at++) {
      if (occurred[required.items[at]] !== sentence) return false;
    }
    return true;
  };
  return (hits) => {
    const matches: Match[] = [];
    sentence++;
    for (const atom of hits.atoms()) {
      for (let at = setsOf.starts[atom]; at < setsOf.starts[atom + 1]; at++) occurred[setsOf.items[at]] = sentence;
    }
    for (const atom of hits.atoms()) {
      for (let at = anchored.starts[atom]; at < anchored.starts[atom + 1]; at++) {
        const id = anchored.items[at];
        if (seen[id] === sentence) continue;
        seen[id] = sentence;
        if (!mayMatch(id)) continue;
        const found = matchPattern(patterns[id], hits);
        if (found) matches.push({ pattern: patterns[id], hits: found });
      }
    }
    return matches;
  };
}

/** Lists of numbers, one behind the other: those of list `n` are the items from `starts[n]` to `starts[n + 1]`. */
interface Table {
  starts: Uint32Array;
  items: Uint32Array;
}

function toTable(lists: readonly (readonly number[])[]): Table {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => {
    starts[at + 1] = starts[at] + list.length;
  });
  const items = new Uint32Array(starts[lists.length]);
  lists.forEach((list, at) => {
    items.set(list, starts[at]);
  });
  return { starts, items };
}

/** For each atom, itself and the sets that it belongs to. */
function invert(vocabulary: Vocabulary): number[][] {
  const setsOf: number[][] = Array.from({ length: vocabulary.size() }, () => []);
  for (let set = 0; set < setsOf.length; set++) for (const member of vocabulary.members(set)) setsOf[member].push(set);
  return setsOf;
}

/** The hits that carry the pattern, given that all its required atoms occur. */
function matchPattern(pattern: CompiledPattern, hits: Hits): Hit[] | undefined {
  const found: Hit[] = [];
  for (const sequence of pattern.sequences) {
    const chain = matchSequence(sequence, hits);
    if (sequence.absent ? chain !== undefined : chain === undefined) return undefined;
    if (!sequence.absent && chain) found.push(...chain);
  }
  return found;
}

interface Link {
  hit: Hit;
  previous?: Link;
}

/** The first chain of hits in order and within the gaps. Linear: both lists are walked once for each term. */
function matchSequence(sequence: CompiledSequence, hits: Hits): Hit[] | undefined {
  let links: Link[] = hits.of(sequence.atoms[0]).map((hit) => ({ hit }));
  for (let term = 1; term < sequence.atoms.length && links.length > 0; term++) {
    links = extend(links, hits.of(sequence.atoms[term]), sequence.gaps[term]);
  }
  if (links.length === 0) return undefined;
  const chain: Hit[] = [];
  for (let link: Link | undefined = links[0]; link; link = link.previous) chain.unshift(link.hit);
  return chain;
}

/** Each next hit is linked to the nearest earlier one that ends within the gap before it. */
function extend(links: readonly Link[], next: readonly Hit[], gap: number): Link[] {
  const byEnd = isAscending(links) ? links : [...links].sort((a, b) => a.hit.end - b.hit.end);
  const extended: Link[] = [];
  let at = 0;
  for (const hit of next) {
    while (at < byEnd.length && byEnd[at].hit.end <= hit.start) at++;
    const nearest = byEnd[at - 1];
    if (nearest && hit.start - nearest.hit.end <= gap) extended.push({ hit, previous: nearest });
  }
  return extended;
}

function isAscending(links: readonly Link[]): boolean {
  for (let i = 1; i < links.length; i++) if (links[i - 1].hit.end > links[i].hit.end) return false;
  return true;
}
