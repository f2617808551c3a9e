import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { stateOf } from './said.ts';

/** Element → state → texts that have it. */
type Examples = Record<string, Partial<Record<'covered' | 'partial' | 'missing', string[]>>>;

const folder = join(import.meta.dirname, 'said');

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  describe(`what is said: ${file.replace('.yaml', '')}`, () => {
    const examples = parse(readFileSync(join(folder, file), 'utf8')) as Examples;
    for (const [element, states] of Object.entries(examples)) {
      for (const [state, texts] of Object.entries(states)) {
        it(`${element}: ${state}`, () => {
          assert.deepEqual(
            texts.filter((text) => stateOf(element, text) !== state),
            [],
          );
        });
      }
    }
  });
}
