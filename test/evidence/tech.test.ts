import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/document/document.ts';
import { loadBuiltIn } from '../../server/src/knowledge/load.ts';
import { DEFAULT_CONFIG } from '../../server/src/lint/config.ts';
import { createLinter } from '../../server/src/lint/lint.ts';
import { fillTemplate } from '../helpers/fill.ts';

const knowledge = loadBuiltIn();
const linter = createLinter(knowledge);

/** State of an element in a text that stands in a company's policy. */
function stateOf(element: string, text: string): string {
  const config = { ...DEFAULT_CONFIG, kind: 'company-policy' as const, allElements: true };
  return linter.lint(parseDocument(text), config).coverage[element].state;
}

const said: Record<string, string[]> = {
  'tech-business-model-risk': [
    "Because advertising pays for our services, we assess each year whether our revenue model leads to harm to users' privacy.",
    'We know that maximising engagement can amplify discrimination, and we changed the targets of our teams.',
    'The board reviews how our business model could contribute to harm to people.',
    'Growth targets must not put people at risk: we examine human rights risks of our monetisation every year.',
  ],
  'tech-product-lifecycle-hrdd': [
    'Every new feature goes through a human rights review before it ships.',
    'Product teams complete a human rights questionnaire at the design stage of each service.',
    'We consider potential harms to vulnerable people throughout the lifecycle of our models, from training to decommissioning.',
    'No product is released while it has an unresolved severe risk to people.',
    'We carry out human rights impact assessments of high-risk products.',
    'Human rights by design guides our engineers.',
  ],
  'tech-end-use-hrdd': [
    'Our sales teams screen customers and the intended use of our technology for human rights red flags.',
    'We cut off access for customers who use our tools to commit human rights abuses.',
    'Our acceptable use policy prohibits the use of our drones for surveillance of peaceful protesters.',
    'We assess how our products might be misused to violate human rights and build in safeguards.',
    'Downstream due diligence looks at who buys our software and how it is used, and we decline sales that could contribute to repression.',
  ],
  'tech-state-end-users': [
    'We do not sell facial recognition to police forces.',
    'Government customers are subject to enhanced human rights due diligence on the use of our technology.',
    'Before we license our software to law enforcement agencies, we examine whether the use is necessary and proportionate.',
    'Surveillance technology is never sold to authorities without judicial oversight; we review each deal for human rights.',
  ],
  'tech-government-demands': [
    'When governments request customer data, our lawyers check that each order is valid and narrow it where it is too broad.',
    'We push back on overbroad demands for account data from law enforcement.',
    'We contest orders of authorities to shut down the network or to block lawful content.',
    'We only disclose user data in response to a valid legal process of the competent authority.',
    'We interpret government demands narrowly and notify users before we disclose their data.',
  ],
  'tech-privacy-expression': [
    "We respect our customers' rights to privacy and free expression.",
    'The rights most at risk are freedom of opinion and expression and the right to privacy.',
    'Freedom of expression and privacy are human rights that we defend on our services.',
  ],
  'tech-ai-algorithmic': [
    'We test our machine-learning models for discriminatory outcomes and keep a human in the loop.',
    'A fundamental rights impact assessment precedes every high-risk use of AI.',
    'Our AI principles require respect for human rights in everything we build.',
    'We assess algorithmic systems for bias and for harm to people.',
  ],
  'tech-content-governance': [
    'When we remove a post, its author gets a notice with the rule that was broken and can appeal to a human reviewer.',
    'Moderators who speak the language of users apply our community guidelines consistently.',
    'Our policies on hate speech rest on international human rights standards.',
    'Users can appeal when we suspend their account.',
  ],
  'tech-workplace-monitoring': [
    'Monitoring of employees by digital tools is limited to what is necessary and agreed with the works council.',
    'We do not use algorithmic management without consulting worker representatives.',
    'CCTV at work is used only where proportionate, and employees are informed.',
  ],
  'tech-transparency': [
    'Each year we publish a transparency report on content removals and government requests.',
    'We explain in plain language how our algorithms rank content.',
    'Researchers get access to the data of our platform.',
    'Model cards, which we publish, describe the limits of each system.',
  ],
  'engage-across-hrdd-remedy': [
    'Civil society organisations are involved at every stage of our due diligence, from scoping to remedy.',
    'We co-design safeguards with affected communities.',
    'External stakeholders take part in the design of our grievance mechanism and in tracking.',
  ],
  'engage-feedback-loop': [
    'After each consultation we report back to participants on what changed as a result.',
    'We explain why suggestions of civil society were not adopted.',
    'We close the loop with the groups that we consult.',
    'We publish a summary of how their input influenced our decision.',
  ],
  'engage-relationships': [
    'We maintain long-term relationships with civil society organisations, beyond one-off consultations.',
    'Our regional teams meet digital rights groups every quarter and not only in a crisis: the dialogue with civil society is continuous.',
    'Each affected community has a named contact at our company.',
  ],
  'engage-global-majority': [
    'We seek out the views of civil society in the Global South.',
    'Our consultations include experts from Africa, Asia and Latin America, in local languages.',
    'We engage with local civil society in the countries where our users are.',
  ],
  'engage-resourcing': [
    'We compensate participants for their time and travel when they take part in our workshops.',
    'Interpretation and childcare are provided so that communities can participate.',
    'We fund independent experts of their choice for communities that we consult.',
  ],
  'remedy-ecosystem': [
    'Our complaints channel complements courts, regulators and ombuds institutions, and we refer people to them.',
    'We see our grievance mechanism as part of a remedy ecosystem.',
  ],
  'joint-grievance-mechanism': [
    'We take part in a sector-wide grievance mechanism with other platforms.',
    'With our peers we fund a joint complaints mechanism that is run independently.',
  ],
  'prioritise-at-scale': [
    'When thousands of people are affected, we triage complaints by severity and review the most severe cases by hand.',
    'We prioritise appeals by severity of harm.',
  ],
  'investigations-transitional-justice': [
    'We preserve evidence of war crimes that we remove from our services.',
    'We cooperate with the International Criminal Court and with truth commissions in line with the law.',
  ],
  'sme-proportionality': [
    'As a start-up we keep our due diligence simple, but its depth follows the severity of harm.',
    'Our small team uses a process that is proportionate to the severity of risks to human rights.',
  ],
  'multi-stakeholder-participation': [
    'We are a member of the Global Network Initiative.',
    'We participate in a multi-stakeholder initiative in which civil society has a vote.',
  ],
  'investor-responsibility': [
    'We carry out human rights due diligence before we invest in a company.',
    'Portfolio companies are required to respect human rights as a condition of our investment.',
  ],
};

const unsaid: Record<string, string[]> = {
  'tech-business-model-risk': [
    'We run a sustainable business model that is resilient to climate change.',
    'Our business model is built on long-term partnerships with retailers.',
  ],
  'tech-product-lifecycle-hrdd': [
    'Security by design is part of our engineering practice.',
    'All releases pass quality assurance and penetration tests.',
    'New products are tested for safety in the laboratory.',
  ],
  'tech-end-use-hrdd': [
    'We improve the experience of end users with every release.',
    'Misuse of company laptops is a disciplinary matter.',
    'We apply know-your-customer checks to prevent money laundering.',
  ],
  'tech-state-end-users': [
    'Our government affairs team meets ministries.',
    'We received a grant from a government agency.',
    'Security guards call the police when they find a crime.',
  ],
  'tech-government-demands': [
    'We answer requests of the tax authority in time.',
    'We respond to data subject requests within 30 days.',
    'Suppliers must cooperate with labour inspectors.',
  ],
  'tech-privacy-expression': ['Read our privacy policy to learn how we process your data.', 'We comply with the GDPR.'],
  'tech-ai-algorithmic': ['Our AI-powered assistant makes shopping easier.'],
  'tech-content-governance': [
    'Please send the content of the leaflet to the communications department.',
    'Employees may appeal against a disciplinary decision.',
  ],
  'tech-workplace-monitoring': ["We monitor the working hours of our suppliers' workers."],
  'tech-transparency': ['Transparency in our supply chain matters to us.', 'We publish our modern slavery statement.'],
  'engage-feedback-loop': ['Customers can give feedback on our products.'],
  'engage-relationships': ['We build long-term relationships with our customers.'],
  'engage-resourcing': ['We compensate victims of harm.'],
  'prioritise-at-scale': ['We prioritise risks by severity.'],
  'multi-stakeholder-participation': ['We are a member of the chamber of commerce.'],
  'investor-responsibility': ['We answer the questions of our investors.'],
};

describe('what technology companies have to say', () => {
  for (const [element, sentences] of Object.entries(said)) {
    for (const sentence of sentences)
      it(`${element}: “${sentence}”`, () => assert.equal(stateOf(element, sentence), 'covered'));
  }
});

describe('what only looks like it', () => {
  for (const [element, sentences] of Object.entries(unsaid)) {
    for (const sentence of sentences)
      it(`not ${element}: “${sentence}”`, () => assert.equal(stateOf(element, sentence), 'missing'));
  }
});

describe('templates of the technology pack', () => {
  for (const [element, pack] of knowledge.packOf) {
    if (pack !== 'tech') continue;
    it(`${element}: filled in, its section says it`, () => {
      const { heading, body } = knowledge.templates[element];
      assert.equal(stateOf(element, fillTemplate(`## ${heading}\n\n${body}`)), 'covered');
    });
  }
});

describe('whom the technology pack is for', () => {
  const policy = (text: string): string[] => {
    const config = { ...DEFAULT_CONFIG, kind: 'company-policy' as const };
    const { coverage } = linter.lint(parseDocument(`# Human Rights Policy\n\n${text}`), config);
    return Object.keys(coverage).filter(
      (id) => knowledge.packOf.get(id) === 'tech' && coverage[id].state !== 'notApplicable',
    );
  };

  it('asks companies that make or run technology', () => {
    for (const text of [
      'Our platform connects people across the world.',
      'As a technology company we respect human rights.',
      'We develop software for hospitals.',
      'We are a telecommunications operator.',
      'Our algorithms decide which offers people see.',
    ])
      assert.ok(policy(text).includes('tech-end-use-hrdd'), text);
  });

  it('leaves others alone', () => {
    for (const text of [
      'This policy is published on our website and sent to all employees by e-mail.',
      'Anyone can report a concern on the online platform of an independent provider.',
      'We use software and artificial intelligence to screen suppliers.',
      'We sell our clothes online and in shops.',
      'Our employees use social media with care.',
      'Suppliers enter their data in a digital tool.',
      'All staff follow our Code of Conduct, and suppliers follow our code for suppliers.',
      'We buy cleaning, security, telecommunications services and services of cloud providers.',
      'Reports to the hotline are protected by encryption.',
    ])
      assert.deepEqual(policy(text), [], text);
  });
});
