import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine } from '../../server/src/evidence/engine.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';

describe('the built-in packs', () => {
  const knowledge = loadBuiltIn();

  it('hold only patterns that can be read', () => {
    assert.deepEqual(createEngine(knowledge).problems, []);
  });

  it('give every element evidence, a template and a facet', () => {
    for (const [id, element] of knowledge.elements) {
      assert.ok(element.facets.length > 0, `${id} has no facet`);
      assert.ok(knowledge.templates[id], `${id} has no template`);
      const { facets } = knowledge.evidence[id] ?? { facets: {} };
      for (const facet of element.facets) {
        const { says = [], under = [] } = facets[facet.id] ?? {};
        assert.ok(says.length + under.length > 0, `${id}: nothing says “${facet.id}”`);
      }
    }
  });

  it('leave out a pattern that cannot be read, and say why', () => {
    const own = { id: 'own', facets: { said: { says: ['fair (pay'] } } };
    const engine = createEngine({ ...knowledge, evidence: { own: { facets: own.facets } } });
    assert.equal(engine.problems.length, 1);
    assert.match(engine.problems[0].message, /does not close/);
  });
});
