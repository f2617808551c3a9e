/**
 * The shapes of the knowledge that packs hold. Plain data: no behaviour, no imports.
 *
 * A pack is a folder of YAML files (`server/packs/<pack>/`) or one YAML file of a user (`.ungplint/packs/*.yaml`).
 * Every file may hold any of the top-level keys of {@link PackFile}; the files of a pack are merged.
 */

/** What a document is. `none` means: not a document that UNGP Lint checks. */
export type Kind =
  | 'company-policy'
  | 'supplier-code'
  | 'modern-slavery-statement'
  | 'hrdd-report'
  | 'legislation'
  | 'dsa-risk-assessment'
  | 'none';

export type CheckedKind = Exclude<Kind, 'none'>;

/** How strongly a kind of document is expected to say an element. Absent: not applicable. */
export type Level = 'required' | 'recommended' | 'good';

export type Severity = 'error' | 'warning' | 'information';

/** How sure a record is: checked against the source, partly, from memory, or known to be disputed. */
export type Certainty = 'verified' | 'partly' | 'memory' | 'uncertain';

/** Where a record comes from; `uncertain` records never produce an error. */
export interface Provenance {
  source: string;
  certainty: Certainty;
}

/** A lettered part of a principle, e.g. 18(b); `parts` are roman sub-letters, e.g. 19(b)(ii). */
export interface PrinciplePart {
  /** `a` … `h`, or `i`, `ii` below a letter. */
  letter: string;
  title?: string;
  summary: string;
  parts?: PrinciplePart[];
}

/** One of the 31 Guiding Principles, or the unnumbered General Principles (`general`). */
export interface Principle {
  /** `1` … `31`, or `general`. */
  id: string;
  pillar: 'general' | 'protect' | 'respect' | 'remedy';
  type: 'general' | 'foundational' | 'operational';
  title: string;
  addressee: string;
  /** What the principle asks, in our own words. */
  summary: string;
  /** What the official commentary adds that an author should know, in our own words. */
  commentary: string;
  /** What a policy should therefore say; empty for principles addressed to States only. */
  policyShould?: string;
  parts: PrinciplePart[];
  /** Ids of related principles, most related first. */
  related: string[];
  pages: { text: string; approximate: boolean };
  url: string;
  provenance: Provenance;
}

/** A required or optional part of an element. */
export interface Facet {
  id: string;
  /** Reads on after "does not yet say …", e.g. "who may use the channel". */
  asks: string;
  /** Counts towards `covered`. Default true. */
  required?: boolean;
  /** Said as well when so many facets of other elements are: a process whose steps stand apart. */
  together?: Together;
}

/** Facets of elements (`impact-assessment.assess`) that say another one together. */
export interface Together {
  facets: string[];
  /** How many of them have to be said in full. */
  enough: number;
}

/** A thing that a document of some kind is expected to say. */
export interface Element {
  id: string;
  name: string;
  group: string;
  /** Position in the order of a good policy. */
  order: number;
  why: string;
  principles: string[];
  /** What asks for it when it is no Guiding Principle, e.g. "DSA Article 39": messages name it in their place. */
  basis?: string;
  levels: Partial<Record<CheckedKind, Level>>;
  /** Concept whose words must occur in the draft for the element to apply at all (G.2's `*`; technology). */
  exposure?: string;
  /** How many required facets make it `covered`; default all of them. */
  enough?: number;
  facets: Facet[];
  /** Elements whose section this one would join when it is missing, best first. */
  joins?: string[];
  guides?: string[];
  /** Wording that looks like the element and is not, for hovers. */
  falseFriends?: string[];
  provenance: Provenance;
}

/**
 * How an element is recognised in one language. Patterns are written in the pattern language of
 * `server/src/evidence/pattern.ts`.
 */
export interface ElementEvidence {
  /** Phrases that make a heading (or a lead-in, table header or bold label) name the element. */
  headings?: string[];
  /** Whose words count: the author's commitment, what it asks of others, or either. Default `any`. */
  voice?: 'own' | 'others' | 'any';
  /** A hedged sentence counts fully (the element is about a hedge-free fact anyway). Default false. */
  hedgeable?: boolean;
  facets: Record<string, FacetEvidence>;
  /** A sentence that matches one of these says nothing for this element (false friends). */
  unless?: string[];
}

export interface FacetEvidence {
  /** A sentence that matches one of these says the facet. */
  says?: string[];
  /** The same, but only below a heading that names the element. */
  under?: string[];
  /** Touches the facet without saying it: `partial` at most. */
  touches?: string[];
}

/** A section template. Placeholders are `[like this]`; the first is where the cursor goes. */
export interface Template {
  /** Heading text, without `#`. */
  heading: string;
  /** Markdown below the heading. */
  body: string;
  /** Prefixes that people may type; `ungp-<element>` is added. */
  prefixes?: string[];
}

/** A whole-document template made of section templates and text of its own. */
export interface DocumentTemplate {
  id: string;
  name: string;
  kind: CheckedKind;
  prefixes: string[];
  body: string;
}

export interface Instrument {
  id: string;
  /** Full official name. */
  name: string;
  /** Other names and abbreviations that name it, e.g. `ICCPR`. */
  aliases: string[];
  /** Names that people write by mistake, each with what to write instead; `informal` ones are loose, but understood. */
  misnomers?: { text: string; write: string; why: string; informal?: boolean }[];
  number?: string;
  date?: string;
  /** State of the law or text, with "as of" date where it moves. */
  status?: string;
  /** Highest valid number of its articles, principles or paragraphs, and what they are called. */
  pinpoint?: { unit: 'article' | 'principle' | 'section' | 'paragraph' | 'chapter'; max: number; certainty: Certainty };
  /** Titles of articles that policies cite, by number. */
  articles?: Record<string, string>;
  replaces?: string[];
  replacedBy?: string;
  note?: string;
  url?: string;
  group: string;
  provenance: Provenance;
}

export interface GlossaryTerm {
  id: string;
  term: string;
  /** Other spellings and forms. */
  forms?: string[];
  definition: string;
  principles: string[];
  source: string;
  /** Hover only where the term carries weight: `always` for terms of art, `never` for ordinary words. */
  hover: 'always' | 'never';
}

/** How a kind of document is recognised. Patterns as in evidence. */
export interface KindEvidence {
  kind: CheckedKind;
  name: string;
  titles: string[];
  headings?: string[];
  /** Sentences typical of the kind. */
  says?: string[];
}

/** A phrase list of a wording rule, by rule id (`wording/<id>`). */
export interface WordingEntry {
  rule: string;
  /** Patterns that the rule reports. */
  triggers: string[];
  /** A sentence that matches one of these is left alone. */
  unless?: string[];
  /** A sentence is left alone where one of the two sentences after it matches one of these. */
  unlessFollowed?: string[];
  /** A section with a sentence that matches one of these is left alone. */
  unlessNear?: string[];
  /** A document with a sentence that matches one of these is left alone. */
  unlessAnywhere?: string[];
  /** Surface text to write instead, where a replacement is sure. */
  replace?: Record<string, string>;
}

/** Terms of a language: the UNGP vocabulary and headings (reference part H). */
export interface LanguageTerms {
  locale: string;
  name: string;
  certainty: Certainty;
  terms: Record<string, { text: string[]; certainty: Certainty }>;
  headings: Record<string, string[]>;
  hedges: string[];
  /** Usual titles of documents, by kind. */
  titles?: Partial<Record<CheckedKind, string[]>>;
}

/** A record as a pack file writes it: a new one in full, or an existing id with only the fields that change. */
export type Written<T, K extends keyof T> = Pick<T, K> & Partial<T>;

/** What one YAML file of a pack may hold. */
export interface PackFile {
  pack?: { id: string; name: string; version: string; description?: string };
  /** Locale of the matching data in this file. Default `en`. */
  locale?: string;
  principles?: Principle[];
  elements?: Written<Element, 'id'>[];
  /** Named vocabularies, used in patterns as `@name`. */
  concepts?: Record<string, string[]>;
  evidence?: Record<string, Partial<ElementEvidence>>;
  templates?: Record<string, Template>;
  documents?: DocumentTemplate[];
  instruments?: Written<Instrument, 'id'>[];
  glossary?: Written<GlossaryTerm, 'id'>[];
  kinds?: KindEvidence[];
  wording?: WordingEntry[];
  languages?: LanguageTerms[];
  /** Levels that override those of other packs' elements: element → kind → level or `off`. */
  levels?: Record<string, Partial<Record<CheckedKind, Level | 'off'>>>;
}
