import { isOthersAct, isPastItem } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/consult-where-relevant',
  principles: ['18(b)'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'Consulting affected people is made optional.',
  rationale:
    'The company cannot know how its work harms people without hearing them. A clause that lets it decide case by case whether to ask makes the consultation disappear exactly where it would be inconvenient.',
  instead:
    'Say with whom, on what and when you consult: “We consult affected people and their representatives before decisions that may affect them.”',
  exceptions:
    'Silent where the sentence gives the criterion, for example “as appropriate to our size and the nature of the operation” (GP 18(b) itself), and on consulting lawyers, auditors or documents.',
  examples: {
    bad: [
      'We consult affected communities ⟦where relevant⟧.',
      '⟦Where appropriate⟧, we engage with workers and their representatives.',
      'We ⟦may consult⟧ local communities before we build.',
      'Trade unions are consulted ⟦as needed⟧.',
      'We engage with rights holders ⟦where possible⟧.',
      'Sites are ⟦encouraged to consult⟧ their neighbours.',
      '⟦Consideration is given to engaging affected communities⟧.',
    ],
    good: [
      'We consult affected communities before we decide.',
      'We consult affected people as appropriate to our size and the nature and context of the operation.',
      'Employees should consult their manager where necessary.',
      'We consult external counsel where appropriate.',
      'Where consultation is not possible, we turn to credible proxies.',
      '> We consult communities where relevant.',
      'You may consult this policy on our website.',
      'We consult the workers concerned whenever a severe risk is found.',
      'Managers may consult the guidance note on the intranet.',
      'We engage with stakeholders to learn how our business may affect people.',
      'Workers may consult their trade union at any time.',
    ],
  },
  message: (found) =>
    `“${found}” makes consulting affected people optional; GP 18(b) expects meaningful consultation. Say with whom and when you will consult.`,
  when: (context, trigger) => !isPastItem(context) && !isOthersAct(context, trigger),
});
