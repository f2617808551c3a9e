import { defineRule } from '../defineRule.ts';
import { SOFT_LAW } from '../names.ts';
import {
  findPhrase,
  findPhrases,
  hasAnyOf,
  inSource,
  isQuoted,
  type PhraseMatch,
  phraseAt,
  phraseSet,
  plainSpan,
  replaceWords,
} from '../text.ts';

const SIGN = phraseSet(
  'signed|sign|signing|signs',
  'signed|sign|signing|signs up|on to',
  'ratified|ratify|ratifying|ratifies',
  'signatory|signatories to|of',
  'party|parties to',
  'acceded|accede|accedes|acceding to',
);
const SIGNED = phraseSet('signed|ratified|signatory|signatories');
/** Other texts that may stand in the same list, before the one that nobody signs. */
const OTHERS = phraseSet(
  '[un] global compact',
  'united nations global compact',
  'oecd guidelines [for] [multinational] [enterprises]',
  '[core|fundamental] ilo [core|fundamental] conventions',
  'iccpr|icescr|cedaw|crc|weps',
  'international covenant|covenants on civil and political rights',
  'international covenant|covenants on economic social and cultural rights',
);
const FILLERS = phraseSet('the|a|an|both|and|as|well|un|united|nations|also|it|of|to|following|international');
const PASSIVE = phraseSet(
  'which|that|was|were|has|have|had|is|are|been|be|being|also|as|yet|already|since|most|many|all|states|countries|by',
);
const OBJECT = phraseSet('to|of|the|up|on|a|an|our|its');
const NOT = phraseSet(
  'not|never|cannot|no|nor|neither|nobody|nothing|without|none|cannot|rather|instead',
  "isn't|aren't|can't|don't",
);
const COMPANY = phraseSet('we|us', 'our|the|this|each company|group|firm|business|organisation|organization');
const TREATIES = phraseSet(
  '[core|fundamental] ilo [core|fundamental] conventions|convention',
  '[core|fundamental|eight|ten] conventions of the ilo',
  'iccpr|icescr|cedaw|crpd|icerd',
  'international covenant|covenants on civil and political rights',
  'international covenant|covenants on economic social and cultural rights',
  '[un] convention on the rights of the child',
);
const RATIFY = phraseSet('signed|ratified|ratify', 'signatory|signatories to|of', 'party|parties to');
const NEGATION_REACH = 4;
const COMPANY_REACH = 4;

export default defineRule({
  id: 'citation/not-ratified',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'A text is said to be signed or ratified that nobody signs or ratifies.',
  rationale:
    'The UNGPs and the UN declarations are not treaties: nobody signs or ratifies them, and there is no list of signatories. Treaties such as the Covenants and the ILO conventions are ratified by States, not by companies. A company can commit to all of them.',
  instead: 'We are committed to the UNGPs. / We respect the rights in the ILO fundamental conventions.',
  exceptions:
    'Texts that companies do sign (UN Global Compact, Women’s Empowerment Principles), and sentences that say that nobody signs.',
  examples: {
    bad: [
      'We are a ⟦signatory to the UN Guiding Principles⟧.',
      'Our group has ⟦signed the UNGPs⟧ and publishes a report.',
      'Norway has ⟦ratified the Universal Declaration of Human Rights⟧.',
      'As a ⟦party to the UDHR⟧, we honour its articles.',
      'The ⟦UN Declaration on the Rights of Indigenous Peoples, ratified⟧ by Canada, guides us.',
      'We are ⟦signatories to the UN Global Compact and the UNGPs⟧.',
      'The ⟦UNGPs have been ratified⟧ by most States.',
      'We have ⟦ratified the ILO conventions⟧.',
    ],
    good: [
      'We are committed to the UN Guiding Principles.',
      'We are a signatory to the UN Global Compact and are committed to the UNGPs.',
      'Guided by the UNGPs, we are a signatory to the UN Global Compact.',
      'The UNGPs were endorsed by the Human Rights Council in 2011.',
      'Nobody can ratify the UNGPs.',
      'The UDHR is a declaration and was not ratified.',
      'We respect the ILO conventions, whether or not a country has ratified them.',
      'Norway has ratified the ICCPR.',
      'We have signed the Women’s Empowerment Principles.',
      'Every supplier signs our code, which is based on the UNGPs.',
      'Each party to this contract respects the UNGPs.',
    ],
  },
  scope: 'sentence',
  needs: hasAnyOf(SIGN, RATIFY, SOFT_LAW),
  check(context, report) {
    const { sentence, block } = context;
    for (const found of claims(sentence)) {
      const plain = plainSpan(sentence, found);
      if (isNegated(sentence, found.verb) || isQuoted(block, plain)) continue;
      const name = block.text.slice(sentence.words.start[found.name.start], sentence.words.end[found.name.end - 1]);
      report({
        span: inSource(block, plain),
        message:
          found.by === 'company'
            ? `Only States ratify treaties such as the ${name}; a company cannot sign them. Say that you respect the rights that they set out.`
            : `Nobody signs or ratifies the ${name}: the text is no treaty and has no list of signatories. Say that you are committed to it.`,
        fixes: fixesFor(context, found),
      });
    }
  },
});

type Words = Parameters<typeof findPhrases>[0];

interface Claim {
  start: number;
  end: number;
  verb: PhraseMatch;
  name: PhraseMatch;
  by: 'anybody' | 'company';
}

function* claims(sentence: Words): Generator<Claim> {
  let after = 0;
  for (const verb of findPhrases(sentence, SIGN)) {
    const name = objectOf(sentence, verb);
    if (!name) continue;
    after = name.end;
    yield { start: verb.start, end: name.end, verb, name, by: 'anybody' };
  }
  for (const name of findPhrases(sentence, SOFT_LAW)) {
    if (name.start < after) continue;
    const verb = passiveOf(sentence, name);
    if (verb) yield { start: name.start, end: verb.end, verb, name, by: 'anybody' };
  }
  for (const verb of findPhrases(sentence, RATIFY)) {
    let at = verb.end;
    while (phraseAt(sentence, at, FILLERS)) at++;
    const name = phraseAt(sentence, at, TREATIES);
    const who = name && findPhrase(sentence, COMPANY, Math.max(0, verb.start - COMPANY_REACH), verb.start);
    if (who && who.end <= verb.start) yield { start: verb.start, end: name.end, verb, name, by: 'company' };
  }
}

/** "signed the UN Global Compact and the UNGPs": walks over a list of other texts. */
function objectOf(sentence: Words, verb: PhraseMatch): PhraseMatch | undefined {
  for (let at = verb.end; at < sentence.words.surface.length; ) {
    const name = phraseAt(sentence, at, SOFT_LAW);
    if (name) return name;
    const other = phraseAt(sentence, at, OTHERS) ?? phraseAt(sentence, at, FILLERS);
    if (!other) return undefined;
    at = other.end;
  }
  return undefined;
}

/** "the UDHR, which was ratified by …"; not "…, signatory to the Global Compact". */
function passiveOf(sentence: Words, name: PhraseMatch): PhraseMatch | undefined {
  for (let at = name.end; at < name.end + 5; at++) {
    const verb = phraseAt(sentence, at, SIGNED);
    if (verb) return phraseAt(sentence, verb.end, OBJECT) ? undefined : verb;
    if (!phraseAt(sentence, at, PASSIVE)) return undefined;
  }
  return undefined;
}

const isNegated = (sentence: Words, verb: PhraseMatch): boolean =>
  findPhrase(sentence, NOT, Math.max(0, verb.start - NEGATION_REACH), verb.start) !== undefined;

/** "a signatory to the UNGPs" → "committed to the UNGPs". */
function fixesFor(
  context: Parameters<typeof replaceWords>[0] & { sentence: Words },
  { verb, name }: Claim,
): ReturnType<typeof replaceWords> {
  const { surface } = context.sentence.words;
  if (!surface[verb.start].startsWith('signator') || surface[verb.end] !== 'the' || name.start - verb.end > 1)
    return [];
  const article = surface[verb.start - 1] === 'a' ? verb.start - 1 : verb.start;
  return replaceWords(
    context,
    plainSpan(context.sentence, { start: article, end: verb.end }),
    'committed to',
    'suggestion',
  );
}
