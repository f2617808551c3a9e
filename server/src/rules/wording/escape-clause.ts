import type { Trigger } from '../../evidence/types.ts';
import type { SentenceContext } from '../defineRule.ts';
import { hasTrigger, isPastItem } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/escape-clause',
  principles: ['11', '14'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'A clause leaves it open whether the commitment applies.',
  rationale:
    'Size and circumstances may decide how a company meets its responsibility, not whether it does. “Where possible” without a test lets the author decide, after the harm, that it was not.',
  instead: 'State the criterion: who decides, by which test, and that the decision is recorded.',
  exceptions:
    'Silent where the criterion follows (“as appropriate to our size and the severity of the risk”, GP 18(b)) or a floor (“and at a minimum …”), on “to the greatest extent possible” where laws conflict (GP 23), on what others are asked, and in forms (“if applicable”).',
  examples: {
    bad: [
      'We provide remedy to the people harmed ⟦where possible⟧.',
      'We will train our buyers ⟦as appropriate⟧.',
      '⟦As far as possible⟧, we avoid harm to the communities around our mines.',
      'We pay a living wage ⟦where commercially viable⟧.',
      'We use ⟦reasonable efforts⟧ to keep child labour out of our supply chain.',
      'We assess suppliers ⟦to the extent practicable⟧.',
    ],
    good: [
      'What we did:\n\n- Consulted unions where possible on respect for human rights.',
      'We provide remedy to the people harmed.',
      'We consult affected people as appropriate to our size and the nature of the operation.',
      'Where laws conflict, we honour international standards to the greatest extent possible.',
      '| Name | Signature, if applicable |\n| --- | --- |\n| Board | |',
      'Where possible harm is found, we act at once.',
      'Suppliers provide dormitories where necessary.',
      '> We provide remedy where possible.',
      'We report every year on where appropriate measures were taken.',
      'Read the annex where you need the details.',
      'Anyone can ask for an interpreter, free of charge, as soon as possible.',
      'We tend to work with small suppliers of the region where possible, because we know them.',
      'We avoid night work by young people where possible, and at a minimum see to their health and transport.',
    ],
  },
  message: (found) =>
    `“${found}” leaves it to the company whether the commitment applies; GP 11 expects respect in every case. Say by which test, and who decides.`,
  when: (context, trigger) =>
    (context.stance.subject !== 'others' || isOwn(context, trigger)) &&
    !isPastItem(context) &&
    !hasTrigger(context, 'wording/consult-where-relevant'),
});

const NEXT_WORDS = 3;
const OTHERS = new Set(
  'supplier suppliers vendor vendors contractor contractors subcontractors partners partner they'.split(' '),
);

/**
 * "…, and where possible we …", "Where appropriate, loans to customers …": the clause is the author's, whatever else the
 * sentence asks of others.
 */
function isOwn({ sentence }: SentenceContext, { words }: Trigger): boolean {
  const { surface } = sentence.words;
  if (surface[words.end] === 'we' || surface[words.start - 1] === 'we') return true;
  const isFirst = surface.slice(0, words.start).every((word) => /^\d/u.test(word));
  return isFirst && !surface.slice(words.end, words.end + NEXT_WORDS).some((word) => OTHERS.has(word));
}
