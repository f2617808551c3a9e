import { wordingRule } from './wordingRule.ts';

export default wordingRule({
  id: 'wording/dna-values-filler',
  principles: ['16'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  summary: 'A slogan stands where a fact should be.',
  rationale:
    'Slogans commit to nothing and could stand in any company’s brochure. They take the place of the sentence that says what is done, and make readers doubt the rest.',
  instead: 'Leave it out, or put the fact in its place: what is done, by whom, since when.',
  exceptions: 'Silent on journeys of people and goods, and in headings and quotations.',
  examples: {
    bad: [
      'Respect for human rights is in our ⟦DNA⟧.',
      'Human rights are ⟦part of who we are⟧.',
      'People are ⟦at the heart of everything we⟧ do.',
      '⟦We are passionate about⟧ human rights.',
      'Human rights are ⟦a journey⟧.',
      'We have a ⟦world-class human rights programme⟧.',
      'Our human rights policy is one step on ⟦our responsible sourcing journey⟧.',
    ],
    good: [
      'We have assessed 40 sites since 2024.',
      'Recruiters take migrant workers on a long journey.',
      'Drivers rest after each journey.',
      'We are a provider of software for hospitals.',
      '> Respect for human rights is in our DNA.',
      '## Our journey',
      'DNA samples of workers are never taken for genetic tests.',
      'The leading cause of harm is excessive overtime.',
    ],
  },
  message: (found) =>
    `“${found}” is a slogan; GP 16 asks for a commitment that people can hold you to. Leave it out, or say what is done.`,
});
