import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { createLinter } from '../../server/src/lint/lint.ts';
import { fillTemplate } from '../helpers/fill.ts';

const knowledge = loadBuiltIn();
const linter = createLinter(knowledge);

function lintReport(text: string) {
  return linter.lint(parseDocument(text), { ...DEFAULT_CONFIG, kind: 'dsa-risk-assessment' });
}

function stateOf(element: string, text: string): string {
  const config = { ...DEFAULT_CONFIG, kind: 'dsa-risk-assessment' as const, allElements: true };
  return linter.lint(parseDocument(text), config).coverage[element].state;
}

const said: Record<string, string[]> = {
  'dsa-risk-illegal-content': [
    'We assess the risk that counterfeit goods are offered on our marketplace.',
    'The inherent risk of terrorist content is low, its residual risk very low.',
  ],
  'dsa-risk-fundamental-rights': [
    'Automated moderation may have a negative effect on freedom of expression; we identified this risk in three languages.',
    'We analysed the impact of our ranking on fundamental rights.',
  ],
  'dsa-risk-civic': ['We consider the risk of disinformation around elections to be high in the reporting period.'],
  'dsa-risk-wellbeing': ['Endless feeds pose a risk to the mental health of minors, which we rate as high.'],
  'dsa-mitigation': ['To mitigate this risk we introduced friction before people share a link.'],
  'dsa-terms-fundamental-rights': ['We apply our terms of service with regard to fundamental rights.'],
  'dsa-notice-action': ['Every page has a button with which anyone can report illegal content.'],
  'dsa-statement-of-reasons': ['We inform users of the reasons when a listing is taken down.'],
  'dsa-internal-complaints': ['Sellers can appeal a decision to remove content within six months.'],
  'dsa-out-of-court': ['People may turn to a certified dispute settlement body.'],
  'dsa-trusted-flaggers': ['Trusted flaggers have a channel of their own.'],
  'dsa-recommender-choice': ['Users can switch off personalised ranking in their settings.'],
  'dsa-ad-repository': ['Our ad library is open to the public.'],
  'dsa-data-access': ['Researchers can apply for access to our data.'],
  'dsa-crisis': ['Our crisis protocol names who decides at night and at weekends.'],
  'dsa-codes': ['We are a signatory of the Code of Practice on Disinformation.'],
  'dsa-audit': ['The independent audit of our compliance was finished in May.'],
  'dsa-compliance-function': ['The compliance officer reports to the management body.'],
  'dsa-transparency-reports': ['Our transparency reports are published twice a year.'],
};

const unsaid: Record<string, string[]> = {
  'dsa-risk-illegal-content': ['Our service connects hosts and guests.'],
  'dsa-codes': ['Employees follow our code of conduct.'],
  'dsa-audit': ['We audit our suppliers.'],
  'dsa-crisis': ['The energy crisis raised our costs.'],
  'dsa-internal-complaints': ['Complaints about deliveries go to our service centre.'],
};

describe('what a DSA risk assessment has to say', () => {
  for (const [element, sentences] of Object.entries(said)) {
    for (const sentence of sentences)
      it(`${element}: “${sentence}”`, () => assert.equal(stateOf(element, sentence), 'covered'));
  }

  for (const [element, sentences] of Object.entries(unsaid)) {
    for (const sentence of sentences)
      it(`not ${element}: “${sentence}”`, () => assert.equal(stateOf(element, sentence), 'missing'));
  }
});

describe('templates of the DSA pack', () => {
  for (const [element, pack] of knowledge.packOf) {
    if (pack !== 'dsa') continue;
    it(`${element}: filled in, its section says it`, () => {
      const { heading, body } = knowledge.templates[element];
      assert.equal(stateOf(element, fillTemplate(`## ${heading}\n\n${body}`)), 'covered');
    });
  }
});

describe('messages about the DSA', () => {
  const text = '# Systemic Risk Assessment Report\n\nThis report is made under the Digital Services Act.\n';
  const padding =
    'Our service lets people find and share recipes with one another in all countries of the Union. '.repeat(6);
  const { findings } = lintReport(`${text}\n${padding}\n`);

  it('name the article that asks for it', () => {
    const finding = findings.find(({ rule }) => rule === 'presence/dsa-risk-civic');
    assert.equal(finding?.severity, 'warning');
    assert.match(finding.message, /DSA Article 34\(1\)\(c\) expects it/);
  });

  it('recommend what the Act leaves out and the Guiding Principles ask', () => {
    const finding = findings.find(({ rule }) => rule === 'presence/remedy-commitment');
    assert.equal(finding?.severity, 'information');
    assert.match(finding.message, /GPs 15\(c\) and 22 recommend it/);
  });

  it('are not for policies that do not mention the Act', () => {
    const policy = '# Human Rights Policy\n\nOur platform respects the human rights of our users.\n';
    const { coverage } = linter.lint(parseDocument(policy), { ...DEFAULT_CONFIG, kind: 'company-policy' });
    assert.equal(coverage['dsa-audit'].state, 'notApplicable');
  });
});
