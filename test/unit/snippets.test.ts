import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { renderSnippets, snippetFile } from '../../scripts/build-snippets.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import {
  escapeSnippet,
  sectionMarkdown,
  toSnippet,
  unwrap,
  withSections,
} from '../../server/src/knowledge/snippets.ts';

describe('templates as snippets', () => {
  // `#{` stands for `${` here.
  const cases: [what: string, markdown: string, snippet: string][] = [
    [
      'a gap, in brackets until it is filled in',
      '[Company] respects human rights.',
      '#{1:[Company]} respects human rights.',
    ],
    ['gaps in order', '[A name] and [a date]', '#{1:[A name]} and #{2:[a date]}'],
    ['a repeated gap', '[Company], [date], [Company]', '#{1:[Company]}, #{2:[date]}, #{1}'],
    ['a suggestion', 'every [for example six months]', 'every #{1:six months}'],
    ['two suggestions, each for itself', '[for example yearly], [for example yearly]', '#{1:yearly}, #{2:yearly}'],
    ['a gap with an example', '[role, for example head of sales]', '#{1:[role, for example head of sales]}'],
    ['a choice', 'We meet [monthly/every quarter/yearly].', 'We meet #{1|monthly,every quarter,yearly|}.'],
    ['a choice with commas and bars', '[a, b/c|d]', '#{1|a\\, b,c\\|d|}'],
    ['an address, which is no choice', '[https://example.org/x]', '#{1:[https://example.org/x]}'],
    ['a date, which is no choice', '[period 1/1 to 31/12]', '#{1:[period 1/1 to 31/12]}'],
    ['a gap on two lines', '[a name\n  and a date]', '#{1:[a name and a date]}'],
    ['a suggested figure', 'within [for example 90] days', 'within #{1:90} days'],
    ['a gap before a colon', '- [Issue]: [who]', '- #{1:[Issue]}: #{2:[who]}'],
    ['what snippets read as syntax', 'costs $5 in {braces} and \\', 'costs \\$5 in {braces\\} and \\\\'],
    ['the same inside a gap', '[price in $}]', '#{1:[price in \\$\\}]}'],
  ];
  for (const [what, markdown, snippet] of cases) {
    it(`turns ${what} into a snippet`, () => assert.equal(toSnippet(markdown), snippet.replaceAll('#{', '${')));
  }

  it('leaves links, images, footnotes, and check boxes alone', () => {
    for (const text of ['[text](url)', '![picture]', '![picture](url)', 'note[^1]', '- [ ] a', '- [x] b', '[^2]']) {
      assert.equal(toSnippet(text), text);
    }
  });

  it('escapes so that nothing is lost', () => assert.equal(escapeSnippet('a$b}c\\d'), 'a\\$b\\}c\\\\d'));
});

describe('unwrapping', () => {
  it('puts paragraphs and list items on one line, and keeps all else', () => {
    const wrapped = '# T\n\nOne\ntwo\n  three.\n\n- a\n  b\n- c\n1. d\n\n| x |\n| y |\n\nhard  \nbreak\n';
    assert.equal(unwrap(wrapped), '# T\n\nOne two three.\n\n- a b\n- c\n1. d\n\n| x |\n| y |\n\nhard  \nbreak\n');
    assert.equal(unwrap(unwrap(wrapped)), unwrap(wrapped));
    assert.equal(unwrap('---\na:\n  b: c\n---\n\nd\ne\n'), '---\na:\n  b: c\n---\n\nd e\n');
  });
});

describe('documents', () => {
  const templates = { scope: { heading: 'Scope', body: 'All of [Company].\n' } };
  const document = {
    id: 'd',
    name: 'D',
    kind: 'company-policy' as const,
    prefixes: ['d'],
    body: '# D\n\n{{scope}}\n\n{{none}}\n',
  };

  it('bring in the sections they name', () => {
    assert.equal(withSections(document, templates).body, '# D\n\n## Scope\n\nAll of [Company].\n\n{{none}}\n');
    assert.equal(sectionMarkdown(templates.scope, 3), '### Scope\n\nAll of [Company].\n');
  });

  it('leave nothing open in the built-in packs', () => {
    for (const { id, body } of loadBuiltIn().documents) assert.doesNotMatch(body, /\{\{/, id);
  });
});

describe('the snippets of the extension', () => {
  const knowledge = loadBuiltIn();
  const text = renderSnippets(knowledge);
  const snippets = Object.values(JSON.parse(text) as Record<string, { prefix: string[]; body: string[] }>);

  it('are those of the packs: run scripts/build-snippets.ts when they are not', () => {
    assert.equal(readFileSync(snippetFile, 'utf8'), text);
  });

  it('hold every section and every document', () => {
    assert.equal(snippets.length, Object.keys(knowledge.templates).length + knowledge.documents.length);
    const prefixes = new Set(snippets.flatMap(({ prefix }) => prefix));
    for (const id of Object.keys(knowledge.templates)) assert.ok(prefixes.has(`ungp-${id}`), id);
  });

  it('have tab stops that start at 1 and leave no gap', () => {
    for (const { prefix, body } of snippets) {
      const stops = [...body.join('\n').matchAll(/\$\{(\d+)/g)].map((match) => Number(match[1]));
      const highest = Math.max(0, ...stops);
      assert.equal(new Set(stops).size, highest, prefix[0]);
    }
  });
});
