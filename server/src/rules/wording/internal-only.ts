import type { Trigger } from '../../evidence/types.ts';
import type { SentenceContext } from '../defineRule.ts';
import { isSaid } from './conditions.ts';
import { documentWordingRule } from './wordingRule.ts';

/** A mark of classification has few words: "Confidential – internal". */
const MARK_WORDS = 5;

export default documentWordingRule({
  id: 'wording/internal-only',
  principles: ['16(d)'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The policy is not public.',
  rationale:
    'The policy commitment is a promise to the people whose rights are at stake, and they must be able to read it. A policy on the intranet, or on request, cannot be held up to the company by those it is meant to protect.',
  instead: 'Publish the policy on your website, and name the address in it.',
  exceptions:
    'Silent where the document says that it is public, and on the confidentiality of complaints, data and formats.',
  examples: {
    bad: [
      '⟦For internal use only⟧.',
      '⟦Confidential⟧\n\n# Human rights policy\n\nWe respect human rights.',
      'This policy is available to employees on the ⟦intranet⟧.',
      'A copy of this statement can be provided ⟦on request⟧.',
      'This document is ⟦not for distribution⟧ to third parties.',
      '| Classification | Owner |\n| --- | --- |\n| ⟦Confidential⟧ | Legal |',
    ],
    good: [
      'This policy is public; see our website.',
      'This policy is available on our website and on the intranet.',
      'Complaints are confidential.',
      'We keep your identity confidential.',
      'This policy is available on request in large print.',
      '> For internal use only.',
      'All our policies are available on the intranet.',
      'This policy is published at www.example.org.\n\nStaff find this policy on the intranet, too.',
      '- Free of charge\n- Confidential\n- Independent',
    ],
  },
  message: (found) =>
    `“${found}” keeps the policy inside; GP 16(d) expects it to be public. Publish it, and say where.`,
  when: isAboutPolicy,
  unless: (context) => isSaid(context, 'public-availability', 'public'),
});

/** "Confidential" alone is a mark of the document only in a line or a cell of its own. */
function isAboutPolicy({ block, sentence }: SentenceContext, { pattern }: Trigger): boolean {
  if (pattern !== '=confidential') return true;
  return block.type !== 'listItem' && sentence.words.norm.length <= MARK_WORDS;
}
