/** What is wrong in a pack beyond its schema, at a place in its file. */
import { nearest } from './nearest.ts';
import type { YamlPath } from './readYaml.ts';

export interface PackProblem {
  path: YamlPath;
  message: string;
  at: 'key' | 'value';
}

/** "There is no element ‘…’. Did you mean ‘…’?" */
export function unknown(
  what: string,
  id: string,
  path: YamlPath,
  known: Iterable<string>,
  at: PackProblem['at'] = 'value',
): PackProblem {
  const guess = nearest(id, known);
  return { path, at, message: `There is no ${what} ‘${id}’.${guess ? ` Did you mean ‘${guess}’?` : ''}` };
}
