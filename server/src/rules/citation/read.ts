/** Citations and instruments of a sentence, read once and shared by the rules. */
import { type Citation, findCitations } from '../../document/citations.ts';
import { type Family, familiesOf } from '../../document/families.ts';
import { findInstruments, type InstrumentMention } from '../../document/instruments.ts';
import { type Remembering, remembering } from '../../document/remember.ts';
import { type Token, tokensOf } from '../../document/tokens.ts';
import type { Chunk, Sentence } from '../../document/types.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { SentenceContext } from '../defineRule.ts';

/** Whether a text is about the UNGPs, about other sets of principles, or neither. */
interface About {
  ungps: boolean;
  others: boolean;
}

const NAMES_UNGPS = /UNGP|Guiding Principles|guiding principles/;
const BARE = /rinciples?\s+(?:no\.?\s*)?\d/i;
/** Texts that are remembered: the sentences of a long chunk. */
const KEPT = 1000;

const tokens = remembering<readonly Token[]>(KEPT);
const families = remembering<readonly Family[]>(KEPT);
const cited = { anywhere: remembering<readonly Citation[]>(KEPT), ungps: remembering<readonly Citation[]>(KEPT) };
const mentioned = new WeakMap<Knowledge, Remembering<readonly InstrumentMention[]>>();
const aboutChunk = new WeakMap<Chunk, About>();

/** Tokens of the sentence's text; offsets in that text. */
export function tokensIn({ text }: Sentence): readonly Token[] {
  return tokens(text, () => tokensOf(text));
}

/** Whether the sentence cites a Guiding Principle, or may do so where the section speaks of the UNGPs. */
export const mayCite = ({ text }: Pick<Sentence, 'text'>): boolean =>
  /\d/.test(text) && (BARE.test(text) || citations(text, false).length > 0);

const citations = (text: string, ungps: boolean): readonly Citation[] =>
  cited[ungps ? 'ungps' : 'anywhere'](text, () => findCitations(text, { ungps }));

/** Citations of the UNGPs in the sentence. "Principle 16" alone counts in a section that speaks of the UNGPs only. */
export function citationsIn(context: Pick<SentenceContext, 'sentence' | 'chunk' | 'path'>): readonly Citation[] {
  const { text } = context.sentence;
  if (!/\d/.test(text)) return [];
  return citations(text, BARE.test(text) && isAboutUngps(context));
}

function isAboutUngps({ chunk, path }: Pick<SentenceContext, 'chunk' | 'path'>): boolean {
  const own = about(chunk);
  return !own.others && (own.ungps || path.some((title) => NAMES_UNGPS.test(title)));
}

function about(chunk: Chunk): About {
  const known = aboutChunk.get(chunk);
  if (known) return known;
  const named = chunk.blocks.flatMap(({ text }) => families(text, () => familiesOf(tokensOf(text))));
  const found = {
    ungps: named.some(({ of }) => of === 'ungps'),
    others: named.some(({ of }) => of === 'other'),
  };
  aboutChunk.set(chunk, found);
  return found;
}

/** Instruments that the sentence names, with their pinpoints. */
export function instrumentsIn({ text }: Pick<Sentence, 'text'>, knowledge: Knowledge): readonly InstrumentMention[] {
  let remembered = mentioned.get(knowledge);
  if (!remembered) {
    remembered = remembering(KEPT);
    mentioned.set(knowledge, remembered);
  }
  return remembered(text, () => findInstruments(text, knowledge.instruments));
}

/** "18", "18(b)", "19(b)(ii)" of a pinpoint. */
export function pinpointText({ number, letter, sub }: { number: number; letter?: string; sub?: string }): string {
  return `${number}${letter ? `(${letter})` : ''}${sub ? `(${sub})` : ''}`;
}

/** The principle's title in the packs, in quotation marks, or nothing. */
export function titleOf(knowledge: Knowledge, number: number): string {
  const title = knowledge.principles.get(String(number))?.title;
  return title ? ` (“${title}”)` : '';
}
