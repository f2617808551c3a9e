import type { Trigger } from '../../evidence/types.ts';
import type { SentenceContext } from '../defineRule.ts';
import { isFollowedBy, isPrecededBy } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/no-issues-identified',
  principles: ['17', '18'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'The company gives itself a clean bill of health.',
  rationale:
    'Every company can affect people’s rights, and abuse is hidden by those who commit it. “No issues were found” says more about how hard one looked than about the risk, and it tells readers that nobody will keep looking.',
  instead: 'Say where you looked, how, what you found, and what you could not see.',
  exceptions:
    'Silent where the sentence, or one before it, says how the company looked, on what it wants to reach (“ensure that there is no …”), and where it, or what follows, goes on to higher risks or to what could not be seen.',
  examples: {
    bad: [
      'We have ⟦not identified any cases⟧ of modern slavery.',
      'We are ⟦not aware of any human rights abuses⟧ in our supply chain.',
      'The ⟦risk of forced labour in our business is low⟧.',
      '⟦There is no modern slavery in our supply chain⟧.',
      'Our ⟦products are free from child labour⟧.',
      '⟦There have been no instances of modern slavery⟧ in 2025.',
      'As a service company, we have a ⟦low risk of modern slavery⟧.',
      '⟦No incidents were identified⟧ in the reporting year.',
      'Our offices present a ⟦low level of modern slavery risk⟧.',
      'We are ⟦not in an industry with a high risk⟧ of modern slavery.',
    ],
    good: [
      'We looked at 40 suppliers, found unpaid overtime at three, and could not visit two regions.',
      'Our audits of 12 sites did not identify any cases of forced labour; they would not have seen home workers.',
      'We take steps to ensure that there is no modern slavery in our supply chain.',
      'The risk of forced labour in our offices is low, but it is high on the farms that we buy from.',
      'If no issues are identified, the file is closed after two years.',
      '> We have not identified any cases of modern slavery.',
      'Suppliers must not employ children.',
      'We work to keep the risk of accidents as low as we can.',
      'Anyone who is aware of any abuse can call the hotline.',
      'That we have not found any forced labour does not mean that there is none.',
      'The risk of forced labour in our offices is low. However, cleaners whom agencies send may be more vulnerable.',
      'The risk of forced labour in our own offices is low. We look most closely at recruiters in high-risk countries.',
      'Most of our suppliers show a low risk of modern slavery.',
      'In 2025 we carried out 40 visits to sites in four countries. No issues of forced labour were found.',
      'No cases of forced labour were identified last year. The greatest risks remain with cleaners and on farms.',
      'We are not aware of any forced labour in our supply chain. Absence of evidence is no proof, so we keep looking.',
    ],
  },
  message: (found) =>
    `“${found}” reads as a clean bill of health; GPs 17 and 18 ask you to keep looking. Say where and how you looked, what you found, and what you could not see.`,
  when: (context, trigger) => context.stance.subject !== 'others' && !isExplained(context, trigger),
});

/** A low risk in one place, and where it is higher; nothing found, and where the author looked. */
function isExplained(context: SentenceContext, trigger: Trigger): boolean {
  return isLevel(context, trigger)
    ? isFollowedBy(context, 'signal/higher-risk')
    : isPrecededBy(context, 'signal/looked');
}

const LEVELS = new Set('low lower minimal negligible remote insignificant small unlikely little'.split(' '));

/** "The risk is low", as opposed to "nothing was found". */
function isLevel({ sentence }: SentenceContext, { words }: Trigger): boolean {
  return sentence.words.surface.slice(words.start, words.end).some((word) => LEVELS.has(word));
}
