import { chunksOf } from '../../document/inDocument.ts';
import { perGroup } from '../../document/perGroup.ts';
import { outlineOf } from '../../document/sections.ts';
import type { Chunk, PolicyDocument, Section } from '../../document/types.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { defineRule } from '../defineRule.ts';
import { isOnlyPlaceholders } from './placeholders.ts';

export default defineRule({
  id: 'structure/empty-section',
  principles: ['16'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'A heading stands above nothing.',
  rationale:
    'A heading on its own promises a topic and says nothing about it. Readers, and benchmarks, count what the text says.',
  instead: 'Write the section, or take the heading out.',
  exceptions: 'Silent on headings with subsections, and on sections that hold an image, code or HTML.',
  examples: {
    bad: [
      '# Human rights policy\n\n## Our commitment\n\nWe respect human rights.\n\n⟦## Remedy⟧\n\n## Scope\n\nAll of us.',
      '# Human rights policy\n\nWe respect human rights.\n\n⟦## Remedy⟧\n',
      '# Human rights policy\n\n⟦## Remedy⟧\n\n[Describe how you provide it]\n\n## Scope\n\nAll of us.',
      '# Human rights policy\n\n## Remedy\n\n⟦### How we provide it⟧\n\n### Who decides\n\nThe Board.',
      '# Human rights policy\n\n⟦Remedy\n------⟧\n\n## Scope\n\nAll of us.',
    ],
    good: [
      '# Human rights policy\n\n## Remedy\n\nWe provide it.',
      '# Human rights policy\n\n## Remedy\n\n### How we provide it\n\nAt once.',
      '# Human rights policy\n\n## How we work\n\n![The four steps](steps.png)',
      '# Human rights policy\n\n## Steps\n\n- Assess\n- Act',
      '# Human rights policy\n\n## Contacts\n\n| Country | Number |\n| --- | --- |\n| All | +00 000 |',
      '# Human rights policy\n\n## Form\n\n```\nName:\n```',
      '# Human rights policy',
      '# Human rights policy\n\nWe respect human rights.\n\n## Signed\n\n<img src="signature.png">',
      'We respect human rights, without a heading.',
    ],
  },
  scope: 'document',
  check({ document, knowledge }, report) {
    if (!mayHaveEmpty(document)) return;
    for (const [index, section] of document.sections.entries()) {
      const next = document.sections[index + 1];
      if (next && next.heading.start < section.span.end) continue;
      if (section.title === '' || section.heading.start === document.title?.span.start) continue;
      if (!isEmpty(document, section, knowledge)) continue;
      report({
        span: section.heading,
        message: `“${section.title}” has no text below it; GP 16 asks for a statement, and a heading states nothing. Write the section or take the heading out.`,
      });
    }
  },
});

/** A section with more words is not empty, and holds more than template text. */
const FEW_WORDS = 12;

/** Most documents have no section with few words and without subsections, and need no closer look. */
function mayHaveEmpty(document: PolicyDocument): boolean {
  let last: HeadingAbove | undefined;
  for (const { value } of headingsOf(chunksOf(document))) {
    for (const heading of value) {
      if (last?.few && heading.depth <= last.depth) return true;
      last = heading;
    }
  }
  return last?.few ?? false;
}

interface HeadingAbove {
  depth: number;
  /** Few words stand below it, up to the next heading. */
  few: boolean;
}

const headingsOf = perGroup({
  read: (chunk: Chunk): HeadingAbove[] =>
    outlineOf(chunk).entries.map(({ depth, words }) => ({ depth, few: words <= FEW_WORDS })),
  merge: (chunks) => chunks.flat(),
  same: (one, other) =>
    one.length === other.length &&
    one.every(({ depth, few }, at) => depth === other[at].depth && few === other[at].few),
});

/** Nothing but white space or template text between the heading and the end of the section. */
function isEmpty(document: PolicyDocument, section: Section, knowledge: Knowledge): boolean {
  if (document.text.slice(section.heading.end, section.span.end).trim() === '') return true;
  if (section.words > FEW_WORDS) return false;
  const blocks = document.chunks.flatMap(({ chunk, start }) => {
    if (start + chunk.text.length <= section.heading.end || start >= section.span.end) return [];
    return chunk.blocks.filter(
      (block) => block.span.start + start >= section.heading.end && block.span.end + start <= section.span.end,
    );
  });
  return blocks.length > 0 && blocks.every((block) => block.type !== 'heading' && isOnlyPlaceholders(block, knowledge));
}
