/** What the evidence engine finds: which sentence says which facet of which element, and what is held against it. */
import type { Chunk, Span } from '../document/types.ts';

/** Who the sentence binds: the author ("we will"), others ("suppliers must"), or nobody in particular. */
export type Subject = 'own' | 'others' | 'none';

/** Promise ("will"), softened promise ("strives to"), practice or fact ("publishes", "has"), or neither. */
export type Modality = 'binding' | 'hedged' | 'descriptive' | 'none';

/** Grammar of a sentence that decides how far its words count. */
export interface Stance {
  subject: Subject;
  modality: Modality;
  /** Word indexes (start inclusive, end exclusive) under a negation. */
  negated: { start: number; end: number; by: number }[];
  /** Word indexes of hedges ("where appropriate", "strives to"). */
  hedges: { start: number; end: number }[];
  question: boolean;
  /** It tells what a law asks of companies, or repeats what a report has to contain: nothing the author says. */
  law: boolean;
}

/** Why a match does not count, or counts only half. */
export type Objection =
  | 'hedged'
  | 'negated'
  | 'quoted'
  | 'question'
  | 'about-others'
  | 'heading-only'
  | 'mention'
  | 'elsewhere';

/** One match of a facet. Spans are chunk relative in chunk evidence and document offsets in coverage. */
export interface Evidence {
  element: string;
  facet: string;
  /** `full` says the facet; `half` touches it; `none` is kept only to explain. */
  strength: 'full' | 'half' | 'none';
  /** The words that carried the match. */
  span: Span;
  /** Span of the whole sentence. */
  sentence: Span;
  text: string;
  objections: readonly Objection[];
  /** Whose words the sentence is. */
  subject: Subject;
  /** The pattern that matched, as written in the pack. */
  pattern: string;
}

export type CoverageState = 'covered' | 'partial' | 'missing' | 'notApplicable' | 'waived';

export interface ElementCoverage {
  state: CoverageState;
  /** Ids of required facets that are not fully said. */
  missingFacets: readonly string[];
  /** Not to be spread: it may be placed only when it is asked for. */
  readonly evidence: readonly Evidence[];
  /** Reason given in the suppression that waived it. */
  reason?: string;
}

/** By element id, in pack order. */
export type Coverage = Record<string, ElementCoverage>;

/** A phrase of a wording rule in a sentence. */
export interface Trigger {
  rule: string;
  /** Index of the sentence in the chunk. */
  sentence: number;
  /** Word indexes in the sentence, end exclusive. */
  words: { start: number; end: number };
  /** Chunk relative. */
  span: Span;
  /** Part of the match lies in the sentence that introduces the list. */
  fromLead: boolean;
  pattern: string;
}

export interface ChunkEvidence {
  chunk: Chunk;
  /** Titles of the headings above the chunk, outermost first. */
  path: readonly string[];
  /** One a sentence, in order. */
  stances: Stance[];
  /** What counts, in full or half. */
  evidence: Evidence[];
  triggers: Trigger[];
  /** Vocabularies whose words occur, with counts: for exposure and density. */
  concepts: Map<string, number>;
  /** Kinds of document whose typical sentences occur, with counts. */
  kinds: Map<string, number>;
  /** Wording rules that the chunk silences in the whole document. */
  silences: Set<string>;
}
