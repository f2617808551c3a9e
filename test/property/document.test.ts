import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { chunkStarts, frontMatterEnd } from '../../server/src/document/chunks.ts';
import { createDocumentCache, parseDocument, sourceSpan } from '../../server/src/document/document.ts';
import { knownCuts } from '../../server/src/document/knownCuts.ts';
import { parseMarkdown } from '../../server/src/document/parser.ts';
import type { Chunk, PolicyDocument, Span } from '../../server/src/document/types.ts';
import { runs } from './runs.ts';

/** Lines that open, close or interrupt things, at several indentations. */
const line = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      '',
      ' ',
      '  ',
      '   ',
      '    ',
      '\t',
      '> ',
      '- ',
      '  - ',
      '1. ',
      '2) ',
      '   > ',
      '>     ',
      '     ',
      '> 2. ',
    ),
    fc.constantFrom(
      ...[
        '',
        '',
        '',
        '# Heading',
        '## Two #',
        '#',
        '###### Six',
        '#no heading',
        'Plain text.',
        'We will:',
        '---',
        '===',
      ],
      ...[
        '```',
        '````',
        '~~~',
        '``` a`b',
        '```js',
        '<div>',
        '</div>',
        '<div/',
        '<b>',
        '<b>x</b> y',
        '<script>',
        '</script>',
      ],
      ...[
        '<!-- note',
        '-->',
        '<!-- all -->',
        '<!-->',
        '<?',
        '?>',
        '<?>',
        '<!X',
        '<!X y>',
        '<![CDATA[',
        ']]>',
        ']]]>',
        '<pre>',
      ],
      ...[
        '| a | b |',
        '|---|---|',
        '[ref]: /url',
        '[ref]',
        '[a][ref] b',
        '[ref]: <x> "t',
        't"',
        '\\# x',
        '<a href="',
        'x">',
      ],
      ...['<style>a</style> b', '<http://x.y>', '&amp; &#35; &nope;', '*a **b* c**', '`code', 'b` end', '1986. A year'],
    ),
  )
  .map(([prefix, content]) => prefix + content);

const eol = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n');
const markdown = fc
  .tuple(
    fc.constantFrom('', '', '---\ntitle: x\n---\n', '---\n# a: b\n', '\ufeff'),
    fc.array(fc.tuple(line, eol), { minLength: 1, maxLength: 14 }),
  )
  .map(([front, lines]) => front + lines.map((parts) => parts.join('')).join(''));

/** Text that is almost plain: what is read without micromark, and what only looks like it. */
const inline = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'Word',
        'é',
        '12',
        '.',
        ',',
        ':',
        '(',
        ')',
        '"',
        '’',
        '“',
        '-',
        '!',
        '?',
        '%',
        '#',
        '+',
        '|',
        '=',
        '~',
        '>',
        ';',
        ' ',
        'a \nb',
        'a  \nb',
      ],
      ...[
        '*',
        '**',
        '***',
        '*a*',
        '**b c**',
        '**B.**',
        '*(d)*',
        '_',
        '__',
        '`',
        '`x`',
        '[',
        ']',
        '[t](u)',
        '[t\nu](v)',
        '![i](s)',
        '[t](/u?a=b&c)',
      ],
      ...[
        '[t](u "x")',
        '[r]: /u',
        '[r]',
        '[t][r]',
        '[s]: <v> "t"',
        '[s][]',
        '[t]()',
        '[a *b*](c)',
        '[t](a(b)c)',
        '&',
        '&amp;',
        '&x;',
        'R&D',
        '\\',
        '<',
        '<br>',
        ' ',
        ' ',
        ' ',
        ' ',
        '  ',
      ],
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(''));
const plainLine = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constantFrom('', '', '', '- ', '- ', '* ', '1. ', '2. ', '1) ', '  ', '   ', '# ', '## ', '-  ', '10. '),
      inline,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant(''),
      fc.constantFrom('', '', '===', '---', '-', '| a | b |', '|---|---|', '| - | :-: |', '| *x* | y |', '|a|b', '| |'),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom('| ', '|'),
      fc.tuple(inline, inline).map(([a, b]) => `${a} | ${b} |`),
    ),
  },
);
const almostPlain = fc
  .array(fc.tuple(plainLine, eol), { minLength: 1, maxLength: 9 })
  .map((lines) => lines.map(([[prefix, content], end]) => prefix + content + end).join(''));

/** The whole text parsed at once, by the parser as its authors mean it to be used. */
function parseWhole(text: string): Root {
  const hasFrontMatter = frontMatterEnd(text, 0) > 0;
  return unified()
    .use(remarkParse)
    .data({
      micromarkExtensions: [gfmTable(), ...(hasFrontMatter ? [frontmatter(['yaml'])] : [])],
      fromMarkdownExtensions: [gfmTableFromMarkdown(), ...(hasFrontMatter ? [frontmatterFromMarkdown(['yaml'])] : [])],
    })
    .parse(text);
}

/** Types, offsets and texts of all nodes of a tree, as lines; `offset` is added to the offsets. */
function outline(node: Nodes, offset: number, into: string[] = [], depth = 0): string[] {
  if (node.type !== 'root') {
    const { position } = node;
    const { type: _type, position: _position, ...fields } = { ...node, children: undefined };
    const value = fields;
    const [start, end] = [position?.start, position?.end];
    const columns = `${start?.column}-${end?.column}`;
    const at = `${(start?.offset ?? 0) + offset}-${(end?.offset ?? 0) + offset} ${columns}`;
    into.push(`${' '.repeat(depth)}${node.type} ${at} ${JSON.stringify(value)}`);
  }
  if ('children' in node) for (const child of node.children) outline(child, offset, into, depth + 1);
  return into;
}

/** The parts of a chunk that a comparison can print; sentences refer to blocks and blocks to sentences. */
function plain({ text, tree, blocks, sentences, directives, definitions }: Chunk): unknown {
  return {
    text,
    tree: outline(tree, 0),
    blocks: blocks.map(({ sentences: own, leadIn, ...rest }) => ({ ...rest, own: own.length, leadIn: leadIn?.index })),
    sentences: sentences.map(({ block, ...rest }) => ({ ...rest, block: blocks.indexOf(block) })),
    directives,
    definitions,
  };
}

function comparable(document: PolicyDocument): unknown {
  const { chunks, sections, frontMatter, title } = document;
  return {
    chunks: chunks.map(({ chunk, start }) => ({ start, ...(plain(chunk) as object) })),
    sections,
    frontMatter,
    title,
  };
}

/** Texts that were once cut at a wrong place. */
const wrongOnce = [
  '<a href="\n1. *a **b* c**\n\t<!X\n\n#no heading\n',
  '    <div>\n\n> 1986. A year\n\n',
  '<x\n>     -->\n     ===\n      # H\n\n2) <![CDATA[\n\n- <b>\n',
  '# A\n\ntext\n\n# B\n\n    code\n\n# H\n\n> quote\n---\n\n# Z\n\ntext\n',
].map((text): [string] => [text]);

describe('documents: what holds for any text', () => {
  it('parsing chunks gives the tree of the whole', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { chunks } = parseDocument(text);
        const parts = chunks.flatMap(({ chunk, start }) => outline(chunk.tree, start));
        const bom = text.startsWith('\ufeff') ? 1 : 0;
        assert.deepEqual(parts, outline(parseWhole(text.slice(bom)), bom));
      }),
      { ...runs(100), examples: wrongOnce },
    );
  });

  it('reading plain text without the parser gives the nodes of the parser', () => {
    fc.assert(
      fc.property(almostPlain, (text) => {
        const frontMatter = frontMatterEnd(text, 0) > 0;
        assert.deepEqual(outline(parseMarkdown(text, { frontMatter }), 0), outline(parseWhole(text), 0));
      }),
      runs(150),
    );
  });

  it('an edited text is cut as it would be from scratch', () => {
    const sizes = { title: 1, paragraph: 30 };
    const edit = fc.record({
      at: fc.oneof(fc.nat(), fc.constant(0)),
      remove: fc.nat({ max: 12 }),
      insert: fc.oneof(line, fc.constant('---\n')),
    });
    fc.assert(
      fc.property(fc.array(markdown, { minLength: 1, maxLength: 4 }), edit, (parts, { at, remove, insert }) => {
        const text = parts.join('\n\n');
        const starts = chunkStarts(text, undefined, sizes);
        const start = at % (text.length + 1);
        const edited = text.slice(0, start) + insert + text.slice(start + remove);
        const fresh = chunkStarts(edited, undefined, sizes);
        assert.deepEqual(chunkStarts(edited, knownCuts(edited, { text, starts }), sizes), fresh);
      }),
      runs(200),
    );
  });

  it('a text that is cut from one of its cuts on is cut as from the start', () => {
    const sizes = { title: 1, paragraph: 1 };
    fc.assert(
      fc.property(markdown, (text) => {
        const starts = chunkStarts(text, undefined, sizes);
        for (let known = 2; known < starts.length; known++) {
          assert.deepEqual(chunkStarts(text, { before: starts.slice(0, known), after: [] }, sizes), starts);
        }
      }),
      { ...runs(400), examples: wrongOnce },
    );
  });

  it('an edited document with a shared cache equals a document from scratch', () => {
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 12 }),
      insert: fc.oneof(line, fc.string({ maxLength: 3 })),
    });
    fc.assert(
      fc.property(markdown, fc.array(edit, { maxLength: 5 }), (original, edits) => {
        const cache = createDocumentCache();
        let text = original;
        parseDocument(text, cache);
        for (const { at, remove, insert } of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + insert + text.slice(start + remove);
          assert.deepEqual(comparable(parseDocument(text, cache)), comparable(parseDocument(text)));
        }
      }),
      runs(50),
    );
  });

  it('spans lie inside the chunk and sentences map back to their words', () => {
    const check = ({ start, end }: Span, length: number): void =>
      assert.ok(0 <= start && start <= end && end <= length);
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const document = parseDocument(text);
        let at = document.chunks[0].start;
        for (const { chunk, start } of document.chunks) {
          assert.equal(start, at);
          at += chunk.text.length;
          for (const block of chunk.blocks) {
            check(block.span, chunk.text.length);
            for (const { span } of block.links) check(span, chunk.text.length);
            for (const sentence of block.sentences) {
              check(sentence.span, chunk.text.length);
              assert.equal(sentence.text, block.text.slice(sentence.plain.start, sentence.plain.end));
              sentence.words.start.forEach((wordStart, index) => {
                check(sourceSpan(block, wordStart, sentence.words.end[index]), chunk.text.length);
              });
            }
          }
          for (const { span, rules } of chunk.directives) {
            check(span, chunk.text.length);
            for (const rule of rules) assert.equal(chunk.text.slice(rule.span.start, rule.span.end), rule.id);
          }
        }
        assert.equal(at, text.length);
        for (const { span, heading } of document.sections) {
          check(span, text.length);
          check(heading, text.length);
        }
      }),
      runs(100),
    );
  });

  it('CRLF and LF give the same sentences', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const sentences = (source: string): string[] =>
          parseDocument(source).chunks.flatMap(({ chunk }) => chunk.sentences.map((sentence) => sentence.text));
        const lf = text.replace(/\r\n?/g, '\n');
        assert.deepEqual(sentences(lf.replace(/\n/g, '\r\n')), sentences(lf));
      }),
      runs(100),
    );
  });

  it('chunks may be as small as they like', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const bom = text.startsWith('\ufeff') ? 1 : 0;
        const frontMatter = frontMatterEnd(text, bom) > bom;
        const starts = chunkStarts(text, undefined, { title: 1, paragraph: 30 });
        const parts = starts.map((start, index) => {
          const source = text.slice(start, starts[index + 1]);
          const parsed = parseMarkdown(source, { frontMatter: frontMatter && index === 0 });
          return { start, parsed };
        });
        // Without definitions, which chunks are given from outside.
        fc.pre(!text.includes(']:'));
        const joined = parts.flatMap(({ start, parsed }) => outline(parsed, start));
        assert.deepEqual(joined, outline(parseWhole(text.slice(bom)), bom));
      }),
      runs(100),
    );
  });
});
