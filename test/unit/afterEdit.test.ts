/** What is known of a document is that of its text, whatever was known before an edit. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createDocumentCache, parseDocument } from '../../server/src/document/document.ts';
import { chunksOf } from '../../server/src/document/inDocument.ts';
import { wordsIn } from '../../server/src/document/sections.ts';
import type { PolicyDocument } from '../../server/src/document/types.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { headingPaths } from '../../server/src/lint/headingPaths.ts';
import { createLinter } from '../../server/src/lint/lint.ts';

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
  const linter = createLinter(loadBuiltIn());
  const config = { rules: {}, preview: false, allElements: false, kind: 'company-policy' } as const;
  const policy = (...lines: string[]) => `# Human rights policy\n\n${lines.join('\n\n')}\n`;

  it('asks for what a company is exposed to once it says so, and no longer when that is gone', () => {
    const security = ({ coverage }: ReturnType<typeof linter.lint>) => coverage['security-arrangements']?.state;
    const without = policy('We respect human rights.', 'Our sites are small.');
    const states = readEach(
      (document) => security(linter.lint(document, config)),
      without,
      without.replace('small', 'watched by security guards'),
      without,
    );
    assert.deepEqual(states, ['notApplicable', 'missing', 'notApplicable']);
  });

  it('hears a sentence as its heading has it now', () => {
    const below = (title: string) =>
      policy(`## ${title}`, '### How it works', 'Anyone may write, also without a name.');
    const coverageOf = ({ coverage }: ReturnType<typeof linter.lint>) => JSON.stringify(coverage);
    const fresh = ['Grievance mechanism', 'Photography'].map((title) =>
      coverageOf(createLinter(loadBuiltIn()).lint(parseDocument(below(title)), config)),
    );
    assert.notEqual(fresh[0], fresh[1]);
    assert.deepEqual(
      readEach(
        (document) => coverageOf(linter.lint(document, config)),
        below('Grievance mechanism'),
        below('Photography'),
      ),
      fresh,
    );
  });
});
