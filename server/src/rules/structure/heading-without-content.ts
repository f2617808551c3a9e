import { defineRule } from '../defineRule.ts';

/** Shorter sections are drafts; `empty-section` sees to those without any text. */
const ENOUGH_WORDS = 12;
/** A heading that names more than this many elements is too general to promise any. */
const MAX_NAMED = 2;

export default defineRule({
  id: 'structure/heading-without-content',
  principles: ['16'],
  severity: 'information',
  stage: 'preview',
  fix: 'none',
  summary: 'A heading promises a topic that its section does not speak of.',
  rationale:
    'Readers look for a topic by its heading. Under “Remedy” they expect to learn what happens to people who were harmed, not how the company thinks about values.',
  instead: 'Say under the heading what it promises, or give the section the heading of what it says.',
  exceptions:
    'Silent on general headings such as “Governance”, on topics that the document is not expected to have, and on sections of a few words.',
  kinds: ['company-policy', 'supplier-code', 'modern-slavery-statement', 'hrdd-report'],
  examples: {
    bad: [
      '# Human rights policy\n\n⟦## Non-retaliation⟧\n\nOur company was founded in a harbour town and has grown with the sea trade ever since.',
      '# Human rights policy\n\n⟦## Training⟧\n\nWe are proud of our people, who make the difference in every one of our warehouses each day.',
      '# Human rights policy\n\n⟦## Human rights defenders⟧\n\nOur logistics network links eleven countries and moves four million tonnes of goods in a year.',
      '# Human rights policy\n\n⟦## Responsible lobbying⟧\n\nOur offices are open from nine to five, and visitors are welcome to see the exhibition in the hall.',
      '# Human rights policy\n\n⟦## Grievance mechanism⟧\n\nThe colours of our brand are blue and white, as they have been since the first ship left port.',
    ],
    good: [
      '# Human rights policy\n\n## Non-retaliation\n\nNobody may punish a person for raising a concern, and we act against anybody who does.',
      '# Human rights policy\n\n## Training\n\nAll staff are trained on this policy when they join, and buyers again every single year.',
      '# Human rights policy\n\n## Conflicts of interest\n\nWhoever may gain from a decision tells the manager before it is taken, and steps aside.',
      '# Human rights policy\n\n## Remedy\n\nTo be written.',
      '# Human rights policy\n\n## Our history\n\nOur company was founded in a harbour town and has grown with the sea trade ever since.',
      '# Human rights policy\n\nOur company was founded in a harbour town and has grown with the sea trade ever since.',
      '# Human rights policy\n\n## Training\n\n### Buyers\n\nBuyers are trained every year on how prices and lead times can harm workers.',
      '# Human rights policy\n\n## Remedy and grievances, training and reporting\n\nOur company was founded in a harbour town and has grown with the sea trade.',
      '# Human rights policy\n\n## Non-retaliation\n\n> Our company was founded in a harbour town and has grown with the sea trade ever since.\n\nNobody may retaliate against people who speak up.',
    ],
  },
  scope: 'document',
  check({ document, evidence, coverage, headingElements, knowledge, levelOf }, report) {
    for (const section of document.sections) {
      if (section.title === '' || section.heading.start === document.title?.span.start) continue;
      const named = headingElements(section.title).filter((id) => {
        const element = knowledge.elements.get(id);
        return element !== undefined && levelOf(element) !== undefined && coverage[id]?.state !== 'notApplicable';
      });
      if (named.length === 0 || named.length > MAX_NAMED) continue;
      const inside = document.chunks.flatMap((placed, index) =>
        placed.start >= section.span.start && placed.start < section.span.end
          ? [{ placed, found: evidence[index] }]
          : [],
      );
      const words = inside.reduce(
        (sum, { placed }) => sum + placed.chunk.sentences.reduce((of, { words: own }) => of + own.norm.length, 0),
        0,
      );
      if (words < ENOUGH_WORDS + section.title.split(' ').length) continue;
      const isSaid = inside.some(({ found }) =>
        found.evidence.some(
          ({ element, strength, objections }) =>
            strength !== 'none' && !objections.includes('heading-only') && named.includes(element),
        ),
      );
      if (isSaid) continue;
      const names = named.map((id) => `“${knowledge.elements.get(id)?.name ?? id}”`).join(' or ');
      report({
        span: section.heading,
        message: `The text below “${section.title}” does not seem to speak of ${names}; GP 16 asks for a statement, and a heading alone states nothing. Say it here, or change the heading.`,
      });
    }
  },
});
