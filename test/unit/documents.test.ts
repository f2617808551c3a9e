import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { toSnippet } from '../../server/src/knowledge/snippets.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { lint } from '../../server/src/lint/lint.ts';
import { filledIn } from '../helpers/edits.ts';
import { fillTemplate } from '../helpers/fill.ts';

const knowledge = loadBuiltIn();

/** The whole documents that the project promises, with a prefix that people would guess. */
const promised: [id: string, kind: string, prefix: string][] = [
  ['company-policy', 'company-policy', 'hrp'],
  ['technology-company-policy', 'company-policy', 'ungp-tech-policy'],
  ['supplier-code', 'supplier-code', 'ungp-supplier-code'],
  ['modern-slavery-statement', 'modern-slavery-statement', 'ungp-modern-slavery'],
  ['hrdd-report', 'hrdd-report', 'ungp-hrdd-report'],
  ['grievance-procedure', 'company-policy', 'ungp-grievance-procedure'],
  ['legislative-draft', 'legislation', 'ungp-compass'],
  ['dsa-risk-assessment', 'dsa-risk-assessment', 'ungp-dsa'],
];

/** Gaps that may repeat in a document, as they stand for one thing; an editor fills all of them in at once. */
const repeated = new Set([
  'Company',
  'Service',
  'Name of the unit',
  'Name of the independent office',
  'role, for example Head of Human Rights',
  'groups at heightened risk',
  'technology or activity',
]);

describe('whole-document templates', () => {
  it('are the eight that are promised', () => {
    assert.deepEqual(knowledge.documents.map(({ id }) => id).sort(), promised.map(([id]) => id).sort());
  });

  it('bear prefixes of their own', () => {
    const prefixes = knowledge.documents.flatMap((document) => document.prefixes);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });

  for (const [id, kind, prefix] of promised) {
    const document = knowledge.documents.find((one) => one.id === id)!;
    const text = fillTemplate(document.body);
    const result = lint(parseDocument(text), knowledge, DEFAULT_CONFIG);

    it(`${id}: comes with “${prefix}” and is taken for a ${kind}`, () => {
      assert.ok(document.prefixes.includes(prefix));
      assert.equal(document.kind, kind);
      assert.equal(result.kind, kind, result.kindReason);
    });

    it(`${id}: filled in, it is clean`, () => {
      const shown = result.findings.map(
        ({ rule, span, message }) => `${rule}: ${text.slice(span.start, span.end)} (${message})`,
      );
      assert.deepEqual(shown, []);
    });

    it(`${id}: asks for different things under different names`, () => {
      const gaps = [...document.body.matchAll(/\[(?!for example )([^[\]]+)\](?!\()/g)].map((match) => match[1]);
      const twice = gaps.filter((gap, index) => gaps.indexOf(gap) < index && !repeated.has(gap));
      assert.deepEqual(twice, []);
    });

    it(`${id}: left as the editor inserts it, its gaps are marked`, () => {
      const passedOver = filledIn(toSnippet(document.body));
      assert.doesNotMatch(passedOver, /\[for example/);
      const { findings } = lint(parseDocument(passedOver), knowledge, DEFAULT_CONFIG);
      assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['structure/placeholder-left']);
    });

    it(`${id}: not filled in, every gap is marked`, () => {
      const raw = lint(parseDocument(document.body), knowledge, DEFAULT_CONFIG);
      const marked = raw.findings.filter(({ rule }) => rule === 'structure/placeholder-left');
      assert.equal(marked.length, (document.body.match(/\[[\p{L}\p{N}][^[\]]*\](?!\()/gu) ?? []).length);
    });
  }
});
