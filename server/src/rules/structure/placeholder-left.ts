import { sourceSpan } from '../../document/sourceSpan.ts';
import type { Block, Sentence, Span } from '../../document/types.ts';
import { defineRule } from '../defineRule.ts';

/** Longer brackets are remarks of the author, not gaps to fill. */
const MAX_PLACEHOLDER = 60;
const FILLER = new Set(['tbc', 'tbd', 'tba', 'todo', 'xxx', 'xx']);

export default defineRule({
  id: 'structure/placeholder-left',
  principles: ['16'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'Template text has been left in.',
  rationale:
    'A published policy with an empty bracket promises nothing at that place, and readers take it for a template that nobody made their own.',
  instead: 'Fill it in, or take the sentence out.',
  exceptions:
    'Silent on links, footnotes, check boxes, citations such as “[2]”, and letters changed in a quotation (“[w]e”).',
  examples: {
    bad: [
      '⟦[Company]⟧ respects human rights.',
      'Approved by the Board on ⟦[date]⟧.',
      'Write to ⟦[e-mail address]⟧ or call ⟦[number]⟧.',
      'The next review is due ⟦TBC⟧.',
      '- Owner: ⟦[Head of Human Rights]⟧',
      '| Step | Owner |\n| --- | --- |\n| Assess | ⟦[role]⟧ |',
      'Our contact is ⟦{{name}}⟧.',
      'Reviewed by ⟦[Name of the person, title]⟧ every year.',
    ],
    good: [
      'Harbourline respects human rights.',
      'See [our supplier code](https://example.org/code).',
      'See [our supplier code][code].\n\n[code]: https://example.org/code',
      '- [ ] Assess\n- [x] Act',
      'Harm must be put right [2].',
      '“[W]e respect human rights”, says our founder.',
      'The text[^1] goes on.\n\n[^1]: A note.',
      'The list […] goes on.',
      'Write `[Company]` where the name goes.',
      'He said “they [the workers of our suppliers at all the sites in question and their families] have rights”.',
    ],
  },
  scope: 'sentence',
  check({ block, sentence, chunk }, report) {
    for (const { start, end } of [...placeholders(block.text, sentence.plain), ...fillers(sentence)]) {
      const span = sourceSpan(block, start, end);
      if (isCode(chunk.text.slice(block.span.start, span.start))) continue;
      const text = block.text.slice(start, end);
      report({
        span,
        message: `“${text}” is template text; GP 16 asks for a policy that says what it means. Fill it in or take it out.`,
      });
    }
  },
});

/** An odd number of backticks before a place: it stands in inline code. */
function isCode(before: string): boolean {
  return (before.split('`').length - 1) % 2 === 1;
}

/** Spans of `[…]` and `{{…}}` in a stretch of plain text, in order. */
export function placeholders(text: string, within: Span): Span[] {
  const found: Span[] = [];
  for (const [open, close, counts] of BRACKETS) {
    for (let at = text.indexOf(open, within.start); at >= 0 && at < within.end; at = text.indexOf(open, at + 1)) {
      const end = text.indexOf(close, at + open.length);
      if (end < 0 || end >= within.end || end - at > MAX_PLACEHOLDER) continue;
      if (counts(text.slice(at + open.length, end))) found.push({ start: at, end: end + close.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Spans of words such as “TBC”, in capitals. */
function fillers({ block, words }: Sentence): Span[] {
  return words.surface.flatMap((word, index) => {
    const span = { start: words.start[index], end: words.end[index] };
    return FILLER.has(word) && block.text.slice(span.start, span.end) === word.toUpperCase() ? span : [];
  });
}

const BRACKETS: readonly [open: string, close: string, counts: (inner: string) => boolean][] = [
  ['{{', '}}', (inner) => inner.trim() !== ''],
  ['[', ']', isGap],
];

/** Not a check box, footnote, reference number, omission or a changed letter of a quotation. */
function isGap(inner: string): boolean {
  const text = inner.trim();
  return /^\p{L}/u.test(text) && !/^(?:sic|emphasis|our |their |italics|note)/iu.test(text) && text.length > 2;
}

/** Whether a block is nothing but placeholders and punctuation. */
export function isOnlyPlaceholders(block: Block): boolean {
  let rest = block.text;
  for (const { start, end } of placeholders(block.text, { start: 0, end: block.text.length }).reverse()) {
    rest = rest.slice(0, start) + rest.slice(end);
  }
  return block.text.trim() !== '' && !/[\p{L}\p{N}]/u.test(rest);
}
