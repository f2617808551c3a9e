/** Custom request `ungpLint/explainWhy`: why an element is covered, partial or missing in a document. */
import { evidenceFor } from '../lint/lint.ts';
import { topicMarkdown } from '../report/topic.ts';
import { whyDetail } from '../report/whyDetail.ts';
import { type Checked, isPolicy } from './checked.ts';

/** Markdown, the same as `ungp-lint explain --why`; null for an element or a document that is not checked. */
export function explainWhy(checked: Checked, id: string): string | null {
  const { document, linter, result } = checked;
  const element = linter.knowledge.elements.get(id);
  const covered = result.coverage[id];
  if (!element || !covered || !isPolicy(checked)) return null;
  return topicMarkdown(whyDetail(element, covered, evidenceFor(linter, document, id), document));
}
