import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { createLinter } from '../../server/src/lint/lint.ts';
import type { Finding, LintConfig, LintResult } from '../../server/src/lint/types.ts';
import { defineRule, type Rule } from '../../server/src/rules/defineRule.ts';

/** A rule that reports a word, so that the tests need no real rule. */
function wordRule(id: string, word: string, stage: Rule['stage'] = 'stable'): Rule {
  return defineRule({
    id,
    principles: [],
    severity: 'warning',
    stage,
    fix: 'none',
    summary: '',
    rationale: '',
    instead: '',
    examples: { bad: [], good: [] },
    scope: 'sentence',
    check({ sentence }, report) {
      const at = sentence.text.indexOf(word);
      if (at >= 0) report({ span: sentence.span, message: `${word} is there.` });
    },
  });
}

const linter = createLinter(loadBuiltIn(), [
  wordRule('wording/red', 'RED'),
  wordRule('wording/blue', 'BLUE'),
  wordRule('structure/green', 'GREEN'),
  wordRule('wording/new', 'NEW', 'preview'),
]);
const base: LintConfig = { rules: { presence: 'off' }, preview: false, allElements: false, kind: 'company-policy' };

function lint(lines: readonly string[] | string, config: Partial<LintConfig> = {}): LintResult & { text: string } {
  const text = typeof lines === 'string' ? lines : lines.join('\n');
  return { text, ...linter.lint(parseDocument(text), { ...base, ...config }) };
}

/** "line rule" of each finding, one-based. */
function found(lines: readonly string[] | string, config: Partial<LintConfig> = {}): string[] {
  const { text, findings } = lint(lines, config);
  const document = parseDocument(text);
  return findings.map(({ rule, span }) => `${document.positionAt(span.start).line + 1} ${rule}`);
}

function apply(text: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({ fixes }) => fixes.slice(0, 1).flatMap((fix) => fix.edits));
  return edits
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, text: added }) => result.slice(0, span.start) + added + result.slice(span.end), text);
}

describe('suppression comments', () => {
  it('without a comment everything is reported', () => {
    assert.deepEqual(found(['RED one.', '', 'BLUE two.']), ['1 wording/red', '3 wording/blue']);
  });

  describe('disable-next-line', () => {
    const comment = '<!-- ungp-lint-disable-next-line wording/red -- agreed with counsel -->';

    it('covers the whole paragraph that follows, whatever its length', () => {
      assert.deepEqual(found([comment, 'One.', 'RED two.', 'RED three.', '', 'RED four.']), ['6 wording/red']);
    });
    it('passes over blank lines and other comments', () => {
      assert.deepEqual(found([comment, '', '<!-- a note -->', '', 'RED one.', '', 'RED two.']), ['7 wording/red']);
    });
    it('covers a heading, and not the text below it', () => {
      assert.deepEqual(found(['Text.', '', comment, '## RED heading', '', 'RED text.']), ['6 wording/red']);
    });
    it('covers a heading underlined with dashes', () => {
      assert.deepEqual(found([comment, 'RED heading', '-----', '', 'RED text.']), ['5 wording/red']);
    });
    it('covers the first item of a list that follows', () => {
      assert.deepEqual(found([comment, '- RED one', '- RED two']), ['3 wording/red']);
    });
    it('covers the item that follows inside a list', () => {
      assert.deepEqual(found(['- RED one', `  ${comment}`, '- RED two', '- RED three']), [
        '1 wording/red',
        '4 wording/red',
      ]);
    });
    it('covers an item without the items below it', () => {
      assert.deepEqual(found([comment, '- RED one', '  - RED below']), ['3 wording/red']);
    });
    it('covers the item below when it stands before that', () => {
      assert.deepEqual(found(['- RED one', '', `  ${comment}`, '  - RED below', '  - RED last']), [
        '1 wording/red',
        '5 wording/red',
      ]);
    });
    it('covers all rows of a table', () => {
      const table = ['| A | B |', '| - | - |', '| RED | x |', '| y | RED |'];
      assert.deepEqual(found([comment, ...table, '', 'RED after.']), ['7 wording/red']);
    });
    it('in a table cell covers the next row', () => {
      const table = ['| A |', '| - |', `| RED a ${comment} |`, '| RED b |', '| RED c |'];
      assert.deepEqual(found(table), ['3 wording/red', '5 wording/red']);
    });
    it('in the middle of a paragraph covers the next line', () => {
      assert.deepEqual(found([`RED one. ${comment}`, 'RED two.', 'RED three.']), ['1 wording/red', '3 wording/red']);
    });
    it('works inside a block quote', () => {
      assert.deepEqual(found([`> ${comment}`, '> RED one.', '>', '> RED two.']), ['4 wording/red']);
    });
    it('works with the line ends of Windows', () => {
      assert.deepEqual(found([comment, '', 'RED one.', 'RED two.', '', 'RED three.'].join('\r\n')), ['6 wording/red']);
    });
    it('crosses from one section to the next', () => {
      assert.deepEqual(found(['# A', '', 'RED one.', '', comment, '', '# RED B', '', 'RED two.']), [
        '3 wording/red',
        '9 wording/red',
      ]);
    });
    it('leaves other rules alone', () => {
      assert.deepEqual(found([comment, 'RED BLUE.']), ['2 wording/blue']);
    });
  });

  describe('disable-line', () => {
    const comment = '<!-- ungp-lint-disable-line wording/red -->';

    it('covers the line it stands on', () => {
      assert.deepEqual(found([`RED one. ${comment}`, 'RED two.']), ['2 wording/red']);
    });
    it('works in a list item and in a table cell', () => {
      assert.deepEqual(found([`- RED one ${comment}`, '- RED two']), ['2 wording/red']);
      assert.deepEqual(found(['| A |', '| - |', `| RED ${comment} |`, '| RED |']), ['4 wording/red']);
    });
    it('works in a heading', () => {
      assert.deepEqual(found([`# RED ${comment}`, '', 'RED.']), ['3 wording/red']);
    });
  });

  describe('disable and enable', () => {
    it('cover what is between them', () => {
      const lines = ['RED one.', '', '<!-- ungp-lint-disable wording/red -->', '', 'RED two.', '', '# RED three', ''];
      assert.deepEqual(found([...lines, '<!-- ungp-lint-enable wording/red -->', '', 'RED four.']), [
        '1 wording/red',
        '11 wording/red',
      ]);
    });
    it('run to the end without enable', () => {
      assert.deepEqual(found(['<!-- ungp-lint-disable wording/red -->', '', '# RED', '', 'RED.']), []);
    });
    it('take groups', () => {
      assert.deepEqual(found(['<!-- ungp-lint-disable wording -->', '', 'RED. BLUE. GREEN.']), ['3 structure/green']);
    });
    it('take all rules when none is named', () => {
      assert.deepEqual(found(['<!-- ungp-lint-disable -->', '', 'RED. BLUE. GREEN.']), []);
    });
    it('can enable one rule of many', () => {
      const lines = ['<!-- ungp-lint-disable -->', '', 'RED. BLUE.', '', '<!-- ungp-lint-enable wording/red -->', ''];
      assert.deepEqual(found([...lines, 'RED. BLUE.']), ['7 wording/red']);
    });
    it('can disable again', () => {
      const off = '<!-- ungp-lint-disable wording/red -->';
      const on = '<!-- ungp-lint-enable -->';
      assert.deepEqual(found([off, '', 'RED.', '', on, '', 'RED.', '', off, '', 'RED.']), ['7 wording/red']);
    });
  });

  it('disable-file counts wherever it stands', () => {
    assert.deepEqual(found(['RED one.', '', '# RED', '', '<!-- ungp-lint-disable-file wording/red -->']), []);
  });

  it('several rules may be named, with commas or spaces', () => {
    assert.deepEqual(
      found(['<!-- ungp-lint-disable-file wording/red, structure/green wording/blue -->', '', 'RED. BLUE. GREEN.']),
      [],
    );
  });

  it('what is silenced is kept with its reason', () => {
    const { waivers } = lint(['<!-- ungp-lint-disable-file wording/red -- agreed in May -->', '', 'RED.']);
    assert.deepEqual(
      waivers.map(({ finding, by, reason }) => [finding.rule, by, reason]),
      [['wording/red', 'comment', 'agreed in May']],
    );
  });

  it('in code is an example, not a comment', () => {
    assert.deepEqual(found(['```', '<!-- ungp-lint-disable-file wording/red -->', '```', '', 'RED.']), [
      '5 wording/red',
    ]);
  });
});

describe('front matter', () => {
  it('disables rules with and without reasons', () => {
    assert.deepEqual(found(['---', 'ungp:', '  disable: [wording/red]', '---', '', 'RED. BLUE.']), ['6 wording/blue']);
    const { waivers } = lint(['---', 'ungp:', '  disable:', '    wording/red: our style', '---', '', 'RED.']);
    assert.deepEqual(
      waivers.map(({ by, reason }) => [by, reason]),
      [['front-matter', 'our style']],
    );
  });

  it('sets severities', () => {
    const { findings } = lint([
      '---',
      'ungp: { rules: { wording/red: error, wording/blue: off } }',
      '---',
      'RED. BLUE.',
    ]);
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['wording/red', 'error']],
    );
  });

  it('reports unknown keys, values and rules at their place, with a fix', () => {
    const lines = ['---', 'title: T', 'ungp:', '  knid: company-policy', '  language: 12', '  rules:'];
    const { text, findings } = lint([...lines, '    wording/rad: off', '    wording/red: of', '---', '', 'Text.']);
    assert.deepEqual(
      findings.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
      [
        ['config/front-matter', 'knid'],
        ['config/front-matter', '12'],
        ['config/front-matter', 'wording/rad'],
        ['config/front-matter', 'of'],
      ],
    );
    const mended = apply(text, findings);
    assert.match(mended, /^ {2}kind: company-policy$/m);
    assert.match(mended, /^ {4}wording\/red: off?$/m);
  });

  it('is also read in a document that is not checked', () => {
    assert.deepEqual(found(['---', 'ungp: { kind: company-polic }', '---', '', '# Notes'], { kind: 'none' }), [
      '2 config/front-matter',
    ]);
    assert.deepEqual(found(['---', 'title: Notes', '---', '', '# Notes'], { kind: 'none' }), []);
  });

  it('that is not YAML is reported only when it speaks to UNGP Lint', () => {
    assert.deepEqual(found(['---', 'ungp: [', '---', '', 'Text.']).length, 1);
    assert.deepEqual(found(['---', 'title: [', '---', '', 'Text.']), []);
  });
});

describe('presence findings that are waived', () => {
  const config: LintConfig = { rules: {}, preview: false, allElements: false, kind: 'company-policy' };
  const text = `# Human rights policy\n\n${'We respect human rights in all that we do and say. '.repeat(12)}\n`;
  const element = 'respect-commitment';
  const missing = lint(text, { rules: {} }).findings.find(
    ({ element: id }) => id !== undefined && id !== element,
  )?.element;

  it('become waived in coverage, with the reason', () => {
    assert.ok(missing);
    const { findings, coverage } = lint(
      `<!-- ungp-lint-disable-file presence/${missing} -- told elsewhere -->\n\n${text}`,
      config,
    );
    assert.equal(coverage[missing].state, 'waived');
    assert.equal(coverage[missing].reason, 'told elsewhere');
    assert.ok(!findings.some(({ rule }) => rule.startsWith('suppression/') || rule === `presence/${missing}`));
  });

  it('also by front matter', () => {
    const { coverage } = lint(`---\nungp:\n  disable:\n    presence/${missing}: in the annex\n---\n${text}`, config);
    assert.equal(coverage[missing ?? ''].state, 'waived');
    assert.equal(coverage[missing ?? ''].reason, 'in the annex');
  });

  it('what is covered stays covered, and the suppression is not needed', () => {
    const { findings, coverage } = lint(`<!-- ungp-lint-disable-file presence/${element} -->\n\n${text}`, config);
    assert.notEqual(coverage[element].state, 'missing');
    if (coverage[element].state === 'covered') assert.ok(findings.some(({ rule }) => rule === 'suppression/unused'));
  });
});

describe('suppressions that are wrong', () => {
  it('an unknown rule is reported with what was probably meant', () => {
    const lines = ['<!-- ungp-lint-disable-next-line wording/rad -->', 'RED.'];
    const { text, findings } = lint(lines);
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [
        ['suppression/unknown-rule', 'warning'],
        ['wording/red', 'warning'],
      ],
    );
    assert.match(findings[0].message, /‘wording\/rad’.*Did you mean ‘wording\/red’\?/);
    assert.equal(apply(text, findings), '<!-- ungp-lint-disable-next-line wording/red -->\nRED.');
    assert.deepEqual(found(apply(text, findings)), []);
  });

  it('a rule without its group is recognised', () => {
    const { findings } = lint(['<!-- ungp-lint-disable-file green -->', 'GREEN.']);
    assert.match(findings[0].message, /Did you mean ‘structure\/green’\?/);
  });

  it('a reason without dashes is one finding', () => {
    const { text, findings } = lint([
      '<!-- ungp-lint-disable-file wording/red agreed with our counsel -->',
      '',
      'RED.',
    ]);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['suppression/unknown-rule'],
    );
    assert.match(apply(text, findings), /wording\/red -- agreed with our counsel -->/);
  });

  it('a comment with an unknown command is reported', () => {
    const { text, findings } = lint(['<!-- ungp-lint-disable-nextline wording/red -->', 'RED.']);
    assert.equal(findings[0].rule, 'suppression/unknown-command');
    assert.match(apply(text, findings), /^<!-- ungp-lint-disable-next-line wording\/red -->/);
  });

  const unused: [string, string[], string[]][] = [
    ['next line', ['A.', '', '<!-- ungp-lint-disable-next-line wording/red -->', 'B.'], ['A.', '', 'B.']],
    ['between blank lines', ['A.', '', '<!-- ungp-lint-disable-line -->', '', 'B.'], ['A.', '', 'B.']],
    ['at the end of a line', ['A. <!-- ungp-lint-disable-line wording/red -->', 'B.'], ['A.', 'B.']],
    ['in a cell', ['| A |', '| - |', '| b <!-- ungp-lint-disable-line --> |'], ['| A |', '| - |', '| b |']],
    ['between items', ['- a', '  <!-- ungp-lint-disable-next-line -->', '- b'], ['- a', '- b']],
    ['between paragraphs', ['A.', '<!-- ungp-lint-disable-next-line -->', 'B.'], ['A.', '', 'B.']],
    ['at the top', ['<!-- ungp-lint-disable-file wording/red -->', '', 'A.'], ['A.']],
    ['at the end', ['A.', '', '<!-- ungp-lint-disable-file wording/red -->'], ['A.', '']],
    [
      'with its end',
      ['<!-- ungp-lint-disable wording/red -->', '', 'A.', '', '<!-- ungp-lint-enable -->', '', 'B.'],
      ['A.', '', 'B.'],
    ],
    ['an end without a beginning', ['A.', '', '<!-- ungp-lint-enable -->', '', 'B.'], ['A.', '', 'B.']],
    [
      'one name of two',
      ['<!-- ungp-lint-disable-file wording/red, wording/blue -- why -->', '', 'BLUE.'],
      ['<!-- ungp-lint-disable-file wording/blue -- why -->', '', 'BLUE.'],
    ],
    [
      'in front matter',
      ['---', 'ungp:', '  disable:', '    - wording/red', '    - wording/blue', '---', 'BLUE.'],
      ['---', 'ungp:', '  disable:', '    - wording/blue', '---', 'BLUE.'],
    ],
    [
      'in front matter, on one line',
      ['---', 'ungp: { disable: [wording/red, wording/blue] }', '---', 'RED.'],
      ['---', 'ungp: { disable: [wording/red] }', '---', 'RED.'],
    ],
  ];
  for (const [where, before, after] of unused) {
    for (const newline of ['\n', '\r\n']) {
      it(`one that is not needed is removed: ${where}${newline === '\n' ? '' : ' (Windows)'}`, () => {
        const { text, findings } = lint(before.join(newline));
        assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['suppression/unused']);
        assert.ok(findings.every(({ severity }) => severity === 'information'));
        assert.ok(findings.every(({ fixes }) => fixes.every(({ safety }) => safety === 'safe')));
        const mended = apply(text, findings);
        assert.equal(mended, after.join(newline));
        assert.deepEqual(found(mended), []);
      });
    }
  }

  it('a rule that is not used in this run cannot show that a comment is not needed', () => {
    const lines = ['<!-- ungp-lint-disable-file wording/new -->', '', 'Text.'];
    assert.deepEqual(found(lines), []);
    assert.deepEqual(found(lines, { preview: true }), ['1 suppression/unused']);
  });

  it('the findings about suppressions can be silenced and set like all others', () => {
    const lines = ['<!-- ungp-lint-disable-file wording/red -->', '', 'Text.'];
    assert.deepEqual(found(lines, { rules: { presence: 'off', 'suppression/unused': 'off' } }), []);
    assert.deepEqual(found(['<!-- ungp-lint-disable-file suppression -->', ...lines]), []);
  });
});
