import { defineRule } from '../defineRule.ts';
import { matchSpan, phraseSet } from '../text.ts';
import { currentUses, isOfYear, unfinished } from './find.ts';

const PROPOSAL = phraseSet(
  ...unfinished(
    'csddd|cs3d|csdd',
    'corporate sustainability due diligence directive',
    'directive on corporate sustainability due diligence',
  ),
  'proposed|draft|forthcoming|upcoming|planned|pending [eu] csddd|cs3d|csdd',
  'proposed|draft|forthcoming|upcoming|planned|pending [eu] corporate sustainability due diligence directive',
  'proposed|draft|forthcoming|upcoming|planned|pending [eu] directive on corporate sustainability due diligence',
  '[eu] csddd|cs3d|csdd proposal|draft',
  '[eu] corporate sustainability due diligence directive proposal|draft',
  'proposal for the|a csddd|cs3d',
  'proposal for a|the corporate sustainability due diligence directive',
  'proposal for a directive on corporate sustainability due diligence',
  '2022 proposal on corporate sustainability due diligence',
);
const FINAL = phraseSet(
  '2024 1760',
  'was|were adopted',
  'adopted on|in|and',
  'in force',
  'entered',
  'final',
  'article',
  'articles',
  '2470',
  '2026 470',
  'com 2022 71',
);
/** Up to this year there was a draft. */
const LAST = 2024;

export default defineRule({
  id: 'outdated/cs3d-proposal',
  principles: [],
  severity: 'error',
  stage: 'stable',
  fix: 'none',
  summary: 'The EU due diligence directive is called a proposal.',
  rationale:
    'The Corporate Sustainability Due Diligence Directive was adopted on 13 June 2024, is in force since 25 July 2024 and was changed in 2026. Wording from the time of the proposal makes a policy look years old and cites duties that were dropped.',
  instead: 'Directive (EU) 2024/1760 (CSDDD), as amended by Directive (EU) 2026/470',
  exceptions: 'History (“the proposal of 2022 became …”), and quotations.',
  examples: {
    bad: [
      'We follow the ⟦proposed CSDDD⟧.',
      'The ⟦CS3D proposal⟧ asks for a plan.',
      'We prepare for the ⟦draft Directive on Corporate Sustainability Due Diligence⟧.',
      'The ⟦forthcoming Corporate Sustainability Due Diligence Directive⟧ will bind us.',
      'Our process meets the ⟦upcoming EU CSDDD⟧.',
      'The ⟦proposal for a directive on corporate sustainability due diligence⟧ is our guide.',
    ],
    good: [
      'We follow the CSDDD.',
      'The CSDDD, first proposed in 2022, was adopted in 2024.',
      'The proposed CSDDD became Directive (EU) 2024/1760.',
      'Civil liability was in Article 22 of the CSDDD proposal.',
      'Our draft CSDDD plan is ready.',
      'We prepare for the application of the CSDDD in 2029.',
      'The proposal for a new supplier code refers to the CSDDD.',
      'The paper of 2023 discusses the “proposed CSDDD”.',
    ],
  },
  scope: 'sentence',
  needs: PROPOSAL,
  check({ sentence }, report) {
    for (const match of currentUses(sentence, { phrases: PROPOSAL, unless: FINAL })) {
      if (isOfYear(sentence, match, LAST)) continue;
      if (ownPlan(sentence.words.surface[match.end])) continue;
      report({
        span: matchSpan(sentence, match),
        message:
          'The CSDDD is no proposal: Directive (EU) 2024/1760 was adopted on 13 June 2024, is in force since 25 July 2024, and was changed by Directive (EU) 2026/470. Cite the directive as amended.',
      });
    }
  },
});

/** "our draft CSDDD plan": the draft is the plan. */
const ownPlan = (next: string | undefined): boolean =>
  next !== undefined &&
  [
    'plan',
    'plans',
    'policy',
    'statement',
    'report',
    'process',
    'roadmap',
    'programme',
    'obligations',
    'requirements',
  ].includes(next);
