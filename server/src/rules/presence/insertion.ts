/** Where a missing section goes, and its text: in the order of a good policy, at the depth of its neighbours. */
import type { PolicyDocument, Section, Span } from '../../document/types.ts';
import type { Coverage } from '../../evidence/types.ts';
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
      edits: [{ span: { start: offset, end: offset }, text: spaced(context, offset, text) }],
    },
  ];
}

/** After the last section that answers an element of earlier order; else at the end. */
export function insertionOffset(context: InsertionContext, element: Element): number {
  const { sections, end } = outlineOf(context);
  const after = sections.findLast(({ order }) => order <= element.order);
  if (after) return after.span.end;
  return sections.find(({ order }) => order > element.order)?.span.start ?? end;
}

/** A section that answers something: the least order of what it answers, and the main section that holds it. */
interface Answer {
  order: number;
  span: Span;
}

interface Outline {
  document: PolicyDocument;
  sections: Answer[];
  end: number;
  newline: string;
}

const outlines = new WeakMap<Coverage, Outline>();

/** What the places of all sections depend on; read once for each check of a document. */
function outlineOf({ document, engine, coverage, knowledge }: InsertionContext): Outline {
  const known = outlines.get(coverage);
  if (known?.document === document) return known;
  const title = document.title?.span.start;
  const sections = document.sections.flatMap((section): Answer[] => {
    if (section.title === '' || (section.depth === 1 && section.heading.start === title)) return [];
    const orders = engine
      .headingElements(section.title)
      .filter((id) => coverage[id]?.state !== 'missing' && coverage[id]?.state !== 'waived')
      .flatMap((id) => knowledge.elements.get(id)?.order ?? []);
    return orders.length > 0 ? [{ order: Math.min(...orders), span: outermost(section, title).span }] : [];
  });
  const newline = document.text.includes('\r\n') ? '\r\n' : '\n';
  const outline = { document, sections, end: document.text.length, newline };
  outlines.set(coverage, outline);
  return outline;
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
function spaced(context: InsertionContext, offset: number, section: string): string {
  const { text } = context.document;
  const before = text.slice(Math.max(0, offset - 4), offset).replaceAll('\r', '');
  const lead = offset === 0 || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const trail = offset >= text.length || text.startsWith('\n', offset) || text.startsWith('\r', offset) ? '' : '\n';
  return `${lead}${section}${trail}`.replaceAll('\n', outlineOf(context).newline);
}
