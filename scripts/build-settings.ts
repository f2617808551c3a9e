/**
 * Writes what the setting `ungpLint.rules` offers into `package.json`: every group and every rule with what it is about,
 * save the many `presence/<element>`, which come from the packs. `patternProperties`, which stands there already, checks
 * the values.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONTROL_RULES } from '../server/src/lint/ruleNames.ts';
import { allRules } from '../server/src/rules/index.ts';
import { root } from './files.ts';

type Offers = Record<string, { description: string }>;

/** Groups first, then rules; both in the order of the documentation. */
export function ruleSettings(): Offers {
  const rules = [...allRules, ...CONTROL_RULES];
  const groups = new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))));
  return Object.fromEntries([
    ...[...groups].map((group) => [group, { description: `All rules of the group “${group}”.` }]),
    ...rules.map(({ id, summary }) => [id, { description: summary }]),
  ]);
}

if (process.argv[1] === import.meta.filename) {
  const file = path.join(root, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.contributes.configuration.properties['ungpLint.rules'].properties = ruleSettings();
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
