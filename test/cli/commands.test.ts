import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { CONFIG_TEMPLATE } from '../../server/src/cli/initCommand.ts';
import { readConfigFile } from '../../server/src/lint/configFile.ts';
import { POLICY, within } from '../helpers/cli.ts';

describe('ungp-lint explain', () => {
  const known: [string[], RegExp][] = [
    [['18(b)'], /^Guiding Principle 18\(b\)/],
    [['GP', '22'], /^Guiding Principle 22: /],
    [['remedy-commitment'], /^Commitment to remedy\n/],
    [['presence/remedy-commitment'], /^presence\/remedy-commitment: Commitment to remedy\n/],
    [['structure/placeholder-left'], /^structure\/placeholder-left: .*\nWhy: .*\nInstead: .*Reported \(between/s],
    [['suppression/unused'], /^suppression\/unused: /],
    [['wording'], /^The rules of wording\n\n- wording\//],
    [['ICCPR'], /^International Covenant on Civil and Political Rights\n/],
    [['leverage'], /leverage/i],
  ];
  for (const [words, expected] of known) {
    it(`knows ${words.join(' ')}`, () =>
      within({}, async ({ run }) => {
        const { code, out, err } = await run(['explain', ...words]);
        assert.equal(code, 0, err);
        assert.match(out, expected);
      }));
  }

  it('says what may have been meant', () =>
    within({}, async ({ run }) => {
      const cases: [string, RegExp][] = [
        ['32', /There is no Guiding Principle 32/],
        ['remedy-comitment', /Did you mean “remedy-commitment”\?/],
        ['structure/placeholder-lef', /There is no rule .* Did you mean “structure\/placeholder-left”\?/],
      ];
      for (const [name, reason] of cases) {
        const { code, out, err } = await run(['explain', name]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, reason);
      }
    }));

  it('--why shows which sentences count for an element, by which pattern', () =>
    within({ 'policy.md': POLICY }, async ({ run }) => {
      const { code, out } = await run([
        'explain',
        '--why',
        'policy.md',
        'respect-commitment',
        '--kind',
        'company-policy',
      ]);
      assert.equal(code, 0);
      assert.match(out, /^Commitment to respect human rights: covered\n/);
      assert.match(out, /^- line 3 counts\. “Harbourline respects human rights .*” Pattern: \S/m);
    }));

  it('--why says what is missing', () =>
    within({ 'policy.md': POLICY }, async ({ run }) => {
      const { out } = await run([
        'explain',
        '--why',
        'policy.md',
        'presence/remedy-commitment',
        '--kind',
        'company-policy',
      ]);
      assert.match(out, /^Commitment to remedy: missing\n/);
      assert.match(out, /No sentence comes near it\./);
    }));

  it('--why needs a file and an element', () =>
    within({ 'policy.md': POLICY }, async ({ run }) => {
      for (const args of [['policy.md'], ['policy.md', 'nothing'], ['gone.md', 'remedy-commitment']]) {
        const { code, err } = await run(['explain', '--why', ...args]);
        assert.equal(code, 2);
        assert.match(err, /^ungp-lint: .+\n$/);
      }
    }));
});

describe('ungp-lint config', () => {
  const files = {
    '.ungplint.yaml':
      'kind: company-policy\nrules:\n  wording: off\noverrides:\n  - files: [codes/**]\n    kind: supplier-code\n    packs: [ungp]\n',
    'codes/code.md': '---\nungp:\n  rules: { structure: information }\n---\n\n# Supplier code\n',
  };

  it('prints each value and where it comes from', () =>
    within(files, async ({ run }) => {
      const { code, out } = await run(['config', '--rule', 'citation=error', 'codes/code.md']);
      assert.equal(code, 0);
      const from = (line: RegExp): string | undefined => line.exec(out)?.[1];
      assert.equal(from(/^kind: supplier-code +# (.*)$/m), '.ungplint.yaml:6');
      assert.equal(from(/^ {2}wording: off +# (.*)$/m), '.ungplint.yaml:3');
      assert.equal(from(/^ {2}citation: error +# (.*)$/m), 'command line');
      assert.equal(from(/^ {2}structure: information +# (.*)$/m), 'front matter');
      assert.equal(from(/^packs: \[ungp\] +# (.*)$/m), '.ungplint.yaml:7');
      assert.equal(from(/^preview: false +# (.*)$/m), 'default');
      assert.match(out, /^# codes\/code\.md\n# configuration file: \.ungplint\.yaml\n/);
      assert.equal((parse(out) as { rules: { citation: string } }).rules.citation, 'error');
    }));

  it('as JSON', () =>
    within(files, async ({ run }) => {
      const { out } = await run(['config', '--format', 'json', 'codes/code.md']);
      const { values } = JSON.parse(out) as { values: { key: string; value: unknown; from: string }[] };
      assert.deepEqual(
        values.find(({ key }) => key === 'kind'),
        { key: 'kind', value: 'supplier-code', from: '.ungplint.yaml:6' },
      );
    }));

  it('works without a configuration file and for a file yet to be written', () =>
    within({}, async ({ run }) => {
      const { code, out } = await run(['config', 'new.md']);
      assert.equal(code, 0);
      assert.match(out, /^# configuration file: none$/m);
    }));

  it('says what is wrong', () =>
    within({ '.ungplint.yaml': 'knid: none\n' }, async ({ run }) => {
      const { code, err } = await run(['config', 'new.md']);
      assert.equal(code, 2);
      assert.match(err, /^ungp-lint: \.ungplint\.yaml:1:1: Unknown key ‘knid’/);
    }));
});

describe('ungp-lint init', () => {
  it('writes a configuration that changes nothing', () =>
    within({ 'policy.md': POLICY }, async ({ run, read }) => {
      const before = await run(['--format', 'json', 'policy.md']);
      assert.equal((await run(['init'])).code, 0);
      assert.equal(read('.ungplint.yaml'), CONFIG_TEMPLATE);
      assert.deepEqual(await run(['--format', 'json', 'policy.md']), before);
    }));

  it('never writes over a configuration', () =>
    within({ '.ungplint.yml': 'kind: none\n' }, async ({ run, read }) => {
      const { code, err } = await run(['init']);
      assert.equal(code, 2);
      assert.match(err, /^ungp-lint: \.ungplint\.yml: is there already/);
      assert.equal(read('.ungplint.yml'), 'kind: none\n');
    }));

  it('what is commented out in it is right, too', () => {
    const [, ...blocks] = CONFIG_TEMPLATE.split('\n\n');
    const uncommented = blocks
      .join('\n')
      .replace('rules: {}', 'rules:')
      .replace(/^ {2}# /gm, '  ')
      .replace(/^# {3}/gm, '  ')
      .replace(/^# ((?:levels|ignore|overrides|packs|baseline):.*)$/gm, '$1');
    const { config, problems } = readConfigFile(uncommented);
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.keys(config).sort(), [
      'baseline',
      'failOn',
      'ignore',
      'kind',
      'levels',
      'overrides',
      'packs',
      'preview',
      'rules',
    ]);
  });
});
