import { defineRule } from '../defineRule.ts';
import { CSDDD } from '../names.ts';
import { hasPhrase, matchSpan, phraseSet } from '../text.ts';
import { besideName, currentUses } from './find.ts';

const LIABILITY = phraseSet(
  'eu wide [regime] [of] civil liability',
  'harmonised|harmonized|uniform|union [eu] [regime] [of] civil liability',
  'harmonised|harmonized liability regime',
  'harmonises|harmonizes|harmonised|unifies civil liability',
);
const CLIMATE = phraseSet(
  'climate [change] [mitigation] [transition] plan|plans',
  'transition plan|plans [for] [climate] [change] [mitigation]',
);
const CAP = phraseSet(
  '5 of [net] [worldwide|global] [net] turnover',
  '5 percent of [net] [worldwide|global] turnover',
  '5 per cent of [net] [worldwide|global] turnover',
  'five percent of [net] [worldwide|global] turnover',
  'five per cent of [net] [worldwide|global] turnover',
);
const DUTY = phraseSet(
  'require|requires|required|requirement|must|obliges|obligation|obliged|duty|demands|asks|calls',
  'under the',
  'needs',
);
const NOW = phraseSet(
  '3',
  'three',
  '2026 470',
  'not',
  'never',
  'without',
  'debated|discussed|proposed',
  'own',
  'our',
  'voluntary',
  'voluntarily',
);
const OWN_PLAN = phraseSet('we publish|adopt|adopted|have|had|disclose|set|made|follow', 'own plan');
const REACH = 16;

export default defineRule({
  id: 'outdated/cs3d-liability',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'A duty or sanction of the EU due diligence directive is cited that was removed in 2026.',
  rationale:
    'Directive (EU) 2026/470 took out of the CSDDD the harmonised civil liability of Article 29(1) and the duty to put a climate transition plan into effect, and set the cap of fines at 3 % of net worldwide turnover. National law on liability remains.',
  instead: 'Fines are capped at 3 % of net worldwide turnover; liability follows national law.',
  exceptions: 'Sentences that tell of the change, and a climate plan that a company has of its own accord.',
  examples: {
    bad: [
      'The CSDDD brings ⟦harmonised civil liability⟧.',
      'Under the CSDDD there is ⟦EU-wide civil liability⟧ for damage.',
      'The CSDDD requires a ⟦climate transition plan⟧.',
      'Fines under the CS3D reach ⟦5 % of worldwide turnover⟧.',
      'The CSDDD obliges us to adopt a ⟦transition plan for climate change mitigation⟧.',
    ],
    good: [
      'Under the CSDDD, fines are capped at 3 % of worldwide turnover.',
      'The CSDDD no longer requires a climate transition plan.',
      'The harmonised civil liability of the CSDDD was removed.',
      'Our climate transition plan is public.',
      'Beside the CSDDD, our board adopted a climate transition plan.',
      'Liability for damage follows national law.',
      'The DSA allows fines of 6 % of turnover.',
      'A memo says “the CSDDD requires a climate transition plan”.',
    ],
  },
  scope: 'sentence',
  needs: CSDDD,
  check({ sentence }, report) {
    if (!hasPhrase(sentence, CSDDD)) return;
    const say = (phrases: typeof LIABILITY, message: string): void => {
      const [match] = besideName(sentence, currentUses(sentence, { phrases, unless: NOW }), CSDDD, REACH);
      if (match) report({ span: matchSpan(sentence, match), message });
    };
    say(
      LIABILITY,
      'Directive (EU) 2026/470 removed the harmonised civil liability of the CSDDD (Article 29(1)). Refer to liability under national law.',
    );
    if (hasPhrase(sentence, DUTY) && !hasPhrase(sentence, OWN_PLAN)) {
      say(
        CLIMATE,
        'Directive (EU) 2026/470 removed the duty to put a climate transition plan into effect from the CSDDD (Article 22). Present the plan as your own commitment.',
      );
    }
    say(
      CAP,
      'Since Directive (EU) 2026/470 fines under the CSDDD are capped at 3 % of net worldwide turnover. Write 3 %.',
    );
  },
});
