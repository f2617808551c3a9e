/**
 * What one sentence says: which facets, which wording rules it triggers or silences. It depends on nothing but the words of the
 * sentence and of its lead-in, their grammar, and the titles above, so it is remembered by them: after a key, all
 * sentences of a chunk but one say what they said before.
 */
import { remembering } from '../document/remember.ts';
import { isSameList } from '../document/sameList.ts';
import type { Sentence } from '../document/types.ts';
import type { Compiled, Meaning } from './compile.ts';
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

/** Readings that are remembered of sentences that stand in several places, such as "Yes" in a table. */
const KEPT_READINGS = 1000;

/** What a reading depends on, but for the sentence's own words. */
interface Surroundings {
  lead: readonly string[] | undefined;
  titles: readonly string[];
  above: Stance | undefined;
  role: string;
  quoted: boolean;
}

export function createSentenceReader(compiled: Compiled, elementsOf: HeadingReader): SentenceReader {
  const { matcher } = compiled;
  const readStance = createStanceReader(matcher);
  // Kept with the words, which sentences with the same text share.
  const known = new WeakMap<readonly string[], { around: Surroundings; reading: Reading }>();
  const repeated = remembering<Reading>(KEPT_READINGS);
  const knownHits = new WeakMap<readonly string[], Hits>();
  const hitsOf = ({ words }: Sentence): Hits => {
    const hits = knownHits.get(words.surface) ?? matcher.vocabulary.scan(words);
    knownHits.set(words.surface, hits);
    return hits;
  };
  const matchesOf = (own: Hits, lead: Sentence | undefined): Match[] =>
    matcher.match(lead ? matcher.vocabulary.join(hitsOf(lead), lead.words.norm.length, own) : own);

  const read = (placed: Placed, above: Stance | undefined, detail: Detail): Reading => {
    const hits = hitsOf(placed.sentence);
    const stance = readStance(placed.sentence, hits, above);
    const named = new Set(placed.titles.flatMap(elementsOf));
    const matches = matchesOf(hits, placed.lead);
    const meant = matches.map((match) => ({ match, meaning: compiled.meanings[match.pattern.id] }));
    const names = namesIn(meant);
    return {
      stance,
      claims: claimsOf(meant, placed, stance, named, names.vetoed, detail),
      phrases: stance.law ? [] : phrasesOf(meant, placed, names.vetoed),
      concepts: countConcepts(hits, compiled),
      kinds: names.kinds,
      answered: names.answered,
      silencedNear: names.near,
      silencedAnywhere: names.anywhere,
    };
  };
  const readCounted = (placed: Placed, above: Stance | undefined): Reading => {
    const { words, text } = placed.sentence;
    const around = surroundingsOf(placed, above);
    const last = known.get(words.surface);
    if (last && isSame(last.around, around)) return last.reading;
    const make = (): Reading => read(placed, above, 'counted');
    const reading = last ? repeated(`${text}\u0000${keyOf(placed, around)}`, make) : make();
    known.set(words.surface, { around, reading });
    return reading;
  };
  return {
    read: (placed, above, detail) => (detail === 'all' ? read(placed, above, detail) : readCounted(placed, above)),
  };
}

function surroundingsOf({ sentence, lead, titles }: Placed, above: Stance | undefined): Surroundings {
  const { type, quoted, headsNothing } = sentence.block;
  const label = headsNothing ? 'last label' : 'label';
  const role = type === 'heading' ? 'heading' : isLabel(sentence) ? label : '';
  return { lead: lead?.words.surface, titles, above, role, quoted };
}

/** All that a reading depends on but the sentence's own text. */
function keyOf({ lead, titles }: Placed, { above, role, quoted }: Surroundings): string {
  const voice = above ? `${above.subject} ${above.modality}` : '';
  return [lead?.text, role, quoted, voice, titles.join('\u0001')].join('\u0000');
}

function isSame(one: Surroundings, other: Surroundings): boolean {
  return (
    one.lead === other.lead &&
    one.role === other.role &&
    one.quoted === other.quoted &&
    one.above?.subject === other.above?.subject &&
    one.above?.modality === other.above?.modality &&
    (one.titles === other.titles || isSameList(one.titles, other.titles))
  );
}

interface Meant {
  match: Match;
  meaning: Meaning;
}

/** What the matches name, but for facets and what they trigger. */
function namesIn(meant: readonly Meant[]) {
  const vetoed = new Set<string>();
  const [kinds, answered, near, anywhere]: string[][] = [[], [], [], []];
  for (const { meaning } of meant) {
    for (const name of meaning.vetoes ?? []) vetoed.add(name);
    if (meaning.kinds) kinds.push(...meaning.kinds);
    if (meaning.followedVetoes) answered.push(...meaning.followedVetoes);
    if (meaning.sectionVetoes) near.push(...meaning.sectionVetoes);
    if (meaning.documentVetoes) anywhere.push(...meaning.documentVetoes);
  }
  return { vetoed, kinds, answered, near, anywhere };
}

function claimsOf(
  meant: readonly Meant[],
  { sentence, lead }: Placed,
  stance: Stance,
  named: ReadonlySet<string>,
  vetoed: ReadonlySet<string>,
  detail: Detail,
): Claim[] {
  const leadWords = lead?.words.norm.length ?? 0;
  const claims: Claim[] = [];
  for (const { match, meaning } of meant) {
    for (const use of meaning.uses ?? []) {
      const isNamed = named.has(use.element);
      if (vetoed.has(use.element) || (detail === 'counted' && use.level === 'under' && !isNamed)) continue;
      const claim = judge({ sentence, match, use, stance, named: isNamed, leadWords });
      if (claim && (detail === 'all' || claim.strength !== 'none')) claims.push(claim);
    }
  }
  return claims;
}

/** What a rule points at is the first part of its pattern; the parts after `&` are conditions. */
function phrasesOf(meant: readonly Meant[], { lead }: Placed, vetoed: ReadonlySet<string>): TriggerPhrase[] {
  const leadWords = lead?.words.norm.length ?? 0;
  return meant.flatMap(({ match: { pattern, hits }, meaning }) => {
    const rules = meaning.triggers?.filter((rule) => !vetoed.has(rule)) ?? [];
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
