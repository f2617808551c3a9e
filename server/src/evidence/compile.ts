/** Compiles the patterns of the packs into one matcher, and remembers what each pattern is for. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ElementEvidence, KindEvidence, WordingEntry } from '../knowledge/types.ts';
import type { PatternUse } from './judge.ts';
import { createMatcherBuilder, type Matcher, type PatternProblem } from './matcher.ts';
import { PatternError, parsePhrase } from './pattern.ts';

export type EvidenceKnowledge = Pick<Knowledge, 'concepts' | 'elements' | 'evidence' | 'kinds' | 'wording'>;

/** Pattern and atom ids → what they stand for. */
export interface Compiled {
  matcher: Matcher;
  /** Pattern → facets it is evidence for. */
  uses: ReadonlyMap<number, PatternUse[]>;
  /** Pattern → elements and rules of which the sentence says nothing. */
  vetoes: ReadonlyMap<number, string[]>;
  /** Pattern → wording rules it triggers. */
  triggers: ReadonlyMap<number, string[]>;
  /** Pattern → wording rules that stay silent in the sentences before. */
  followedVetoes: ReadonlyMap<number, string[]>;
  /** Pattern → wording rules that stay silent in the whole section. */
  sectionVetoes: ReadonlyMap<number, string[]>;
  /** Pattern → wording rules that stay silent in the whole document. */
  documentVetoes: ReadonlyMap<number, string[]>;
  /** Pattern → kinds of document it is typical of. */
  kinds: ReadonlyMap<number, string[]>;
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
  const uses = new Map<number, PatternUse[]>();
  const [vetoes, triggers, followedVetoes, sectionVetoes, documentVetoes, kinds, headings] = Array.from(
    { length: 7 },
    () => new Map<number, string[]>(),
  );
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
  const register = (map: Map<number, string[]>, patterns: readonly string[] | undefined, name: string): void => {
    for (const pattern of patterns ?? []) push(map, add(pattern), name);
  };

  const addConcept = (name: string): void => {
    const id = builder.concept(name);
    if (id !== undefined && toCount.has(name)) counted.set(name, id);
  };
  const addElement = (element: string, evidence: ElementEvidence): void => {
    for (const phrase of evidence.headings ?? []) push(headings, addPhrase(phrase), element);
    register(vetoes, evidence.unless, element);
    const { voice = 'any', hedgeable = false } = evidence;
    for (const [facet, patterns] of Object.entries(evidence.facets)) {
      for (const level of ['says', 'under', 'touches'] as const) {
        for (const pattern of patterns[level] ?? []) {
          push(uses, add(pattern), { element, facet, level, voice, hedgeable });
        }
      }
    }
  };
  const addWording = ({ rule, ...entry }: WordingEntry): void => {
    register(triggers, entry.triggers, rule);
    register(vetoes, entry.unless, rule);
    register(followedVetoes, entry.unlessFollowed, rule);
    register(sectionVetoes, entry.unlessNear, rule);
    register(documentVetoes, entry.unlessAnywhere, rule);
  };
  const addKind = (kind: KindEvidence): void => {
    register(kinds, kind.says, kind.kind);
    for (const title of kind.titles) addPhrase(title);
  };

  for (const name of Object.keys(knowledge.concepts)) addConcept(name);
  for (const [element, evidence] of Object.entries(knowledge.evidence)) addElement(element, evidence);
  for (const entry of knowledge.wording.values()) addWording(entry);
  for (const kind of knowledge.kinds) addKind(kind);
  return {
    matcher: builder.build(),
    uses,
    vetoes,
    triggers,
    followedVetoes,
    sectionVetoes,
    documentVetoes,
    kinds,
    headings,
    counted,
    problems: [...builder.problems, ...problems],
  };
}

function push<K, V>(map: Map<K, V[]>, key: K | undefined, value: V): void {
  if (key === undefined) return;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
