import { type PinpointList, pinpointsAt } from '../../document/pinpoints.ts';
import { phraseAt, type Token } from '../../document/tokens.ts';
import { defineRule } from '../defineRule.ts';
import { plainOf, replaceWords, textIsQuoted, textSpan } from '../text.ts';
import { tokensIn } from './read.ts';

/** The introduction of A/HRC/17/31 has 16 paragraphs; the Guiding Principles are its annex, without paragraph numbers. */
const LAST_PARAGRAPH = 16;
const LAST_PRINCIPLE = 31;
const SYMBOL = ['a', '/', 'hrc', '/', '17', '/', '31'];
const NOUNS = new Set(['para', 'paras', 'paragraph', 'paragraphs', '¶', '§']);

export default defineRule({
  id: 'citation/annex-paragraph',
  principles: [],
  severity: 'error',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'A paragraph of A/HRC/17/31 is cited that does not exist.',
  rationale:
    'A/HRC/17/31 has an introduction of 16 paragraphs; the Guiding Principles follow in its annex, which numbers principles and no paragraphs. “Para. 18” therefore points to nothing.',
  instead: 'A/HRC/17/31, annex, principle 18; for the explanation below it, “commentary to principle 18”.',
  exceptions: 'Paragraphs 1 to 16, which are the introduction, and the addenda (A/HRC/17/31/Add.3).',
  examples: {
    bad: [
      'See ⟦A/HRC/17/31, para. 18⟧.',
      'The duty is set out in ⟦A/HRC/17/31, paragraph 22⟧, and applies to us.',
      'As ⟦paragraph 29 of A/HRC/17/31⟧ says, we run a channel.',
      'Due diligence has four steps (⟦A/HRC/17/31, paras. 17–21⟧).',
      'We act on ⟦A/HRC/17/31, annex, para. 13⟧.',
    ],
    good: [
      'See A/HRC/17/31, annex, principle 18.',
      'The Special Representative explains this in A/HRC/17/31, para. 6.',
      'The contract principles are in A/HRC/17/31/Add.3, para. 25.',
      'See A/HRC/17/31, annex, commentary to principle 18.',
      'Paragraph 14 of A/HRC/17/31 says what the principles are not.',
      'A/HRC/8/5, para. 54, describes the three pillars.',
      'See A/HRC/17/31 and A/HRC/38/20, para. 18.',
      'The text is in A/HRC/17/31 (21 March 2011).',
      'The note cites “A/HRC/17/31, para. 18”.',
    ],
  },
  scope: 'sentence',
  needs: ({ text }) => text.includes('17/31'),
  check(context, report) {
    const { sentence } = context;
    const tokens = tokensIn(sentence);
    for (let index = 0; index < tokens.length; index++) {
      const end = phraseAt(tokens, index, SYMBOL);
      if (end < 0 || (tokens[end]?.text === '/' && tokens[end].glued)) continue;
      const cited = behind(tokens, end) ?? before(tokens, index);
      if (!cited || !isWrong(cited)) continue;
      const span = {
        start: Math.min(tokens[index].start, tokens[cited.noun].start),
        end: Math.max(tokens[end - 1].end, cited.list.end),
      };
      if (textIsQuoted(sentence, span)) continue;
      report({
        span: textSpan(sentence, span),
        message: `The introduction of A/HRC/17/31 ends with paragraph ${LAST_PARAGRAPH}, and its annex has no paragraph numbers. Cite “A/HRC/17/31, annex, ${principles(cited.list)}”.`,
        fixes: fixesFor(cited, sentence.text, (place, text) =>
          replaceWords(context, plainOf(sentence, place), text, 'suggestion'),
        ),
      });
    }
  },
});

interface Cited {
  list: PinpointList;
  /** Token index of "para." */
  noun: number;
  /** "annex" stands between the symbol and the paragraph. */
  annex: boolean;
  span: { start: number; end: number };
  behind: boolean;
}

function paragraphAt(tokens: readonly Token[], noun: number): PinpointList | undefined {
  if (!NOUNS.has(tokens[noun]?.lower)) return undefined;
  const dot = tokens[noun + 1]?.text === '.' ? 1 : 0;
  return pinpointsAt(tokens, noun + 1 + dot, { plural: tokens[noun].lower.endsWith('s') });
}

function behind(tokens: readonly Token[], end: number): Cited | undefined {
  let noun = end;
  let annex = false;
  for (let steps = 0; steps < 4; steps++) {
    const word = tokens[noun]?.lower;
    if (word === 'annex') annex = true;
    else if (word !== ',' && word !== '(' && word !== ':' && word !== 'at') break;
    noun++;
  }
  const list = paragraphAt(tokens, noun);
  return list && { list, noun, annex, span: { start: tokens[noun].start, end: list.end }, behind: true };
}

/** "paragraph 18 of (the annex to) A/HRC/17/31". */
function before(tokens: readonly Token[], index: number): Cited | undefined {
  let at = index - 1;
  let annex = false;
  while (at > 0 && ['of', 'the', 'to', 'in', 'annex'].includes(tokens[at].lower)) {
    annex ||= tokens[at].lower === 'annex';
    at--;
  }
  if (at === index - 1) return undefined;
  for (let noun = at; noun >= Math.max(0, at - 8); noun--) {
    const list = paragraphAt(tokens, noun);
    if (list?.next === at + 1)
      return { list, noun, annex, span: { start: tokens[noun].start, end: list.end }, behind: false };
  }
  return undefined;
}

const isWrong = ({ list, annex }: Cited): boolean =>
  annex || list.pinpoints.some(({ number }) => number > LAST_PARAGRAPH);

const principles = ({ pinpoints }: PinpointList): string =>
  pinpoints.length === 1
    ? `principle ${pinpoints[0].number}`
    : `principles ${pinpoints[0].number}–${pinpoints[pinpoints.length - 1].number}`;

type Replace = (span: { start: number; end: number }, text: string) => ReturnType<typeof replaceWords>;

function fixesFor(cited: Cited, text: string, replace: Replace): ReturnType<typeof replaceWords> {
  const { pinpoints, end } = cited.list;
  if (pinpoints.some(({ number }) => number < 1 || number > LAST_PRINCIPLE)) return [];
  const numbers = text.slice(pinpoints[0].span.start, end);
  const noun = pinpoints.length > 1 ? 'principles' : 'principle';
  const annex = cited.behind && !cited.annex ? 'annex, ' : '';
  const owner = cited.behind || cited.annex ? '' : ' of the annex';
  return replace(cited.span, `${annex}${noun} ${numbers}${owner}`);
}
