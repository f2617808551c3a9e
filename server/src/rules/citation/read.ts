/** Citations and instruments of a sentence, read once and shared by the rules. */
import { type Citation, findCitations } from '../../document/citations.ts';
import { familiesOf } from '../../document/families.ts';
import { findInstruments, type InstrumentMention } from '../../document/instruments.ts';
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
const aboutChunk = new WeakMap<Chunk, About>();
const cited = new WeakMap<Sentence, Map<boolean, readonly Citation[]>>();
const mentioned = new WeakMap<Sentence, { knowledge: Knowledge; mentions: readonly InstrumentMention[] }>();
const tokenised = new WeakMap<Sentence, readonly Token[]>();

/** Tokens of the sentence's text; offsets in that text. */
export function tokensIn(sentence: Sentence): readonly Token[] {
  let tokens = tokenised.get(sentence);
  if (!tokens) {
    tokens = tokensOf(sentence.text);
    tokenised.set(sentence, tokens);
  }
  return tokens;
}

/** Citations of the UNGPs in the sentence. "Principle 16" alone counts in a section that speaks of the UNGPs only. */
export function citationsIn(context: Pick<SentenceContext, 'sentence' | 'chunk' | 'path'>): readonly Citation[] {
  const { sentence } = context;
  if (!/\d/.test(sentence.text)) return [];
  const ungps = BARE.test(sentence.text) && isAboutUngps(context);
  const known = cited.get(sentence) ?? new Map<boolean, readonly Citation[]>();
  cited.set(sentence, known);
  let citations = known.get(ungps);
  if (!citations) {
    citations = findCitations(sentence.text, { ungps });
    known.set(ungps, citations);
  }
  return citations;
}

function isAboutUngps({ chunk, path }: Pick<SentenceContext, 'chunk' | 'path'>): boolean {
  const own = about(chunk);
  return !own.others && (own.ungps || path.some((title) => NAMES_UNGPS.test(title)));
}

function about(chunk: Chunk): About {
  const known = aboutChunk.get(chunk);
  if (known) return known;
  const families = chunk.blocks.flatMap((block) => familiesOf(tokensOf(block.text)));
  const found = {
    ungps: families.some(({ of }) => of === 'ungps'),
    others: families.some(({ of }) => of === 'other'),
  };
  aboutChunk.set(chunk, found);
  return found;
}

/** Instruments that the sentence names, with their pinpoints. */
export function instrumentsIn(sentence: Sentence, knowledge: Knowledge): readonly InstrumentMention[] {
  const known = mentioned.get(sentence);
  if (known && known.knowledge === knowledge) return known.mentions;
  const mentions = findInstruments(sentence.text, knowledge.instruments);
  mentioned.set(sentence, { knowledge, mentions });
  return mentions;
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
