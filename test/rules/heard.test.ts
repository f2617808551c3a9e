/** Sentences of policies, and whether a wording rule reports them: more ways to say a thing than a rule's own examples. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { allRules } from '../../server/src/rules/index.ts';
import { runRule } from '../helpers/runRule.ts';

/** Rule → sentences that it reports, and sentences that it does not. */
type Heard = Record<string, { reported: string[]; silent: string[] }>;

const folder = join(import.meta.dirname, 'heard');

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  const heard = parse(readFileSync(join(folder, file), 'utf8')) as Heard;
  describe(`what wording rules hear: ${file.replace('.yaml', '')}`, () => {
    for (const [id, { reported, silent }] of Object.entries(heard)) {
      const rule = allRules.find((candidate) => candidate.id === id);
      const reports = (text: string): boolean => rule !== undefined && runRule(rule, text).length > 0;

      it(`${id} reports`, () =>
        assert.deepEqual(
          reported.filter((text) => !reports(text)),
          [],
        ));
      it(`${id} is silent`, () => {
        assert.ok(rule, 'no such rule');
        assert.deepEqual(silent.filter(reports), []);
      });
    }
  });
}
