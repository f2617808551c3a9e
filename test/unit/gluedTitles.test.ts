import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/document/document.ts';
import { partsAtTitles } from '../../server/src/document/gluedTitles.ts';
import type { Block } from '../../server/src/document/types.ts';

const blocksOf = (text: string): Block[] => parseDocument(text).chunks.flatMap(({ chunk }) => chunk.blocks);

const paragraph =
  'Our employees learn about forced labour in their first month and again\n' +
  'every year, with examples from their work.';

describe('Titles glued to a paragraph', () => {
  it('head the text below them', () => {
    const blocks = blocksOf(`Training\n${paragraph}`);
    assert.deepEqual(
      blocks.map(({ text, label }) => [text, label]),
      [
        ['Training', 'Training'],
        [paragraph, 'Training'],
      ],
    );
  });

  it('may stand inside a paragraph, behind a full stop', () => {
    const text = `${paragraph}\nOur Supply Chain\n${paragraph}`;
    assert.deepEqual(
      partsAtTitles(text).map(({ start, end }) => text.slice(start, end)),
      [paragraph, 'Our Supply Chain', paragraph],
    );
  });

  it('leave words, sentences and links at their place in the source', () => {
    const source = `> x\n\nTraining\nEveryone reads [the whole of our code](https://a.example) when they start to work\nfor us.`;
    const [, title, text] = blocksOf(source);
    assert.equal(source.slice(title.span.start, title.span.end), 'Training');
    assert.deepEqual(title.links, []);
    assert.equal(text.links.length, 1);
    const [sentence] = text.sentences;
    assert.equal(source.slice(sentence.span.start, sentence.span.end), source.slice(source.indexOf('Everyone')));
    assert.equal(sentence.words.surface[0], 'everyone');
  });

  it('are not lines that only happen to be short', () => {
    const one = (text: string): void => assert.equal(partsAtTitles(text).length, 1, text);
    one(`We work with\nSuppliers in many countries, and we ask all of them to sign our code.\nThey do.`);
    one(`Modern Slavery Act\n2015. This statement is made under section 54 of that Act for the year.`);
    one('A short\nParagraph\nOf lines\nAll alike');
    one(`${paragraph}\nJo Bloggs\nManaging Director of the company that makes this statement`);
    one('**Scope**\nThis policy applies to everyone who works for us, at whatever place in the world.');
  });
});
