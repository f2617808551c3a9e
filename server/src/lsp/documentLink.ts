/** Citations and instruments open their official pages. */

import type { DocumentLink } from 'vscode-languageserver';
import { moved } from '../document/moved.ts';
import type { Span } from '../document/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Checked, isPolicy } from './checked.ts';
import { touches } from './positions.ts';
import { type Reference, referencesOf } from './references.ts';

/** Links in the order of the text. What is a link already stays the author's. */
export function documentLinks(checked: Checked): DocumentLink[] {
  if (!isPolicy(checked)) return [];
  const { document, linter } = checked;
  const taken = writtenLinks(checked);
  const links: DocumentLink[] = [];
  let end = -1;
  for (const reference of referencesOf(document, linter.knowledge)) {
    const { span } = reference;
    const link = officialPage(reference, linter.knowledge);
    if (!link || span.start < end || taken.some((other) => touches(other, span))) continue;
    links.push({ range: document.rangeOf(span), target: link.url, tooltip: link.title });
    end = span.end;
  }
  return links;
}

function writtenLinks({ document }: Checked): Span[] {
  return document.chunks.flatMap(({ chunk, start }) =>
    chunk.blocks.flatMap(({ links }) => links.map(({ span }) => moved(span, start))),
  );
}

interface Page {
  url: string;
  title: string;
}

function officialPage(reference: Reference, knowledge: Knowledge): Page | undefined {
  if (reference.kind === 'instrument') {
    const { url, name } = reference.mention.instrument;
    return url ? { url, title: name } : undefined;
  }
  const principle = knowledge.principles.get(String(reference.citation.pinpoints[0]?.number));
  return principle && { url: principle.url, title: `Guiding Principle ${principle.id}: ${principle.title}` };
}
