/** The citations and instruments that a document names, with the place of each. */
import { type Citation, findCitations } from '../document/citations.ts';
import { findInstruments, type InstrumentMention } from '../document/instruments.ts';
import { moved } from '../document/moved.ts';
import { sourceSpan } from '../document/sourceSpan.ts';
import type { Block, Chunk, PlacedChunk, PolicyDocument, Span } from '../document/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Instrument } from '../knowledge/types.ts';
import { contains } from './positions.ts';

/** A citation or instrument with its span in the document; `part` is in the text of the block. */
export type Reference = { span: Span } & (
  | { kind: 'citation'; citation: Citation }
  | { kind: 'instrument'; mention: InstrumentMention }
);

interface Found {
  key: string;
  instruments: readonly Instrument[];
  /** By block; spans relative to the chunk. */
  blocks: Map<Block, Reference[]>;
}

const cache = new WeakMap<Chunk, Found>();

/** All references, in the order of the text. */
export function referencesOf(document: PolicyDocument, knowledge: Knowledge): Reference[] {
  const ungps = speaksOfUngps(document);
  return document.chunks.flatMap(({ chunk, start }) =>
    chunk.blocks.flatMap((block) =>
      inBlock(chunk, block, knowledge, ungps).map((reference) => ({
        ...reference,
        span: moved(reference.span, start),
      })),
    ),
  );
}

/**
 * The references at an offset, the shortest first. "UNGP 31(f)" is about the principle, also where it names the
 * instrument.
 */
export function referencesAt(document: PolicyDocument, knowledge: Knowledge, offset: number): Reference[] {
  const place = blockAt(document, offset);
  if (!place) return [];
  const { block, placed } = place;
  const here = inBlock(placed.chunk, block, knowledge, speaksOfUngps(document))
    .map((reference) => ({ ...reference, span: moved(reference.span, placed.start) }))
    .filter(({ span }) => contains(span, offset));
  return here
    .filter((reference) => !here.some((other) => beginsWith(other, reference)))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

/** Whether a citation begins with the name of an instrument. */
function beginsWith(citation: Reference, instrument: Reference): boolean {
  return (
    citation.kind === 'citation' &&
    instrument.kind === 'instrument' &&
    citation.span.start === instrument.span.start &&
    citation.span.end > instrument.span.end
  );
}

/** The block that holds an offset, and its chunk. */
export function blockAt(document: PolicyDocument, offset: number): { block: Block; placed: PlacedChunk } | undefined {
  const placed = document.chunks.findLast(({ start }) => start <= offset);
  const block = placed?.chunk.blocks.find(({ span }) => contains(span, offset - placed.start));
  return block && placed && { block, placed };
}

function inBlock(chunk: Chunk, block: Block, { instruments }: Knowledge, ungps: boolean): Reference[] {
  const key = String(ungps);
  let found = cache.get(chunk);
  if (found?.key !== key || found.instruments !== instruments) {
    found = { key, instruments, blocks: new Map() };
    cache.set(chunk, found);
  }
  let references = found.blocks.get(block);
  if (!references) {
    references = readBlock(block, instruments, ungps);
    found.blocks.set(block, references);
  }
  return references;
}

function readBlock(block: Block, instruments: readonly Instrument[], ungps: boolean): Reference[] {
  const citations = findCitations(block.text, { ungps }).map(
    (citation): Reference => ({
      kind: 'citation',
      citation,
      span: sourceSpan(block, citation.span.start, citation.span.end),
    }),
  );
  const mentions = findInstruments(block.text, instruments).map(
    (mention): Reference => ({
      kind: 'instrument',
      mention,
      span: sourceSpan(block, mention.span.start, mention.span.end),
    }),
  );
  return [...citations, ...mentions].sort((a, b) => a.span.start - b.span.start);
}

/** Whether the document names the UNGPs, so that "Principle 16" alone is one of them. */
function speaksOfUngps({ text }: PolicyDocument): boolean {
  return /UNGP|Guiding Principles/.test(text);
}
