import assert from 'node:assert/strict';
import { sentenceSpans } from '../../server/src/document/sentences.ts';

/** Checks that a text is cut at each `|`. */
function check(marked: string, locale?: string): void {
  const text = marked.replace(/\s*\|\s*/g, ' ').replace(/¶/g, '\n');
  const expected = marked.split('|').map((part) => part.replace(/¶/g, '\n').trim());
  assert.deepEqual(
    sentenceSpans(text, locale).map(({ start, end }) => text.slice(start, end)),
    expected,
  );
}

describe('sentences', () => {
  it('end at full stops, question and exclamation marks', () => {
    check('We respect rights. | Do we? | Yes! | “Always.” | (Really.) | Then');
    check('This goes over¶two lines. | And on.');
  });

  it('go on after abbreviations', () => {
    check('We follow treaties, e.g. the ICCPR, i.e. that of 1966. | We act.');
    check('See Art. 5, para. 3, No. 18 and pp. 3 to 5. | We act.');
    check('Mr. Doe and Dr. Roe approve. | Acme Inc. does too. | So does Acme Ltd. | We act.');
    check('Approved by Jane B. Roe and J. P. Doe. | See Annex A. | The rest follows.');
    check('In the U.S. Government we trust. | We work in the U.S. | We act.');
    check('Audits, training etc. are done. | Nach Art. 5 Abs. 2 GG gilt das.');
  });

  it('keep their number', () => {
    check('1. We respect rights. | 2. We act. | 3.1. We report.');
    check('Principle 18. | Businesses should act.');
  });

  it('keep the mark of a footnote', () => {
    check('We respect rights.[^1] | We act.¹ | We report.12 | The end.[^2]');
  });

  it('end where a space got lost, but not in names of sites', () => {
    const text = 'We respect rights.We act on www.Example.org daily.';
    assert.deepEqual(
      sentenceSpans(text).map(({ start, end }) => text.slice(start, end)),
      ['We respect rights.', 'We act on www.Example.org daily.'],
    );
  });

  it('start at bullets and after lines that end with a semicolon', () => {
    const parts = (text: string) => sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(parts('We will:\n• consult\n▪ report\n  publicly'), ['We will:', 'consult', 'report\n  publicly']);
    assert.deepEqual(parts('to consult; and\nto report;\nto act.'), ['to consult;', 'to report;', 'to act.']);
    assert.deepEqual(parts('•\n•\n'), []);
  });

  it('are the same in a paragraph without end, and take no longer there', () => {
    const sentence = 'We act, e.g. in Annex A. ';
    const start = performance.now();
    assert.equal(sentenceSpans(sentence.repeat(10_000)).length, 10_000);
    assert.equal(sentenceSpans('A. '.repeat(60_000)).length, 1);
    assert.ok(performance.now() - start < 5_000);
  });

  it('may be longer than what is looked at in one go', () => {
    check(`We act. | We ${'act and '.repeat(2_000)}act. | We act.`);
  });

  it('are found in other scripts', () => {
    const parts = (text: string) => sentenceSpans(text, 'zh').map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(parts('我们尊重人权。我们行动。'), ['我们尊重人权。', '我们行动。']);
  });
});
