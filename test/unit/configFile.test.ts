import assert from 'node:assert/strict';
import { type ConfigProblem, isPackPath, readConfigFile } from '../../server/src/lint/configFile.ts';
import { isValidDate } from '../../server/src/lint/dates.ts';

const names = {
  rules: {
    ids: new Set(['wording/hedged-commitment', 'presence/named-owner']),
    groups: new Set(['wording', 'presence']),
  },
  elements: new Set(['named-owner']),
  packs: new Set(['ungp', 'tech']),
};

function problems(...lines: string[]): ConfigProblem[] {
  return readConfigFile(lines.join('\n'), names).problems;
}

/** "line:column-endColumn message", one-based lines. */
function shown(...lines: string[]): string[] {
  return problems(...lines).map(
    ({ line, column, endColumn, message }) => `${line + 1}:${column}-${endColumn} ${message}`,
  );
}

describe('.ungplint.yaml', () => {
  it('holds settings, overrides and paths', () => {
    const text = [
      'kind: company-policy',
      'rules:',
      '  wording: information',
      '  wording/hedged-commitment: off',
      'preview: true',
      'packs: [ungp, packs/acme.yaml]',
      'language: en',
      'levels:',
      '  named-owner: { company-policy: off }',
      'ignore: [archive/**]',
      'overrides:',
      '  - files: ["suppliers/**"]',
      '    kind: supplier-code',
      'baseline: .ungplint-baseline.json',
      'failOn: error',
      'today: 2026-11-26',
    ].join('\n');
    const { config, problems: found } = readConfigFile(text, names);
    assert.deepEqual(found, []);
    assert.equal(config.rules?.['wording/hedged-commitment'], 'off');
    assert.deepEqual(config.overrides, [{ files: ['suppliers/**'], kind: 'supplier-code' }]);
    assert.equal(config.today, '2026-11-26');
  });

  it('may be empty', () => {
    for (const text of ['', '# nothing yet\n', '---\n']) assert.deepEqual(readConfigFile(text).problems, [], text);
  });

  it('says where an unknown key stands and what was meant', () => {
    assert.deepEqual(shown('kind: none', 'rulse:', '  wording: off'), [
      '2:0-5 Unknown key ‘rulse’. Did you mean ‘rules’?',
    ]);
    assert.equal(problems('rulse: {}')[0].suggestion, 'rules');
    assert.match(
      shown('overrides:', '  - files: ["*.md"]', '    ignore: []')[0],
      /^3:4-10 Unknown key ‘ignore’\. Known keys: files, kind,/,
    );
  });

  it('says which values are allowed', () => {
    assert.match(
      shown('', 'kind: company-polcy')[0],
      /^2:6-19 ‘kind’ must be one of: auto, company-policy,.*Did you mean ‘company-policy’\?$/,
    );
    assert.match(shown('rules:', '  wording: warn')[0], /^2:11-15 ‘rules\.wording’ must be one of: error, warning,/);
    assert.match(shown('preview: yes')[0], /^1:9-12 ‘preview’ must be true or false\. /);
    assert.match(shown('overrides:', '  - kind: none')[0], /^2:4-\d+ ‘overrides\[0\]’ has no ‘files’\. The files/);
    assert.match(shown('ignore: archive')[0], /^1:8-15 ‘ignore’ must be a list\. /);
    assert.deepEqual(shown('ignore: [1]'), ['1:9-10 ‘ignore[0]’ must be text (put numbers in quotes).']);
    assert.deepEqual(shown("ignore: ['']"), ['1:9-11 ‘ignore[0]’ must not be empty.']);
    assert.match(shown('packs: [ungp, tech, ungp]')[0], /^1:20-24 ‘packs’ names ‘ungp’ twice\. Packs of/);
  });

  it('knows rules, elements and packs when it is told them', () => {
    assert.deepEqual(shown('rules:', '  wording/hedged-comitment: off'), [
      '2:2-26 There is no rule ‘wording/hedged-comitment’. Did you mean ‘wording/hedged-commitment’?',
    ]);
    assert.match(
      shown('levels:', '  named-ownr: { legislation: off }')[0],
      /^2:2-12 There is no element ‘named-ownr’\. Did you mean/,
    );
    assert.match(shown('packs: [teck]')[0], /^1:8-12 There is no pack ‘teck’\. Did you mean ‘tech’\?$/);
    assert.match(
      shown('overrides:', '  - files: [a]', '    rules: { wordin: off }')[0],
      /^3:13-19 There is no rule ‘wordin’/,
    );
    assert.deepEqual(readConfigFile('rules: { anything/else: off }').problems, []);
  });

  it('does not take a day that is not there', () => {
    assert.match(shown('today: 2026-02-30')[0], /^1:7-17 ‘2026-02-30’ is not a date/);
    assert.match(shown('today: 26.11.2026')[0], /^1:7-17 ‘today’ is not written as expected/);
  });

  it('that is not YAML has a problem with a line', () => {
    assert.match(shown('kind: none', 'rules: [')[0], /^\d:.*This is not valid YAML/);
    assert.match(shown('- a', '- b')[0], /^1:0-3 This file must be a group of keys/);
  });

  it('keeps what is right, for an editor in which it is being written', () => {
    const { config } = readConfigFile('kind: supplier-code\nrules: { wording: of }\npreview: true\n');
    assert.deepEqual(config, { kind: 'supplier-code', preview: true });
  });

  it('knows the line of each value', () => {
    const { lineOf } = readConfigFile('kind: none\n\nrules:\n  wording: off\n');
    assert.equal(lineOf(['kind']), 1);
    assert.equal(lineOf(['rules', 'wording']), 4);
  });
});

it('packs are ids or paths', () => {
  assert.deepEqual(['ungp', 'acme.yaml', './acme', 'packs\\acme', 'a.yml'].map(isPackPath), [
    false,
    true,
    true,
    true,
    true,
  ]);
});

it('dates are days that exist', () => {
  assert.deepEqual(
    ['2024-02-29', '2026-02-29', '2000-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-1-1'].map(isValidDate),
    [true, false, true, false, false, false, false],
  );
});
