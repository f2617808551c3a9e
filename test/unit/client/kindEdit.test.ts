import assert from 'node:assert/strict';
import { kindEdit } from '../../../client/src/kindEdit.ts';

describe('treating a document as a policy', () => {
  const cases: [string, string, string | undefined][] = [
    ['adds a front matter', '# Notes\n', '---\nungp:\n  kind: company-policy\n---\n\n# Notes\n'],
    [
      'adds to the front matter',
      '---\ntitle: Notes\n---\n# Notes\n',
      '---\nungp:\n  kind: company-policy\ntitle: Notes\n---\n# Notes\n',
    ],
    [
      'keeps Windows line breaks',
      '# Notes\r\nText\r\n',
      '---\r\nungp:\r\n  kind: company-policy\r\n---\r\n\r\n# Notes\r\nText\r\n',
    ],
    ['keeps a byte order mark in front', '\uFEFF# Notes', '\uFEFF---\nungp:\n  kind: company-policy\n---\n\n# Notes'],
    [
      'takes a rule that is never closed for text',
      '---\n# Notes\n',
      '---\nungp:\n  kind: company-policy\n---\n\n---\n# Notes\n',
    ],
    ['leaves an entry of the author alone', '---\nungp: { preview: true }\n---\n', undefined],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => {
      const edit = kindEdit(before, 'company-policy');
      const text = edit && before.slice(0, edit.offset) + edit.text + before.slice(edit.offset);
      assert.equal(text, after);
    });
  }
});
