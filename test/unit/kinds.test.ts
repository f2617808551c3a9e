/** What documents are taken for: by titles above different bodies, and by openings where the title says little. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { createLinter } from '../../server/src/lint/lint.ts';

const linter = createLinter(loadBuiltIn());
const read = (file: string): unknown => parse(readFileSync(join(import.meta.dirname, 'kinds', file), 'utf8'));
const kindOf = (text: string): string => linter.lint(parseDocument(text), DEFAULT_CONFIG).kind;

/** A bill that has just begun is told from talk about a bill by its rules alone. */
const NEEDS_TEXT = 'legislation';

describe('titles', () => {
  const titles = read('titles.yaml') as Record<string, { bodies: string[]; titles: string[] }>;
  for (const [kind, { bodies, titles: of }] of Object.entries(titles)) {
    const wrong = (texts: (title: string) => string[]): string[] =>
      of.filter((title) => texts(title).some((text) => kindOf(text) !== kind));

    it(`${kind}: as a heading`, () =>
      assert.deepEqual(
        wrong((title) => bodies.map((body) => `# ${title}\n\n${body}`)),
        [],
      ));
    it(`${kind}: as a plain first line`, () =>
      assert.deepEqual(
        wrong((title) => bodies.map((body) => `${title}\n\n${body}`)),
        [],
      ));
    if (kind !== NEEDS_TEXT)
      it(`${kind}: alone`, () =>
        assert.deepEqual(
          wrong((title) => [`# ${title}\n`]),
          [],
        ));
  }
});

describe('openings', () => {
  for (const [kind, texts] of Object.entries(read('openings.yaml') as Record<string, string[]>)) {
    it(kind, () =>
      assert.deepEqual(
        texts.filter((text) => kindOf(text) !== kind),
        [],
      ),
    );
  }
});
