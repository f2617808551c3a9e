/** What is known of a document is that of its text, whatever was known before an edit. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createDocumentCache, parseDocument } from '../../server/src/document/document.ts';
import { chunksOf } from '../../server/src/document/inDocument.ts';
import { wordsIn } from '../../server/src/document/sections.ts';
import type { PolicyDocument } from '../../server/src/document/types.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { sentencesByName } from '../../server/src/lint/authorByName.ts';
import { headingPaths } from '../../server/src/lint/headingPaths.ts';
import { createLinter, type Linter } from '../../server/src/lint/lint.ts';
import type { LintResult } from '../../server/src/lint/types.ts';

/** What `read` gives for each of the texts that a document has one after the other. */
function readEach<T>(read: (document: PolicyDocument) => T, ...texts: string[]): T[] {
  const cache = createDocumentCache();
  return texts.map((text) => read(parseDocument(text, cache)));
}

describe('after an edit', () => {
  it('headings stand below the new name of the heading above', () => {
    const text = '# Policy\n\n## Remedy\n\nText.\n\n### How\n\nText.\n';
    const [before, after] = readEach(headingPaths, text, text.replace('Remedy', 'Scope'));
    assert.deepEqual(before, [[], [], ['Remedy']]);
    assert.deepEqual(after, [[], [], ['Scope']]);
  });

  it('the title of the document still names nothing when it has moved', () => {
    const text = 'Draft.\n\n # Policy\n\n## Remedy\n\n### How\n';
    for (const paths of readEach(headingPaths, text, text.replace('Draft', 'Second draft'))) {
      assert.deepEqual(paths, [[], [], ['Remedy']]);
    }
  });

  it('a first heading that is no longer the title is a heading', () => {
    const text = '---\nowner: Board\n---\n# Policy\n\n## Remedy\n';
    const [before, after] = readEach(headingPaths, text, text.replace('owner', 'title'));
    assert.deepEqual(before.at(-1), []);
    assert.deepEqual(after.at(-1), ['Policy']);
  });

  it('words are counted anew, without those of headings', () => {
    const texts = ['One two.', 'One two three.', '# One two\n\nThree.'].map((text) => `${text}\n\n# A\n\nB.\n`);
    assert.deepEqual(
      readEach((document) => wordsIn(chunksOf(document)), ...texts),
      [3, 4, 2],
    );
  });

  it('who speaks of itself by name is the one of whom enough is said', () => {
    const text = '# A\n\nAcme respects rights. Acme provides remedy.\n\n# B\n\nAcme consults people.\n';
    const said = readEach(
      (document) =>
        [...sentencesByName(document).values()].flatMap((sentences) => [...sentences].map((one) => one.text)),
      text,
      text.replace('Acme consults', 'Beta consults'),
    );
    assert.deepEqual(said, [['Acme respects rights.', 'Acme provides remedy.', 'Acme consults people.'], []]);
  });

  it('front matter that is closed further down takes what stands above its end', () => {
    const text = '---\ntitle: Policy\n# A\n\nText.\n\n# B\n\nText.\n\n# C\n\nText.\n\n# D\n\nText.\n\n# E\n\nText.\n';
    const [before, after] = readEach(
      ({ sections }) => sections.map(({ title }) => title),
      text,
      text.replace('# E', '---\n\n# E'),
    );
    assert.deepEqual(before, ['', 'A', 'B', 'C', 'D', 'E']);
    assert.deepEqual(after, ['E']);
  });

  it('a last line that looked like a title, and goes on, is none', () => {
    const long = '# A\n\nText.\n\n# B\n\nText.\n\n# C\n\n'.concat('Some text.\n\n'.repeat(400), 'A title\n');
    const texts = ({ chunks }: PolicyDocument) => chunks.map(({ chunk }) => chunk.text);
    const [before, after] = readEach(texts, long, `${long}that goes on.\n`);
    assert.deepEqual(after, [...before.slice(0, -2), `${before.at(-2)}A title\nthat goes on.\n`]);
  });

  it('a letter in place of the byte order mark belongs to the first chunk', () => {
    const text = '\ufeff# A\n\nText.\n\n# B\n\nText.\n\n# C\n\nText.\n\n# D\n\nText.\n';
    const [marked, lettered] = readEach(({ chunks }) => chunks[0].chunk.text, text, text.replace('\ufeff', 'x'));
    assert.equal(marked, '# A\n\nText.\n\n');
    assert.equal(lettered, 'x# A\n\nText.\n\n');
  });

  it('a byte order mark moves the first cut', () => {
    const text = '# A\n\nText.\n\n# B\n\nText.\n\n# C\n\nText.\n\n# D\n\nText.\n';
    const starts = ({ chunks }: PolicyDocument) => chunks.map(({ start }) => start);
    const [plain, marked] = readEach(starts, text, `\ufeff${text}`);
    assert.deepEqual(
      marked,
      plain.map((start) => start + 1),
    );
  });
});

describe('after an edit, a check', () => {
  const config = { rules: {}, preview: false, allElements: false } as const;
  const checkWith = (linter: Linter) => (document: PolicyDocument) => linter.lint(document, config);
  /** What is said of each element, wherever that stands. */
  const told = ({ findings, coverage }: LintResult): string[] => [
    ...findings.map(({ message }) => message),
    ...Object.entries(coverage).map(([element, { state }]) => `${element} is ${state}`),
  ];
  const policy = (...blocks: string[]) => `# Human rights policy\n\n${blocks.join('\n\n')}\n`;

  it('asks for what a company is exposed to once it says so, and no longer when that is gone', () => {
    const without = policy('We respect human rights.', 'Our sites are small.');
    const guarded = without.replace('small', 'watched by security guards');
    const states = readEach(checkWith(createLinter(loadBuiltIn())), without, guarded, without).map(
      ({ coverage }) => coverage['security-arrangements']?.state,
    );
    assert.deepEqual(states, ['notApplicable', 'missing', 'notApplicable']);
  });

  const nested = (item: string) => `- do the following at all sites:\n  - ${item}`;
  const edits: [what: string, make: (changing: string) => string, before: string, after: string][] = [
    [
      'hears a sentence as its heading has it',
      (title) => policy(`## ${title}`, '### How it works', 'An answer comes within ten days.'),
      'Grievance mechanism',
      'Photography',
    ],
    [
      'hears an item as what leads into its list has it',
      (act) =>
        policy(
          `Before each new project begins, and for as long as it runs, we will ${act}:`,
          '- the people whom our work affects and their unions.',
        ),
      'consult',
      'pay',
    ],
    [
      'hears an item as what leads into the list above has it: how firm',
      (lead) => policy(`${lead}:`, nested('provide remedy to the people whom we harm')),
      'We will',
      'Where possible, we will',
    ],
    [
      'hears an item as what leads into the list above has it: whose promise',
      (lead) => policy(`${lead}:`, nested('respect internationally recognised human rights')),
      'We will',
      'Our suppliers must',
    ],
    [
      'hears an answer as its question has it',
      (act) => policy(`Whom do we ${act}? The people whom our work affects and their unions.`),
      'consult',
      'pay',
    ],
    [
      'tells a hedge from a mention',
      (promise) => policy('We write down what this means for our work. '.repeat(8), '## Other', promise),
      'Where possible, we provide remedy to people whom we harm.',
      '**Remedy for people whom we harm**',
    ],
    [
      'asks for what the kind asks for',
      (title) => policy('We respect human rights.').replace('Human rights policy', title),
      'Human rights policy',
      'Modern slavery statement',
    ],
  ];
  for (const [what, make, before, after] of edits) {
    it(what, () => {
      const texts = [before, after].map(make);
      const fresh = texts.map((text) => checkWith(createLinter(loadBuiltIn()))(parseDocument(text)));
      assert.notDeepEqual(...(fresh.map(told) as [string[], string[]]));
      const edited = readEach(checkWith(createLinter(loadBuiltIn())), ...texts);
      assert.equal(JSON.stringify(edited), JSON.stringify(fresh));
    });

    it(`${what}, and not what another document had`, () => {
      const [one, other] = [before, after].map(make).map((text) => parseDocument(text));
      const check = checkWith(createLinter(loadBuiltIn()));
      const alone = checkWith(createLinter(loadBuiltIn()))(other);
      check(one);
      assert.equal(JSON.stringify(check(other)), JSON.stringify(alone));
    });
  }
});
