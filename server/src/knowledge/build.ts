/** Builds the one object that the engine asks, from packs in order: built-in first, users' own after. */
import type { Knowledge } from './knowledge.ts';
import { joined, mergeElement, mergeEvidence, mergeInstrument, mergeKind, mergeWording } from './merge.ts';
import { unwrap, withSections } from './snippets.ts';
import type {
  CheckedKind,
  DocumentTemplate,
  Element,
  ElementEvidence,
  GlossaryTerm,
  Instrument,
  KindEvidence,
  LanguageTerms,
  Level,
  PackFile,
  Principle,
  Provenance,
  Template,
  WordingEntry,
  Written,
} from './types.ts';

/**
 * Merges packs; later ones add to and override earlier ones (see `merge.ts`). Words and templates of files in another
 * language than `locale` are left out; documents come with their sections filled in. Does not change its input and does not throw on unknown references.
 */
export function buildKnowledge(packs: readonly PackFile[], locale = 'en'): Knowledge {
  const elements = new Map<string, Element>();
  const packOf = new Map<string, string>();
  const instruments = new Map<string, Instrument>();
  const glossary = new Map<string, GlossaryTerm>();
  for (const file of packs) {
    const packId = file.pack?.id ?? 'own';
    const provenance = provenanceOf(file);
    for (const record of file.elements ?? []) {
      const earlier = elements.get(record.id);
      elements.set(record.id, mergeElement(earlier ?? emptyElement(record, provenance), record));
      if (!earlier) packOf.set(record.id, packId);
    }
    for (const record of file.instruments ?? []) {
      const earlier = instruments.get(record.id);
      instruments.set(record.id, mergeInstrument(earlier ?? emptyInstrument(record, provenance), record));
    }
    for (const record of file.glossary ?? []) {
      glossary.set(record.id, { ...(glossary.get(record.id) ?? emptyTerm(record, provenance)), ...record });
    }
  }
  const local = packs.filter((file) => (file.locale ?? 'en') === locale);
  const templates = templatesOf(local);
  const documents = byId<DocumentTemplate>(local.flatMap((file) => file.documents ?? []));
  const ordered = [...withLevels(elements, packs)].sort(([, a], [, b]) => a.order - b.order);
  return {
    principles: byId<Principle>(packs.flatMap((file) => file.principles ?? [])),
    elements: new Map(ordered),
    packOf,
    concepts: conceptsOf(local),
    evidence: evidenceOf(local),
    templates,
    documents: [...documents.values()].map((document) =>
      withSections({ ...document, body: unwrap(document.body) }, templates),
    ),
    instruments: [...instruments.values()],
    glossary: [...glossary.values()],
    kinds: [
      ...fold(
        local.flatMap((file) => file.kinds ?? []),
        (kind: KindEvidence) => kind.kind,
        mergeKind,
      ).values(),
    ],
    wording: fold(
      local.flatMap((file) => file.wording ?? []),
      (entry: WordingEntry) => entry.rule,
      mergeWording,
    ),
    languages: languagesOf(packs),
  };
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Groups records by key, merging those that share one, in order of first appearance. */
function fold<T>(records: readonly T[], keyOf: (record: T) => string, merge: (a: T, b: T) => T): Map<string, T> {
  const result = new Map<string, T>();
  for (const record of records) {
    const key = keyOf(record);
    const earlier = result.get(key);
    result.set(key, earlier ? merge(earlier, record) : record);
  }
  return result;
}

function withLevels(elements: ReadonlyMap<string, Element>, packs: readonly PackFile[]): Map<string, Element> {
  const result = new Map(elements);
  for (const file of packs) {
    for (const [id, levels] of Object.entries(file.levels ?? {})) {
      const element = result.get(id);
      if (element) result.set(id, { ...element, levels: overrideLevels(element.levels, levels) });
    }
  }
  return result;
}

/** Levels with some replaced, and those set to `off` removed. */
export function overrideLevels(
  levels: Element['levels'],
  changes: Partial<Record<CheckedKind, Level | 'off'>>,
): Element['levels'] {
  const entries = Object.entries({ ...levels, ...changes }).filter(([, level]) => level !== 'off');
  return Object.fromEntries(entries) as Element['levels'];
}

/** A record with nothing in it but what is given: a pack may call something `constructor`. */
function recordOf<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

function conceptsOf(packs: readonly PackFile[]): Record<string, readonly string[]> {
  const result = new Map<string, readonly string[]>();
  for (const file of packs) {
    for (const [name, phrases] of Object.entries(file.concepts ?? {})) {
      result.set(name, joined(result.get(name), phrases));
    }
  }
  return recordOf(result);
}

function evidenceOf(packs: readonly PackFile[]): Record<string, ElementEvidence> {
  const result = new Map<string, ElementEvidence>();
  for (const file of packs) {
    for (const [id, record] of Object.entries(file.evidence ?? {})) {
      result.set(id, mergeEvidence(result.get(id) ?? { facets: {} }, record));
    }
  }
  return recordOf(result);
}

function templatesOf(packs: readonly PackFile[]): Record<string, Template> {
  const templates = packs.flatMap((file) => Object.entries(file.templates ?? {}));
  return recordOf(templates.map(([id, template]) => [id, { ...template, body: unwrap(template.body) }]));
}

function languagesOf(packs: readonly PackFile[]): LanguageTerms[] {
  const records = packs.flatMap((file) => file.languages ?? []);
  return [...fold(records, (language) => language.locale, mergeLanguage).values()];
}

function mergeLanguage(earlier: LanguageTerms, later: LanguageTerms): LanguageTerms {
  return {
    ...earlier,
    ...later,
    terms: { ...earlier.terms, ...later.terms },
    headings: { ...earlier.headings, ...later.headings },
    hedges: joined(earlier.hedges, later.hedges),
    titles: { ...earlier.titles, ...later.titles },
  };
}

function provenanceOf(file: PackFile): Provenance {
  return { source: file.pack?.name ?? 'own pack', certainty: 'memory' };
}

function emptyElement({ id }: Written<Element, 'id'>, provenance: Provenance): Element {
  const group = 'Your organisation';
  return { id, name: id, group, order: 9000, why: '', principles: [], levels: {}, facets: [], provenance };
}

function emptyInstrument({ id }: Written<Instrument, 'id'>, provenance: Provenance): Instrument {
  return { id, name: id, aliases: [], group: 'Your organisation', provenance };
}

function emptyTerm({ id }: Written<GlossaryTerm, 'id'>, provenance: Provenance): GlossaryTerm {
  return { id, term: id, definition: '', principles: [], source: provenance.source, hover: 'always' };
}
