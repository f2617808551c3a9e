/** Reads a sentence's grammar: whose promise it is, how firm, and which words are under a negation. */
import type { Sentence } from '../document/types.ts';
import type { Matcher } from './matcher.ts';
import type { Stance } from './types.ts';
import type { Hit, Hits } from './vocabulary.ts';

/** How many words after "not" its scope reaches at most. */
const NEGATION_REACH = 10;
/** How soon "any" follows a negation that denies a list, and how far such a list reaches. */
const ANY_REACH = 3;
const DENIED_LIST_REACH = 40;
/** How far behind a negation the verb of a prohibition may stand ("will not knowingly use"). */
const PROHIBITION_REACH = 3;

type Role =
  | 'own'
  | 'others'
  | 'binding'
  | 'hedge'
  | 'not-a-hedge'
  | 'negation'
  | 'not-a-negation'
  | 'prohibition'
  | 'law';

export type StanceReader = (sentence: Sentence, hits: Hits, lead?: Stance) => Stance;

/** `lead` is the stance of the sentence that introduces a list: its items inherit what they do not say themselves. */
export function createStanceReader(matcher: Pick<Matcher, 'concept'>): StanceReader {
  const ids = new Map<Role, number | undefined>();
  const roles: Role[] = [
    'own',
    'others',
    'binding',
    'hedge',
    'not-a-hedge',
    'negation',
    'not-a-negation',
    'prohibition',
    'law',
  ];
  for (const role of roles) ids.set(role, matcher.concept(`stance-${role}`));

  return (sentence, hits, lead) => {
    const of = (role: Role): readonly Hit[] => {
      const id = ids.get(role);
      return id === undefined ? [] : hits.of(id);
    };
    const hedges = outside(of('hedge'), of('not-a-hedge'));
    const own = of('own');
    const subject = subjectOf(own, of('others'), of('binding'));
    return {
      subject: subject === 'none' && lead ? lead.subject : subject,
      modality: modalityOf(sentence, of('binding'), hedges, lead),
      negated: negations(sentence, of('negation'), of('not-a-negation'), of('prohibition')),
      hedges,
      question: sentence.text.endsWith('?'),
      law: own.length === 0 && of('law').length > 0,
    };
  };
}

/** "people who may be affected" softens no promise, and "workers may report" gives a right. */
function outside(hits: readonly Hit[], phrases: readonly Hit[]): Hit[] {
  return hits.filter((hit) => !phrases.some((phrase) => phrase.start <= hit.start && phrase.end >= hit.end));
}

/** "Suppliers must …" and "we require suppliers to …" bind others; "we" without them binds the author. */
function subjectOf(own: readonly Hit[], others: readonly Hit[], binding: readonly Hit[]): Stance['subject'] {
  const asked = others.some((other) =>
    binding.some((modal) => modal.start >= other.end && modal.start - other.end <= 3),
  );
  const firstOwn = own[0];
  if (
    asked &&
    !(firstOwn && firstOwn.start < others[0].start && binding.some((modal) => modal.start < others[0].start))
  )
    return 'others';
  if (firstOwn) return 'own';
  return others.length > 0 && binding.length > 0 ? 'others' : 'none';
}

function modalityOf(
  sentence: Sentence,
  binding: readonly Hit[],
  hedges: readonly Hit[],
  lead?: Stance,
): Stance['modality'] {
  if (hedges.length > 0) return 'hedged';
  if (binding.length > 0) return 'binding';
  if (lead && (lead.modality === 'binding' || lead.modality === 'hedged')) return lead.modality;
  return sentence.words.norm.length > 3 ? 'descriptive' : 'none';
}

function negations(
  sentence: Sentence,
  negators: readonly Hit[],
  harmless: readonly Hit[],
  prohibitions: readonly Hit[],
): Stance['negated'] {
  const scopes: Stance['negated'] = [];
  for (const negator of negators) {
    if (harmless.some((phrase) => phrase.start <= negator.start && phrase.end >= negator.end)) continue;
    if (prohibitions.some((verb) => verb.start >= negator.end && verb.start - negator.end <= PROHIBITION_REACH))
      continue;
    scopes.push({ start: negator.end, end: clauseEnd(sentence, negator.end), by: negator.start });
  }
  return scopes;
}

const CLAUSE_END = [';', ':', '(', '–', '—', ' - '];
/** Words that open a new clause behind a comma. */
const CLAUSE_OPENERS = new Set([
  'we',
  'our',
  'it',
  'they',
  'this',
  'but',
  'because',
  'however',
  'so',
  'although',
  'while',
  'which',
]);

/** Words behind which "we" goes on with the clause. */
const SUBORDINATORS = new Set(['that', 'what', 'which', 'who', 'whom', 'whether', 'if', 'how', 'where', 'when', 'as']);

/**
 * A negation reaches to the next comma, semicolon, colon, "but" or "we", and not further than a few words; a list after
 * "not … any" is denied as a whole ("we have not identified any risk in farming, land rights or security").
 */
function clauseEnd(sentence: Sentence, from: number): number {
  const { norm, start, end } = sentence.words;
  const denied = norm.slice(from, from + ANY_REACH).includes('any');
  const limit = Math.min(norm.length, from + (denied ? DENIED_LIST_REACH : NEGATION_REACH));
  for (let word = from; word < limit; word++) {
    if (norm[word] === 'but' || (word > from && beginsClause(norm, word))) return word;
    if (word + 1 >= norm.length) continue;
    const between = sentence.block.text.slice(end[word], start[word + 1]);
    if (CLAUSE_END.some((sign) => between.includes(sign))) return word + 1;
    if (between.includes(',') && !(denied && goesOn(norm, word + 1))) return word + 1;
  }
  return limit;
}

/** "Where we do not decide we …", but not "it is not enough that we …". */
function beginsClause(norm: readonly string[], at: number): boolean {
  return norm[at] === 'we' && !SUBORDINATORS.has(norm[at - 1] ?? '');
}

/** Behind a comma stands another item of the list, not a new clause. */
function goesOn(norm: readonly string[], at: number): boolean {
  const first = norm[at] === 'and' || norm[at] === 'or' ? at + 1 : at;
  return !CLAUSE_OPENERS.has(norm[first] ?? '');
}
