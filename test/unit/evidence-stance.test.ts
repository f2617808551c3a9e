import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../server/src/document/document.ts';
import { createMatcherBuilder } from '../../server/src/evidence/matcher.ts';
import { createStanceReader } from '../../server/src/evidence/stance.ts';
import type { Stance } from '../../server/src/evidence/types.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';

const builder = createMatcherBuilder(loadBuiltIn().concepts);
for (const name of Object.keys(loadBuiltIn().concepts)) builder.concept(name);
const matcher = builder.build();
const readStance = createStanceReader(matcher);

/** Stance of the text's first sentence, and the words of it that are denied. */
function read(text: string): Stance & { denied: string } {
  const [sentence] = parseDocument(text).chunks[0].chunk.sentences;
  const stance = readStance(sentence, matcher.vocabulary.scan(sentence.words));
  const denied = stance.negated.flatMap(({ start, end }) => sentence.words.surface.slice(start, end)).join(' ');
  return { ...stance, denied };
}

describe('stance of a sentence', () => {
  it('takes a softened promise for hedged', () => {
    assert.equal(read('We strive to prevent harm.').modality, 'hedged');
    assert.equal(read('We will consult people where appropriate.').modality, 'hedged');
    assert.equal(read('We will consider remedy.').modality, 'hedged');
  });

  it('does not take what could happen for a hedge', () => {
    assert.equal(read('We will consult people who may be affected.').modality, 'binding');
    assert.equal(read('We prioritise areas where risks might be more severe.').modality, 'descriptive');
    assert.equal(read('The analysis considers potential impacts on workers.').modality, 'descriptive');
  });

  it('does not take leave to speak up for a hedge', () => {
    assert.equal(read('Workers may report concerns without giving a name.').modality, 'descriptive');
    assert.equal(read('We encourage employees to raise concerns early.').modality, 'descriptive');
    assert.equal(read('We encourage suppliers to pay a living wage.').modality, 'hedged');
  });

  it('ends a denial at a comma', () => {
    assert.equal(read('We do not publish a report, we hold meetings.').denied, 'publish a report');
  });

  it('ends a denial at a dash between clauses', () => {
    assert.equal(read('We do not cut and run - leaving is a last resort.').denied, 'cut and run');
  });

  it('ends a denial where the main clause begins', () => {
    assert.equal(read('Where we do not run a site ourselves we exert influence.').denied, 'run a site ourselves');
    assert.equal(read('It is not enough to say that we care.').denied, 'enough to say that we care');
  });

  it('denies every item of a list after “not … any”', () => {
    const { denied } = read(
      'We have not identified any risk in farming, land rights or security, and we look again each year.',
    );
    assert.equal(denied, 'identified any risk in farming land rights or security');
  });

  it('tells what a law asks, and what a report has to contain, from what the author does', () => {
    assert.equal(read('The Modern Slavery Act requires companies to say how they assess risk.').law, true);
    assert.equal(read('Under the Act, companies are required to publish what they do about slavery.').law, true);
    assert.equal(
      read('Criterion 5: Describe how the reporting entity assesses the effectiveness of its actions.').law,
      true,
    );
    assert.equal(read('As the Act requires companies to do, we assess risk.').law, false);
    assert.equal(read('The Act requires us to report.').law, false);
  });

  it('takes a lack of means for a denial', () => {
    assert.equal(read('We had reduced capacity to assess our suppliers.').denied, 'assess our suppliers');
  });
});
