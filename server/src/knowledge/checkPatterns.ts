/** Finds the patterns and phrases of a pack that cannot be read, that name no word list, or that go in a circle. */
import type { Knowledge } from './knowledge.ts';
import { type PackProblem, unknown } from './packProblem.ts';
import type { YamlPath } from './readYaml.ts';
import type { PackFile } from './types.ts';

/** The word lists that a text of the pattern language uses, or why it cannot be read. */
export type ReadPattern = { concepts: readonly string[] } | { reason: string };

/** How patterns are read. Their language belongs to `evidence`, so its reader is handed in. */
export interface PatternReader {
  pattern(text: string): ReadPattern;
  /** Plain words only. */
  phrase(text: string): ReadPattern;
}

type Form = 'pattern' | 'phrase' | 'entry';

export function checkPatterns(
  pack: PackFile,
  { concepts }: Pick<Knowledge, 'concepts'>,
  reader: PatternReader,
): PackProblem[] {
  const names = Object.keys(concepts);
  const found = textsOf(pack).flatMap(({ path, form, text }): PackProblem[] => {
    const read = form === 'entry' ? readEntry(text, reader) : reader[form](text);
    if ('reason' in read) {
      return [{ path, message: `This ${nameOf(form)} cannot be read: ${read.reason}.`, at: 'value' }];
    }
    return read.concepts
      .filter((name) => !Object.hasOwn(concepts, name))
      .map((name) => unknown('word list', name, path, names));
  });
  return [...found, ...circles(pack, concepts)];
}

/** An entry of a word list: another list, or a phrase. */
function readEntry(text: string, reader: PatternReader): ReadPattern {
  return text.startsWith('@') ? { concepts: [text.slice(1)] } : reader.phrase(text);
}

function nameOf(form: Form): string {
  return form === 'pattern' ? 'pattern' : 'phrase';
}

interface Placed {
  path: YamlPath;
  form: Form;
  text: string;
}

/** Every pattern and phrase of a file, with its place. */
function textsOf(pack: PackFile): Placed[] {
  const evidence = Object.entries(pack.evidence ?? {}).flatMap(([id, { headings, unless, facets = {} }]) => [
    ...placed(['evidence', id, 'headings'], 'phrase', headings),
    ...placed(['evidence', id, 'unless'], 'pattern', unless),
    ...Object.entries(facets).flatMap(([facet, lists]) =>
      (['says', 'under', 'touches'] as const).flatMap((key) =>
        placed(['evidence', id, 'facets', facet, key], 'pattern', lists[key]),
      ),
    ),
  ]);
  const concepts = Object.entries(pack.concepts ?? {}).flatMap(([name, entries]) =>
    placed(['concepts', name], 'entry', entries),
  );
  const wording = (pack.wording ?? []).flatMap((entry, index) =>
    (['triggers', 'unless', 'unlessFollowed', 'unlessNear', 'unlessAnywhere'] as const).flatMap((key) =>
      placed(['wording', index, key], 'pattern', entry[key]),
    ),
  );
  const kinds = (pack.kinds ?? []).flatMap(({ titles, headings, says }, index) => [
    ...placed(['kinds', index, 'titles'], 'phrase', titles),
    ...placed(['kinds', index, 'headings'], 'phrase', headings),
    ...placed(['kinds', index, 'says'], 'pattern', says),
  ]);
  return [...evidence, ...concepts, ...wording, ...kinds];
}

function placed(path: YamlPath, form: Form, texts: readonly string[] = []): Placed[] {
  return texts.map((text, index) => ({ path: [...path, index], form, text }));
}

/** More are not worth telling: mending one mends others. */
const MOST_CIRCLES = 20;

/** Entries by which a word list includes itself, also by way of others. */
function circles(pack: PackFile, concepts: Knowledge['concepts']): PackProblem[] {
  const includes = withCircles(concepts);
  const found: PackProblem[] = [];
  for (const [name, entries] of Object.entries(pack.concepts ?? {})) {
    for (const [index, entry] of entries.entries()) {
      if (found.length === MOST_CIRCLES) return found;
      const way = entry.startsWith('@') && includes.has(name) ? wayTo(name, entry.slice(1), includes) : undefined;
      if (way === undefined) continue;
      const names = [name, ...way].map((one) => `@${one}`).join(' → ');
      found.push({
        path: ['concepts', name, index],
        message: `This word list includes itself: ${names}.`,
        at: 'value',
      });
    }
  }
  return found;
}

type Includes = ReadonlyMap<string, readonly string[]>;

/** The word lists from which a circle is reached, with the lists that they include; in most packs none. */
function withCircles(concepts: Knowledge['concepts']): Includes {
  const includes = new Map(Object.keys(concepts).map((name) => [name, includedIn(concepts, name)]));
  const includedBy = new Map<string, string[]>();
  for (const [name, names] of includes) {
    for (const included of names) {
      const by = includedBy.get(included);
      if (by) by.push(name);
      else includedBy.set(included, [name]);
    }
  }
  const open = new Map([...includes].map(([name, names]) => [name, names.length]));
  const ended = [...includes.keys()].filter((name) => open.get(name) === 0);
  for (const name of ended) {
    includes.delete(name);
    for (const by of includedBy.get(name) ?? []) {
      const left = (open.get(by) ?? 0) - 1;
      open.set(by, left);
      if (left === 0) ended.push(by);
    }
  }
  return includes;
}

function includedIn(concepts: Knowledge['concepts'], name: string): string[] {
  const names = concepts[name].flatMap((entry) => (entry.startsWith('@') ? [entry.slice(1)] : []));
  return names.filter((included) => Object.hasOwn(concepts, included));
}

/** The names on a way of inclusion from `from` to `target`, both included; undefined when there is none. */
function wayTo(target: string, from: string, includes: Includes): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const name of cameFrom.keys()) {
    if (name === target) return wayBack(name, cameFrom);
    for (const included of includes.get(name) ?? []) if (!cameFrom.has(included)) cameFrom.set(included, name);
  }
  return undefined;
}

function wayBack(end: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let name: string | undefined = end; name !== undefined; name = cameFrom.get(name)) way.unshift(name);
  return way;
}
