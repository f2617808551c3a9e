/** Custom request `ungpLint/explainWhy`: why an element is covered, partial or missing in a document. */
import { topicMarkdown } from '../report/topic.ts';
import { whyTopic } from '../report/why.ts';
import { type Checked, isPolicy } from './checked.ts';

/** Markdown; null for an element that is not known or a document that is not checked. */
export function explainWhy(checked: Checked, id: string): string | null {
  const element = checked.linter.knowledge.elements.get(id);
  const covered = checked.result.coverage[id];
  if (!element || !covered || !isPolicy(checked)) return null;
  return topicMarkdown(whyTopic(element, covered, checked.document));
}
