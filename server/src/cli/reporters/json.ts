/** Results as JSON; see `schemas/output.schema.json`. */
import type { Output } from '../../report/output.ts';
import type { Checked } from '../lintFiles.ts';

export function jsonReport(checked: readonly Checked[]): string {
  const stale = checked.flatMap(({ file, stale: entries }) => entries.map((entry) => ({ path: file.path, ...entry })));
  const output: Output = {
    schema: 1,
    files: checked.map(({ file }) => file),
    ...(stale.length > 0 ? { staleBaseline: stale } : {}),
  };
  return `${JSON.stringify(output, undefined, 2)}\n`;
}
