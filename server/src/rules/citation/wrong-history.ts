import { defineRule } from '../defineRule.ts';
import { UNGPS } from '../names.ts';
import {
  findPhrases,
  hasAnyOf,
  hasPhrase,
  isQuoted,
  matchSpan,
  type PhraseMatch,
  phraseAt,
  phraseSet,
  plainSpan,
  replaceWords,
} from '../text.ts';

const YEAR = '2011';
const ENDORSED = phraseSet(
  'adopted|endorsed|approved|launched|published|issued|released|agreed|passed|created|established',
);
const BODY = phraseSet(
  '[un|united] [nations] human rights council',
  '[un|united] [nations] general assembly',
  '[un|united] [nations] security council',
  'un|unga|hrc',
  'united nations',
  'ohchr',
);
const WRONG_BODY = phraseSet(
  '[un|united] [nations] general assembly',
  '[un|united] [nations] security council',
  'unga',
);
const STEPS = phraseSet(
  'which|that|were|was|as|first|unanimously|formally|by|the|in|on|of|have|been|and|consensus|resolution|17|4',
  'january|february|march|april|may|june|july|august|september|october|november|december|1|2|3|16|21',
);
const DRAFT = phraseSet('framework|draft|drafts|norms', 'developed between', 'since');
const ADOPTERS = phraseSet('[un|united] [nations] general assembly', 'unga', '[un|united] [nations] security council');
/** HR/PUB/11/04 and the like. */
const DOCUMENT = phraseSet('hr pub');
const INTERPRETIVE = phraseSet('interpretive guide', 'corporate responsibility to respect');
const NEGATED = phraseSet('not|never');

export default defineRule({
  id: 'citation/wrong-history',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'A date, body or document number of the UNGPs is wrong.',
  rationale:
    'The UN Human Rights Council endorsed the UNGPs in resolution 17/4 of 16 June 2011, and OHCHR published them in 2011 as HR/PUB/11/04. The Framework “Protect, Respect and Remedy” is the text of 2008, and HR/PUB/12/02 of 2012 is the Interpretive Guide.',
  instead: 'endorsed by the UN Human Rights Council in 2011 (resolution 17/4)',
  exceptions: 'Sentences about the 2008 Framework or about drafts.',
  examples: {
    bad: [
      'The ⟦UNGPs, adopted in 2008⟧, are our standard.',
      'The ⟦UN Guiding Principles (2012)⟧ guide us.',
      'We follow the ⟦UN Guiding Principles, endorsed by the UN General Assembly⟧ in 2011.',
      'In 2011 the ⟦General Assembly endorsed the UNGPs⟧.',
      'The text is published as ⟦HR/PUB/11/04 (2012)⟧.',
      'We apply the ⟦2008 UN Guiding Principles⟧.',
      'The UN Guiding Principles (⟦HR/PUB/12/02⟧) are our standard.',
      'The ⟦UNGPs were endorsed by the Human Rights Council in June 2010⟧.',
    ],
    good: [
      'The UNGPs, endorsed in 2011, are our standard.',
      'The UN Guiding Principles (2011) guide us.',
      'The UNGPs were endorsed by the UN Human Rights Council in resolution 17/4 of 16 June 2011.',
      'The Framework behind the UNGPs was adopted in 2008.',
      'In 2013 we adopted a policy based on the UNGPs.',
      'We have followed the UNGPs since 2014.',
      'The UNGPs were not endorsed by the General Assembly.',
      'The text is published as HR/PUB/11/04 (2011).',
      'The Interpretive Guide to the UNGPs (HR/PUB/12/02) was published in 2012.',
      'We reviewed our policy against the UNGPs in 2023.',
    ],
  },
  scope: 'sentence',
  needs: hasAnyOf(UNGPS, DOCUMENT),
  check(context, report) {
    const { sentence, block } = context;
    const say = (found: Found): void => {
      const plain = plainSpan(sentence, found);
      if (isQuoted(block, plain)) return;
      report({
        span: matchSpan(sentence, found),
        message: found.message,
        fixes:
          found.year === undefined
            ? []
            : replaceWords(
                context,
                plainSpan(sentence, { start: found.year, end: found.year + 1 }),
                YEAR,
                'suggestion',
              ),
      });
    };
    for (const name of findPhrases(sentence, UNGPS)) {
      const found = before(sentence, name) ?? behind(sentence, name, block.text);
      if (found) say(found);
    }
    for (const found of documentNumbers(sentence)) say(found);
  },
});

type Words = Parameters<typeof findPhrases>[0];

interface Found {
  start: number;
  end: number;
  message: string;
  /** Word index of a year to mend. */
  year?: number;
}

const isYear = (word: string | undefined): boolean => word !== undefined && /^(?:199|20[012])\d$/.test(word);

const wrongYear = (year: string): string =>
  `The UNGPs are of 2011, not ${year}: the UN Human Rights Council endorsed them on 16 June 2011 (resolution 17/4).${year === '2008' ? ' The Framework of 2008 came before them.' : ''} Write 2011.`;

const WRONG_ASSEMBLY =
  'It was the UN Human Rights Council that endorsed the UNGPs, in resolution 17/4 of 16 June 2011. Name the Human Rights Council.';

/** "the 2008 UN Guiding Principles", "the General Assembly endorsed the UNGPs". */
function before(sentence: Words, name: PhraseMatch): Found | undefined {
  const { surface } = sentence.words;
  const year = surface[name.start - 1];
  const opened = ['the', 'of', 'these', 'un'].includes(surface[name.start - 2] ?? 'the');
  if (isYear(year) && year !== YEAR && opened && !hasPhrase(sentence, DRAFT)) {
    return { start: name.start - 1, end: name.end, message: wrongYear(year), year: name.start - 1 };
  }
  const the = surface[name.start - 1] === 'the' ? name.start - 1 : name.start;
  if (!phraseAt(sentence, the - 1, ENDORSED)) return undefined;
  for (let at = the - 2; at >= Math.max(0, the - 6); at--) {
    const body = phraseAt(sentence, at, ADOPTERS);
    if (body && body.end === the - 1) return { start: body.start, end: name.end, message: WRONG_ASSEMBLY };
  }
  return undefined;
}

/** "the UNGPs, (which were) endorsed (by the General Assembly) in 2008", "the UNGPs (2012)". */
function behind(sentence: Words, name: PhraseMatch, text: string): Found | undefined {
  const { surface, start, end } = sentence.words;
  if (hasPhrase(sentence, DRAFT) || hasPhrase(sentence, NEGATED)) return undefined;
  let verb = false;
  for (let at = name.end; at < Math.min(surface.length, name.end + 16); ) {
    const between = text.slice(end[at - 1], start[at]);
    if (between.includes(';') || between.includes(':')) return undefined;
    const wrong = verb ? phraseAt(sentence, at, WRONG_BODY) : undefined;
    if (wrong) return { start: name.start, end: wrong.end, message: WRONG_ASSEMBLY };
    if (isYear(surface[at])) {
      const bracketed = at === name.end && between.trim() === '(' && text[end[at]] === ')';
      if (surface[at] === YEAR || !(verb || bracketed)) return undefined;
      return { start: name.start, end: at + 1, message: wrongYear(surface[at]), year: at };
    }
    const step = phraseAt(sentence, at, ENDORSED) ?? phraseAt(sentence, at, BODY) ?? phraseAt(sentence, at, STEPS);
    if (!step) return undefined;
    verb ||= phraseAt(sentence, at, ENDORSED) !== undefined;
    at = step.end;
  }
  return undefined;
}

/** "HR/PUB/11/04 (2012)"; HR/PUB/12/02 as the number of the UNGPs. */
function* documentNumbers(sentence: Words): Generator<Found> {
  const { surface } = sentence.words;
  for (let at = 0; at + 3 < surface.length; at++) {
    if (surface[at] !== 'hr' || surface[at + 1] !== 'pub') continue;
    const year = surface[at + 4];
    if (surface[at + 2] === '11' && isYear(year) && year !== YEAR) {
      yield { start: at, end: at + 5, message: 'HR/PUB/11/04 was published in 2011. Write 2011.', year: at + 4 };
    }
    if (
      surface[at + 2] === '12' &&
      /^0?2$/.test(surface[at + 3]) &&
      hasPhrase(sentence, UNGPS) &&
      !hasPhrase(sentence, INTERPRETIVE)
    ) {
      yield {
        start: at,
        end: at + 4,
        message:
          'HR/PUB/12/02 is the Interpretive Guide of 2012; the UNGPs are HR/PUB/11/04 of 2011. Cite the one that you mean.',
      };
    }
  }
}
