import { moved } from '../../document/moved.ts';
import { sourceSpan } from '../../document/sourceSpan.ts';
import { defineRule } from '../defineRule.ts';

/** Known to every reader of a policy, or a name that nobody spells out. */
const COMMON = new Set(
  (
    'UN EU UK US USA UAE ILO OECD OHCHR CEO CFO COO CTO CHRO HR IT AI NGO NGOS PDF FAQ URL ID VAT GDP AND THE OR NOT ISO SA UNICEF LTD PLC LLC LLP INC CORP GMBH ' +
    'II III IV VI VII VIII IX XI XII AM PM OK TV GP GPS UNGP UNGPS CO NO COVID ESG SMS USB GPS HTTP HTTPS WWW PTY ACN ABN FY CV Q1 Q2 Q3 Q4'
  ).split(' '),
);

export default defineRule({
  id: 'structure/acronym-not-expanded',
  principles: ['21(a)'],
  severity: 'information',
  stage: 'preview',
  fix: 'none',
  summary: 'An abbreviation is never explained.',
  rationale:
    'A policy is also read by workers and neighbours who do not share the company’s shorthand; what they cannot read is not accessible to them.',
  instead: 'Write the name in full where it first occurs, with the abbreviation in brackets.',
  exceptions:
    'Silent on abbreviations that everybody knows, on instruments that UNGP Lint knows, on headings in capitals, and on what occurs only once.',
  examples: {
    bad: [
      'The ⟦SDRP⟧ decides. Complaints go to the SDRP.',
      'Our ⟦RSC⟧ meets each quarter. The RSC reports to the Board.',
      'Ask the ⟦HRWG⟧ first. The HRWG answers within a week.',
      'Every site has a ⟦GRO⟧, and the GRO keeps a register.',
      '- The ⟦SPOC⟧ takes the call.\n- The SPOC writes the record.',
    ],
    good: [
      'The Supplier Dispute Resolution Panel (SDRP) decides. Complaints go to the SDRP.',
      'The SDRP (Supplier Dispute Resolution Panel) decides. Complaints go to the SDRP.',
      'The UN and the ILO have set the standards. The UN published them.',
      'ICCPR and ICESCR bind States. Companies respect the ICCPR.',
      'HUMAN RIGHTS POLICY\n\nHUMAN RIGHTS COME FIRST. HUMAN RIGHTS ARE FOR ALL.',
      'The RSC meets once.',
      'Our CEO signs. The CEO answers for it.',
      'Write `SDRP` or `SDRP`.',
      '| HRO | Human Rights Officer |\n| --- | --- |\n\nThe HRO decides. Ask the HRO.',
    ],
  },
  scope: 'document',
  check({ document, knowledge }, report) {
    const known = new Set(knowledge.instruments.flatMap(({ aliases }) => aliases));
    const uses = new Map<string, { count: number; span: { start: number; end: number } }>();
    const explained = new Set<string>();
    for (const { chunk, start: offset } of document.chunks) {
      for (const { block, words } of chunk.sentences) {
        if (block.quoted || block.type === 'heading') continue;
        for (const [index, surface] of words.surface.entries()) {
          const [start, end] = [words.start[index], words.end[index]];
          const text = block.text.slice(start, end);
          if (!isAcronym(text, surface) || COMMON.has(text) || known.has(text) || isShouted(block.text, start, end))
            continue;
          if (isExplained(block.text, start, end) || (block.tableHeader === undefined && block.type === 'tableCell'))
            explained.add(text);
          const span = sourceSpan(block, start, end);
          if (chunk.text[span.start - 1] === '`') continue;
          const use = uses.get(text);
          if (use) use.count++;
          else uses.set(text, { count: 1, span: moved(span, offset) });
        }
      }
    }
    for (const [text, { count, span }] of uses) {
      if (count < 2 || explained.has(text)) continue;
      report({
        span,
        message: `“${text}” is never explained; GP 21(a) asks for communication that its readers can understand. Write the name in full at its first use.`,
      });
    }
  },
});

function isAcronym(text: string, surface: string): boolean {
  return text.length >= 3 && text.length <= 6 && text === surface.toUpperCase() && /^\p{Lu}+$/u.test(text);
}

/** In brackets behind its name, or with its name in brackets behind it. */
function isExplained(text: string, start: number, end: number): boolean {
  return (
    text[start - 1] === '(' ||
    text[start - 1] === '“' ||
    text.startsWith(' (', end) ||
    text.startsWith(' means', end) ||
    text.startsWith(':', end)
  );
}

/** Part of a line in capitals: the word before or behind is in capitals, too. */
function isShouted(text: string, start: number, end: number): boolean {
  return (
    /\p{Lu}{2}\s*$/u.test(text.slice(Math.max(0, start - 4), start)) || /^\s*\p{Lu}{2}/u.test(text.slice(end, end + 4))
  );
}
