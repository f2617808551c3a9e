import { isNegated, isSaid } from './conditions.ts';
import { documentWordingRule } from './wordingRule.ts';

export default documentWordingRule({
  id: 'wording/employees-only-grievance',
  principles: ['29', '31(b)'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  kinds: ['company-policy', 'hrdd-report', 'modern-slavery-statement', 'dsa-risk-assessment'],
  summary: 'The complaint channel is for the company’s own employees.',
  rationale:
    'GP 29 asks for channels that everyone who may be harmed can use: workers of suppliers, neighbours, customers, users. A channel for staff alone leaves out those who are furthest from the company and often worst affected.',
  instead: '“Anyone who is or may be affected, or who speaks for them, can raise a concern with us.”',
  exceptions:
    'Silent where the sentence or the document also opens the channel to people outside, and in supplier codes.',
  examples: {
    bad: [
      '⟦Employees can raise⟧ concerns through our hotline.',
      'We ⟦encourage our staff to report⟧ any concern about modern slavery.',
      'All ⟦employees are encouraged to report⟧ a suspected breach of this policy to their manager.',
      'Our whistleblowing policy ⟦enables colleagues to voice⟧ concerns.',
      'The ⟦staff hotline⟧ takes calls at any hour.',
      'Our ⟦grievance procedure for employees⟧ is set out in the handbook.',
      'It is a ⟦procedure that our employees should follow if they have a concern⟧.',
    ],
    good: [
      'Anyone can raise a concern through our hotline.',
      'Employees, suppliers and members of the public can raise concerns through our hotline.',
      'Employees can raise concerns through our hotline.\n\nCommunities and workers in our supply chain can use it as well to report a concern.',
      'Suppliers must encourage their employees to report concerns.',
      'We train employees to spot and report signs of slavery.',
      '> Employees can raise concerns through our hotline.',
      'Employees must not retaliate against anyone who raises a concern.',
      'Can only employees report a concern?',
      'Staff must report accidents at once.',
      'External people and staff may use the same hotline to report abuse.',
    ],
  },
  message: (found) =>
    `“${found}” keeps the channel for employees; GP 29 wants it open to everyone who may be affected. Say how workers of suppliers, communities, customers and others outside can complain.`,
  when: (context, trigger) => context.stance.subject !== 'others' && !isNegated(context, trigger),
  unless: (context) => isSaid(context, 'grievance-mechanism', 'open'),
});
