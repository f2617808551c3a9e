import { defineRule } from '../defineRule.ts';

/** A draft with fewer words has barely begun. */
const ENOUGH_WORDS = 60;

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
      `⟦W⟧e respect human rights. ${'We respect the rights of all people whom our work touches. '.repeat(8)}`,
      `⟦W⟧e respect human rights. ${'We look for harm to people and act on it, everywhere. '.repeat(8)}\n\nAll of us are bound by this.`,
      `⟦N⟧obody may be harmed by our work. ${'We ask the people who live near our sites what they see. '.repeat(8)}`,
      `⟦A⟧ll of us respect human rights. ${'We act on harm to people wherever our work reaches them. '.repeat(8)}`,
      `⟦W⟧e respect human rights. ${'Anyone may tell us about harm, free of charge and in any language. '.repeat(8)}`,
    ],
    good: [
      `# Human rights policy\n\n${'We respect the rights of all people whom our work touches. '.repeat(8)}`,
      `---\ntitle: Human rights policy\n---\n\n${'We respect the rights of all people whom our work touches. '.repeat(8)}`,
      `Human rights policy\n===================\n\n${'We respect the rights of all people whom our work touches. '.repeat(8)}`,
      `## Human rights policy\n\n${'We respect the rights of all people whom our work touches. '.repeat(8)}`,
      `Human Rights Policy\n\n${'We respect the rights of all people whom our work touches. '.repeat(8)}`,
      'We respect human rights.',
      `**Human Rights Policy**\n\n${'We respect the rights of all people whom our work touches. '.repeat(8)}`,
      `![Logo](logo.png)\n\n# Human rights policy\n\n${'We respect the rights of all people whom our work touches. '.repeat(8)}`,
    ],
  },
  scope: 'document',
  check({ document }, report) {
    if (document.title !== undefined) return;
    const words = document.sections.reduce((sum, section) => sum + section.words, 0);
    if (words < ENOUGH_WORDS) return;
    const start = document.text.length - document.text.trimStart().length;
    report({
      span: { start, end: start + 1 },
      message:
        'The document has no title; GP 16 asks for a statement that people can name and rely on. Begin with a first-level heading.',
    });
  },
});
