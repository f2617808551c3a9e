import { defineRule } from '../defineRule.ts';
import { matchSpan, phraseSet } from '../text.ts';
import { currentUses, yearsIn } from './find.ts';

const FACEBOOK_INC = phraseSet('facebook inc|incorporated', 'facebook company');
const META = phraseSet('meta', 'formerly', 'renamed');
const RENAMED_IN = 2021;

export default defineRule({
  id: 'outdated/facebook-inc',
  principles: [],
  severity: 'information',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'Facebook, Inc. has been called Meta Platforms since October 2021.',
  rationale:
    'The company Facebook, Inc. took the name Meta Platforms, Inc. in October 2021; Facebook is one of its services. A contract partner should be called by its name.',
  instead: 'Meta Platforms, Inc.',
  exceptions: 'Sentences that name Meta too, or that speak of a time up to 2021; the service Facebook.',
  examples: {
    bad: [
      'We share reports with ⟦Facebook, Inc⟧.',
      'Our partner ⟦Facebook Inc⟧. reviews each case.',
      'The ⟦Facebook company⟧ is a member of the initiative.',
      'We asked ⟦Facebook, Inc⟧. and others to join.',
      'Data go to ⟦Facebook, Inc⟧. in the United States.',
    ],
    good: [
      'We share reports with Meta.',
      'Our page on Facebook answers questions.',
      'Facebook, Inc. (now Meta Platforms) reviews each case.',
      'In 2018 Facebook, Inc. published an assessment.',
      'Facebook, Inc. was renamed in 2021.',
      'Meta, formerly Facebook, Inc., is a member.',
      'Incidents on Facebook include harassment.',
      'The case “Doe v. Facebook, Inc.” is cited below.',
    ],
  },
  scope: 'sentence',
  needs: FACEBOOK_INC,
  check({ sentence }, report) {
    const matches = currentUses(sentence, { phrases: FACEBOOK_INC, unless: META });
    if (matches.length === 0 || sentence.block.sentences.flatMap(yearsIn).some((year) => year <= RENAMED_IN)) return;
    const span = matchSpan(sentence, matches[0]);
    const inc = matches[0].phrase.includes('inc');
    report({
      span,
      message: 'Facebook, Inc. has been called Meta Platforms, Inc. since October 2021. Write “Meta”.',
      fixes: [
        {
          title: 'Write “Meta”',
          safety: 'suggestion',
          edits: [{ span, text: inc ? 'Meta Platforms, Inc' : 'Meta company' }],
        },
      ],
    });
  },
});
