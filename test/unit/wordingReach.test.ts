/** How far the words reach that silence a wording rule: the sentence, those before it, the section, the document. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { createLinter } from '../../server/src/lint/lint.ts';
import rule from '../../server/src/rules/wording/sphere-of-influence.ts';

const CLAIM = 'We respect human rights in our sphere of influence.';

const knowledge = loadBuiltIn([
  {
    wording: [{ rule: rule.id, triggers: [], unless: ['copper'], unlessFollowed: ['silver'], unlessNear: ['golden'] }],
  },
]);
const linter = createLinter(knowledge, [rule]);

function isReported(markdown: string): boolean {
  const config = { ...DEFAULT_CONFIG, preview: true, kind: 'company-policy', language: 'en' } as const;
  return linter.lint(parseDocument(markdown), config).findings.some((finding) => finding.rule === rule.id);
}

describe('words that silence a wording rule', () => {
  it('in the sentence: unless', () => {
    assert.ok(isReported(CLAIM));
    assert.ok(!isReported('We respect human rights in our sphere of influence, the copper trade.'));
    assert.ok(isReported(`${CLAIM} We trade copper.`));
  });

  it('in one of the two sentences that follow, whatever the paragraph: unlessFollowed', () => {
    assert.ok(!isReported(`${CLAIM} We trade silver.`));
    assert.ok(!isReported(`${CLAIM} We trade.\n\nWe trade silver.`));
    assert.ok(isReported(`${CLAIM} We trade. We trade tin. We trade silver.`));
    assert.ok(isReported(`We trade silver. ${CLAIM}`));
    assert.ok(isReported(`${CLAIM}\n\n## Trade\n\nWe trade silver.`));
  });

  it('anywhere in the section: unlessNear', () => {
    assert.ok(!isReported(`The golden rule counts.\n\nWe trade.\n\n${CLAIM}`));
    assert.ok(isReported(`${CLAIM}\n\n## Rules\n\nThe golden rule counts.`));
  });
});
