import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/remediation-as-CAP',
  principles: ['22'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: '“Remediation” mends the process, not what happened to people.',
  rationale:
    'Remediation means making good the harm that people suffered. A corrective action plan closes a finding; it does not repay a fee, compensate an injury or say sorry to anybody.',
  instead:
    'Keep “corrective action” for the supplier’s processes, and say under “remediation” what the people harmed receive.',
  exceptions: 'Silent where the sentence or its section says what the people concerned receive.',
  examples: {
    bad: [
      'After the audit, the supplier draws up a ⟦remediation plan⟧.',
      'Suppliers ⟦remediate all findings⟧ within 30 days.',
      '⟦Non-conformities must be remediated⟧ before the next visit.',
      'Factories are required to ⟦remediate their practices⟧.',
      'The ⟦corrective action plan sets out the remediation⟧ of the site.',
    ],
    good: [
      'Workers who paid fees are repaid as part of the remediation plan after the audit.',
      'Non-conformities are corrected within 30 days.',
      'We provide remediation to the people harmed.',
      'The supplier draws up a corrective action plan after the audit.',
      '> Suppliers remediate all findings within 30 days.',
      'We describe our due diligence and remediation processes.',
      'Suppliers remediate all findings within 30 days. Remediation includes compensation of the workers concerned.',
      'Polluted soil is cleaned up.',
    ],
  },
  message: (found) =>
    `“${found}” mends processes; GP 22 means making good the harm to people. Call it corrective action, and say what the people harmed receive.`,
});
