import assert from 'node:assert/strict';
import { rehearse } from '../../../server/src/lsp/rehearsal.ts';
import { check, linter } from '../../helpers/checked.ts';

describe('the rehearsal', () => {
  it('checks a copy of the document as if somebody typed into it, and then stops', async () => {
    const lengths: number[] = [];
    const checked = check('# Human rights policy\n\nWe respect human rights.');
    const counting = {
      ...linter,
      lint: ((document, config) => {
        lengths.push(document.text.length);
        if (lengths.length === 3) throw new Error('stop');
        return linter.lint(document, config);
      }) as typeof linter.lint,
    };
    assert.doesNotThrow(() => rehearse({ ...checked, linter: counting }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { length } = checked.document.text;
    assert.deepEqual(lengths, [length, length + 1, length + 2]);
  });
});
