import { defineRule } from '../defineRule.ts';
import { GLOBAL_COMPACT, UNGPS } from '../names.ts';
import {
  blockHas,
  findPhrase,
  findPhrases,
  hasAnyOf,
  hasPhrase,
  isQuoted,
  matchSpan,
  type PhraseMatch,
  phraseSet,
  plainSpan,
} from '../text.ts';

const GUIDING = phraseSet('[ten|10] guiding principles [on] [business] [and] [human] [rights]', 'ungps|ungp');
const SAME =
  /^\s?(?:\(|, or |, i\.e\. |, that is,? |, also (?:known as|called) |\/|=|\((?:the|or|i\.e\.|also known as|also called) )(?:the )?$/;
/** Longest text that may join the two names. */
const LONGEST = 24;
/** The four areas of the Global Compact. */
const AREAS = phraseSet(
  'human rights labour|labor [standards] [the] environment and [anti] corruption|anticorruption',
  'human rights labour|labor [standards] [the] environment and anti corruption',
);
const PROGRESS = phraseSet('communication|communications on progress');
const NEGATED = phraseSet('not|unlike|differ|differs|different|confuse|confused|distinct|other|both');

export default defineRule({
  id: 'citation/global-compact-mixup',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The UNGPs and the UN Global Compact are taken for one text.',
  rationale:
    'The UN Global Compact is an initiative that companies join, with ten principles on human rights, labour, environment and anti-corruption. The UNGPs are 31 principles that apply to every company, joined or not. A policy that mixes them up commits to neither.',
  instead: 'We respect human rights as the UNGPs describe, and we take part in the UN Global Compact.',
  exceptions: 'Sentences that name both as two texts.',
  examples: {
    bad: [
      'We joined the ⟦UN Global Compact (UNGPs)⟧.',
      'We follow the ⟦UNGPs (UN Global Compact)⟧.',
      'The ⟦UN Global Compact Guiding Principles⟧ are our standard.',
      'We apply the ⟦Guiding Principles of the UN Global Compact⟧.',
      'The ⟦UNGPs⟧ cover human rights, labour, environment and anti-corruption.',
      'We publish our Communication on Progress under the ⟦UNGPs⟧ every year.',
      'The ⟦UN Global Compact’s Guiding Principles on Business and Human Rights⟧ apply.',
    ],
    good: [
      'We joined the UN Global Compact and follow the UNGPs.',
      'We follow the UNGPs, and the UN Global Compact’s ten principles.',
      'The ten principles of the UN Global Compact are our standard.',
      'We apply the Guiding Principles on Business and Human Rights.',
      'The UN Global Compact covers human rights, labour, environment and anti-corruption.',
      'We publish our Communication on Progress every year.',
      'The UNGPs are not the UN Global Compact.',
      'Our standards are the UNGPs, the UN Global Compact (UNGC) and the OECD Guidelines.',
      'The UN Global Compact and OHCHR published a guide to the UNGPs (second edition 2015).',
      'He called it the “UN Global Compact Guiding Principles”.',
    ],
  },
  scope: 'sentence',
  needs: hasAnyOf(GLOBAL_COMPACT, UNGPS),
  check({ sentence, block }, report) {
    const compacts = findPhrases(sentence, GLOBAL_COMPACT);
    const found = compacts.length > 0 ? sameText(sentence, compacts, block.text) : areasOf(sentence);
    if (!found || hasPhrase(sentence, NEGATED) || isQuoted(block, plainSpan(sentence, found))) return;
    if (compacts.length === 0 && blockHas(block, GLOBAL_COMPACT)) return;
    report({
      span: matchSpan(sentence, found),
      message:
        'The UNGPs (31 principles for every company) and the UN Global Compact (an initiative with ten principles) are two standards. Name the one that you mean, or both.',
    });
  },
});

type Words = Parameters<typeof findPhrases>[0];
type Range = Pick<PhraseMatch, 'start' | 'end'>;

/** "UN Global Compact (UNGPs)", "Guiding Principles of the UN Global Compact". */
function sameText(sentence: Words, compacts: readonly PhraseMatch[], text: string): Range | undefined {
  const { start, end } = sentence.words;
  const own = new Set(compacts);
  const names = [...findPhrases(sentence, UNGPS), ...findPhrases(sentence, GUIDING), ...compacts];
  names.sort((a, b) => a.start - b.start || b.end - a.end);
  for (let at = 1; at < names.length; at++) {
    const [first, second] = [names[at - 1], names[at]];
    if (own.has(first) === own.has(second) || first.end > second.start) continue;
    const between = text.slice(end[first.end - 1], start[second.start]);
    if (between.length > LONGEST) continue;
    const joins = own.has(first) ? /^(?:['’]s)? $/.test(between) : / of (?:the )?$/.test(between) && between.length < 9;
    if (joins || SAME.test(between)) return { start: first.start, end: second.end };
  }
  return undefined;
}

/** The four areas, or the yearly report, of the Global Compact said of the UNGPs. */
function areasOf(sentence: Words): Range | undefined {
  const name = findPhrase(sentence, UNGPS);
  return name && (hasPhrase(sentence, AREAS) || hasPhrase(sentence, PROGRESS)) ? name : undefined;
}
