import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/unnamed-owner',
  principles: ['19(a)(i)'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'A task has no owner.',
  rationale:
    'What everybody is responsible for, nobody does. Readers and staff need to know which function answers for a task, and to whom it reports.',
  instead: 'Name the role and to whom it reports: “The Head of Human Rights reports to the Board each quarter.”',
  exceptions: 'Silent where a role or body is named in the sentence or its section, and on what others must do.',
  examples: {
    bad: [
      'The ⟦relevant department will implement⟧ this policy.',
      'Complaints are ⟦handled by the appropriate personnel⟧.',
      '⟦Responsibility for human rights lies with the relevant functions⟧.',
      '⟦Management will⟧ implement the human rights policy.',
      '⟦It is expected that⟧ human rights are respected at all sites.',
      'Where abuse is found, ⟦measures will be taken⟧.',
    ],
    good: [
      'The Head of Human Rights implements this policy and reports to the Board.',
      'Complaints are handled by the compliance team.',
      'Relevant staff receive training every year.',
      'No action will be taken against anyone who reports a concern.',
      'Suppliers name a responsible person for the code.',
      '> The relevant department will implement this policy.',
      'The Chief Sustainability Officer is responsible; the relevant departments will help to carry it out.',
      'Disciplinary measures will be taken against offenders.',
      'Senior management will review the policy each year.',
    ],
  },
  message: (found) =>
    `“${found}” leaves open who answers for it; GP 19(a)(i) expects that somebody at the right level is responsible. Name the role and its reporting line.`,
  when: ({ stance }) => stance.subject !== 'others',
});
