import { defineRule } from '../defineRule.ts';
import { findPhrase, matchSpan, phraseSet } from '../text.ts';
import { currentUses, yearsIn } from './find.ts';

const MANDATE = phraseSet(
  '[un|united] [nations] special representative on|for business and human rights',
  '[un|united] [nations] special representative on|for human rights and business',
  '[un|united] [nations] special representative of the [un] secretary general on|for business and human rights',
  '[un|united] [nations] special representative of the [un] secretary general on|for [the] [issue] [of] human rights and transnational corporations [and] [other] [business] [enterprises]',
  '[un|united] [nations] special representative on|for [the] [issue] [of] human rights and transnational corporations [and] [other] [business] [enterprises]',
);
/** Present dealings with the mandate. */
const PRESENT = phraseSet(
  'is|has|monitors|recommends|oversees|advises|promotes|reports|visits|calls|asks|will|can|may',
  'engage|cooperate|co-operate|work|consult|liaise with',
  'dialogue with',
  'report|respond|submit|complain|write|refer|turn|contact to|the',
  'contact|follow|consult|inform|answer',
  'guidance|recommendations|requests|complaints|questions|inquiries|enquiries of|from|to|by',
);
const PAST = phraseSet(
  'was',
  'were',
  'developed',
  'drafted',
  'wrote',
  'presented',
  'proposed',
  'prepared',
  'led',
  'ruggie',
  '2005',
  '2011',
  'had',
  'submitted',
  'authored',
  'ended',
);
const LAST_YEAR = 2011;

export default defineRule({
  id: 'outdated/srsg',
  principles: [],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'The Special Representative on business and human rights is named as a current mandate.',
  rationale:
    'The mandate of the Special Representative ended in 2011 with the endorsement of the UNGPs. Since then the UN Working Group on Business and Human Rights has promoted them; whoever wants to write to the UN writes there.',
  instead: 'the UN Working Group on Business and Human Rights',
  exceptions: 'History, Special Representatives with other mandates, and quotations.',
  examples: {
    bad: [
      'We engage with the ⟦UN Special Representative on business and human rights⟧.',
      'The ⟦Special Representative on business and human rights⟧ monitors how States act.',
      'People can write to the ⟦UN Special Representative for business and human rights⟧.',
      'We follow the guidance of the ⟦Special Representative of the Secretary-General on business and human rights⟧.',
      'We answer questions from the ⟦UN Special Representative on human rights and transnational corporations⟧.',
    ],
    good: [
      'We engage with the UN Working Group on Business and Human Rights.',
      'The UNGPs were developed by the UN Special Representative on business and human rights.',
      'The Special Representative on business and human rights presented the UNGPs in 2011.',
      'The mandate of the Special Representative on business and human rights ended in 2011.',
      'The Special Representative on sexual violence in conflict reports to the Council.',
      'Our special representative for business and human resources is on leave.',
      'The former Special Representative on business and human rights advises us.',
      'A quotation of the “Special Representative on business and human rights” is apt.',
    ],
  },
  scope: 'sentence',
  needs: MANDATE,
  check({ sentence }, report) {
    const matches = currentUses(sentence, { phrases: MANDATE, unless: PAST });
    if (matches.length === 0 || yearsIn(sentence).some((year) => year <= LAST_YEAR) || !findPhrase(sentence, PRESENT))
      return;
    report({
      span: matchSpan(sentence, matches[0]),
      message:
        'The mandate of the Special Representative ended in 2011; since then there is the UN Working Group on Business and Human Rights. Name the Working Group.',
    });
  },
});
