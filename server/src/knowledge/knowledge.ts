/** Typed access to the loaded packs: the one object that the rest of the engine asks. */
import type {
  DocumentTemplate,
  Element,
  ElementEvidence,
  GlossaryTerm,
  Instrument,
  KindEvidence,
  LanguageTerms,
  Principle,
  Template,
  WordingEntry,
} from './types.ts';

export interface Knowledge {
  /** `general`, `1` … `31`. */
  principles: ReadonlyMap<string, Principle>;
  /** In the order of a good policy. */
  elements: ReadonlyMap<string, Element>;
  /** Pack id of an element. */
  packOf: ReadonlyMap<string, string>;
  concepts: Readonly<Record<string, readonly string[]>>;
  evidence: Readonly<Record<string, ElementEvidence>>;
  templates: Readonly<Record<string, Template>>;
  documents: readonly DocumentTemplate[];
  instruments: readonly Instrument[];
  glossary: readonly GlossaryTerm[];
  kinds: readonly KindEvidence[];
  wording: ReadonlyMap<string, WordingEntry>;
  languages: readonly LanguageTerms[];
}
