import type { Trigger } from '../../evidence/types.ts';
import type { SentenceContext } from '../defineRule.ts';
import { isSaid } from './conditions.ts';
import { documentWordingRule } from './wordingRule.ts';

/** Words of a mark of classification: "Strictly confidential – internal use only". */
const MARK = new Set(
  'confidential strictly company internal use only private restricted proprietary and document draft classification'.split(
    ' ',
  ),
);
/** Column and row headers under which such a mark stands. */
const CLASSIFIES = ['classification', 'confidentiality', 'distribution', 'sensitivity', 'access'];

export default documentWordingRule({
  id: 'wording/internal-only',
  principles: ['16(d)'],
  severity: 'information',
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
      '⟦This policy is available to employees on the intranet⟧.',
      'A ⟦copy of this statement can be provided on request⟧.',
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
      'The mediation is strictly confidential.',
      'Suppliers pass this code on and show the origin of minerals on request.',
    ],
  },
  message: (found) =>
    `“${found}” keeps the policy inside; GP 16(d) expects it to be public. Publish it, and say where.`,
  when: isAboutPolicy,
  unless: (context) => isSaid(context, 'public-availability', 'public'),
});

/** "Confidential" alone is a mark of the document only in a line of its own, or in a cell for the classification. */
function isAboutPolicy({ block, sentence }: SentenceContext, { pattern }: Trigger): boolean {
  if (pattern !== '=confidential') return true;
  if (!sentence.words.surface.every((word) => MARK.has(word))) return false;
  if (block.type !== 'tableCell') return block.type === 'paragraph';
  const headers = `${block.tableHeader ?? ''} ${block.tableRowHeader ?? ''}`.toLowerCase();
  return CLASSIFIES.some((word) => headers.includes(word));
}
