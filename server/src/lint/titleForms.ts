/**
 * Reads a title as a topic and a form: "Policy on Human Rights and Decent Work", "Code for Manufacturing Partners".
 * Which words are topics and forms is in the pack (`title-…` vocabularies); this file only knows how they go together.
 */
import type { Words } from '../document/types.ts';
import type { EvidenceEngine } from '../evidence/engine.ts';
import type { Hit, Hits } from '../evidence/vocabulary.ts';
import type { CheckedKind } from '../knowledge/types.ts';

/** In this order: "Modern Slavery Act Statement" is a statement before it is an act. */
const FORMS: readonly { kind: CheckedKind; topic: string; form: string; never: readonly string[] }[] = [
  { kind: 'supplier-code', topic: 'title-suppliers', form: 'title-form-code', never: ['act', 'bill', 'law'] },
  { kind: 'modern-slavery-statement', topic: 'title-slavery', form: 'title-form-statement', never: ['policy'] },
  { kind: 'dsa-risk-assessment', topic: 'title-platform', form: 'title-form-platform', never: [] },
  { kind: 'hrdd-report', topic: 'title-diligence', form: 'title-form-report', never: [] },
  {
    kind: 'legislation',
    topic: 'title-law-topic',
    form: 'title-form-law',
    never: ['policy', 'statement', 'report', 'account', 'disclosure'],
  },
  { kind: 'company-policy', topic: 'title-rights', form: 'title-form-policy', never: [] },
];

/** Topic and form together make up at least this share of the words of a title. */
const SHARE = 0.3;
/** A title names one document: "ten human rights policies" are what others wrote. */
const MANY = new Set(
  'policies statements reports codes bills acts laws assessments reviews declarations charters'.split(' '),
);
/** What may follow the form: a name, a date, a place. "Statement parser" and "policy manager" are other things. */
const FOLLOWERS = new Set(
  'of for at under in on by against pursuant and to from with within version draft the our a an group limited ltd plc inc fy year'.split(
    ' ',
  ),
);

const SMALL = new Set('a an the of for to and in on at by under with our from'.split(' '));

/** The kind that the words of a title name by topic and form. `title` is their text. */
export function kindByForm(title: string, words: Words, hits: Hits, engine: EvidenceEngine): CheckedKind | undefined {
  const of = (name: string): readonly Hit[] => {
    const id = engine.matcher.concept(name);
    return id === undefined ? [] : hits.of(id);
  };
  for (const { kind, topic, form, never } of FORMS) {
    if (never.some((word) => words.norm.includes(word))) continue;
    const topics = of(topic);
    if (topics.length === 0) continue;
    const forms = of(form).filter((hit) => isHead(title, words, hit));
    if (forms.length > 0 && sharedBy([...topics, ...forms]) >= SHARE * weightOf(words, of('title-dates'))) return kind;
  }
  return undefined;
}

/** How many words of a title say what it is: numbers, dates and small words do not. */
export function weightOf({ norm, surface }: Words, dates: readonly Hit[]): number {
  const dated = new Set<number>();
  for (const { start, end } of dates) for (let at = start; at < end; at++) dated.add(at);
  return surface.filter(
    (word, at) => norm[at].length > 0 && !dated.has(at) && !/^\p{N}/u.test(word) && !SMALL.has(word),
  ).length;
}

/** The title is that of guidance, news, a tool, a job or another sort of paper. */
export function isOthersTitle(hits: Hits, engine: EvidenceEngine): boolean {
  const id = engine.matcher.concept('title-of-others');
  return id !== undefined && hits.of(id).length > 0;
}

function isHead(title: string, { surface, start, end }: Words, hit: Hit): boolean {
  if (MANY.has(surface[hit.end - 1])) return false;
  if (hit.end >= surface.length) return true;
  const between = title.slice(end[hit.end - 1], start[hit.end]);
  if (/[^\s’']/u.test(between)) return true;
  const next = title[start[hit.end]] ?? '';
  return FOLLOWERS.has(surface[hit.end]) || /[\p{Lu}\p{N}]/u.test(next);
}

/** How many words the hits have, each counted once. */
function sharedBy(hits: readonly Hit[]): number {
  const words = new Set<number>();
  for (const { start, end } of hits) for (let at = start; at < end; at++) words.add(at);
  return words.size;
}
