import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { createLinter } from '../../server/src/lint/lint.ts';
import { fillTemplate } from '../helpers/fill.ts';

const knowledge = loadBuiltIn();
const linter = createLinter(knowledge);

function stateOf(element: string, text: string): string {
  const config = { ...DEFAULT_CONFIG, kind: 'legislation' as const, allElements: true };
  return linter.lint(parseDocument(text), config).coverage[element].state;
}

const said: Record<string, string[]> = {
  'leg-gap-analysis': [
    'Our mapping shows that neither the Companies Act nor the Consumer Act covers harm to communities abroad.',
    'Enforcement of the present rules is weak, and some harms fall between two laws.',

    'An evaluation of existing legislation showed that gaps remain where platforms rank content by algorithm.',
    'Current consumer law does not cover harm to communities, and the labour code is weakly enforced; this Bill closes that gap in the existing legal framework.',
  ],
  'leg-smart-mix': [
    'Alongside the duty, the Government will fund a helpdesk, publish guidance and reward good practice in public tenders.',
    'We compared three options: no change, voluntary guidance, and a statutory duty.',

    'The policy options considered were guidance alone, a reporting duty, and a due diligence duty with liability.',
    'Binding duties are complemented by guidance for small firms and by conditions in public procurement.',
  ],
  'leg-coherence': [
    'The Department consulted trade, foreign affairs and justice ministries so that policies do not contradict one another.',
    'Nothing in a trade agreement shall prevent the State from meeting its human rights obligations.',
    'The duty follows the OECD Guidelines and the UN Guiding Principles.',

    'This Act is consistent with the international human rights obligations of the State.',
    'An inter-ministerial committee coordinates trade, labour and digital policy.',
    'Duties are aligned with the UN Guiding Principles.',
  ],
  'leg-all-rights': [
    'In this Act, "human rights" includes all rights recognised in treaties to which the State is a party, and is not limited to the list in the Schedule.',
    'The duty covers every internationally recognised human right.',

    '“Human rights” means all internationally recognised human rights.',
    'Human rights include at least those in the Universal Declaration of Human Rights and the International Covenant on Civil and Political Rights.',
  ],
  'leg-value-chain': [
    'The duty extends to subsidiaries, contractors and suppliers at every level, and to the use of products by customers.',
    'A company is responsible for identifying risks in the operations of entities with which it has a business relationship.',

    'An enterprise shall exercise due diligence in its supply chain, including indirect suppliers.',
    'The obligation extends to business relationships upstream and downstream.',
  ],
  'leg-severity': [
    'Priority shall be given to harm that is grave, affects many or cannot be undone.',
    'In deciding what to address first, a company must have regard to the severity of the harm.',

    'Undertakings shall address the most severe impacts first.',
    'Measures shall be proportionate to the severity and likelihood of the adverse impact.',
  ],
  'leg-engagement': [
    'Before taking a decision, the operator must hear those who may be affected and their unions.',
    'The company has a duty to engage meaningfully with rights holders.',
    'A supervisory body shall hold public hearings with affected communities.',

    'Companies shall consult workers, trade unions and affected communities.',
    'Rights holders must be consulted before an operator deploys the system.',
    'Each provider is required to engage with civil society organisations and persons affected.',
  ],
  'leg-vulnerable-groups': [
    'The assessment must consider separately how women, children and indigenous communities are affected.',

    'Assessments shall consider the impact on children, women and persons with disabilities.',
    'Particular attention shall be paid to migrant workers and indigenous peoples.',
  ],
  'leg-sme': [
    'Firms with fewer than 50 employees are subject to simplified duties, unless they operate in a high-risk sector; small businesses get advice free of charge.',

    'Small and medium-sized enterprises receive support from a helpdesk.',
    'Micro-enterprises are exempt, unless they operate in a high-risk sector.',
  ],
  'leg-no-safe-harbour': [
    'It is not a defence merely to show that an audit was carried out.',
    'Reliance on certification does not discharge the duty or affect liability.',

    'Certification does not relieve an undertaking of its liability under this Part.',
    'Compliance with a code of conduct may be taken into account but is no defence in an action for damages; the company remains liable.',
  ],
  'leg-state-safeguards': [
    'Interception is lawful only if authorised by a judge, prescribed by law and strictly necessary.',

    'Access to communications data must be provided by law, necessary and proportionate, and authorised by a court order.',
    'A restriction of freedom of expression shall serve a legitimate aim and be subject to prior judicial review of the measure.',
  ],
  'leg-state-nexus': [
    'Ministries and public enterprises must exercise due diligence in their own procurement.',
    'A company that has been sanctioned shall be ineligible for government contracts and export support for human rights reasons.',

    'Contracting authorities shall exclude bidders that breach this Act from public procurement.',
    'State-owned enterprises must carry out due diligence like any other company.',
    'Export credit is granted on condition of respect for human rights.',
  ],
  'leg-transparency-data-access': [
    'The Registrar shall keep the reports on a website open to everyone.',
    'Statements filed under this section are published in a searchable database.',

    'The authority shall keep a public register of reports.',
    'Providers shall give vetted researchers access to data.',
  ],
  'leg-capacity-guidance': [
    'The Secretary of State must issue guidance about how to comply with this Part.',
    'A national centre shall advise companies and train inspectors and magistrates.',

    'The Commissioner shall issue guidance on due diligence within one year.',
    'The Government funds training for judges and labour inspectors.',
  ],
  'leg-defenders': [
    'It is an offence to threaten or dismiss a person because they have complained or given evidence.',
    'Courts shall dismiss at an early stage lawsuits that aim to silence public participation.',

    'No person may suffer reprisals for a complaint under this Act.',
    'The State protects human rights defenders and journalists against abusive lawsuits.',
  ],
  'leg-review-clause': [
    'The Secretary of State must, within five years, lay before Parliament a report on how this Part has worked.',
    'An independent reviewer shall assess the effects of this Act every four years.',

    'Five years after entry into force the Minister shall evaluate this Act and report to Parliament.',
    'The Commission shall submit a report on the implementation of this Directive every three years.',
  ],
  'leg-scope-objective': [
    'An Act to make provision about the prevention of human rights abuses by businesses. This Part applies to any body corporate that carries on business in the country.',
    'The object of this Act is to protect workers and communities from harm caused by business. It binds all enterprises operating in the territory.',
  ],
  'leg-remedy': [
    'Anyone harmed by a breach of the duty may bring civil proceedings and claim compensation. An enterprise that contributed to harm must make reparation.',
    'The High Court may award damages to victims. Companies are obliged to remediate harm that they have caused.',
  ],
  'leg-oversight-enforcement': [
    'There is established a Commission for Business and Human Rights, independent of government, which may investigate, issue notices and impose fines. A person who fails to comply with a notice is liable to a penalty.',
  ],
  'leg-hrdd-duty': [
    'Every enterprise must take reasonable steps to prevent human rights abuses in its operations and supply chains. It must map and assess risks, act to prevent or stop them, evaluate whether its steps work, and publish a yearly statement.',
  ],
  'leg-definitions': [
    'In this Act, "adverse impact" means harm to a person\'s enjoyment of human rights.',
    '"Value chain" has the meaning given in section 3.',
  ],
};

const unsaid: Record<string, string[]> = {
  'leg-smart-mix': ['Companies are invited to follow a code of conduct.'],
  'leg-coherence': ['The authority acts in accordance with this Act.'],
  'leg-value-chain': ['Companies shall keep records for five years.'],
  'leg-severity': ['The amount of the fine depends on the gravity of the infringement.'],
  'leg-review-clause': ['The company shall review its decision.'],
  'leg-state-nexus': ['Member States shall bring into force the laws necessary to comply with this Directive.'],
  'leg-defenders': ['The company may request more information.'],
};

describe('what draft laws have to say', () => {
  for (const [element, sentences] of Object.entries(said)) {
    for (const sentence of sentences)
      it(`${element}: “${sentence}”`, () => assert.equal(stateOf(element, sentence), 'covered'));
  }

  it('asks for every step of due diligence', () => {
    const steps = [
      'Companies shall carry out human rights due diligence.',
      'They shall identify and assess adverse impacts on human rights.',
      'They shall prevent and mitigate adverse impacts.',
      'They shall monitor the effectiveness of their measures.',
      'They shall publish an annual report on their due diligence.',
    ];
    assert.equal(stateOf('leg-hrdd-duty', steps.join(' ')), 'covered');
    assert.equal(stateOf('leg-hrdd-duty', steps[0]), 'partial');
  });

  it('asks for courts and for remediation by companies', () => {
    const court = 'Victims have a right to full compensation before the courts.';
    const remediation = 'A company that caused or contributed to an adverse impact shall provide remediation.';
    assert.equal(stateOf('leg-remedy', `${court} ${remediation}`), 'covered');
    assert.equal(stateOf('leg-remedy', court), 'partial');
  });

  it('asks for an authority and for sanctions', () => {
    const authority = 'The supervisory authority shall monitor compliance and may carry out inspections.';
    const sanctions = 'Penalties shall be effective, proportionate and dissuasive.';
    assert.equal(stateOf('leg-oversight-enforcement', `${authority} ${sanctions}`), 'covered');
    assert.equal(stateOf('leg-oversight-enforcement', authority), 'partial');
  });
});

describe('what laws say of other things', () => {
  for (const [element, sentences] of Object.entries(unsaid)) {
    for (const sentence of sentences)
      it(`not ${element}: “${sentence}”`, () => assert.equal(stateOf(element, sentence), 'missing'));
  }

  it('takes “may consult, where relevant” for half a duty at most', () => {
    assert.equal(stateOf('leg-engagement', 'Where relevant, companies may consult stakeholders.'), 'partial');
  });
});

describe('templates of the legislation pack', () => {
  for (const [element, pack] of knowledge.packOf) {
    if (pack !== 'legislation') continue;
    it(`${element}: filled in, its section says it`, () => {
      const { heading, body } = knowledge.templates[element];
      assert.equal(stateOf(element, fillTemplate(`## ${heading}\n\n${body}`)), 'covered');
    });
  }
});

describe('a draft law that says nothing of remedy', () => {
  it('is told so once', () => {
    const text = '# Draft Law on Online Services\n\nThis Act applies to providers of online services.\n';
    const config = { ...DEFAULT_CONFIG, kind: 'legislation' as const };
    const { coverage } = linter.lint(parseDocument(text), config);
    assert.equal(coverage['leg-remedy'].state, 'missing');
    assert.equal(coverage['remedy-commitment'].state, 'notApplicable');
  });
});
