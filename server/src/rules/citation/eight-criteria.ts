import { defineRule } from '../defineRule.ts';
import {
  blockHas,
  findPhrase,
  findPhrases,
  hasAnyOf,
  hasPhrase,
  inSource,
  isQuoted,
  numberBefore,
  type PhraseMatch,
  phraseSet,
  plainSpan,
  wordsBetween,
} from '../text.ts';

const CRITERIA = phraseSet('[effectiveness] criteria', 'criteria for effectiveness|effective');
const GP31 = phraseSet(
  'gp|gps|gp31|ungp|ungps|ungp31 [31]',
  'principle|principles 31',
  'guiding principle|principles',
  'effectiveness criteria',
);
const STATE = phraseSet(
  'state based|run|operated',
  'state judicial|non',
  'judicial mechanisms',
  'national contact point|points',
  'ncp|ncps',
  'national human rights institution|institutions',
  'ombudsman|ombudsperson|ombuds',
  'government|governmental mechanisms|mechanism',
  'all non judicial',
  'every non judicial',
  'all mechanisms',
  'all grievance mechanisms',
  'all types of mechanism|mechanisms',
);
const COMPANY = phraseSet(
  'operational level',
  'our|the|a|company [grievance|complaints] mechanism|channel|procedure|hotline|process',
  'we|our',
);
/** The criteria as people name them in a list. */
const NAMED = phraseSet(
  'legitimate|legitimacy',
  'accessible|accessibility',
  'predictable|predictability',
  'equitable|equitability',
  'transparent|transparency',
  'rights compatible|compatibility',
  '[a] source of continuous learning',
  'continuous learning',
  '[based] [on] engagement and dialogue',
);
const CONFIDENTIAL = phraseSet('confidential|confidentiality', 'anonymous|anonymity');
const ALL = 8;
const WITHOUT_DIALOGUE = 7;

export default defineRule({
  id: 'citation/eight-criteria',
  principles: ['31'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The effectiveness criteria of GP 31 are miscounted or misnamed.',
  rationale:
    'GP 31 has eight criteria for operational-level mechanisms; the last, engagement and dialogue, is for these only, so that State and other mechanisms have seven. Confidentiality is good practice but none of them.',
  instead:
    'Our channel meets the eight criteria of GP 31: legitimate, accessible, predictable, equitable, transparent, rights-compatible, a source of continuous learning, and based on engagement and dialogue.',
  exceptions: 'Criteria of other things, and sentences that name some of the criteria without counting them.',
  examples: {
    bad: [
      'State-based mechanisms must meet the ⟦eight effectiveness criteria⟧ of the UNGPs.',
      'All non-judicial mechanisms follow the ⟦eight criteria⟧ of GP 31.',
      'Our grievance mechanism meets the ⟦six effectiveness criteria⟧ of GP 31.',
      'Our channel meets the ⟦seven criteria⟧ of UNGP 31.',
      'As GP 31 asks, our channel is legitimate, accessible, predictable, equitable, ⟦confidential⟧ and transparent.',
      'The effectiveness criteria are legitimacy, accessibility, predictability, equitability, ⟦confidentiality⟧ and transparency.',
    ],
    good: [
      'Our grievance mechanism meets the eight effectiveness criteria of GP 31.',
      'State-based mechanisms must meet seven of the criteria of GP 31; the eighth is for companies.',
      'State-based mechanisms must meet the first seven effectiveness criteria of the UNGPs.',
      'We assess suppliers against six criteria.',
      'We score our due diligence under the UNGPs by six criteria of our own.',
      'Our channel is confidential, and it meets the criteria of GP 31.',
      'Our channel is accessible, confidential and free of charge (GP 31).',
      'The channel is legitimate, accessible, predictable, equitable and transparent, as GP 31 asks; cases are confidential.',
      'All tenders are scored by eight criteria.',
      'A brochure says that State-based mechanisms meet the “eight criteria of GP 31”.',
    ],
  },
  scope: 'sentence',
  needs: hasAnyOf(CRITERIA, CONFIDENTIAL),
  check(context, report) {
    const { sentence, block } = context;
    if (!hasPhrase(sentence, GP31) && !hasPhrase(sentence, NAMED)) return;
    for (const criteria of findPhrases(sentence, CRITERIA)) {
      const problem = countProblem(sentence, criteria);
      if (!problem) continue;
      const plain = plainSpan(sentence, problem);
      if (!isQuoted(block, plain)) report({ span: inSource(block, plain), message: problem.message });
    }
    const confidential = intruder(sentence);
    if (!confidential || !blockHas(block, GP31) || isQuoted(block, plainSpan(sentence, confidential))) return;
    report({
      span: inSource(block, plainSpan(sentence, confidential)),
      message:
        'Confidentiality is not one of the criteria of GP 31, though it is good practice. Name it apart from the criteria that GP 31(a)–(h) lists.',
    });
  },
});

type Words = Parameters<typeof findPhrases>[0];

function countProblem(
  sentence: Words,
  criteria: PhraseMatch,
): { start: number; end: number; message: string } | undefined {
  const number = numberBefore(sentence, criteria.start);
  if (!number || number.value < 5 || number.value > 12) return undefined;
  const of31 =
    criteria.phrase.includes('effectiveness') && criteria.end - criteria.start > 1
      ? criteria
      : findPhrase(sentence, GP31);
  if (
    !of31 ||
    !isTied(sentence, criteria, of31) ||
    namesBothCounts(sentence) ||
    sentence.words.surface[criteria.end + 1] === 'own' ||
    ownCriteria(sentence, criteria)
  )
    return undefined;
  const before = sentence.words.surface[number.start - 1];
  if (before === 'first' || before === 'other') return undefined;
  const where = { start: number.start, end: criteria.end };
  if (hasPhrase(sentence, STATE)) {
    if (number.value === WITHOUT_DIALOGUE) return undefined;
    return {
      ...where,
      message: `GP 31 has ${ALL} criteria, but the last (engagement and dialogue) is for operational-level mechanisms only. Write that other mechanisms meet the ${WITHOUT_DIALOGUE} criteria of GP 31(a)–(g).`,
    };
  }
  if (number.value === ALL || !(hasPhrase(sentence, COMPANY) || of31.start < number.start)) return undefined;
  return {
    ...where,
    message: `GP 31 has ${ALL} criteria for a company’s own mechanism, not ${number.value}. Name all of GP 31(a)–(h).`,
  };
}

/** "the six criteria of GP 31", "GP 31 sets out six criteria"; not "six criteria, and a channel under GP 31". */
function isTied({ words }: Words, criteria: PhraseMatch, of31: PhraseMatch): boolean {
  if (criteria === of31) return true;
  const [from, to] = of31.start < criteria.start ? [of31.end, criteria.start] : [criteria.end, of31.start];
  return to - from <= 6 && !words.surface.slice(from, to).some((word) => word === 'and' || word === 'we');
}

/** The sentence tells the two counts apart: eight for companies, seven for others. */
function namesBothCounts({ words }: Words): boolean {
  const has = (...forms: string[]): boolean => forms.some((form) => words.surface.includes(form));
  return has('seven', '7') && has('eight', '8', 'eighth');
}

/** "six criteria of our own" */
const ownCriteria = ({ words }: Words, { end }: PhraseMatch): boolean =>
  words.surface.slice(end, end + 4).includes('own');

/** "confidential" inside a list of at least three of the criteria. */
function intruder(sentence: Words): PhraseMatch | undefined {
  const confidential = findPhrase(sentence, CONFIDENTIAL);
  if (!confidential) return undefined;
  const named = findPhrases(sentence, NAMED);
  const close = named.filter((match) => wordsBetween(match, confidential) <= 8);
  const before = named.some((match) => match.start < confidential.start && wordsBetween(match, confidential) <= 1);
  return close.length >= 3 && before ? confidential : undefined;
}
