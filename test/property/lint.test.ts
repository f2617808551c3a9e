import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { root } from '../../scripts/files.ts';
import { createDocumentCache, parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { createLinter, type Linter } from '../../server/src/lint/lint.ts';
import type { LintConfig, LintResult } from '../../server/src/lint/types.ts';
import { patience, runs } from './runs.ts';

const [policy, readme] = ['examples/human-rights-policy.md', 'README.md'].map((file) =>
  readFileSync(path.join(root, file), 'utf8'),
);
/** Sections that are empty, that mean something by the heading above, that name their author, that define links. */
const others = `
## Empty

### Empty as well

## Grievances

### How it works

Anyone may write, also without a name. An answer comes within ten days.

## Acme

Acme respects human rights. Acme will assess risks. Acme trains its people. See [the law][law] and [remedy](#remedy).

[law]: https://example.org/law

| Next review | 1 March 2020 |
| --- | --- |
| Owner | Board |
`;
/** So little that a single promise counts. */
const bare = `# Human rights policy

${'We write down here what this means for our work. '.repeat(8)}

## Other

`;
/** The last are long enough for several groups of chunks. */
const drafts = [
  bare,
  policy,
  readme,
  `${policy}\n${readme}\n${policy.replaceAll('# ', '## ')}`,
  `${policy}${others.repeat(9)}`,
];
const configs: LintConfig[] = [
  { rules: {}, preview: true, allElements: true, today: '2026-01-01' },
  { rules: {}, preview: true, allElements: false, today: '2026-01-01' },
  { rules: { wording: 'off', 'presence/track': 'error' }, preview: false, allElements: false, kind: 'supplier-code' },
];

/** What people type, and what changes the meaning of what stands around it. */
const typed = [
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
  ...['[law]: https://example.org/other\n', 'Acme provides remedy. ', '\n# Title\n\n', '\n### Deeper\n\n'],
  // A promise, the same with a hedge, and a title that only mentions it.
  ...['Where possible, we provide remedy to people whom we harm. ', '**Remedy for people whom we harm**\n\n'],
  ...[
    'We provide remedy to people whom we harm.\n\n',
    'We track effectiveness where feasible.\n\n',
    '**Training**\n\n',
  ],
  // Elements that are asked only of those who do such things.
  ...['Children use our social media. ', 'On our very large online platform. ', 'Security guards. ', 'We buy land. '],
];
const titles = [
  '## Grievances',
  '## Scope',
  '### Remedy',
  '# Modern slavery statement',
  '## Definitions',
  ' ## Who decides',
];

/** What a step does to a text, given two numbers that pick places in it; the parts are the text before each heading. */
const changes: Record<string, (text: string, at: number, other: number) => string> = {
  type: (text, at, other) => splice(text, at % text.length, 0, typed[other % typed.length]),
  'type at a block': (text, at, other) => splice(text, blockAt(text, at), 0, typed[other % typed.length]),
  'take out': (text, at, other) => splice(text, at % text.length, other % 40, ''),
  append: (text, _at, other) => text + typed[other % typed.length],
  'append a section': (text, at) => `${text}\n## ${at}\n\nWe respect human rights.\n`,
  'delete a section': (text, at) => atPart(text, at, () => []),
  'repeat a section': (text, at) => atPart(text, at, (part) => [part, part]),
  'empty a section': (text, at) => atPart(text, at, (part) => [`${part.split('\n')[0]}\n\n`]),
  'fill a section': (text, at) =>
    atPart(text, at, (part) => [`${part.trimEnd()}\n\nWe do so for all people whom we harm.\n\n`]),
  'rename a section': (text, at, other) =>
    atPart(text, at, (part) => [part.replace(/^#+ .*/, titles[other % titles.length])]),
  'move a section': (text, at, other) => {
    const parts = partsOf(text);
    const [part] = parts.splice(at % parts.length, 1);
    return parts.toSpliced(other % (parts.length + 1), 0, part).join('');
  },
  'front matter': (text, _at, other) => matters[other % matters.length] + text.replace(/^---\n[\s\S]*?\n---\n/, ''),
  'byte order mark': (text) => (text.startsWith('\ufeff') ? text.slice(1) : `\ufeff${text}`),
  'line ends': (text) => (text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n')),
};
const matters = ['', '---\ntitle: Policy\n---\n', '---\nungp:\n  kind: supplier-code\n---\n', '---\ntitle: x\n'];

function splice(text: string, at: number, remove: number, insert: string): string {
  return text.slice(0, at) + insert + text.slice(at + remove);
}

function blockAt(text: string, at: number): number {
  const found = text.indexOf('\n\n', at % text.length);
  return found < 0 ? 0 : found + 2;
}

function partsOf(text: string): string[] {
  return text.split(/(?<=\n)(?=#)/);
}

function atPart(text: string, at: number, change: (part: string) => string[]): string {
  const parts = partsOf(text);
  const index = at % parts.length;
  return parts.toSpliced(index, 1, ...change(parts[index])).join('');
}

const step = fc.record({
  draft: fc.nat({ max: drafts.length - 1 }),
  config: fc.nat({ max: configs.length - 1 }),
  change: fc.constantFrom(...Object.keys(changes), 'undo', 'type', 'type at a block'),
  at: fc.nat(),
  other: fc.nat(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Texts as they become, with what was there before each step. */
function* textsOf(steps: readonly Step[]): Generator<{ draft: number; text: string; config: number }> {
  const histories = drafts.map((draft) => [draft]);
  for (const { draft, config, change, at, other } of steps) {
    const history = histories[draft];
    if (change === 'undo' && history.length > 1) history.pop();
    else if (change !== 'undo') history.push(changes[change](history[history.length - 1] || ' ', at, other));
    yield { draft, text: history[history.length - 1], config };
  }
}

const dataOf = (result: LintResult): string => JSON.stringify(result);

describe('checking after edits', () => {
  // They outlive the runs: a counterexample may need what was checked before it, and nothing smaller is looked for.
  const linter = createLinter(loadBuiltIn());
  const caches = drafts.map(createDocumentCache);
  // Two linters that share a configuration take what is kept with it from each other, and nothing is ever kept.
  const theirs = structuredClone(configs);
  const findsTheSame = (reference: (config: LintConfig) => Linter) => async (steps: Step[]) => {
    for (const { draft, text, config } of textsOf(steps)) {
      const edited = linter.lint(parseDocument(text, caches[draft]), configs[config]);
      const found = reference(theirs[config]).lint(parseDocument(text), theirs[config]);
      assert.equal(dataOf(edited), dataOf(found));
    }
    // What a weak reference gave stays until the turn has ended: without its end nothing is freed between runs.
    await new Promise(setImmediate);
  };

  it('finds what is found in the same text parsed from scratch, whatever was checked before', async () => {
    const other = createLinter(loadBuiltIn());
    // With unlike texts in between, so that it does not keep the same.
    const distracted = (config: LintConfig): Linter => {
      for (const unlike of [policy, 'Nothing.']) other.lint(parseDocument(unlike), config);
      return other;
    };
    const steps = fc.array(step, { minLength: 40, maxLength: 40 });
    await fc.assert(fc.asyncProperty(steps, findsTheSame(distracted)), {
      ...runs(40),
      endOnFailure: true,
    });
  }).timeout(patience(180_000));

  it('finds what a linter finds that has seen nothing before', async () => {
    const steps = fc.array(step, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        steps,
        findsTheSame(() => createLinter(loadBuiltIn())),
      ),
      { ...runs(6), endOnFailure: true },
    );
  }).timeout(patience(60_000));
});
