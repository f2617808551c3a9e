/** Decides how far one match counts: in whose voice, how firmly, under which heading. */
import type { Sentence } from '../document/types.ts';
import type { ElementEvidence } from '../knowledge/types.ts';
import type { Match } from './matcher.ts';
import type { Evidence, Objection, Stance } from './types.ts';

/** What a pattern is for. */
export interface PatternUse {
  element: string;
  facet: string;
  level: 'says' | 'under' | 'touches';
  voice: NonNullable<ElementEvidence['voice']>;
  hedgeable: boolean;
}

export interface Case {
  sentence: Sentence;
  match: Match;
  use: PatternUse;
  stance: Stance;
  /** A heading, label or lead-in above the sentence names the element. */
  named: boolean;
  /** Words of the lead-in that stand before the sentence's own in the match. */
  leadWords: number;
}

/** What a match says of a facet, in terms of the sentence's words (indexes, end exclusive). */
export interface Claim {
  use: PatternUse;
  strength: Evidence['strength'];
  objections: readonly Objection[];
  words: { start: number; end: number };
  /** The pattern that matched, as written in the pack. */
  pattern: string;
}

/** Objections that leave nothing of a match. */
const FATAL: ReadonlySet<Objection> = new Set(['negated', 'quoted', 'question', 'elsewhere', 'about-others']);

/** Undefined when the match is not the sentence's own (all of it lies in the lead-in). */
export function judge(given: Case): Claim | undefined {
  const { match, use, leadWords } = given;
  const own = match.hits.filter((hit) => hit.end > leadWords);
  if (own.length === 0) return undefined;
  const objections = objectionsTo(given);
  const start = Math.max(0, Math.min(...own.map((hit) => hit.start)) - leadWords);
  const end = Math.max(...own.map((hit) => hit.end)) - leadWords;
  const strength = objections.some((objection) => FATAL.has(objection))
    ? 'none'
    : objections.length > 0
      ? 'half'
      : 'full';
  return { use, strength, objections, words: { start, end }, pattern: match.pattern.source };
}

function objectionsTo({ sentence, match, use, stance, named, leadWords }: Case): Objection[] {
  const objections: Objection[] = [];
  const { block } = sentence;
  if (block.type === 'heading' || (isLabel(sentence) && !(block.headsNothing && named)))
    objections.push('heading-only');
  if (block.quoted) objections.push('quoted');
  if (stance.question && block.type !== 'heading') objections.push('question');
  if (use.level === 'under' && !named) objections.push('elsewhere');
  if (use.level === 'touches') objections.push('mention');
  if (stance.law || (use.voice === 'own' && stance.subject === 'others')) objections.push('about-others');
  if (use.voice === 'others' && stance.subject === 'own') objections.push('about-others');
  if (!use.hedgeable && stance.modality === 'hedged' && hedged(match, stance, leadWords)) objections.push('hedged');
  if (negated(match, stance, leadWords)) objections.push('negated');
  return objections;
}

/** Full stop, colon or dash behind a label, with the space before it. */
const LABEL_SIGNS = 2;

/** The bold opening of a block, which heads it: alone, or as its first sentence ("**Remedy.** We …"). */
export function isLabel({ text, block: { label } }: Sentence): boolean {
  return label !== undefined && text.startsWith(label) && text.length <= label.length + LABEL_SIGNS;
}

/** A hedge weakens what it stands close to; a hedge that the pattern itself names does not count. */
const HEDGE_REACH = 12;

function hedged(match: Match, stance: Stance, leadWords: number): boolean {
  const first = Math.min(...match.hits.map((hit) => hit.start)) - leadWords;
  const last = Math.max(...match.hits.map((hit) => hit.end)) - leadWords;
  if (stance.hedges.length === 0) return true;
  return stance.hedges.some((hedge) => {
    if (match.hits.some((hit) => hit.start - leadWords <= hedge.start && hit.end - leadWords >= hedge.end))
      return false;
    return hedge.end > first - HEDGE_REACH && hedge.start < last + HEDGE_REACH;
  });
}

/** A negation counts against a match when it reaches its words from outside. */
function negated(match: Match, stance: Stance, leadWords: number): boolean {
  return stance.negated.some(({ start, end, by }) => {
    if (match.hits.some((hit) => hit.start - leadWords <= by && hit.end - leadWords > by)) return false;
    return match.hits.some((hit) => hit.start - leadWords >= start && hit.start - leadWords < end);
  });
}
