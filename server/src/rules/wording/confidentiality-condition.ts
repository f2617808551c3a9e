import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/confidentiality-condition',
  principles: ['29', '31(e)'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'People who complain have to keep silent.',
  rationale:
    'Confidentiality is there to protect those who complain. Where it is a duty of theirs, or the price of a remedy, it hides the harm from others who suffer it, and cuts people off from advice, unions and courts.',
  instead: '“We keep your identity confidential if you wish. You are free to speak about your case.”',
  exceptions:
    'Silent on confidentiality that is promised to the complainant, or that binds the company and its investigators.',
  examples: {
    bad: [
      '⟦Complainants must keep the matter confidential⟧ until the case is closed.',
      'The ⟦complainant agrees to confidentiality⟧ when the settlement is signed.',
      '⟦Employees must not discuss a complaint with anyone outside⟧ the company.',
      'Compensation is paid once a ⟦non-disclosure agreement⟧ has been signed by the complainant.',
      '⟦Compensation is conditional on the confidentiality⟧ of the victim.',
      '⟦Anyone who files a complaint shall not disclose⟧ it to the media.',
    ],
    good: [
      'We keep the identity of complainants confidential.',
      'Investigators must keep complaints confidential.',
      'We never ask complainants to sign a non-disclosure agreement.',
      'Complaints are treated confidentially.',
      'Complainants are free to speak to the media.',
      '> Complainants must keep the matter confidential.',
      'Employees must not disclose business secrets.',
      'Staff who handle complaints must not disclose the name of the complainant.',
      'You can ask us to keep your complaint confidential.',
    ],
  },
  message: (found) =>
    `“${found}” makes silence a duty of those who complain; GPs 29 and 31 protect them instead. Let the person choose, and never make remedy depend on it.`,
  when: (context, trigger) => !isNegated(context, trigger),
});
