/** Compiles the patterns of the packs into one matcher, and remembers what each pattern is for. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ElementEvidence, KindEvidence, WordingEntry } from '../knowledge/types.ts';
import type { PatternUse } from './judge.ts';
import { createMatcherBuilder, type Matcher, type PatternProblem } from './matcher.ts';
import { PatternError, parsePhrase } from './pattern.ts';

export type EvidenceKnowledge = Pick<Knowledge, 'concepts' | 'elements' | 'evidence' | 'kinds' | 'wording'>;

/** What a sentence with a pattern means; most patterns mean one thing. */
export interface Meaning {
  /** Facets that it is evidence for. */
  uses?: PatternUse[];
  /** Elements and rules of which the sentence says nothing. */
  vetoes?: string[];
  /** Wording rules that it triggers. */
  triggers?: string[];
  /** Wording rules that stay silent in the sentences before, in the whole section, and in the whole document. */
  followedVetoes?: string[];
  sectionVetoes?: string[];
  documentVetoes?: string[];
  /** Kinds of document that it is typical of. */
  kinds?: string[];
}

export interface Compiled {
  matcher: Matcher;
  /** By the id of a pattern. */
  meanings: readonly Meaning[];
  /** Atom → elements that a heading with it names. */
  headings: ReadonlyMap<number, string[]>;
  /** Vocabularies whose words are counted, and their atoms: for the kind of a document and for exposure. */
  counted: ReadonlyMap<string, number>;
  /** Patterns, phrases and entries of vocabularies that could not be read, and why; they are left out. */
  problems: readonly PatternProblem[];
}

/** What tells the kind of a document; see `lint/kind.ts`. */
const COUNTED = ['human-rights-talk', 'slavery', 'stance-own', 'stance-generic', 'metric-talk'];

export function compileKnowledge(knowledge: EvidenceKnowledge): Compiled {
  const builder = createMatcherBuilder(knowledge.concepts);
  const meanings: Meaning[] = [];
  const headings = new Map<number, string[]>();
  const counted = new Map<string, number>();
  const exposures = [...knowledge.elements.values()].flatMap(({ exposure }) => exposure ?? []);
  const toCount = new Set([...COUNTED, ...exposures]);
  const problems: PatternProblem[] = [];
  const attempt = (pattern: string, read: () => number): number | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      problems.push({ pattern, message: error.message });
      return undefined;
    }
  };
  const add = (pattern: string): number | undefined => attempt(pattern, () => builder.add(pattern));
  const addPhrase = (phrase: string): number | undefined =>
    attempt(phrase, () => builder.vocabulary.phrase(parsePhrase(phrase)));
  /** Undefined for patterns that could not be read. */
  const meaningOf = (pattern: string): Meaning | undefined => {
    const id = add(pattern);
    if (id === undefined) return undefined;
    meanings[id] ??= {};
    return meanings[id];
  };
  const register = (
    as: Exclude<keyof Meaning, 'uses'>,
    patterns: readonly string[] | undefined,
    name: string,
  ): void => {
    for (const pattern of patterns ?? []) {
      const meaning = meaningOf(pattern);
      if (meaning) meaning[as] = [...(meaning[as] ?? []), name];
    }
  };

  const addConcept = (name: string): void => {
    const id = builder.concept(name);
    if (id !== undefined && toCount.has(name)) counted.set(name, id);
  };
  const addElement = (element: string, evidence: ElementEvidence): void => {
    for (const phrase of evidence.headings ?? []) {
      const id = addPhrase(phrase);
      if (id !== undefined) headings.set(id, [...(headings.get(id) ?? []), element]);
    }
    register('vetoes', evidence.unless, element);
    const { voice = 'any', hedgeable = false } = evidence;
    for (const [facet, patterns] of Object.entries(evidence.facets)) {
      for (const level of ['says', 'under', 'touches'] as const) {
        for (const pattern of patterns[level] ?? []) {
          const meaning = meaningOf(pattern);
          if (meaning) meaning.uses = [...(meaning.uses ?? []), { element, facet, level, voice, hedgeable }];
        }
      }
    }
  };
  const addWording = ({ rule, ...entry }: WordingEntry): void => {
    register('triggers', entry.triggers, rule);
    register('vetoes', entry.unless, rule);
    register('followedVetoes', entry.unlessFollowed, rule);
    register('sectionVetoes', entry.unlessNear, rule);
    register('documentVetoes', entry.unlessAnywhere, rule);
  };
  const addKind = (kind: KindEvidence): void => {
    register('kinds', kind.says, kind.kind);
    for (const title of kind.titles) addPhrase(title);
  };

  for (const name of Object.keys(knowledge.concepts)) addConcept(name);
  for (const [element, evidence] of Object.entries(knowledge.evidence)) addElement(element, evidence);
  for (const entry of knowledge.wording.values()) addWording(entry);
  for (const kind of knowledge.kinds) addKind(kind);
  return {
    matcher: builder.build(),
    meanings,
    headings,
    counted,
    problems: [...builder.problems, ...problems],
  };
}
