/** Finds what a pack refers to that does not exist: elements, facets, principles, word lists, instruments. */
import type { Knowledge } from './knowledge.ts';
import { nearest } from './nearest.ts';
import { isValidPinpoint, parsePinpoint } from './principles.ts';
import type { YamlPath } from './readYaml.ts';
import type { PackFile } from './types.ts';

export interface ReferenceProblem {
  path: YamlPath;
  message: string;
  at: 'key' | 'value';
}

/** Says what is wrong with a pattern, if anything. The pattern language belongs to `evidence`, so it is handed in. */
export type PatternCheck = (pattern: string) => string | undefined;

/** Checks one file against the knowledge of all packs, itself included. In order of the file's parts. */
export function checkReferences(
  pack: PackFile,
  knowledge: Knowledge,
  checkPattern: PatternCheck = () => undefined,
): ReferenceProblem[] {
  return [
    ...checkPrinciples(pack),
    ...checkElements(pack, knowledge),
    ...checkEvidence(pack, knowledge),
    ...checkTemplates(pack, knowledge),
    ...checkInstruments(pack, knowledge),
    ...(pack.glossary ?? []).flatMap((term, index) => citations(term.principles, ['glossary', index, 'principles'])),
    ...checkPatterns(pack, knowledge, checkPattern),
  ];
}

function checkPrinciples(pack: PackFile): ReferenceProblem[] {
  return (pack.principles ?? []).flatMap((principle, index) => {
    const path: YamlPath = ['principles', index];
    const letters = principle.parts.flatMap((part) => [
      `${principle.id}(${part.letter})`,
      ...(part.parts ?? []).map((below) => `${principle.id}(${part.letter})(${below.letter})`),
    ]);
    return [
      ...citations([principle.id, ...letters], [...path, 'id'], true),
      ...citations(principle.related, [...path, 'related']),
    ];
  });
}

function checkElements(pack: PackFile, knowledge: Knowledge): ReferenceProblem[] {
  const records = (pack.elements ?? []).flatMap((record, index) => {
    const path: YamlPath = ['elements', index];
    const problems = [
      ...citations(record.principles, [...path, 'principles']),
      ...(record.joins ?? []).flatMap((id, at) => unknownElement(id, [...path, 'joins', at], knowledge)),
    ];
    if (record.exposure && !Object.hasOwn(knowledge.concepts, record.exposure)) {
      problems.push(unknown('word list', record.exposure, [...path, 'exposure'], Object.keys(knowledge.concepts)));
    }
    const element = knowledge.elements.get(record.id);
    if (element && element.facets.length === 0) {
      const message = `Element ‘${record.id}’ has no facets, so nothing can be found for it. Add at least one under facets.`;
      problems.push({ path: [...path, 'id'], message, at: 'value' });
    }
    if (element && Object.keys(element.levels).length === 0) {
      const message = `Element ‘${record.id}’ has no levels, so no document is checked for it. Add a kind under levels.`;
      problems.push({ path: [...path, 'id'], message, at: 'value' });
    }
    return problems;
  });
  const levels = Object.keys(pack.levels ?? {}).flatMap((id) => unknownElement(id, ['levels', id], knowledge, 'key'));
  return [...records, ...levels];
}

function checkEvidence(pack: PackFile, knowledge: Knowledge): ReferenceProblem[] {
  return Object.entries(pack.evidence ?? {}).flatMap(([id, record]) => {
    const element = knowledge.elements.get(id);
    if (!element) return unknownElement(id, ['evidence', id], knowledge, 'key');
    const facets = element.facets.map((facet) => facet.id);
    return Object.keys(record.facets ?? {})
      .filter((facet) => !facets.includes(facet))
      .map((facet) => unknown(`facet of ‘${id}’`, facet, ['evidence', id, 'facets', facet], facets, 'key'));
  });
}

function checkTemplates(pack: PackFile, knowledge: Knowledge): ReferenceProblem[] {
  const sections = Object.keys(pack.templates ?? {}).flatMap((id) =>
    unknownElement(id, ['templates', id], knowledge, 'key'),
  );
  const documents = (pack.documents ?? []).flatMap((document, index) =>
    includes(document.body)
      .filter((id) => !Object.hasOwn(knowledge.templates, id))
      .map((id) => unknown('section template', id, ['documents', index, 'body'], Object.keys(knowledge.templates))),
  );
  return [...sections, ...documents];
}

/** Element ids that a document template brings in with `{{…}}`, in order. */
export function includes(body: string): string[] {
  return [...body.matchAll(/\{\{([a-z0-9.-]+)\}\}/g)].map((match) => match[1]!);
}

function checkInstruments(pack: PackFile, knowledge: Knowledge): ReferenceProblem[] {
  const ids = knowledge.instruments.map((instrument) => instrument.id);
  return (pack.instruments ?? []).flatMap((record, index) => {
    const references: [string, YamlPath][] = [
      ...(record.replaces ?? []).map((id, at): [string, YamlPath] => [id, ['instruments', index, 'replaces', at]]),
      ...(record.replacedBy ? [[record.replacedBy, ['instruments', index, 'replacedBy']] as [string, YamlPath]] : []),
    ];
    return references.filter(([id]) => !ids.includes(id)).map(([id, path]) => unknown('instrument', id, path, ids));
  });
}

/** Every list of patterns in a file, with its place. */
export function patternLists(pack: PackFile): { path: YamlPath; patterns: readonly string[] }[] {
  const evidence = Object.entries(pack.evidence ?? {}).flatMap(([id, record]) => [
    { path: ['evidence', id, 'headings'], patterns: record.headings },
    { path: ['evidence', id, 'unless'], patterns: record.unless },
    ...Object.entries(record.facets ?? {}).flatMap(([facet, lists]) =>
      (['says', 'under', 'touches'] as const).map((key) => ({
        path: ['evidence', id, 'facets', facet, key],
        patterns: lists[key],
      })),
    ),
  ]);
  const concepts = Object.entries(pack.concepts ?? {}).map(([name, patterns]) => ({
    path: ['concepts', name],
    patterns,
  }));
  const wording = (pack.wording ?? []).flatMap((entry, index) =>
    (['triggers', 'unless', 'unlessFollowed', 'unlessNear', 'unlessAnywhere'] as const).map((key) => ({
      path: ['wording', index, key],
      patterns: entry[key],
    })),
  );
  const kinds = (pack.kinds ?? []).flatMap((entry, index) =>
    (['titles', 'headings', 'says'] as const).map((key) => ({ path: ['kinds', index, key], patterns: entry[key] })),
  );
  return [...evidence, ...concepts, ...wording, ...kinds].flatMap(({ path, patterns }) =>
    patterns ? [{ path, patterns }] : [],
  );
}

function checkPatterns(pack: PackFile, knowledge: Knowledge, checkPattern: PatternCheck): ReferenceProblem[] {
  const names = Object.keys(knowledge.concepts);
  return patternLists(pack).flatMap(({ path, patterns }) =>
    patterns.flatMap((pattern, index) => {
      const place = [...path, index];
      const wrong = checkPattern(pattern);
      if (wrong) return [{ path: place, message: `This pattern cannot be read: ${wrong}.`, at: 'value' as const }];
      return conceptsIn(pattern)
        .filter((name) => !Object.hasOwn(knowledge.concepts, name))
        .map((name) => unknown('word list', name, place, names));
    }),
  );
}

/** Names of the word lists that a pattern uses; an address such as `rights@acme` is not one. */
export function conceptsIn(pattern: string): string[] {
  return [...pattern.matchAll(/(^|[\s(|!&])@([a-z][a-z0-9-]*)/g)].map((match) => match[2]!);
}

function citations(texts: readonly string[] = [], path: YamlPath, same = false): ReferenceProblem[] {
  return texts.flatMap((text, index) => {
    const pinpoint = parsePinpoint(text);
    if (pinpoint && isValidPinpoint(pinpoint.number, pinpoint.letter, pinpoint.sub)) return [];
    const message = `There is no Guiding Principle ${text}. Principles run from 1 to 31; check the letter.`;
    return [{ path: same ? path : [...path, index], message, at: 'value' as const }];
  });
}

function unknownElement(
  id: string,
  path: YamlPath,
  knowledge: Knowledge,
  at: 'key' | 'value' = 'value',
): ReferenceProblem[] {
  return knowledge.elements.has(id) ? [] : [unknown('element', id, path, knowledge.elements.keys(), at)];
}

function unknown(
  what: string,
  id: string,
  path: YamlPath,
  known: Iterable<string>,
  at: 'key' | 'value' = 'value',
): ReferenceProblem {
  const guess = nearest(id, known);
  return { path, at, message: `There is no ${what} ‘${id}’.${guess ? ` Did you mean ‘${guess}’?` : ''}` };
}
