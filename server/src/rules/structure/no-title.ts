import { chunksOf } from '../../document/inDocument.ts';
import { wordsIn } from '../../document/sections.ts';
import { defineRule } from '../defineRule.ts';

/** A draft with fewer words has barely begun. */
const ENOUGH_WORDS = 60;

const POLICY =
  'We respect the rights of all people whom our work touches. Twice a year we ask drivers, dockers and the people who live near our terminals what our work does to them. The manager of each terminal acts on what we hear, and the Board looks at the gravest cases. Anyone may tell us about harm, free of charge and in any language, and nobody is punished for it.';

export default defineRule({
  id: 'structure/no-title',
  principles: ['16'],
  severity: 'information',
  stage: 'preview',
  fix: 'none',
  summary: 'The document has no title.',
  rationale: 'A commitment that people rely on needs a name by which they can ask for it and cite it.',
  instead: 'Begin with a first-level heading, `# Human Rights Policy of …`, or give `title:` in the front matter.',
  examples: {
    bad: [
      `⟦W⟧e respect human rights. ${POLICY}`,
      `⟦H⟧arbourline Logistics moves goods by road, rail and sea. ${POLICY}\n\nAll of us are bound by this.`,
      `⟦A⟧ll of us respect human rights, wherever we work. ${POLICY}`,
      `⟦O⟧ur Board approved this commitment on 3 May 2026. ${POLICY}`,
      `⟦N⟧obody may be harmed by our work. ${POLICY}`,
    ],
    good: [
      `# Human rights policy\n\n${POLICY}`,
      `---\ntitle: Human rights policy\n---\n\n${POLICY}`,
      `Human rights policy\n===================\n\n${POLICY}`,
      `## Human rights policy\n\n${POLICY}`,
      `Human Rights Policy\n\n${POLICY}`,
      'We respect human rights.',
      `**Human Rights Policy**\n\n${POLICY}`,
      `![Logo](logo.png)\n\n# Human rights policy\n\n${POLICY}`,
    ],
  },
  scope: 'document',
  check({ document }, report) {
    if (document.title !== undefined) return;
    const words = wordsIn(chunksOf(document));
    if (words < ENOUGH_WORDS) return;
    const start = document.text.length - document.text.trimStart().length;
    report({
      span: { start, end: start + 1 },
      message:
        'The document has no title; GP 16 asks for a statement that people can name and rely on. Begin with a first-level heading.',
    });
  },
});
