/**
 * What one sentence says: which facets, which wording rules it triggers or silences. It depends on nothing but the words of the
 * sentence and of its lead-in, their grammar, and the titles above, so it is remembered by them: after a key, all
 * sentences of a chunk but one say what they said before.
 */
import { remembering } from '../document/remember.ts';
import type { Sentence } from '../document/types.ts';
import type { Compiled } from './compile.ts';
import type { HeadingReader } from './headings.ts';
import { type Claim, isLabel, judge } from './judge.ts';
import type { Match } from './matcher.ts';
import { createStanceReader } from './stance.ts';
import type { Placed } from './surroundings.ts';
import type { Stance } from './types.ts';
import type { Hits } from './vocabulary.ts';

export interface Reading {
  stance: Stance;
  claims: readonly Claim[];
  phrases: readonly TriggerPhrase[];
  /** Counted vocabularies that occur, and how often. */
  concepts: readonly { name: string; count: number }[];
  /** Kinds of document that it is typical of; one for each pattern. */
  kinds: readonly string[];
  /** Wording rules that stay silent in the sentences before, in the section, and in the document. */
  answered: readonly string[];
  silencedNear: readonly string[];
  silencedAnywhere: readonly string[];
}

/** The words that trigger a wording rule; word indexes in the sentence, end exclusive. */
export interface TriggerPhrase {
  rule: string;
  words: { start: number; end: number };
  fromLead: boolean;
  pattern: string;
}

/** How much is wanted: what counts, or also what does not, to explain it. */
export type Detail = 'counted' | 'all';

export interface SentenceReader {
  /** @param above Stance of the sentence that leads into the list. */
  read(placed: Placed, above: Stance | undefined, detail: Detail): Reading;
}

/** Sentences that are remembered: those of a long chunk. */
const KEPT_SENTENCES = 1000;

export function createSentenceReader(compiled: Compiled, elementsOf: HeadingReader): SentenceReader {
  const { matcher } = compiled;
  const readStance = createStanceReader(matcher);
  const remembered = remembering<Reading>(KEPT_SENTENCES);
  const knownHits = remembering<Hits>(KEPT_SENTENCES);
  const hitsOf = ({ text, words }: Sentence): Hits => knownHits(text, () => matcher.vocabulary.scan(words));
  const matchesOf = (own: Hits, lead: Sentence | undefined): Match[] =>
    matcher.match(lead ? matcher.vocabulary.join(hitsOf(lead), lead.words.norm.length, own) : own);

  const read = (placed: Placed, above: Stance | undefined, detail: Detail): Reading => {
    const hits = hitsOf(placed.sentence);
    const stance = readStance(placed.sentence, hits, above);
    const named = new Set(placed.titles.flatMap(elementsOf));
    const matches = matchesOf(hits, placed.lead);
    const vetoed = new Set(namesFor(matches, compiled.vetoes));
    return {
      stance,
      claims: claimsOf(matches, placed, stance, compiled, named, vetoed, detail),
      phrases: stance.law ? [] : phrasesOf(matches, placed, compiled, vetoed),
      concepts: countConcepts(hits, compiled),
      kinds: namesFor(matches, compiled.kinds),
      answered: namesFor(matches, compiled.followedVetoes),
      silencedNear: namesFor(matches, compiled.sectionVetoes),
      silencedAnywhere: namesFor(matches, compiled.documentVetoes),
    };
  };
  return {
    read: (placed, above, detail) =>
      detail === 'all'
        ? read(placed, above, detail)
        : remembered(keyOf(placed, above), () => read(placed, above, detail)),
  };
}

/** All that a reading depends on. */
function keyOf({ sentence, lead, titles }: Placed, above: Stance | undefined): string {
  const { type, quoted, headsNothing } = sentence.block;
  const label = headsNothing ? 'last label' : 'label';
  const role = type === 'heading' ? 'heading' : isLabel(sentence) ? label : '';
  const voice = above ? `${above.subject} ${above.modality}` : '';
  const around = `${role} ${quoted} ${voice}\u0000${titles.join('\u0001')}`;
  return `${sentence.text}\u0000${lead?.text ?? ''}\u0000${around}`;
}

function namesFor(matches: readonly Match[], names: ReadonlyMap<number, readonly string[]>): string[] {
  const found: string[] = [];
  for (const { pattern } of matches) {
    const own = names.get(pattern.id);
    if (own) found.push(...own);
  }
  return found;
}

function claimsOf(
  matches: readonly Match[],
  { sentence, lead }: Placed,
  stance: Stance,
  { uses }: Compiled,
  named: ReadonlySet<string>,
  vetoed: ReadonlySet<string>,
  detail: Detail,
): Claim[] {
  const leadWords = lead?.words.norm.length ?? 0;
  const claims: Claim[] = [];
  for (const match of matches) {
    for (const use of uses.get(match.pattern.id) ?? []) {
      const isNamed = named.has(use.element);
      if (vetoed.has(use.element) || (detail === 'counted' && use.level === 'under' && !isNamed)) continue;
      const claim = judge({ sentence, match, use, stance, named: isNamed, leadWords });
      if (claim && (detail === 'all' || claim.strength !== 'none')) claims.push(claim);
    }
  }
  return claims;
}

/** What a rule points at is the first part of its pattern; the parts after `&` are conditions. */
function phrasesOf(
  matches: readonly Match[],
  { lead }: Placed,
  { triggers }: Compiled,
  vetoed: ReadonlySet<string>,
): TriggerPhrase[] {
  const leadWords = lead?.words.norm.length ?? 0;
  return matches.flatMap(({ pattern, hits }) => {
    const rules = triggers.get(pattern.id)?.filter((rule) => !vetoed.has(rule)) ?? [];
    if (rules.length === 0) return [];
    const phrase = hits.slice(0, pattern.sequences[0].atoms.length);
    const own = phrase.filter((hit) => hit.end > leadWords);
    if (own.length === 0) return [];
    const start = Math.max(0, Math.min(...own.map((hit) => hit.start)) - leadWords);
    const end = Math.max(...own.map((hit) => hit.end)) - leadWords;
    const fromLead = own.length < phrase.length;
    return rules.map((rule) => ({ rule, words: { start, end }, fromLead, pattern: pattern.source }));
  });
}

function countConcepts(hits: Hits, { counted }: Compiled): Reading['concepts'] {
  return [...counted].flatMap(([name, atom]) => {
    const count = hits.of(atom).length;
    return count > 0 ? { name, count } : [];
  });
}
