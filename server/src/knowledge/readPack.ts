/** Reads one YAML file of a pack: the built-in ones at build time, users' own at run time. */

import { buildKnowledge } from './build.ts';
import { checkReferences, type PatternCheck } from './checkReferences.ts';
import { readYaml, type YamlProblem } from './readYaml.ts';
import type { PackFile } from './types.ts';
import { pack as validatePack } from './validators.generated.js';

export type PackProblem = YamlProblem;

export interface ReadPack {
  /** Absent when the file has an error. */
  pack?: PackFile;
  problems: PackProblem[];
}

/**
 * Reads a pack file. `fileName` names the pack when the file does not; with `others` (the packs loaded before it),
 * references to elements, principles and word lists that do not exist are reported as warnings, and so are patterns that
 * `checkPattern` refuses. Never throws.
 */
export function readPack(
  yamlText: string,
  fileName: string,
  others?: readonly PackFile[],
  checkPattern?: PatternCheck,
): ReadPack {
  const file = readYaml<PackFile>(yamlText, validatePack);
  if (!file.value) return { problems: file.problems };
  const pack: PackFile = { ...file.value, pack: file.value.pack ?? packOfFile(fileName) };
  if (!others) return { pack, problems: [] };
  const knowledge = buildKnowledge([...others, pack]);
  const problems = checkReferences(pack, knowledge, checkPattern).map(({ path, message, at }) =>
    file.problemAt(path, message, 'warning', at),
  );
  return { pack, problems };
}

function packOfFile(fileName: string): NonNullable<PackFile['pack']> {
  const base = fileName.split(/[\\/]/).pop() ?? fileName;
  const name = base.replace(/\.ya?ml$/i, '');
  const id = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { id: id.replace(/^-|-$/g, '') || 'own', name, version: '0' };
}
