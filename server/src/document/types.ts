/**
 * PolicyDocument: a Markdown text as the analysis sees it.
 *
 * Units: offsets are UTF-16 code units, half open. Positions are zero-based lines and UTF-16 characters.
 * Everything inside a {@link Chunk} is relative to the chunk's start, so that a chunk can be cached by its text and
 * placed anywhere ({@link PlacedChunk}).
 */
import type { Root } from 'mdast';

export interface Span {
  start: number;
  end: number;
}

export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** Words of a sentence: parallel arrays, in order. */
export interface Words {
  /** Normalised word (lower case, folded, stemmed) as the matcher compares it; see `words.ts`. */
  norm: string[];
  /** Lower-case surface form, before stemming. */
  surface: string[];
  /** Offsets in the block's plain text. */
  start: number[];
  end: number[];
}

export interface Sentence {
  /** Plain text of the sentence: a slice of the block's `text`. */
  text: string;
  /** Offsets in the block's plain text. */
  plain: Span;
  /** Source span, chunk relative. */
  span: Span;
  words: Words;
  /** Position in `chunk.sentences`. */
  index: number;
  /** The block it stands in. */
  block: Block;
}

export type BlockType = 'heading' | 'paragraph' | 'listItem' | 'tableCell';

/** A run of inline text: a heading, a paragraph, the text of a list item, or a table cell. */
export interface Block {
  type: BlockType;
  /** Source span, chunk relative. */
  span: Span;
  /** Heading depth 1–6; absent otherwise. */
  depth?: number;
  /** Plain text: markup removed, entities decoded, source line breaks kept as `\n`. */
  text: string;
  /** Start offsets of runs of plain text and their source offsets, ascending; see `sourceSpan`. */
  map: { plain: number[]; source: number[] };
  sentences: Sentence[];
  /** Inside a block quote: somebody else's words. */
  quoted: boolean;
  /** The sentence that introduces the list this item belongs to ("We will:") or the row of this cell, when there is one. */
  leadIn?: Sentence;
  /** Plain text of the column header (and of the row's first cell) of a table cell. */
  tableHeader?: string;
  tableRowHeader?: string;
  /** A short bold opening that acts as the block's heading ("**Scope.** This policy …"). */
  label?: string;
  /** The label is all that the block says, and nothing follows that it would head: "Executive Board, 4 February 2024". */
  headsNothing?: true;
  /** Nesting of list items: 0 outside lists. */
  listDepth: number;
  /** Links in the block: source span of the link, its destination as written. */
  links: { span: Span; url: string; text: string }[];
}

/** A suppression comment, e.g. `<!-- ungp-lint-disable-next-line wording/x -- reason -->`. */
export interface Directive {
  action: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';
  /** Rule ids or groups; empty means all. */
  rules: { id: string; span: Span }[];
  reason?: string;
  span: Span;
}

/**
 * A piece of the source between two headings at the margin, or, where those are far apart, between two paragraphs; see
 * `chunks.ts`. It need not start with a heading.
 */
export interface Chunk {
  text: string;
  tree: Root;
  blocks: Block[];
  sentences: Sentence[];
  directives: Directive[];
  definitions: { label: string; url: string; span: Span }[];
}

export interface PlacedChunk {
  chunk: Chunk;
  /** Document offset of the chunk's start. */
  start: number;
}

/** A heading and what stands below it, up to the next heading of the same or a higher level. Document offsets. */
export interface Section {
  /** The heading's plain text; '' for text before the first heading. */
  title: string;
  depth: number;
  /** Span of the heading, and of the whole section with it. */
  heading: Span;
  span: Span;
  /** Titles of the headings above, outermost first, without its own. */
  path: string[];
  /** Words of running text in the section itself, without its subsections. */
  words: number;
  parent?: Section;
}

export interface FrontMatter {
  span: Span;
  data: Record<string, unknown>;
  /** Set when the YAML could not be read. */
  error?: { message: string; span: Span };
}

export interface PolicyDocument {
  text: string;
  chunks: PlacedChunk[];
  readonly sections: Section[];
  frontMatter?: FrontMatter;
  /** The document's title: front matter `title`, else its first heading of the highest level near the top. */
  title?: { text: string; span: Span };
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}
