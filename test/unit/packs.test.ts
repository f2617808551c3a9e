import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { patternReader } from '../../server/src/evidence/pattern.ts';
import { buildKnowledge, builtIn, loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { nearest } from '../../server/src/knowledge/nearest.ts';
import { readPack } from '../../server/src/knowledge/readPack.ts';
import type { Element, PackFile } from '../../server/src/knowledge/types.ts';

const provenance = { source: 'test', certainty: 'verified' as const };

const element: Element = {
  id: 'canteen',
  name: 'Canteen',
  group: 'Food',
  order: 20,
  why: 'People eat.',
  principles: ['12'],
  levels: { 'company-policy': 'required', 'supplier-code': 'good' },
  facets: [{ id: 'open', asks: 'when it is open' }],
  provenance,
};

const base: PackFile = {
  pack: { id: 'base', name: 'Base', version: '1.0.0' },
  elements: [element],
  concepts: { meals: ['lunch', 'dinner'] },
  evidence: { canteen: { headings: ['Canteen'], voice: 'own', facets: { open: { says: ['the canteen is open'] } } } },
  templates: { canteen: { heading: 'Canteen', body: 'Open [at noon].' } },
  instruments: [{ id: 'menu', name: 'The Menu', aliases: ['Menu'], group: 'Food', provenance }],
  glossary: [{ id: 'lunch', term: 'lunch', definition: 'A meal.', principles: [], source: 'test', hover: 'never' }],
  kinds: [{ kind: 'company-policy', name: 'Policy', titles: ['food policy'] }],
  wording: [{ rule: 'wording/food', triggers: ['nice food'] }],
};

const own: PackFile = {
  pack: { id: 'acme', name: 'Acme', version: '1' },
  elements: [
    { id: 'canteen', name: 'Kitchen', facets: [{ id: 'price', asks: 'what it costs' }] },
    {
      id: 'tea',
      name: 'Tea',
      why: 'People drink.',
      levels: { 'company-policy': 'good' },
      facets: [{ id: 'hot', asks: 'how hot it is' }],
    },
  ],
  concepts: { meals: ['brunch', 'lunch'] },
  evidence: { canteen: { facets: { open: { says: ['our kitchen opens'] }, price: { says: ['meals cost'] } } } },
  instruments: [{ id: 'menu', aliases: ['Bill of fare'] }],
  kinds: [{ kind: 'company-policy', name: 'Policy', titles: ['tea policy'] }],
  wording: [{ rule: 'wording/food', triggers: ['lovely food'], replace: { 'lovely food': 'food' } }],
  levels: { canteen: { 'supplier-code': 'off', 'hrdd-report': 'recommended' } },
};

describe('building knowledge from packs', () => {
  const knowledge = buildKnowledge([base, own]);

  it('lets a later pack change fields of an element and add facets', () => {
    const canteen = knowledge.elements.get('canteen')!;
    assert.equal(canteen.name, 'Kitchen');
    assert.equal(canteen.why, 'People eat.');
    assert.deepEqual(
      canteen.facets.map((facet) => facet.id),
      ['open', 'price'],
    );
    assert.equal(knowledge.packOf.get('canteen'), 'base');
  });

  it('fills in what a new element leaves out, and puts it last', () => {
    const tea = knowledge.elements.get('tea')!;
    assert.deepEqual([tea.group, tea.principles, tea.provenance.source], ['Your organisation', [], 'Acme']);
    assert.deepEqual([...knowledge.elements.keys()], ['canteen', 'tea']);
    assert.equal(knowledge.packOf.get('tea'), 'acme');
  });

  it('adds phrases to those that are there', () => {
    assert.deepEqual(knowledge.concepts.meals, ['lunch', 'dinner', 'brunch']);
    assert.deepEqual(knowledge.evidence.canteen, {
      headings: ['Canteen'],
      voice: 'own',
      facets: { open: { says: ['the canteen is open', 'our kitchen opens'] }, price: { says: ['meals cost'] } },
    });
    assert.deepEqual(knowledge.kinds[0]?.titles, ['food policy', 'tea policy']);
    assert.deepEqual(knowledge.wording.get('wording/food')?.triggers, ['nice food', 'lovely food']);
    assert.deepEqual(knowledge.instruments[0]?.aliases, ['Menu', 'Bill of fare']);
  });

  it('overrides levels, and takes away those that are off', () => {
    assert.deepEqual(knowledge.elements.get('canteen')?.levels, {
      'company-policy': 'required',
      'hrdd-report': 'recommended',
    });
  });

  it('leaves its input alone', () => {
    assert.deepEqual(base.concepts, { meals: ['lunch', 'dinner'] });
    assert.deepEqual(element.levels, { 'company-policy': 'required', 'supplier-code': 'good' });
  });

  it('takes words and templates of the asked language only', () => {
    const french = { ...base, locale: 'fr' };
    assert.deepEqual(Object.keys(buildKnowledge([french]).templates), []);
    assert.deepEqual(Object.keys(buildKnowledge([french], 'fr').templates), ['canteen']);
    assert.equal(buildKnowledge([french]).elements.size, 1);
  });
});

describe('reading a pack file', () => {
  it('takes a small pack, named after its file', () => {
    const { pack, problems } = readPack(
      'concepts:\n  rights-holders: [people we affect]\n',
      '.ungplint/packs/Our Words.yaml',
    );
    assert.deepEqual(problems, []);
    assert.equal(pack?.pack?.id, 'our-words');
    assert.deepEqual(pack?.concepts, { 'rights-holders': ['people we affect'] });
  });

  it('takes an empty file', () => {
    assert.deepEqual(readPack('# nothing yet\n', 'a.yaml').problems, []);
  });

  const wrong: [what: string, yaml: string, line: number, column: number, says: RegExp][] = [
    ['a key that does not exist', 'elments:\n  - id: a\n', 0, 0, /Did you mean ‘elements’/],
    ['a missing key', 'templates:\n  canteen:\n    heading: A\n', 1, 2, /no ‘body’/],
    [
      'a level that does not exist',
      'levels:\n  canteen:\n    company-policy: must\n',
      2,
      20,
      /required, recommended, good, off/,
    ],
    ['a number where text is due', 'pack: { id: a, name: A, version: 1 }\n', 0, 33, /put numbers in quotes/],
    ['a list where a map is due', 'concepts:\n  - a\n', 1, 2, /a group of keys/],
    [
      'an empty list',
      'elements:\n  - id: a\n    facets: []\n',
      2,
      12,
      /‘elements\[0\]\.facets’ must not be empty\. The parts/,
    ],
    ['a number that is too small', 'elements:\n  - id: a\n    enough: 0\n', 2, 12, /must be 1 or more\. How many/],
    ['broken YAML', 'a: [\n', 1, 0, /not valid YAML/],
    ['a key given twice', 'locale: en\nlocale: fr\n', 1, 0, /not valid YAML/],
    ['YAML without end', `concepts: ${'['.repeat(20_000)}`, 0, 210, /nested too deeply/],
    ['lists without end', `${'- '.repeat(20_000)}`, 0, 401, /nested too deeply/],
    ['a name that could break a table', 'concepts:\n  __proto__: [a]\n', 1, 2, /small letters/],
  ];
  for (const [what, yaml, line, column, says] of wrong) {
    it(`reports ${what} with its place`, () => {
      const { pack, problems } = readPack(yaml, 'a.yaml');
      assert.equal(pack, undefined);
      const [problem] = problems;
      assert.ok(problem);
      assert.match(problem.message, says);
      assert.deepEqual([problem.line, problem.column], [line, column]);
    });
  }

  it('reports a key that cannot stand there once, and says what can', () => {
    const told = (yaml: string) => readPack(yaml, 'a.yaml').problems.map(({ message }) => message);
    assert.deepEqual(told('concepts:\n  My Words: [a]\n'), [
      '‘My Words’ cannot be used as a name here: use small letters, digits and hyphens.',
    ]);
    assert.match(
      told('languages:\n  - titles: { policy: [Politik] }\n').join('\n'),
      /\n‘policy’ cannot be used as a name here: use one of company-policy, [^\n]*$/,
    );
    assert.match(
      told('instruments:\n  - articles: { x1: A }\n').join('\n'),
      /‘x1’ .*: use the number of an article, e\.g\. 12/,
    );
  });

  it('never throws, whatever it is given', () => {
    for (const text of ['\0', '- a', '42', '"', '&a [*a]', '!!js/function x', '{', '---\na: b\n---\nc: d', '\t- a']) {
      assert.doesNotThrow(() => readPack(text, 'a.yaml'));
    }
  });

  const references: [what: string, yaml: string, says: RegExp][] = [
    [
      'levels of an unknown element',
      'levels:\n  canten: { company-policy: good }\n',
      /no element ‘canten’. Did you mean ‘canteen’/,
    ],
    ['evidence for an unknown facet', 'evidence:\n  canteen: { facets: { opn: {} } }\n', /Did you mean ‘open’/],
    ['an unknown word list', 'evidence:\n  canteen: { unless: ["@meal room"] }\n', /Did you mean ‘meals’/],
    ['a list that includes an unknown one', 'concepts: { food: ["@meal"] }\n', /Did you mean ‘meals’/],
    ['a pattern that cannot be read', 'evidence:\n  canteen: { unless: ["a (b"] }\n', /does not close it/],
    ['a pattern where a phrase is due', 'evidence:\n  canteen: { headings: ["@meals … b"] }\n', /a sign of patterns/],
    ['a phrase without words', 'concepts: { dash: ["—"] }\n', /This phrase cannot be read: “—” has no word/],
    ['a list that includes itself', 'concepts: { food: ["@food"] }\n', /includes itself: @food → @food/],
    [
      'a principle that does not exist',
      'elements:\n  - { id: canteen, principles: ["5(a)"] }\n',
      /no Guiding Principle 5\(a\)/,
    ],
    ['a new element without facets', 'elements:\n  - { id: tea, levels: { company-policy: good } }\n', /has no facets/],
    [
      'a section that is not there',
      'documents:\n  - { id: d, name: D, kind: company-policy, prefixes: [d], body: "{{tea}}" }\n',
      /no section template ‘tea’/,
    ],
  ];
  const checked = (yaml: string, others: readonly PackFile[] = [base]) => {
    const { pack, check } = readPack(yaml, 'a.yaml');
    assert.ok(pack);
    return { pack, problems: check(buildKnowledge([...others, pack]), patternReader) };
  };
  for (const [what, yaml, says] of references) {
    it(`warns of ${what}, and keeps the pack`, () => {
      const { problems } = checked(yaml);
      assert.deepEqual(
        problems.map(({ severity }) => severity),
        ['warning'],
      );
      assert.match(problems[0]?.message ?? '', says);
    });
  }

  it('finds word lists that go in a circle through several packs', () => {
    const { problems } = checked('concepts:\n  food:\n    - tea\n    - "@meals"\n', [
      { ...base, concepts: { meals: ['@food', 'lunch'] } },
    ]);
    assert.deepEqual(
      problems.map(({ message, line, column }) => [message, line, column]),
      [['This word list includes itself: @food → @meals → @food.', 3, 6]],
    );
  });
});

describe('the built-in packs', () => {
  it('are all named', () => {
    for (const file of builtIn()) assert.match(file.pack?.id ?? '', /^[a-z][a-z0-9-]*$/);
  });

  it('hold records that say where they come from', () => {
    const { elements, instruments, principles } = loadBuiltIn();
    for (const record of [...elements.values(), ...instruments, ...principles.values()]) {
      assert.ok(record.provenance.source.length > 2, record.id);
    }
  });

  it('hold 78 terms, each defined in a sentence or two', () => {
    const { glossary } = loadBuiltIn();
    assert.equal(glossary.length, 78);
    for (const { id, definition } of glossary) assert.ok(definition.length > 20 && definition.length < 320, id);
  });

  it('do not explain ordinary words in hovers', () => {
    const always = loadBuiltIn().glossary.filter(({ hover }) => hover === 'always');
    const words = new Set(always.flatMap(({ term, forms }) => [term, ...(forms ?? [])]));
    for (const word of [
      'scope',
      'scale',
      'cause',
      'contribute',
      'transparent',
      'accountability',
      'integration',
      'ongoing',
    ]) {
      assert.ok(!words.has(word), word);
    }
  });
});

describe('spelling help', () => {
  it('finds the closest candidate, if any is close', () => {
    assert.equal(nearest('elments', ['elements', 'evidence']), 'elements');
    assert.equal(nearest('zzz', ['elements', 'evidence']), undefined);
  });
});

describe('the example of an own pack', () => {
  const text = readFileSync(new URL('../../docs/examples/own-pack.yaml', import.meta.url), 'utf8');
  const { pack, check } = readPack(text, 'own-pack.yaml');

  it('is without fault, and shows every part that organisations need', () => {
    assert.deepEqual(check(loadBuiltIn([pack!]), patternReader), []);
    for (const part of [
      'concepts',
      'elements',
      'evidence',
      'templates',
      'instruments',
      'glossary',
      'levels',
    ] as const) {
      assert.ok(pack?.[part], part);
    }
  });

  it('changes what the built-in packs know', () => {
    const { elements, instruments } = loadBuiltIn([pack!]);
    assert.equal(elements.get('responsible-lobbying')?.levels['company-policy'], undefined);
    assert.ok(elements.has('harbourline-night-work'));
    assert.ok(instruments.find(({ id }) => id === 'ungps')?.aliases.includes('the Ruggie text'));
  });
});
