/** Where a missing section goes, and its text: in the order of a good policy, at the depth of its neighbours. */
import type { PolicyDocument, Section } from '../../document/types.ts';
import type { Element } from '../../knowledge/types.ts';
import type { Fix } from '../../lint/types.ts';
import type { PresenceContext } from './presence.ts';

export type InsertionContext = Pick<PresenceContext, 'document' | 'coverage' | 'knowledge' | 'engine'>;

/** A fix that inserts the sections of the elements, one after another, at the place of the first; none without template. */
export function insertSection(context: InsertionContext, ...elements: readonly Element[]): Fix[] {
  const depth = sectionDepth(context.document);
  const sections = elements.flatMap((element) => {
    const template = context.knowledge.templates[element.id];
    return template ? [`${'#'.repeat(depth)} ${template.heading}\n\n${template.body.trim()}\n`] : [];
  });
  if (sections.length === 0) return [];
  const offset = insertionOffset(context, elements[0]);
  const text = sections.join('\n');
  return [
    {
      title: `Insert section “${context.knowledge.templates[elements[0].id]?.heading ?? elements[0].name}”`,
      safety: 'snippet',
      edits: [{ span: { start: offset, end: offset }, text: spaced(context.document.text, offset, text) }],
    },
  ];
}

/** After the last section that answers an element of earlier order; else at the end. */
export function insertionOffset({ document, engine, coverage, knowledge }: InsertionContext, element: Element): number {
  const title = document.title?.span.start;
  const candidates = document.sections.filter(
    (section) => section.title !== '' && !(section.depth === 1 && section.heading.start === title),
  );
  let after: Section | undefined;
  for (const section of candidates) {
    const orders = sectionOrders(section);
    if (orders.length > 0 && Math.min(...orders) <= element.order) after = outermost(section, title);
  }
  const before = candidates.find((section) => {
    const orders = sectionOrders(section);
    return orders.length > 0 && Math.min(...orders) > element.order && (!after || section.span.start >= after.span.end);
  });
  if (after) return after.span.end;
  return before ? outermost(before, title).span.start : document.text.length;

  function sectionOrders(section: Section): number[] {
    return engine
      .headingElements(section.title)
      .filter((id) => coverage[id]?.state !== 'missing')
      .flatMap((id) => knowledge.elements.get(id)?.order ?? []);
  }
}

/** The section below the title that holds a section. */
function outermost(section: Section, title: number | undefined): Section {
  let outer = section;
  while (outer.parent && outer.parent.title !== '' && outer.parent.heading.start !== title) outer = outer.parent;
  return outer;
}

/** The depth of the document's main sections: 2 below a title, otherwise that of its first heading. */
function sectionDepth(document: PolicyDocument): number {
  const titleStart = document.title?.span.start;
  const main = document.sections.find((section) => section.title !== '' && section.heading.start !== titleStart);
  return main?.depth ?? 2;
}

/** Keeps one blank line before and after, in the line endings of the document. */
function spaced(text: string, offset: number, section: string): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(Math.max(0, offset - 4), offset).replaceAll('\r', '');
  const lead = offset === 0 || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const trail = offset >= text.length || text.startsWith('\n', offset) || text.startsWith('\r', offset) ? '' : '\n';
  return `${lead}${section}${trail}`.replaceAll('\n', newline);
}
