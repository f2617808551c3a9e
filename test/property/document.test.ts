import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chunkStarts, frontMatterEnd } from '../../server/src/document/chunks.ts';
import { createDocumentCache, parseDocument, sourceSpan } from '../../server/src/document/document.ts';
import { knownCuts } from '../../server/src/document/knownCuts.ts';
import { parseMarkdown } from '../../server/src/document/parser.ts';
import type { Chunk, PolicyDocument, Span } from '../../server/src/document/types.ts';
import { almostPlain, line, markdown } from './arbitraries.ts';
import { runs } from './runs.ts';
import { outline, parseWhole } from './trees.ts';

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
