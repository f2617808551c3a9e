/** mdast to blocks of running text with their sentences, directives and link definitions. */
import type { Html, List, Paragraph, PhrasingContent, Root, RootContent, Table, Yaml } from 'mdast';
import { readDirectives } from './directives.ts';
import { controlLines } from './frontMatterLines.ts';
import { partsAtTitles, sliceOf } from './gluedTitles.ts';
import { type InlineContext, readInline } from './inline.ts';
import { boldLabel, titleLabel } from './labels.ts';
import { remembering } from './remember.ts';
import { sentenceSpans } from './sentences.ts';
import { sourceSpan } from './sourceSpan.ts';
import type { Block, BlockType, Chunk, Sentence, Span, Words } from './types.ts';
import { tokenise } from './words.ts';

type ChunkParts = Pick<Chunk, 'blocks' | 'sentences' | 'directives'>;

/** What surrounds a node. */
interface Surroundings {
  quoted: boolean;
  listDepth: number;
  leadIn?: Sentence;
  label?: string;
}

interface Build extends ChunkParts {
  context: InlineContext;
  /** Length of the bold opening of the block added last. */
  boldEnd: number;
}

/** Reads the tree of one chunk. All spans are relative to the chunk. */
export function readBlocks(tree: Root, context: InlineContext): ChunkParts {
  const build: Build = { blocks: [], sentences: [], directives: [], context, boldEnd: 0 };
  readFlow(build, tree.children, { quoted: false, listDepth: 0 });
  const { blocks, sentences, directives } = build;
  return { blocks, sentences, directives };
}

function readFlow(build: Build, nodes: readonly RootContent[], around: Surroundings): void {
  let label = around.label;
  let previous: Block | undefined;
  let waiting: Block[] = [];
  for (const node of nodes) {
    if (node.type === 'heading') leaveAlone(waiting);
    if (node.type !== 'paragraph' && node.type !== 'html') waiting = [];
    switch (node.type) {
      case 'heading': {
        const heading = addBlock(build, 'heading', node, { ...around, leadIn: undefined, label: undefined });
        heading.depth = node.depth;
        label = undefined;
        previous = undefined;
        break;
      }
      case 'paragraph': {
        for (const block of addParagraph(build, node, { ...around, label })) {
          if (label !== undefined) block.label = label;
          const own = boldLabel(block, build.boldEnd) ?? (around.listDepth === 0 ? titleLabel(block) : undefined);
          if (own !== undefined) {
            block.label = own.text;
            label = own.alone ? own.text : undefined;
          }
          if (own?.alone !== true) waiting = [];
          else waiting.push(block);
          previous = block;
        }
        break;
      }
      case 'blockquote':
        readFlow(build, node.children, { ...around, quoted: true, label });
        previous = undefined;
        break;
      case 'list':
        readList(build, node, { ...around, label, leadIn: leadInFrom(previous) });
        previous = undefined;
        break;
      case 'table':
        readTable(build, node, { ...around, label });
        previous = undefined;
        break;
      case 'html':
        addDirectives(build, node);
        break;
      case 'yaml':
        addControlLines(build, node);
        break;
      case 'definition':
        break;
      default:
        previous = undefined;
    }
  }
  leaveAlone(waiting);
}

/** Titles behind which the section ends: what they say is the section's text. */
function leaveAlone(waiting: readonly Block[]): void {
  for (const block of waiting) if (block.listDepth === 0) block.headsNothing = true;
}

function readList(build: Build, list: List, around: Surroundings): void {
  const inside = { ...around, listDepth: around.listDepth + 1 };
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') {
      readFlow(build, item.children, inside);
      continue;
    }
    const block = addBlock(build, 'listItem', first, inside);
    const own = boldLabel(block, build.boldEnd);
    if (own !== undefined) block.label = own.text;
    readItemRest(build, rest, own === undefined ? inside : { ...inside, label: own.text }, block);
  }
}

/** What follows an item's own text; a list there is introduced by that text. */
function readItemRest(build: Build, nodes: readonly RootContent[], around: Surroundings, block: Block): void {
  const [first, ...rest] = nodes;
  if (first?.type === 'list') {
    readList(build, first, { ...around, leadIn: leadInFrom(block) });
    readFlow(build, rest, around);
  } else if (nodes.length > 0) {
    readFlow(build, nodes, around);
  }
}

/** A first cell longer than this is a text of its own, and does not lead into the others of its row. */
const MAX_ROW_LEAD_WORDS = 12;

function readTable(build: Build, table: Table, around: Surroundings): void {
  const headers: string[] = [];
  table.children.forEach((row, rowIndex) => {
    let rowHeader: string | undefined;
    let rowLead: Sentence | undefined;
    row.children.forEach((cell, column) => {
      const block = addBlock(build, 'tableCell', cell, around);
      if (rowIndex === 0) headers.push(block.text);
      else if (headers[column]) block.tableHeader = headers[column];
      // The first row names its columns, or it is the first line of a two-column form ("Approved by | Board").
      if (column === 0) {
        rowHeader = block.text;
        rowLead = leadInFrom(block);
      } else if (rowHeader) {
        block.tableRowHeader = rowHeader;
        if (rowLead !== undefined && rowLead.words.norm.length <= MAX_ROW_LEAD_WORDS) block.leadIn = rowLead;
      }
      const own = boldLabel(block, build.boldEnd);
      if (own !== undefined) block.label = own.text;
    });
  });
}

interface InlineParent {
  children: PhrasingContent[];
  position?: Paragraph['position'];
}

function addBlock(build: Build, type: BlockType, node: InlineParent, around: Surroundings): Block {
  const block = readBlock(build, type, node, around);
  place(build, block);
  collectInlineDirectives(build, node.children);
  return block;
}

/** One block, or several where titles stand among the lines of a paragraph. */
function addParagraph(build: Build, node: Paragraph, around: Surroundings): Block[] {
  const whole = readBlock(build, 'paragraph', node, around);
  const parts = build.boldEnd > 0 ? [] : partsAtTitles(whole.text);
  const blocks = parts.length > 1 ? parts.map((part) => ({ ...sliceOf(whole, part), sentences: [] })) : [whole];
  for (const block of blocks) place(build, block);
  collectInlineDirectives(build, node.children);
  return blocks;
}

function readBlock(build: Build, type: BlockType, node: InlineParent, around: Surroundings): Block {
  const { text, map, links, boldEnd } = readInline(node.children, build.context);
  const block: Block = {
    type,
    span: { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 },
    text,
    map,
    sentences: [],
    quoted: around.quoted,
    listDepth: around.listDepth,
    links,
  };
  if (around.leadIn !== undefined) block.leadIn = around.leadIn;
  if (around.label !== undefined) block.label = around.label;
  build.boldEnd = boldEnd;
  return block;
}

function place(build: Build, block: Block): void {
  addSentences(build, block);
  build.blocks.push(block);
}

/** Lines of front matter read like the cells of a document control table. */
function addControlLines(build: Build, node: Yaml): void {
  const matter = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  for (const { text, label, span } of controlLines(build.context.source, matter)) {
    const map = { plain: [0], source: [span.start] };
    const block: Block = {
      type: 'tableCell',
      span,
      text,
      map,
      sentences: [],
      quoted: false,
      label,
      listDepth: 0,
      links: [],
    };
    addSentences(build, block);
    build.blocks.push(block);
  }
}

/** A sentence as far as it depends on nothing but the text of its block. */
type SentenceText = Pick<Sentence, 'text' | 'plain' | 'words'>;

const words = remembering<Words>(1000);
const sentences = remembering<readonly SentenceText[]>(500);
const titles = remembering<readonly SentenceText[]>(500);

/** The words of a sentence with its place in the block added to their offsets. */
function wordsAt(text: string, offset: number): Words {
  const { norm, surface, start, end } = words(text, () => tokenise(text));
  if (offset === 0) return { norm, surface, start, end };
  return { norm, surface, start: start.map((at) => at + offset), end: end.map((at) => at + offset) };
}

function sentencesOf({ type, text: whole }: Block): readonly SentenceText[] {
  const read = (plain: Span): SentenceText => {
    const text = whole.slice(plain.start, plain.end);
    return { text, plain, words: wordsAt(text, plain.start) };
  };
  // A heading is one title, whatever punctuation it has.
  if (type === 'heading') return titles(whole, () => wholeOf(whole).map(read));
  return sentences(whole, () => sentenceSpans(whole).map(read));
}

function wholeOf(text: string): Span[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end > start ? [{ start, end }] : [];
}

function addSentences(build: Build, block: Block): void {
  for (const { text, plain, words } of sentencesOf(block)) {
    const span = sourceSpan(block, plain.start, plain.end);
    const sentence: Sentence = { text, plain, span, words, index: build.sentences.length, block };
    block.sentences.push(sentence);
    build.sentences.push(sentence);
  }
}

const TERMINATED = /[.!?…。！？]["'”’»)\]]*$/;

/** The last sentence of the text before a list, when it leads into the list. */
function leadInFrom(block: Block | undefined): Sentence | undefined {
  const last = block?.sentences.at(-1);
  return last === undefined || TERMINATED.test(last.text) ? undefined : last;
}

function addDirectives(build: Build, node: Html): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  build.directives.push(...readDirectives(build.context.source.slice(start, end), start));
}

function collectInlineDirectives(build: Build, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) {
    if (node.type === 'html') addDirectives(build, node);
    else if ('children' in node) collectInlineDirectives(build, node.children);
  }
}
