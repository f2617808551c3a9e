import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Labels {
  file: string;
  kind: string;
  labels: Record<string, { state: string; quote: string }>;
  wording: { rule: string; quote: string; sure: boolean }[];
}

const folder = join(import.meta.dirname, '../fixtures/policies');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => name.slice(0, -3))
  .sort();
const labels = new Map(names.map((name) => [name, JSON.parse(read(`${name}.json`)) as Labels]));

describe('own policies: the labels', () => {
  it('are split into two halves of seven', () => {
    const { learn, hold } = JSON.parse(read('split.json')) as { learn: string[]; hold: string[] };
    assert.deepEqual([learn.length, hold.length], [7, 7]);
    assert.deepEqual([...learn, ...hold].sort(), names);
  });

  it('judge the same 60 elements in every document', () => {
    const ids = Object.keys(labels.get(names[0])?.labels ?? {});
    assert.equal(new Set(ids).size, 60);
    for (const [name, document] of labels) {
      assert.equal(document.file, `${name}.md`);
      assert.deepEqual(Object.keys(document.labels), ids, name);
    }
  });

  it('quote the document to the letter, on one line and briefly', () => {
    for (const [name, document] of labels) {
      const text = read(document.file);
      for (const [element, { state, quote }] of Object.entries(document.labels)) {
        assert.ok(['covered', 'partial', 'missing'].includes(state), `${name}: ${element}`);
        assert.equal(quote === '', state === 'missing', `${name}: ${element}`);
        assert.ok(
          text.includes(quote) && quote.length <= 200 && !quote.includes('\n'),
          `${name}: ${element}: ${quote}`,
        );
      }
      for (const { rule, quote } of document.wording) assert.ok(text.includes(quote), `${name}: ${rule}: ${quote}`);
    }
  });
});
