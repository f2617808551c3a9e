import { isNegated } from './conditions.ts';
import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/excludes-courts',
  principles: ['29', '26'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The company’s own procedure shuts out courts and other bodies.',
  rationale:
    'A company’s channel adds to courts, authorities, unions and National Contact Points; the commentary to GP 29 says that it must not keep anyone from them. A duty to try the channel first, or a “final and binding” decision, does that.',
  instead:
    '“Using our channel never affects your right to go to a court, an authority, a trade union or a National Contact Point.”',
  exceptions:
    'Silent where the text says that the other ways stay open, and on jurisdiction and arbitration between commercial parties.',
  examples: {
    bad: [
      'This mechanism is the ⟦sole avenue⟧ for complaints about human rights.',
      'Workers ⟦must exhaust the internal⟧ procedure before they go to court.',
      'The decision on the complaint is ⟦final and binding⟧.',
      'There is ⟦no right of appeal⟧.',
      'Complainants may ⟦not refer the case to a court⟧ or to the media.',
      'Grievances are handled ⟦exclusively through our company mechanism⟧.',
    ],
    good: [
      'Our mechanism does not replace courts.',
      'People are free to go to court at any time.',
      'The channel is not the only way to complain.',
      'Nobody has to exhaust our internal procedure before going to court.',
      'We never prevent anyone from going to an authority.',
      '> This mechanism is the sole avenue for complaints.',
      'A complaint to us is possible in addition to court proceedings.',
      'Disputes under this contract go to the courts of Hamburg.',
      'Can I go to court as well?',
    ],
  },
  message: (found) =>
    `“${found}” keeps people from courts and other bodies; the commentary to GP 29 says that a company’s channel must not do so. Say that every other way stays open.`,
  when: (context, trigger) => !isNegated(context, trigger),
});
