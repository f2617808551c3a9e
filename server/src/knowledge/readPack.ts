/** Reads one YAML file of a pack: the built-in ones at build time, users' own at run time. */

import { checkPatterns, type PatternReader } from './checkPatterns.ts';
import { checkReferences } from './checkReferences.ts';
import type { Knowledge } from './knowledge.ts';
import { readYaml, type YamlProblem } from './readYaml.ts';
import type { PackFile } from './types.ts';
import { pack as validatePack } from './validators.generated.js';

export interface ReadPack {
  /** Absent when the file has an error. */
  pack?: PackFile;
  problems: YamlProblem[];
  /**
   * What does not fit, as warnings in the order of the file: names that nothing has, patterns that cannot be read, word lists that include
   * themselves. `knowledge` is that of all packs in use, this one included.
   */
  check(knowledge: Knowledge, reader: PatternReader): YamlProblem[];
}

/** Reads a pack file. `fileName` names the pack when the file does not. Never throws. */
export function readPack(yamlText: string, fileName: string): ReadPack {
  const file = readYaml<PackFile>(yamlText, validatePack);
  if (!file.value) return { problems: file.problems, check: () => [] };
  const pack: PackFile = { ...file.value, pack: file.value.pack ?? packOfFile(fileName) };
  return {
    pack,
    problems: [],
    check: (knowledge, reader) =>
      [...checkReferences(pack, knowledge), ...checkPatterns(pack, knowledge, reader)]
        .map(({ path, message, at }) => file.problemAt(path, message, 'warning', at))
        .sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

function packOfFile(fileName: string): NonNullable<PackFile['pack']> {
  const base = fileName.split(/[\\/]/).pop() ?? fileName;
  const name = base.replace(/\.ya?ml$/i, '');
  const id = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { id: id.replace(/^-|-$/g, '') || 'own', name, version: '0' };
}
