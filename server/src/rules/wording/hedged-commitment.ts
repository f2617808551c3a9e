import { sourceSpan } from '../../document/sourceSpan.ts';
import type { Trigger } from '../../evidence/types.ts';
import type { Fix } from '../../lint/types.ts';
import type { SentenceContext } from '../defineRule.ts';
import { isNegated, isOthersAct } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/hedged-commitment',
  principles: ['11', '16'],
  severity: 'warning',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'A commitment is put as an aspiration.',
  rationale:
    'The responsibility to respect human rights is a standard of conduct, not an ambition. Whoever “strives” can be said to have kept the promise whatever happens, so benchmarks give such sentences no credit and the people concerned cannot rely on them.',
  instead: 'Say what the company does or will do: “We respect …”, “We will …”, with a date where the thing takes time.',
  exceptions:
    'Silent on what others are asked to do, on harm that a company is only linked to (GP 13(b) itself says “seek”), on conflicting laws (GP 23(b)), and on aims with a date or figure.',
  examples: {
    bad: [
      'We ⟦strive to⟧ respect human rights in all that we do.',
      'Our company ⟦aims to⟧ treat everybody in the supply chain fairly.',
      'We ⟦will endeavour to⟧ provide remedy to people we have harmed.',
      'We ⟦make every effort to⟧ prevent forced labour in our warehouses.',
      'The group ⟦aspires to⟧ uphold the rights of the communities near its mines.',
      'We ⟦try to⟧ consult workers before sites are closed.',
    ],
    good: [
      'We aim to grow our business by a tenth and to respect our budget.',
      'We strive to respect human rights” is what many policies say.',
      'We respect human rights in all that we do.',
      'We seek to prevent or mitigate harm that is directly linked to our services by a business relationship.',
      'Where laws conflict, we seek ways to honour the principles of human rights.',
      'We aim to reach all 40 high-risk suppliers by 31 December 2027.',
      '> We strive to respect human rights.',
      'Do we strive to respect human rights?',
      'Words such as “strive to respect” do not make a commitment.',
      'Suppliers strive to improve the homes of their workers.',
      'Investigators try to reach a finding within 30 days.',
      'We strive to be the leader in our market.',
      'We are striving to be an industry leader in inclusion.',
    ],
  },
  message: (found) =>
    `“${found}” makes this an aspiration, not a commitment; GP 11 expects companies to respect human rights. Say what you do or will do.`,
  when: (context, trigger) =>
    (context.stance.subject !== 'others' || isNoun(context, trigger)) &&
    !isNegated(context, trigger) &&
    !isOthersAct(context, trigger) &&
    isPromise(context, trigger),
  fixes: plainPromise,
});

/** "A commitment to seek to …" is the author's, whoever else the sentence names. */
function isNoun({ sentence }: SentenceContext, { words }: Trigger): boolean {
  return sentence.words.surface[words.start] === 'commitment';
}

const DETERMINERS = new Set(['the', 'an', 'a', 'this', 'our', 'their', 'its', 'your']);
/** Verbs that are nouns as well. */
const NOUNS = new Set(['aim', 'attempt', 'attempts', 'hope', 'hopes']);
/** "work towards this goal" and "working towards in the coming year" name no promise. */
const NO_OBJECT = new Set(['this', 'that', 'these', 'those', 'it', 'in', 'as', 'and']);
/** What stands before "striving to" when it is a predicate: "we are always striving to". */
const BEFORE_PARTICIPLE = new Set(['are', 'is', 'be', 'been', 'by', 'and', 'always', 'constantly', 'continually']);
/** "Our policies strive to …" says what they are for. */
const INSTRUMENTS = new Set(
  'policies processes procedures programmes programs systems practices measures plans rules initiatives'.split(' '),
);
/** "Our policy seeks to protect …" promises; "this policy aims to explain …" says what the text is for. */
const TEXTS = new Set(['policy', 'statement', 'code', 'approach', 'commitment']);
const PROMISED = new Set(
  'respect uphold honour protect prevent avoid promote ensure safeguard support treat'.split(' '),
);
const AUTHORS = new Set(['company', 'group', 'organisation', 'organization', 'business', 'firm', 'board', 'it']);

/** "with the aim to …", "in an attempt to …", "a programme that aims to …" give a purpose, and promise nothing. */
function isPromise(context: SentenceContext, { words }: Trigger): boolean {
  const { surface } = context.sentence.words;
  const [before, first, last] = [surface[words.start - 1] ?? '', surface[words.start], surface[words.end - 1]];
  if (DETERMINERS.has(before) && NOUNS.has(first)) return false;
  if (surface[words.end - 2] === 'made') return true;
  if (INTERRUPTED.has(first) && surface[words.start + 1] !== 'to' && !isInterrupted(context, words)) return false;
  if (TEXTS.has(before) && THIRD_PERSON.has(first)) return PROMISED.has(surface[words.end] ?? 'respect');
  if (last === 'towards' || last === 'toward')
    return before !== 'to' && words.end < surface.length && !NO_OBJECT.has(surface[words.end]);
  if (first.endsWith('ing')) return BEFORE_PARTICIPLE.has(before);
  if (INSTRUMENTS.has(before)) return false;
  if (BARE.has(first)) return isOwnVerb(context, words.start - 1);
  return !THIRD_PERSON.has(first) || isAuthor(context, words.start - 1);
}

/** Verbs between which and their "to" something may stand: "seeks, within the limits of its means, to …". */
const INTERRUPTED = new Set('seek seeks aim aims strive strives endeavour endeavours'.split(' '));

function isInterrupted({ sentence }: SentenceContext, { start, end }: Trigger['words']): boolean {
  const { words, block } = sentence;
  const commaAt = (at: number): boolean => block.text.slice(words.end[at], words.start[at + 1]).includes(',');
  return commaAt(start) && commaAt(end - 2);
}

const OWN_REACH = 3;
const THIRD_PERSON = new Set(
  (
    'strives aims seeks endeavours endeavors tries hopes aspires attempts intends wants wishes works believes supports ' +
    'endorses does makes is'
  ).split(' '),
);
/** Without "we" before it, a bare verb is somebody else's: "workers want to protect …". */
const BARE = new Set('want wish intend believe support endorse would work value'.split(' '));

/** "Acme strives", "the company also strives"; not "the review aims". */
function isAuthor({ sentence }: Pick<SentenceContext, 'sentence'>, at: number): boolean {
  const { surface, start } = sentence.words;
  const word = surface[at] ?? '';
  if (at > 0 && (word.endsWith('ly') || word === 'also' || word === 'always')) return isAuthor({ sentence }, at - 1);
  return AUTHORS.has(word) || /\p{Lu}/u.test(sentence.block.text[start[at]] ?? '');
}

/** "We want", "we also want", "we respect and support". */
function isOwnVerb({ sentence }: Pick<SentenceContext, 'sentence'>, at: number): boolean {
  return sentence.words.surface.slice(Math.max(0, at - OWN_REACH), at + 1).includes('we');
}

/** "We strive to respect" → "We respect": sure only where "we" stands right before and the verb right after. */
function plainPromise({ sentence, block }: SentenceContext, { words, span }: Trigger): Fix[] {
  const { surface, start } = sentence.words;
  const isSure = surface[words.start - 1] === 'we' && surface[words.end - 1] === 'to' && words.end < surface.length;
  if (!isSure) return [];
  const next = sourceSpan(block, start[words.end], start[words.end] + 1);
  const verb = surface[words.end];
  return [
    {
      title: `Write “we ${verb}”`,
      safety: 'suggestion',
      edits: [{ span: { start: span.start, end: next.start }, text: '' }],
    },
  ];
}
