/** Policies of a given size, the same bytes every time: the section templates again and again, under new headings. */
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts';

/** A Markdown policy of about `size` UTF-16 code units, with a finding here and there. */
export function draftOf(size: number, { templates, elements }: Knowledge): string {
  const sections = [...elements.keys()].flatMap((id) => templates[id] ?? []);
  const parts = ['# Human rights policy of Harbour Foods\n'];
  let length = parts[0].length;
  for (let index = 0; length < size && sections.length > 0; index++) {
    const { heading, body } = sections[index % sections.length];
    const promise = index % 10 === 0 ? 'we strive to do it' : 'we do it';
    const opening = `Part ${index + 1} says what we do as GP ${1 + (index % 31)} asks, and ${promise} every year.`;
    const section = `## ${index + 1}. ${heading}\n\n${opening}\n\n${filledIn(body.trim())}\n`;
    parts.push(section);
    length += section.length + 1;
  }
  return parts.join('\n').slice(0, Math.max(size, 200));
}

/** A template as an author would leave it, without brackets. */
const filledIn = (body: string): string => body.replace(/[[\]]/g, '');
