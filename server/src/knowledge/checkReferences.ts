/** Finds what a pack refers to that does not exist: elements, facets, principles, sections, instruments. */
import type { Knowledge } from './knowledge.ts';
import { type PackProblem, unknown } from './packProblem.ts';
import { isValidPinpoint, parsePinpoint } from './principles.ts';
import type { YamlPath } from './readYaml.ts';
import type { PackFile } from './types.ts';

/** Checks one file against the knowledge of all packs, itself included. */
export function checkReferences(pack: PackFile, knowledge: Knowledge): PackProblem[] {
  return [
    ...checkPrinciples(pack),
    ...checkElements(pack, knowledge),
    ...checkEvidence(pack, knowledge),
    ...checkTemplates(pack, knowledge),
    ...checkInstruments(pack, knowledge),
    ...(pack.glossary ?? []).flatMap((term, index) => citations(term.principles, ['glossary', index, 'principles'])),
  ];
}

function checkPrinciples(pack: PackFile): PackProblem[] {
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

function checkElements(pack: PackFile, knowledge: Knowledge): PackProblem[] {
  const records = (pack.elements ?? []).flatMap((record, index) => {
    const path: YamlPath = ['elements', index];
    const problems = [
      ...citations(record.principles, [...path, 'principles']),
      ...(record.joins ?? []).flatMap((id, at) => unknownElement(id, [...path, 'joins', at], knowledge)),
      ...(record.facets ?? []).flatMap(({ together }, at) =>
        (together?.facets ?? []).flatMap((step, nth) =>
          unknownFacet(step, [...path, 'facets', at, 'together', 'facets', nth], knowledge),
        ),
      ),
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

/** `step` names an element and one of its facets: `track.effect`. */
function unknownFacet(step: string, path: YamlPath, knowledge: Knowledge): PackProblem[] {
  const [id = '', facet = ''] = step.split('.');
  const element = knowledge.elements.get(id);
  if (!element) return unknownElement(id, path, knowledge);
  const facets = element.facets.map((known) => known.id);
  return facets.includes(facet) ? [] : [unknown(`facet of ‘${id}’`, facet, path, facets)];
}

function checkEvidence(pack: PackFile, knowledge: Knowledge): PackProblem[] {
  return Object.entries(pack.evidence ?? {}).flatMap(([id, record]) => {
    const element = knowledge.elements.get(id);
    if (!element) return unknownElement(id, ['evidence', id], knowledge, 'key');
    const facets = element.facets.map((facet) => facet.id);
    return Object.keys(record.facets ?? {})
      .filter((facet) => !facets.includes(facet))
      .map((facet) => unknown(`facet of ‘${id}’`, facet, ['evidence', id, 'facets', facet], facets, 'key'));
  });
}

function checkTemplates(pack: PackFile, knowledge: Knowledge): PackProblem[] {
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

function checkInstruments(pack: PackFile, knowledge: Knowledge): PackProblem[] {
  const ids = knowledge.instruments.map((instrument) => instrument.id);
  return (pack.instruments ?? []).flatMap((record, index) => {
    const references: [string, YamlPath][] = [
      ...(record.replaces ?? []).map((id, at): [string, YamlPath] => [id, ['instruments', index, 'replaces', at]]),
      ...(record.replacedBy ? [[record.replacedBy, ['instruments', index, 'replacedBy']] as [string, YamlPath]] : []),
    ];
    return references.filter(([id]) => !ids.includes(id)).map(([id, path]) => unknown('instrument', id, path, ids));
  });
}

function citations(texts: readonly string[] = [], path: YamlPath, same = false): PackProblem[] {
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
): PackProblem[] {
  return knowledge.elements.has(id) ? [] : [unknown('element', id, path, knowledge.elements.keys(), at)];
}
