/** Topics as text, in the form that an editor can show. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { topicMarkdown, topicPlain } from '../report/topic.ts';
import { MAX_HOVER } from './hover.ts';
import { topicOf } from './topics.ts';

/** Documentation of a principle, instrument, term or element by its id; undefined when there is none. */
export function topicText(knowledge: Knowledge, type: string, id: string, markdown: boolean): string | undefined {
  const topic = topicOf(knowledge, type, id);
  return topic && (markdown ? topicMarkdown : topicPlain)(topic, MAX_HOVER);
}
