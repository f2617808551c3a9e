import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { createLinter } from '../../server/src/lint/lint.ts';
import type { LintResult } from '../../server/src/lint/types.ts';

const linter = createLinter(loadBuiltIn());

function checked(text: string): LintResult {
  return linter.lint(parseDocument(text), DEFAULT_CONFIG);
}

const documents: [what: string, kind: string, text: string][] = [
  [
    'a human rights policy',
    'company-policy',
    `# Human Rights Policy

We respect all internationally recognised human rights and follow the UN Guiding Principles. We carry out human rights
due diligence, consult the people affected, and provide for remedy where we have caused or contributed to harm.`,
  ],
  ['a policy that has just begun', 'company-policy', '# Human Rights Policy\n'],
  [
    'a supplier code',
    'supplier-code',
    `# Supplier Code of Conduct

Suppliers shall respect human rights. Suppliers must not use forced labour or child labour. We expect our suppliers to
pay a living wage and to pass these requirements on to their own suppliers.`,
  ],
  [
    'a modern slavery statement',
    'modern-slavery-statement',
    `# Modern Slavery Statement 2026

This statement is made pursuant to section 54 of the Modern Slavery Act 2015. We do not tolerate slavery or human
trafficking in our business or supply chains, and we assess our suppliers for the risk of it every year.`,
  ],
  [
    'a due diligence report',
    'hrdd-report',
    `# Human Rights Due Diligence Report 2026

This report covers the period from January to December. We assessed our salient human rights issues, interviewed workers
in three countries, and agreed corrective measures with our suppliers.`,
  ],
  [
    'a bill with articles',
    'legislation',
    `# Draft Bill on Human Rights Due Diligence

## Article 1: Purpose

The purpose of this Act is to prevent harm to people by business.

## Article 2: Scope

This Act applies to companies with an establishment in the country.

## Article 3: Due diligence

Companies shall carry out human rights due diligence. The supervisory authority shall publish guidance on adverse
human rights impacts.`,
  ],
  [
    'a bill with a long title',
    'legislation',
    `# Draft Bill to Establish Duties of Care for Providers of Online Services

This Act applies to providers of online services. Providers shall assess risks to human rights every year. The regulator
shall supervise them. A provider that fails to comply commits an offence. Users harmed have a right to an effective
remedy before the courts. The Minister shall review this Act after three years.`,
  ],
  [
    'an explanatory memorandum, which promises nothing in the first person',
    'legislation',
    `# Explanatory Memorandum

## Problem

Existing law does not oblige companies to look for human rights abuses in their supply chains.

## Objective

This Bill creates a duty of human rights due diligence. It closes the gap between labour law and company law. The Bill is
without prejudice to criminal law. Companies shall identify and address adverse impacts, and the authority shall
supervise them.`,
  ],
  [
    'a white paper of a government',
    'legislation',
    `# White Paper on Human Rights and Digital Services

The Government will introduce a duty of human rights due diligence for large platforms. The regulator shall enforce it.
The Government proposes to consult affected people before this Bill enters Parliament, and intends to legislate within
two years. Public authorities shall apply the same duty when they buy technology.`,
  ],
  [
    'a systemic risk report',
    'dsa-risk-assessment',
    `# Systemic Risk Assessment Report 2026

We assessed systemic risks under Article 34 of the Digital Services Act, among them negative effects on fundamental
rights, and describe our mitigation measures.`,
  ],
  [
    'a README',
    'none',
    `# human-rights-policy-checker

A command-line tool that checks whether a human rights policy mentions forced labour. Install it with npm and run it on
your files. Pull requests are welcome.`,
  ],
  [
    'a privacy policy',
    'none',
    `# Privacy Policy

We respect your right to privacy. We collect your name and e-mail address when you open an account on our platform. We
share personal data with our processors. You can object to targeted advertising, appeal a decision about your account,
and complain to a data protection authority. We review requests from law enforcement and publish a transparency report.`,
  ],
  [
    'terms of service',
    'none',
    `# Terms of Service

You may not post illegal content on our platform. We may remove content and suspend accounts that violate our community
guidelines. If we remove your content, we tell you the reasons, and you can appeal the decision within six months.`,
  ],
  [
    'an article about human rights',
    'none',
    `# Why human rights due diligence matters

Companies that ignore human rights face lawsuits. Businesses should assess their supply chains, because customers and
investors ask for it. Your company needs a policy, a grievance mechanism and training. Enterprises in Europe have to
prepare for new rules on forced labour, and most businesses are late.`,
  ],
  [
    'news about a bill',
    'none',
    `# Draft bill on supply chains: what companies need to know

Last week the ministry published a draft on human rights in supply chains. Experts say that businesses have two years to
prepare. Trade unions welcomed the plan, while some associations called it a burden. Your company can start with a risk
analysis and with training on forced labour. Read our guide to learn which enterprises are affected by the new rules and
how your suppliers may react. Consultants expect a final vote in spring, after hearings with human rights groups.`,
  ],
  [
    'a white paper of a vendor',
    'none',
    `# White Paper: Ethical Supply Chains with Software

Companies struggle to see forced labour in their supply chains. Our platform maps suppliers within minutes and scores
human rights risk. You get alerts when a supplier changes. Customers tell us that audits take half the time. Businesses
of every size benefit from clear dashboards, and your team can export reports for the board with one click.`,
  ],
  ['an invoice', 'none', '# Invoice\n\nBill to: Acme Ltd\n\n3 hours of work\n'],
  [
    'the definition of a metric',
    'none',
    `# Human rights policy (yes or no)

Indicator: whether the company has a human rights policy. Answer yes if the company publishes a policy that refers to the
UN Guiding Principles and covers forced labour and child labour. Source: annual report. Unit: boolean.`,
  ],
];

describe('the kind of a document', () => {
  for (const [what, kind, text] of documents)
    it(`${what}: ${kind}`, () => {
      const { kind: found, kindReason, findings } = checked(text);
      assert.equal(found, kind, kindReason);
      if (kind === 'none') assert.deepEqual(findings, []);
    });

  it('is what the front matter says, whatever the text', () => {
    assert.equal(checked('---\nungp:\n  kind: legislation\n---\n\n# Notes\n').kind, 'legislation');
    assert.equal(checked('---\nungp:\n  kind: none\n---\n\n# Human Rights Policy\n').kind, 'none');
  });
});

/** A few lines of a policy in each language, long enough to tell the language. */
const foreign: [language: string, title: string, body: string][] = [
  [
    'fr',
    'Politique de droits humains du groupe',
    'Nous respectons les droits de toutes les personnes dans nos sites et pour nos partenaires. Le comité est responsable du suivi des mesures, et une revue annuelle est prévue pour les équipes. Nous publions les résultats dans notre rapport sur la durabilité.',
  ],
  [
    'es',
    'Política de derechos humanos',
    'Respetamos los derechos de las personas en nuestra empresa y con nuestro entorno. El comité revisa la política una vez al año y las medidas que se aplican para los proveedores. Se informa del resultado por medio de nuestro informe anual, que está disponible para el público.',
  ],
  [
    'de',
    'Grundsatzerklärung zur Achtung der Menschenrechte',
    'Wir achten die Rechte der Menschen, die für uns und mit uns arbeiten. Der Vorstand ist für die Umsetzung zuständig und prüft die Maßnahmen jährlich. Die Ergebnisse der Prüfung werden auf unserer Seite veröffentlicht, und das Verfahren steht allen offen, die sich beschweren wollen.',
  ],
  [
    'pt',
    'Política de Direitos Humanos',
    'Respeitamos os direitos das pessoas em nossa empresa e com os nossos parceiros. A diretoria revisa a política uma vez por ano e os resultados são publicados em nosso relatório. As medidas não dependem dos custos, e uma equipe acompanha as queixas ao longo dos meses.',
  ],
];

describe('drafts in other languages', () => {
  for (const [language, title, body] of foreign) {
    it(`${language}: get one notice when they are titled like a policy`, () => {
      const result = checked(`# ${title}\n\n${body}\n`);
      assert.equal(result.language, language);
      assert.deepEqual(
        result.findings.map(({ rule, severity }) => [rule, severity]),
        [['language/not-supported', 'information']],
      );
    });

    it(`${language}: get the same notice when they have just begun`, () => {
      const { findings } = checked(`# ${title}\n`);
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        ['language/not-supported'],
      );
    });

    it(`${language}: get nothing otherwise`, () => {
      for (const other of ['Datenschutz', 'Conditions générales', 'Términos y condiciones', 'Termos de uso'])
        assert.deepEqual(checked(`# ${other}\n\n${body}\n`).findings, [], other);
    });
  }

  it('stay silent on the Universal Declaration and on news', () => {
    for (const title of [
      "Déclaration universelle des droits de l'homme",
      'Declaración Universal de Derechos Humanos',
      'Allgemeine Erklärung der Menschenrechte',
      'Declaração Universal dos Direitos Humanos',
      'Ministerium veröffentlicht Menschenrechtsbericht zu Lage der Arbeiterinnen und Arbeiter in vielen Ländern',
    ])
      assert.equal(checked(`# ${title}\n`).kind, 'none', title);
  });
});
