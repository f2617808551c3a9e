/** Conditions that wording rules share: negation, who acts, what is said nearby, and what the document says at all. */
import type { Trigger } from '../../evidence/types.ts';
import type { DocumentContext, SentenceContext } from '../defineRule.ts';
import { severityOfGap } from '../presence/presence.ts';

/** How far "nearby" reaches in a section, in UTF-16 code units: a few paragraphs. */
const NEARBY = 1_000;

/** How many sentences before and after a sentence may answer it. */
const NEXT = 2;

/** "We do not ask anyone to waive …": the phrase stands behind a negation, which is not part of it. */
export function isNegated({ stance }: Pick<SentenceContext, 'stance'>, { words }: Trigger): boolean {
  return stance.negated.some(({ start, end, by }) => by < words.start && words.start >= start && words.start < end);
}

/** Sentences around the sentence, in its section, say something for one of the elements. */
export function saysNearby({ evidence, sentence }: SentenceContext, ...elements: readonly string[]): boolean {
  return evidence.evidence.some(
    (found) =>
      elements.includes(found.element) &&
      found.strength !== 'none' &&
      found.sentence.start < sentence.span.end + NEARBY &&
      found.sentence.end > sentence.span.start - NEARBY,
  );
}

/** Another rule has a phrase in the same sentence, and says it better. */
export function hasTrigger({ evidence, sentence }: SentenceContext, rule: string): boolean {
  return evidence.triggers.some((trigger) => trigger.rule === rule && trigger.sentence === sentence.index);
}

/** One of the two sentences after the sentence has a phrase of another rule, or of a signal. */
export function isFollowedBy(context: SentenceContext, rule: string): boolean {
  return distancesTo(context, rule).some((distance) => distance > 0 && distance <= NEXT);
}

/** One of the two sentences before it has. */
export function isPrecededBy(context: SentenceContext, rule: string): boolean {
  return distancesTo(context, rule).some((distance) => distance < 0 && distance >= -NEXT);
}

/** How many sentences away the phrases of a rule stand. */
function distancesTo({ evidence, sentence }: SentenceContext, rule: string): number[] {
  return evidence.triggers.filter((found) => found.rule === rule).map((found) => found.sentence - sentence.index);
}

/** A facet of an element is fully said somewhere in the document. */
export function isSaid({ coverage }: Pick<DocumentContext, 'coverage'>, element: string, facet: string): boolean {
  return coverage[element]?.evidence.some((found) => found.facet === facet && found.strength === 'full') ?? false;
}

/** `presence/<element>` speaks of the element already: it is missing or partial, and the rule is on. */
export function isReportedMissing({ coverage, knowledge, config, levelOf }: DocumentContext, id: string): boolean {
  const element = knowledge.elements.get(id);
  const setting = config.rules[`presence/${id}`] ?? config.rules.presence;
  return element !== undefined && setting !== 'off' && severityOfGap(coverage[id], levelOf(element)) !== undefined;
}

/** Verbs of the past that do not end in "ed". */
const PAST = new Set(
  'held made took began ran met set gave built brought sought undertook taught sent wrote'.split(' '),
);
/** Words in "ed" at the start of a list item that are no report: "committed to …", "based in …". */
const NO_PAST = new Set(['committed', 'need', 'based', 'dedicated', 'determined', 'supposed', 'agreed']);

/** "- Audited 14 sites regularly", "- Periodic audits carried out": an item of a list of what was done promises nothing. */
export function isPastItem({ block, sentence }: Pick<SentenceContext, 'block' | 'sentence'>): boolean {
  if (block.type !== 'listItem') return false;
  const { surface } = sentence.words;
  const [first] = surface;
  const verb = first?.endsWith('ly') ? surface[1] : first;
  if (verb === undefined) return false;
  if (verb.endsWith('ed') ? !NO_PAST.has(verb) : PAST.has(verb)) return true;
  const ending = surface.at(-1) === 'out' ? 2 : 1;
  return DONE.has(surface.slice(-ending).join(' ')) && surface.at(-ending - 1) !== 'be';
}

const DONE = new Set(['carried out', 'completed', 'conducted', 'held', 'delivered', 'undertaken', 'achieved']);

const OWN = new Set(['we', 'us', 'company', 'group', 'organisation', 'organization', 'board', 'business', 'firm']);
const OTHERS = new Set(
  (
    'suppliers supplier vendors partners contractors subcontractors manufacturers factories organisations organizations ' +
    'companies people employees employee workers users individuals members investigators managers staff colleagues teams ' +
    'they who that which others everyone anyone customers clients personnel'
  ).split(' '),
);
const ASKS = new Set(
  'expect expects expected require requires ask asks encourage encourages want wants help helps support supports urge'.split(
    ' ',
  ),
);
/** How far before the phrase its agent is looked for, and how far before the agent a verb that asks. */
const AGENT_REACH = 14;
const ASK_REACH = 4;
const NEXT_TO = 3;

/**
 * The nearest agent before the phrase is somebody else: "organisations try to …", "we expect suppliers to share our
 * values and work towards …". Otherwise the promise is the author's.
 */
export function isOthersAct({ sentence }: Pick<SentenceContext, 'sentence'>, { words }: Trigger): boolean {
  const { surface } = sentence.words;
  for (let at = words.start - 1; at >= Math.max(0, words.start - AGENT_REACH); at--) {
    if (OWN.has(surface[at])) return false;
    if (!OTHERS.has(surface[at])) continue;
    const between = surface.slice(at + 1, words.start);
    if (between.length < NEXT_TO && !between.includes('and')) return true;
    if (surface.slice(Math.max(0, at - ASK_REACH), at).some((word) => ASKS.has(word))) return true;
  }
  return false;
}
