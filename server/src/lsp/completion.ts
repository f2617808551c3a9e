/** What can be written at the cursor. Documentation is added when the author looks at an entry. */
import {
  type CompletionContext,
  type CompletionItem,
  CompletionTriggerKind,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Checked, isPolicy } from './checked.ts';
import type { Client } from './client.ts';
import { citationItems } from './completion/citations.ts';
import { commentItems } from './completion/comments.ts';
import { isInCode, type Place, placeOf } from './completion/place.ts';
import { sectionItems, sentenceItems } from './completion/sections.ts';
import { termItems } from './completion/terms.ts';
import { topicText } from './texts.ts';

/** Entries at a position, best first; none in documents that are not checked, but templates in empty ones. */
export function complete(
  checked: Checked,
  position: Position,
  client: Client,
  context?: CompletionContext,
): CompletionItem[] {
  const triggered = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  const place = placeOf(checked, position, triggered);
  if (isInCode(place)) return [];
  if (!isPolicy(checked)) return triggered ? [] : sectionItems(place, client);
  return commentItems(place) ?? textItems(place, client);
}

/** A trigger character asks for citations only: other suggestions would be in the way of a line break. */
function textItems(place: Place, client: Client): CompletionItem[] {
  const citations = citationItems(place);
  if (citations.length > 0) return citations;
  if (place.triggered) return [];
  const blocks = [...sentenceItems(place, client), ...sectionItems(place, client)];
  return place.before.startsWith('#') ? blocks : [...blocks, ...termItems(place)];
}

/** Adds the documentation of an entry. An entry that the server does not know comes back as it is. */
export function resolveCompletion(item: CompletionItem, knowledge: Knowledge, client: Client): CompletionItem {
  const { type, id } = item.data ?? {};
  if (item.documentation || typeof type !== 'string' || typeof id !== 'string') return item;
  const value = topicText(knowledge, type, id, client.completionMarkdown);
  if (value === undefined) return item;
  const kind = client.completionMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { ...item, documentation: { kind, value } };
}
