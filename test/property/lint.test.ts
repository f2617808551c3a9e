import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { root } from '../../scripts/files.ts';
import { createDocumentCache, parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { createLinter } from '../../server/src/lint/lint.ts';
import type { LintConfig } from '../../server/src/lint/types.ts';

const knowledge = loadBuiltIn();
const [policy, readme] = ['examples/human-rights-policy.md', 'README.md'].map((file) =>
  readFileSync(path.join(root, file), 'utf8'),
);
/** The last is long enough for several groups of chunks. */
const drafts = [policy, readme, `${policy}\n${readme}\n${policy.replaceAll('# ', '## ')}`];
const configs: LintConfig[] = [
  { rules: {}, preview: true, allElements: true },
  { rules: { wording: 'off', 'presence/track': 'error' }, preview: false, allElements: false, kind: 'supplier-code' },
];

/** What people type, and what changes the meaning of what stands around it. */
const typed = fc.constantFrom(
  ...[
    'a',
    ' ',
    '\n',
    '\n\n',
    'not ',
    'where appropriate ',
    '“',
    '> ',
    '- ',
    '## Remedy\n\n',
    ': ',
    '?',
    '```\n',
    '---\n',
  ],
  ...['GP 32 ', 'Article 16 of the UNGPs ', '[Name] ', '<!-- ungp-lint-disable-file wording -->\n', '| a | b |\n'],
);
const edits = fc.array(
  fc.record({
    draft: fc.nat({ max: drafts.length - 1 }),
    config: fc.nat({ max: configs.length - 1 }),
    at: fc.nat(),
    remove: fc.nat({ max: 40 }),
    insert: typed,
  }),
  { minLength: 3, maxLength: 3 },
);

describe('checking after edits', () => {
  it('finds what a check from scratch finds, whatever was checked before', () => {
    const linter = createLinter(knowledge);
    const caches = drafts.map(createDocumentCache);
    fc.assert(
      fc.property(edits, (steps) => {
        const texts = [...drafts];
        for (const { draft, config, at, remove, insert } of steps) {
          const start = at % texts[draft].length;
          texts[draft] = texts[draft].slice(0, start) + insert + texts[draft].slice(start + remove);
          const edited = linter.lint(parseDocument(texts[draft], caches[draft]), configs[config]);
          const fresh = createLinter(loadBuiltIn()).lint(parseDocument(texts[draft]), configs[config]);
          assert.equal(JSON.stringify(edited), JSON.stringify(fresh));
        }
      }),
      { numRuns: 20 },
    );
  }).timeout(180_000);
});
