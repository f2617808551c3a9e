/** Markdown to mdast: CommonMark, GFM tables, and YAML front matter at the start of a document. */
import type { Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export interface ParseOptions {
  /** Front matter is read only in the first chunk. */
  first: boolean;
  /** Identifiers of link definitions that stand elsewhere in the document. */
  defined?: readonly string[];
}

function processorWith(first: boolean, extra: readonly Extension[] = []) {
  return unified()
    .use(remarkParse)
    .data({
      micromarkExtensions: [...(first ? [frontmatter(['yaml'])] : []), gfmTable(), ...extra],
      fromMarkdownExtensions: [...(first ? [frontmatterFromMarkdown(['yaml'])] : []), gfmTableFromMarkdown()],
    })
    .freeze();
}

const firstProcessor = processorWith(true);
const restProcessor = processorWith(false);

/** Tree of a Markdown text; positions are relative to it. Never throws. */
export function parseMarkdown(text: string, { first, defined }: ParseOptions): Root {
  if (defined !== undefined && defined.length > 0) return processorWith(first, [seed(defined)]).parse(text);
  return (first ? firstProcessor : restProcessor).parse(text);
}

/** Makes link references to definitions outside the text parse as links: micromark asks only whether one is known. */
function seed(defined: readonly string[]): Extension {
  const known = defined.map(normaliseIdentifier);
  function tokenize(this: TokenizeContext, _effects: Effects, _ok: State, nok: State): State {
    if (!this.parser.defined.includes(known[0])) this.parser.defined.push(...known);
    return nok;
  }
  return { document: { null: { name: 'seed', tokenize } } };
}

/** Identifier of a link label as micromark compares them (CommonMark 0.31.2, section 4.7). */
export function normaliseIdentifier(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

const decoded = new Map<string, string>();

/** Text of a character reference such as `&amp;`; the input itself when it is none. */
export function decodeReference(reference: string): string {
  let text = decoded.get(reference);
  if (text === undefined) {
    const paragraph = restProcessor.parse(`a${reference}b`).children[0];
    const node = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    text = node?.type === 'text' ? node.value.slice(1, -1) : reference;
    if (decoded.size > 500) decoded.clear();
    decoded.set(reference, text);
  }
  return text;
}
