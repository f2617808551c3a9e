/** Wording rules: part C of the reference. */
import type { Rule } from '../defineRule.ts';
import absoluteGuarantee from './absolute-guarantee.ts';
import asRequiredByLawHrdd from './as-required-by-law-hrdd.ts';
import auditOnly from './audit-only.ts';
import blanketGovernmentCompliance from './blanket-government-compliance.ts';
import businessRiskOnly from './business-risk-only.ts';
import companyAsJudge from './company-as-judge.ts';
import complicityOnly from './complicity-only.ts';
import conditionalOnProfit from './conditional-on-profit.ts';
import confidentialityCondition from './confidentiality-condition.ts';
import consultWhereRelevant from './consult-where-relevant.ts';
import cutAndRun from './cut-and-run.ts';
import dnaValuesFiller from './dna-values-filler.ts';
import dndBlame from './dnd-blame.ts';
import downstreamMissing from './downstream-missing.ts';
import employeesOnlyGrievance from './employees-only-grievance.ts';
import escapeClause from './escape-clause.ts';
import excludesCourts from './excludes-courts.ts';
import goodFaithThreat from './good-faith-threat.ts';
import hedgedCommitment from './hedged-commitment.ts';
import informNotConsult from './inform-not-consult.ts';
import internalOnly from './internal-only.ts';
import legalDisclaimer from './legal-disclaimer.ts';
import localLawPrevails from './local-law-prevails.ts';
import nationalLawOnly from './national-law-only.ts';
import neutralTechnology from './neutral-technology.ts';
import noIssuesIdentified from './no-issues-identified.ts';
import noSeniorApproval from './no-senior-approval.ts';
import ownEmployeesOnly from './own-employees-only.ts';
import philanthropyOffset from './philanthropy-offset.ts';
import preferredTerm from './preferred-term.ts';
import priorityByConvenience from './priority-by-convenience.ts';
import remediationAsCAP from './remediation-as-CAP.ts';
import retaliationSilence from './retaliation-silence.ts';
import riskTransferContracts from './risk-transfer-contracts.ts';
import selectiveRights from './selective-rights.ts';
import sphereOfInfluence from './sphere-of-influence.ts';
import stakeholdersAreInvestors from './stakeholders-are-investors.ts';
import tierOneOnly from './tier-one-only.ts';
import tokenEngagement from './token-engagement.ts';
import underminesUnions from './undermines-unions.ts';
import ungpComplianceClaim from './ungp-compliance-claim.ts';
import unnamedOwner from './unnamed-owner.ts';
import vagueTime from './vague-time.ts';
import violationTerm from './violation-term.ts';
import waiverOfRights from './waiver-of-rights.ts';
import zeroToleranceNoProcess from './zero-tolerance-no-process.ts';

export const wordingRules: readonly Rule[] = [
  absoluteGuarantee,
  asRequiredByLawHrdd,
  auditOnly,
  blanketGovernmentCompliance,
  businessRiskOnly,
  companyAsJudge,
  complicityOnly,
  conditionalOnProfit,
  confidentialityCondition,
  consultWhereRelevant,
  cutAndRun,
  dnaValuesFiller,
  dndBlame,
  downstreamMissing,
  employeesOnlyGrievance,
  escapeClause,
  excludesCourts,
  goodFaithThreat,
  hedgedCommitment,
  informNotConsult,
  internalOnly,
  legalDisclaimer,
  localLawPrevails,
  nationalLawOnly,
  neutralTechnology,
  noIssuesIdentified,
  noSeniorApproval,
  ownEmployeesOnly,
  philanthropyOffset,
  preferredTerm,
  priorityByConvenience,
  remediationAsCAP,
  retaliationSilence,
  riskTransferContracts,
  selectiveRights,
  sphereOfInfluence,
  stakeholdersAreInvestors,
  tierOneOnly,
  tokenEngagement,
  underminesUnions,
  ungpComplianceClaim,
  unnamedOwner,
  vagueTime,
  violationTerm,
  waiverOfRights,
  zeroToleranceNoProcess,
];
