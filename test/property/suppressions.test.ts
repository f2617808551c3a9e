import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { createLinter } from '../../server/src/lint/lint.ts';
import type { Finding, LintConfig } from '../../server/src/lint/types.ts';
import placeholderLeft from '../../server/src/rules/structure/placeholder-left.ts';
import { runs } from './runs.ts';

const linter = createLinter(loadBuiltIn(), [placeholderLeft]);
// With a language: such texts may seem to be in none that is read.
const config: LintConfig = {
  rules: { presence: 'off' },
  preview: false,
  allElements: false,
  kind: 'company-policy',
  language: 'en',
};

const comment = fc
  .record({
    action: fc.constantFrom('disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file', 'disabl'),
    rules: fc.constantFrom('', ' structure', ' structure/placeholder-left', ' structure, nothing/here', ' citation'),
    reason: fc.constantFrom('', ' -- why'),
  })
  .map(({ action, rules, reason }) => `<!-- ungp-lint-${action}${rules}${reason} -->`);

const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('Text.', 'See [name].', '## Heading [x y]', '- item [a b]', '- item', '> quote [c d]'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('', '', '| A |', '| - |', '| [e f] |', '1. one', '    code', '```', '  more'),
  },
  { weight: 2, arbitrary: comment },
  { weight: 1, arbitrary: comment.map((text) => `- item [g h] ${text}`) },
  { weight: 1, arbitrary: comment.map((text) => `Text ${text} goes on [i j].`) },
  { weight: 1, arbitrary: comment.map((text) => `  ${text}`) },
);
const draft = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, newline]) => lines.join(newline));

const lint = (text: string): Finding[] => linter.lint(parseDocument(text), config).findings;

/** Applies the first fix of each finding, leaving out edits that touch an earlier one. */
function mend(text: string, findings: readonly Finding[]): string {
  const edits = findings
    .flatMap(({ fixes }) => fixes[0]?.edits ?? [])
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, text: added } of edits) {
    if (span.start < at) continue;
    result += text.slice(at, span.start) + added;
    at = span.end;
  }
  return result + text.slice(at);
}

describe('suppressions in any document', () => {
  it('silence findings or leave them, and lose none', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const document = parseDocument(text);
        const { findings, waivers } = linter.lint(document, config);
        const bare = linter.lint(parseDocument(text.replaceAll('ungp-lint-', 'other-lint-')), config).findings;
        const ours = [...findings, ...waivers.map(({ finding }) => finding)].filter(
          ({ rule }) => rule === placeholderLeft.id,
        );
        assert.equal(ours.length, bare.length);
        for (const { span, fixes } of findings) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          for (const { edits } of fixes) for (const edit of edits) assert.ok(edit.span.end <= text.length);
        }
      }),
      runs(200),
    );
  });

  it('that are not needed can be taken out until none is left, and all findings stay as they were', () => {
    fc.assert(
      fc.property(draft, (start) => {
        const others = (text: string) =>
          lint(text)
            .filter(({ rule }) => rule === placeholderLeft.id)
            .map(({ message }) => message);
        const before = others(start);
        let text = start;
        for (let round = 0; round < 8; round++) {
          const unused = lint(text).filter(({ rule }) => rule === 'suppression/unused');
          if (unused.length === 0) break;
          text = mend(text, unused);
        }
        assert.deepEqual(
          lint(text).filter(({ rule }) => rule === 'suppression/unused'),
          [],
        );
        assert.deepEqual(others(text), before);
      }),
      runs(200),
    );
  });
});
