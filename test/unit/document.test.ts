import assert from 'node:assert/strict';
import { createDocumentCache, parseDocument, sourceSpan } from '../../server/src/document/document.ts';
import type { Block, PolicyDocument } from '../../server/src/document/types.ts';

function blocksOf(text: string): Block[] {
  return parseDocument(text).chunks.flatMap(({ chunk }) => chunk.blocks);
}

/** Sentences as the source has them. */
function sentencesInSource(text: string): string[] {
  return parseDocument(text).chunks.flatMap(({ chunk }) =>
    chunk.sentences.map(({ span }) => chunk.text.slice(span.start, span.end)),
  );
}

/** Source of the first occurrence of `plain` in the first block that has it. */
function sourceOf(text: string, plain: string): string {
  for (const { chunk } of parseDocument(text).chunks) {
    for (const block of chunk.blocks) {
      const at = block.text.indexOf(plain);
      if (at === -1) continue;
      const { start, end } = sourceSpan(block, at, at + plain.length);
      return chunk.text.slice(start, end);
    }
  }
  return assert.fail(`no block has ${JSON.stringify(plain)}`);
}

describe('blocks', () => {
  it('are headings, paragraphs, list items and table cells', () => {
    const blocks = blocksOf(`# Policy

We act.

- One
  1. Two

| Right | Step |
|---|---|
| Water | Test |

Setext
------

\`\`\`
code
\`\`\`

<div>html</div>

---
`);
    assert.deepEqual(
      blocks.map(({ type, text, depth, listDepth }) => [type, text, depth, listDepth]),
      [
        ['heading', 'Policy', 1, 0],
        ['paragraph', 'We act.', undefined, 0],
        ['listItem', 'One', undefined, 1],
        ['listItem', 'Two', undefined, 2],
        ['tableCell', 'Right', undefined, 0],
        ['tableCell', 'Step', undefined, 0],
        ['tableCell', 'Water', undefined, 0],
        ['tableCell', 'Test', undefined, 0],
        ['heading', 'Setext', 2, 0],
      ],
    );
  });

  it('hold plain text: markup gone, code and link text kept, comments dropped, `<br>` a line break', () => {
    const [block] = blocksOf('We *respect* `all` **human [rights](x)**<!-- note -->, A&amp;B, 1\\*2<br>and\nmore.');
    assert.equal(block.text, 'We respect all human rights, A&B, 1*2\nand\nmore.');
  });

  it('in block quotes are quoted, also below lists', () => {
    assert.deepEqual(
      blocksOf('> Theirs\n>\n> - also\n\nOurs').map(({ text, quoted }) => [text, quoted]),
      [
        ['Theirs', true],
        ['also', true],
        ['Ours', false],
      ],
    );
  });

  it('carry their links, resolved against definitions anywhere in the document', () => {
    const text = '# A\n\nSee [the UN][un] and [us](https://a.example "t").\n\n# B\n\n[un]: https://un.example\n';
    assert.deepEqual(
      blocksOf(text)[1].links.map(({ span, ...link }) => ({ ...link, source: text.slice(span.start, span.end) })),
      [
        { url: 'https://un.example', text: 'the UN', source: '[the UN][un]' },
        { url: 'https://a.example', text: 'us', source: '[us](https://a.example "t")' },
      ],
    );
  });

  it('of a table know their column and row', () => {
    const last = blocksOf('| Risk | Owner |\n|---|---|\n| Water | Board |').at(-1);
    assert.equal(last?.tableHeader, 'Owner');
    assert.equal(last?.tableRowHeader, 'Water');
  });
});

describe('a text made to break the parser', () => {
  const nested = {
    quotes: '>'.repeat(20_000),
    lists: '- '.repeat(20_000),
    'ordered lists': '1. '.repeat(20_000),
    'lists on lines of their own': Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  };
  for (const [what, text] of Object.entries(nested)) {
    it(`has its ${what} without end left out, and nothing else`, () => {
      const texts = blocksOf(`Before.\n\n${text} deep\n\n# After`).map((block) => block.text);
      assert.deepEqual(texts, ['Before.', 'After']);
    });
  }

  it('is read where it is nested as deeply as people nest', () => {
    const text = Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- item ${depth}`).join('\n');
    assert.equal(blocksOf(text).length, 20);
    assert.deepEqual(
      blocksOf(`${'> '.repeat(20)}deep`).map((block) => block.text),
      ['deep'],
    );
    assert.deepEqual(blocksOf(`${' '.repeat(3)}Table of contents${' '.repeat(300)}7`).length, 1);
  });
});

describe('lead-ins', () => {
  const leadIns = (text: string): (string | undefined)[] =>
    blocksOf(text)
      .filter(({ type }) => type === 'listItem')
      .map(({ leadIn }) => leadIn?.text);

  it('are the last sentence before a list when it goes on in the list', () => {
    assert.deepEqual(leadIns('We act. We will:\n\n- consult\n- report'), ['We will:', 'We will:']);
    assert.deepEqual(leadIns('This includes the rights to\n\n- water'), ['This includes the rights to']);
  });

  it('are none when that sentence is complete, or something else stands between', () => {
    assert.deepEqual(leadIns('We act.\n\n- One'), [undefined]);
    assert.deepEqual(leadIns('We will:\n\n## Next\n\n- One'), [undefined]);
    assert.deepEqual(leadIns('We will:\n\n***\n\n- One'), [undefined]);
  });

  it('of a nested list are the item above it; a comment in between does not matter', () => {
    assert.deepEqual(leadIns('We will:\n\n<!-- x -->\n\n- protect\n  - workers'), ['We will:', 'protect']);
  });
});

describe('labels', () => {
  const labels = (text: string): (string | undefined)[] => blocksOf(text).map(({ label }) => label);

  it('are short bold openings with text behind them', () => {
    assert.deepEqual(labels('**Scope.** This policy applies.\n\nNext.'), ['Scope', undefined]);
    assert.deepEqual(labels('- **Child labour:** none\n- **Pay** We pay.'), ['Child labour', 'Pay']);
    assert.deepEqual(labels('| **Water**: rights |\n|---|'), ['Water']);
  });

  it('are not emphasised words', () => {
    assert.deepEqual(labels('**We** will not tolerate it.'), [undefined]);
    assert.deepEqual(labels('We **must** act.'), [undefined]);
    assert.deepEqual(labels('**We respect all human rights.**\n\nText.'), [undefined, undefined]);
  });

  it('standing alone head what follows, up to the next label or heading', () => {
    assert.deepEqual(labels('**Grievances**\n\nCall us.\n\n- now\n\n**Other.** Text.\n\nMore.\n\n# H\n\nText.'), [
      ...['Grievances', 'Grievances', 'Grievances'],
      ...['Other', undefined, undefined, undefined],
    ]);
  });

  it('can be title-like lines, as in text from a PDF', () => {
    assert.deepEqual(labels('Our commitment\n\nWe act.'), ['Our commitment', 'Our commitment']);
    assert.deepEqual(
      labels('Governance Structure for Human Rights Due Diligence\n\nWe act.')[1],
      'Governance Structure for Human Rights Due Diligence',
    );
    assert.deepEqual(labels('These values apply across all of our operations\n\nWe act.'), [undefined, undefined]);
    assert.deepEqual(labels('We respect rights\n\nWe act.'), [undefined, undefined]);
  });
});

describe('source spans', () => {
  it('leave surrounding markup out and take inner markup in', () => {
    assert.equal(sourceOf('We **respect** rights.', 'respect'), 'respect');
    assert.equal(sourceOf('We **respect** rights.', 'respect rights'), 'respect** rights');
    assert.equal(sourceOf('See [the *UN* principles](https://x.example).', 'UN principles'), 'UN* principles');
  });

  it('cover entities, escapes and code', () => {
    assert.equal(sourceOf('Health &amp; safety &copy; us', '& safety ©'), '&amp; safety &copy;');
    assert.equal(sourceOf('not \\*all\\* of it', '*all*'), '\\*all\\*');
    assert.equal(sourceOf('the `` code `x` `` here', 'code `x`'), 'code `x`');
    assert.equal(sourceOf('an emoji 😀 and &#x1F600; here', 'here'), 'here');
    assert.equal(sourceOf('AT&T; R&D &amp; more', 'more'), 'more');
  });

  it('cross line ends, indentation and quotation marks', () => {
    assert.equal(sourceOf('> We respect\n> rights. Yes.', 'respect\nrights'), 'respect\n> rights');
    assert.equal(sourceOf('- We respect  \r\n  rights. Yes.', 'rights'), 'rights');
    assert.equal(sourceOf('We respect\r\nrights.', 'respect\nrights'), 'respect\r\nrights');
    assert.equal(sourceOf('| a | b\\|c d |\n|---|---|', 'c d'), 'c d');
  });

  it('of sentences are exact', () => {
    assert.deepEqual(
      sentencesInSource('**Scope.** This &amp; that\napplies. *It\nbinds* all.\n\n> One. Two\n> three.'),
      [...['Scope.', 'This &amp; that\napplies.', 'It\nbinds* all.'], ...['One.', 'Two\n> three.']],
    );
  });
});

describe('sections', () => {
  const sections = (text: string) =>
    parseDocument(text).sections.map(({ title, depth, path, words, span }) => ({
      title,
      depth,
      path: path.join(' > '),
      words,
      text: text.slice(span.start, span.end),
    }));

  it('nest by depth and count their own words', () => {
    assert.deepEqual(sections('Before it.\n\n# A\n\nOne two.\n\nB\n---\n\n- three\n\n# C\n'), [
      { title: '', depth: 0, path: '', words: 2, text: 'Before it.\n\n' },
      { title: 'A', depth: 1, path: '', words: 2, text: '# A\n\nOne two.\n\nB\n---\n\n- three\n\n' },
      { title: 'B', depth: 2, path: 'A', words: 1, text: 'B\n---\n\n- three\n\n' },
      { title: 'C', depth: 1, path: '', words: 0, text: '# C\n' },
    ]);
  });

  it('have none for headings in quotations and lists, and know their parent', () => {
    const { sections: found } = parseDocument('# A\n\n> ## Quoted\n\n- # Item\n\n### Deep\n');
    assert.deepEqual(
      found.map(({ title, parent }) => [title, parent?.title]),
      [
        ['A', undefined],
        ['Deep', 'A'],
      ],
    );
  });
});

describe('titles', () => {
  const title = (text: string): string | undefined => {
    const { title: found, text: source } = parseDocument(text);
    return found && `${found.text} @ ${source.slice(found.span.start, found.span.end)}`;
  };

  it('come from front matter, a level-1 heading, any heading, or a short first line', () => {
    assert.equal(title('---\ntitle: "Our Policy"\n---\n\n# Other\n'), 'Our Policy @ "Our Policy"');
    assert.equal(title('## Small\n\n# Human *Rights*\n'), 'Human Rights @ # Human *Rights*');
    assert.equal(title('Text first.\n\n## Only\n'), 'Only @ ## Only');
    assert.equal(
      title('Modern Slavery Statement 2024\nfor the year\n\nWe act.'),
      'Modern Slavery Statement 2024 @ Modern Slavery Statement 2024',
    );
    assert.equal(title(''), undefined);
  });
});

describe('front matter', () => {
  it('is read as YAML at the start only', () => {
    assert.deepEqual(parseDocument('---\nungp:\n  kind: company-policy\n---\n# A\n').frontMatter, {
      span: { start: 0, end: 36 },
      data: { ungp: { kind: 'company-policy' } },
    });
    assert.equal(parseDocument('# A\n\n---\nx: y\n---\n').frontMatter, undefined);
    assert.equal(parseDocument('---\nnever closed\n\n- item\n').frontMatter, undefined);
    assert.equal(parseDocument('\ufeff---\r\na: 1\r\n---\r\n').frontMatter?.span.start, 1);
  });

  it('reports YAML errors where they are', () => {
    const text = '---\ntitle: "open\n---\n# A\n';
    const { error, data } = parseDocument(text).frontMatter ?? assert.fail();
    assert.deepEqual(data, {});
    assert.match(error?.message ?? '', /quote/i);
    assert.ok(error && error.span.start >= 4 && error.span.end <= 17);
    assert.match(parseDocument('---\n- a\n---\n').frontMatter?.error?.message ?? '', /mapping/);
    const deep = `---\na: ${'['.repeat(20_000)}\n---\n`;
    assert.match(parseDocument(deep).frontMatter?.error?.message ?? '', /nested too deeply/);
  });

  it('leaves lists and quotations alone when the document starts with a thematic break', () => {
    assert.deepEqual(
      blocksOf('---\n\n- item\n\n> quote\n').map(({ type, quoted }) => [type, quoted]),
      [
        ['listItem', false],
        ['paragraph', true],
      ],
    );
  });
});

describe('directives', () => {
  const directives = (text: string) =>
    parseDocument(text).chunks.flatMap(({ chunk, start }) =>
      chunk.directives.map(({ action, rules, reason, span }) => ({
        action,
        rules: rules.map(({ id, span: at }) => {
          assert.equal(text.slice(at.start + start, at.end + start), id);
          return id;
        }),
        reason,
        source: text.slice(span.start + start, span.end + start),
      })),
    );

  it('name rules and give a reason', () => {
    const comment = '<!-- ungp-lint-disable-next-line wording/x, presence/y -- agreed with the works council -->';
    assert.deepEqual(directives(`# A\n\n${comment}\nText.\n`), [
      {
        action: 'disable-next-line',
        rules: ['wording/x', 'presence/y'],
        reason: 'agreed with the works council',
        source: comment,
      },
    ]);
  });

  it('are found in paragraphs, lists, tables and before headings', () => {
    const text = `<!-- ungp-lint-disable -->
# A

Text <!-- ungp-lint-disable-line a/b --> more.

- item <!--ungp-lint-disable-line-->

| x <!-- ungp-lint-enable a/b c/d --> |
|---|

<!-- ungp-lint-disable-file --><!-- other --><!-- ungp-lint-enable -->
`;
    assert.deepEqual(
      directives(text).map(({ action, rules }) => [action, ...rules]),
      [['disable'], ['disable-line', 'a/b'], ['disable-line'], ['enable', 'a/b', 'c/d'], ['disable-file'], ['enable']],
    );
  });

  it('are no other comments, and none in code', () => {
    assert.deepEqual(
      directives('<!-- ungp-lint-disabled -->\n\n<!-- see ungp-lint-disable -->\n\n`<!-- ungp-lint-disable -->`\n'),
      [],
    );
  });
});

describe('positions', () => {
  const document: PolicyDocument = parseDocument('one\r\ntwo\rthree\n\nfive');

  it('count lines at every kind of line end', () => {
    assert.deepEqual(document.positionAt(5), { line: 1, character: 0 });
    assert.deepEqual(document.positionAt(9), { line: 2, character: 0 });
    assert.deepEqual(document.rangeOf({ start: 9, end: 16 }), {
      start: { line: 2, character: 0 },
      end: { line: 4, character: 0 },
    });
    assert.equal(document.offsetAt({ line: 4, character: 2 }), 18);
  });

  it('clamp as LSP says', () => {
    assert.deepEqual(document.positionAt(-1), { line: 0, character: 0 });
    assert.deepEqual(document.positionAt(99), { line: 4, character: 4 });
    assert.deepEqual(document.positionAt(4), { line: 0, character: 3 });
    assert.equal(document.offsetAt({ line: 0, character: 99 }), 3);
    assert.equal(document.offsetAt({ line: 99, character: 0 }), 20);
    assert.equal(document.offsetAt({ line: -1, character: 5 }), 0);
  });
});

describe('the chunk cache', () => {
  it('gives back the chunks whose text did not change', () => {
    const cache = createDocumentCache();
    const before = parseDocument('# A\n\nOne.\n\n# B\n\nTwo.\n', cache);
    const after = parseDocument('# A\n\nOne, edited.\n\n# B\n\nTwo.\n', cache);
    assert.notEqual(after.chunks[0].chunk, before.chunks[0].chunk);
    assert.equal(after.chunks[1].chunk, before.chunks[1].chunk);
  });

  it('parses a chunk again when a definition it refers to moves in or out', () => {
    const cache = createDocumentCache();
    const links = (text: string) => parseDocument(text, cache).chunks[0].chunk.blocks[1].links.map(({ url }) => url);
    const start = '# A\n\nSee [it].\n\n# B\n\n';
    assert.deepEqual(links(start), []);
    assert.deepEqual(links(`${start}[it]: https://one.example\n`), ['https://one.example']);
    assert.deepEqual(links(`${start}[It]: https://two.example\n`), ['https://two.example']);
    assert.deepEqual(links(start), []);
  });

  it('keeps what was used a moment ago, and not for ever', () => {
    const cache = createDocumentCache();
    const first = parseDocument('# A\n', cache).chunks[0].chunk;
    parseDocument('# B\n', cache);
    assert.equal(parseDocument('# A\n', cache).chunks[0].chunk, first);
    for (let edit = 0; edit < 100; edit++) parseDocument(`# ${edit}\n`, cache);
    assert.ok(cache.byText.size < 20, `${cache.byText.size} chunks are kept`);
    assert.notEqual(parseDocument('# A\n', cache).chunks[0].chunk, first);
  });
});
