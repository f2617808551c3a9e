import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Examples, surprises } from '../helpers/stateOf.ts';

/** By element: ways to say it, half of it, and wording that looks like it and is not. */
const EXAMPLES: Record<string, Examples> = {
  'board-oversight': {
    covered: [
      'The Board of Directors oversees the implementation of this policy.',
      'The Sustainability Committee of the Board reviews human rights issues twice a year.',
      'Oversight of human rights sits with our Board of Directors.',
      'Human rights risks are reported to the Executive Board every quarter.',
      'The Supervisory Board is informed about human rights at least annually.',
      'Our Chief Executive has ultimate responsibility for this policy.',
      'The board has delegated oversight of our human rights programme to the Corporate Responsibility Committee.',
      'The Executive Committee is accountable for our human rights performance.',
    ],
    missing: [
      'The Board has twelve members and meets monthly.',
      'This policy was approved by the Board.',
      'Our employees report concerns to the hotline.',
      'The board received a financial report.',
    ],
  },
  'named-owner': {
    covered: [
      'The Head of Human Rights is responsible for implementing this policy.',
      'Day-to-day responsibility lies with the Chief Sustainability Officer.',
      'This policy is owned by the Legal Department.',
      'Our human rights team coordinates due diligence across the Group.',
      'The General Counsel is accountable for compliance with this policy.',
      'A cross-functional human rights working group manages the day-to-day implementation.',
      'The Group Compliance Officer is in charge of the implementation of our human rights programme.',
      'Policy owner: Director of Sustainability',
    ],
    partial: ['Senior management is responsible for this policy.'],
    missing: [
      'Everyone is responsible for respecting human rights.',
      'Our Data Protection Officer is responsible for privacy.',
      'The relevant departments will look into the matter.',
    ],
  },
  'embedding-procedures': {
    covered: [
      'This policy is embedded in our procurement, recruitment and product development procedures.',
      'Human rights criteria are integrated into supplier selection and contract management.',
      'We integrate respect for human rights into our management systems and business processes.',
      'Our Responsible Sourcing Policy, Code of Conduct and Speak Up Policy support this commitment.',
      'We have incorporated human rights considerations into our enterprise risk management and investment decisions.',
      'The commitment is implemented through our supplier code, our recruitment policy and our health and safety management system.',
      'Human rights clauses are included in our standard contracts.',
    ],
    missing: [
      'Respect is an integral part of our culture.',
      'Our software is embedded in many devices.',
      'Our human rights policy has three parts.',
    ],
  },
  'expectations-personnel': {
    covered: [
      'We expect all employees to respect human rights in their daily work.',
      'All employees must comply with this policy.',
      'Employees are required to report any suspected violation of this policy.',
      'Managers are responsible for ensuring that their teams know and follow this policy.',
      'It is the duty of every member of staff to act in line with this policy.',
      'Everyone working for us is expected to uphold these standards.',
      'Our people are obliged to act with respect for human rights.',
    ],
    partial: ['This policy applies to all employees.'],
    missing: ['We value our employees.', 'Suppliers must comply with this code.', 'Employees receive annual leave.'],
  },
  'expectations-business-partners': {
    covered: [
      'We expect our suppliers to respect human rights.',
      'Business partners must comply with our Supplier Code of Conduct.',
      'Suppliers are required to carry out human rights due diligence and cascade these requirements to their own suppliers.',
      'We require our contractors to adhere to equivalent standards.',
      'Our contracts with suppliers include human rights clauses.',
      'Customers are prohibited from using our products to violate human rights.',
      'We only work with partners who share our commitment to human rights.',
      'Suppliers shall not use forced labour.',
    ],
    partial: ['We assess suppliers for human rights risks.'],
    missing: [
      'Our suppliers deliver on time.',
      'Our partners are located in 20 countries.',
      'Employees must comply with this policy.',
    ],
  },
  training: {
    covered: [
      'All employees receive training on human rights.',
      'We train our procurement team on modern slavery.',
      'Relevant staff complete an e-learning module on this policy.',
      'We run workshops for suppliers on labour standards.',
      'Human rights training is mandatory for managers.',
      'We build the capacity of our suppliers to respect human rights.',
    ],
    partial: ['Our employees receive regular training.', 'Employees complete ethics training.'],
    missing: [
      'We offer apprenticeships and vocational training.',
      'Our models are trained on public data.',
      'We train for excellence.',
    ],
  },
  'communication-dissemination': {
    covered: [
      'This policy is communicated to all employees and business partners.',
      'We share this policy with our suppliers and make it available to all staff on our intranet.',
      'The policy is part of employee induction and is included in supplier contracts.',
      'All personnel are made aware of this policy when they join, and suppliers receive a copy.',
      'The policy is distributed internally and externally to personnel, business partners and other relevant parties.',
    ],
    partial: ['This policy is communicated to all employees.', 'Suppliers are informed about our code.'],
    missing: [
      'We report on our progress every year.',
      'Our marketing team communicates with customers.',
      'Investors receive a quarterly letter.',
    ],
  },
  'incentives-coherence': {
    covered: [
      'Executive bonuses are linked to human rights performance.',
      'Our purchasing practices are designed so that prices and lead times do not undermine the rights of workers.',
      'We review our buying practices to avoid putting pressure on suppliers.',
      'Part of the variable remuneration of managers depends on progress on human rights targets.',
      'We ensure coherence between this policy and our other business policies and decisions.',
      'We commit to responsible purchasing practices, including fair payment terms for suppliers.',
    ],
    missing: [
      'Employees are rewarded for innovation.',
      'We benefit from tax incentives.',
      'We use KPIs to measure our progress.',
    ],
  },
  'responsible-lobbying': {
    covered: [
      'Our lobbying activities are consistent with our human rights commitments.',
      'We do not lobby against laws that protect human rights.',
      'Our engagement with policymakers and our membership in trade associations are aligned with this policy.',
      'We disclose our lobbying positions and memberships.',
      'We advocate for legislation that strengthens the protection of human rights.',
    ],
    missing: ['We make no political donations.', 'Our advocacy group meets weekly.', 'We engage with communities.'],
  },
  'consequences-of-breach': {
    covered: [
      'Any breach of this policy will be investigated and may lead to disciplinary action, up to termination of employment or of the contract with a business partner.',
      'Employees who violate this policy face disciplinary measures, including dismissal. If a supplier fails to comply, we agree a corrective action plan and, as a last resort, terminate the relationship.',
      'Violations of this Code can result in sanctions.',
      'Employees who breach this policy will face disciplinary action.',
      'We will terminate contracts with suppliers that violate our code.',
    ],
    partial: ['If a supplier does not meet our standards, we will no longer do business with them.'],
    missing: [
      'Nobody who reports a concern will face disciplinary action.',
      'We have zero tolerance for slavery.',
      'The company is not liable for damages.',
    ],
  },
  'public-availability': {
    covered: [
      'This policy is publicly available on our website.',
      'The policy is published at https://example.com/human-rights.',
      'This statement can be found on our website.',
      'A copy of this statement is available to download from our homepage.',
      'We make this policy public.',
      'This is a public document.',
      'This statement has been uploaded to the government registry.',
    ],
    partial: ['This statement is published in accordance with the Act.'],
    missing: [
      'The policy is available on the intranet.',
      'We are a public company.',
      'A copy of the policy is available on request.',
      'We publish a sustainability report.',
    ],
  },
  'expert-input': {
    covered: [
      'This policy was developed in consultation with external human rights experts.',
      'The policy was informed by internal and external human rights expertise.',
      'We consulted trade unions and civil society organisations when drafting this policy.',
      'Independent human rights experts reviewed this policy.',
      'In preparing this policy, we took advice from the national human rights institution and a human rights consultancy.',
      'The policy draws on input from affected stakeholders and NGOs.',
      'This policy has been drawn up with the help of human rights specialists.',
    ],
    partial: ['We consult with human rights experts and NGOs.'],
    missing: [
      'We are experts in our field.',
      'Our accounts are audited by independent auditors.',
      'The policy was reviewed by our lawyers.',
    ],
  },
  'senior-approval': {
    covered: [
      'This policy was approved by the Board of Directors on 3 March 2024.',
      'Approved by the Board.',
      'Our Chief Executive Officer has signed this policy.',
      'The Management Board adopted this policy in January 2023.',
      'This statement has been endorsed by our Executive Committee.',
      'Signed on behalf of the Board: the Chair',
      'The Executive Board of Acme AG approved this declaration of principles.',
      'This policy has been signed off by our CEO and the board.',
      'The policy statement was adopted by resolution of the Supervisory Board.',
      'Our Senior Leadership Team has formally approved this policy.',
    ],
    missing: [
      'The Board approved the annual report.',
      'Only approved suppliers may deliver goods.',
      'The policy was approved by the HR department.',
      'The Board oversees risk management.',
      'Suppliers must be approved by the procurement director.',
    ],
  },
  'review-update': {
    covered: [
      'This policy is reviewed annually.',
      'We review this policy at least every two years.',
      'The policy will be reviewed by the Board every three years.',
      'Next review: March 2026',
      'We will review and, if needed, update this statement each year.',
      'This policy shall be reviewed on an annual basis.',
      'The document is subject to annual review.',
    ],
    partial: [
      'We review this policy regularly.',
      'Last updated: May 2023',
      'Version 2.1, effective 1 January 2024',
      'This statement covers the financial year ending 31 March 2024.',
    ],
    missing: [
      'We review suppliers every year.',
      'We are committed to continuous improvement.',
      'We publish an annual report.',
    ],
  },
};

describe('evidence of governance', () => {
  for (const [element, examples] of Object.entries(EXAMPLES)) {
    it(`${element} is told from what is less`, () => {
      assert.deepEqual(surprises(element, examples), []);
    });
  }
});
