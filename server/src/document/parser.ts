/** Markdown to mdast: CommonMark, GFM tables, and YAML front matter at the start of a document. */
import type { Nodes, Root, RootContent } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Extension, Tokenizer } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { blockStarts, frontMatterEnd } from './chunks.ts';
import { definitionsIn, mentionedIn, normaliseIdentifier } from './definitions.ts';
import { isNestedTooDeeply } from './nesting.ts';
import { moveNodes, placeAt, readFlow, type UnreadPart } from './plainBlocks.ts';
import { remembering } from './remember.ts';
import { tableLines, tablesOn } from './tables.ts';

export interface ParseOptions {
  /**
   * The text starts with front matter that is closed. (Without its closing fence, micromark-extension-frontmatter 2.0.0
   * leaves the rest of the document without lists and block quotes.)
   */
  frontMatter: boolean;
  /** Identifiers (see `normaliseIdentifier`) of link definitions that stand elsewhere in the document. */
  defined?: readonly string[];
}

type FromMarkdownExtension = ReturnType<typeof gfmTableFromMarkdown>;

const NO_LINES: ReadonlySet<number> = new Set();

function processorWith(frontMatter: boolean, tables: ReadonlySet<number>, defined: readonly string[]) {
  const micromarkExtensions: Extension[] = [];
  const fromMarkdownExtensions: FromMarkdownExtension[] = [];
  if (frontMatter) {
    micromarkExtensions.push(frontmatter(['yaml']));
    fromMarkdownExtensions.push(frontmatterFromMarkdown(['yaml']));
  }
  if (tables.size > 0) {
    micromarkExtensions.push(tablesOn(tables));
    fromMarkdownExtensions.push(gfmTableFromMarkdown());
  }
  if (defined.length > 0) micromarkExtensions.push(seed(defined));
  return unified().use(remarkParse).data({ micromarkExtensions, fromMarkdownExtensions }).freeze();
}

const plainProcessor = processorWith(false, NO_LINES, []);
/** By the identifiers that they take for defined; making one costs as much as reading a paragraph. */
const definingProcessors = remembering<ReturnType<typeof processorWith>>(20);

/** Tree of a Markdown text; positions are relative to it. Never throws. */
export function parseMarkdown(text: string, { frontMatter, defined = [] }: ParseOptions): Root {
  const matterEnd = frontMatter ? frontMatterEnd(text, 0) : 0;
  const matter = frontMatter ? parseWithMicromark(text.slice(0, matterEnd), true, []).children : [];
  const parts = readFlow(text, placeAt(text, matterEnd), blockStarts(text));
  const known = new Set([...defined, ...definedIn(text, parts)]);
  const flow = parts.flatMap((part) => ('from' in part ? parsePart(text, part, known) : part));
  return { type: 'root', children: [...matter, ...flow] };
}

function parsePart(text: string, { from, to }: UnreadPart, defined: ReadonlySet<string>): RootContent[] {
  const source = text.slice(from.offset, to);
  const named = defined.size === 0 ? [] : [...mentions(source)].filter((identifier) => defined.has(identifier));
  const nodes = copies(readPart(source, named));
  if (from.offset > 0) moveNodes(nodes, from);
  return nodes;
}

/** Parts that are kept: those of a long chunk. */
const KEPT_PARTS = 200;
const parsedParts = remembering<readonly RootContent[]>(KEPT_PARTS);
const mentionsOf = remembering<ReadonlySet<string>>(KEPT_PARTS);
const mentions = (source: string): ReadonlySet<string> => mentionsOf(source, () => mentionedIn(source));

/** Nodes of a part, at the start of a text; not to be changed. None where it is nested too deeply to be read. */
function readPart(source: string, defined: readonly string[]): readonly RootContent[] {
  const key = defined.length === 0 ? source : `${defined.join('\n')}\u0000${source}`;
  return parsedParts(key, () => (isNestedTooDeeply(source) ? [] : parseWithMicromark(source, false, defined).children));
}

function copies(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map(copyOf);
}

function copyOf<T extends Nodes>(node: T): T {
  const copy = { ...node };
  if (node.position) copy.position = { start: { ...node.position.start }, end: { ...node.position.end } };
  if ('children' in copy) copy.children = copy.children.map(copyOf) as typeof copy.children;
  return copy;
}

/** Identifiers of the link definitions in a text: each part may refer to those in the others. */
function definedIn(text: string, parts: readonly (RootContent | UnreadPart)[]): string[] {
  if (!text.includes(']:')) return [];
  const unread = parts.filter((part) => 'from' in part);
  if (unread.length < 2) return [];
  return unread
    .map(({ from, to }) => text.slice(from.offset, to))
    .filter((source) => source.includes(']:'))
    .flatMap((source) => definitionsIn(readPart(source, [])))
    .map(({ identifier }) => normaliseIdentifier(identifier));
}

function parseWithMicromark(text: string, frontMatter: boolean, defined: readonly string[]): Root {
  const tables = tableLines(text);
  if (frontMatter || tables.size > 0) return processorWith(frontMatter, tables, defined).parse(text);
  if (defined.length === 0) return plainProcessor.parse(text);
  return definingProcessors(defined.join('\n'), () => processorWith(false, NO_LINES, defined)).parse(text);
}

const EXCLAMATION = 33;
const LEFT_BRACKET = 91;

/**
 * Makes references to link definitions outside the text parse as links: micromark only asks whether a label is known. The
 * construct matches nothing; it is tried where a link or image may start, before any label can end.
 */
function seed(defined: readonly string[]): Extension {
  let seeded: readonly string[] | undefined;
  const tokenize: Tokenizer = function (_effects, _ok, nok) {
    const known = this.parser.defined;
    if (seeded !== known) known.push(...defined);
    seeded = known;
    return nok;
  };
  const construct = { name: 'outsideDefinitions', tokenize };
  return { text: { [EXCLAMATION]: construct, [LEFT_BRACKET]: construct } };
}

const decoded = new Map<string, string>();

/** Text of a character reference such as `&amp;`; the input itself when it is none. */
export function decodeReference(reference: string): string {
  let text = decoded.get(reference);
  if (text === undefined) {
    const paragraph = plainProcessor.parse(`a${reference}b`).children[0];
    const node = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    text = node?.type === 'text' ? node.value.slice(1, -1) : reference;
    if (decoded.size > 500) decoded.clear();
    decoded.set(reference, text);
  }
  return text;
}
