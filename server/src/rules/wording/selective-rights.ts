import { isSaid } from './conditions.ts';
import { documentWordingRule } from './wordingRule.ts';

export default documentWordingRule({
  id: 'wording/selective-rights',
  principles: ['12'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  kinds: ['company-policy', 'hrdd-report', 'supplier-code'],
  summary: 'A few rights stand for all human rights.',
  rationale:
    'A company can affect practically every human right. A commitment to two or three of them decides in advance which harm will be looked for, and whom it may happen to unseen.',
  instead:
    '“We respect all internationally recognised human rights; our salient issues are …”: all rights first, then where the risk is gravest.',
  exceptions:
    'Silent where the document commits to all internationally recognised human rights, and where the rights are named as examples, priorities or salient issues.',
  examples: {
    bad: [
      'We respect ⟦human rights, namely the ban on child labour⟧.',
      'Our ⟦human rights policy covers child labour⟧ and forced labour.',
      'Our ⟦human rights work is limited to health and safety⟧.',
      'We uphold ⟦human rights, such as freedom of association⟧ and privacy.',
      'Our ⟦human rights commitment focuses on modern slavery⟧.',
    ],
    good: [
      'We respect all human rights, such as freedom of association and privacy.',
      'We respect internationally recognised human rights. Our human rights work focuses on child labour.',
      'Our human rights policy covers, but is not limited to, child labour and forced labour.',
      'Our salient human rights issues are child labour and forced labour.',
      '> Our human rights policy covers child labour.',
      'Human rights abuses such as forced labour are crimes.',
      'Training on human rights covers child labour and discrimination.',
      'We respect the rights in the Universal Declaration of Human Rights. We uphold human rights, such as privacy.',
    ],
  },
  message: (found) =>
    `“${found}” reads as if these were all human rights; GP 12 expects respect for every internationally recognised one. Commit to all of them, then name the salient ones.`,
  unless: (context) => isSaid(context, 'internationally-recognised-rights', 'standards'),
});
