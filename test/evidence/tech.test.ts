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
    'The Board asks each year whether our advertising business harms people.',
    'We examined whether growth targets for emerging markets outpace our ability to protect people there.',

    'We look at how advertising incentives could lead to discrimination and adapt our ad products.',

    "Because advertising pays for our services, we assess each year whether our revenue model leads to harm to users' privacy.",
    'We know that maximising engagement can amplify discrimination, and we changed the targets of our teams.',
    'The board reviews how our business model could contribute to harm to people.',
    'Growth targets must not put people at risk: we examine human rights risks of our monetisation every year.',
  ],
  'tech-product-lifecycle-hrdd': [
    'Human rights due diligence starts at the idea stage of a product and ends when it is withdrawn.',
    "Designers use a checklist on children's rights for each new app.",
    'A feature that could harm people is not rolled out until the risk is solved.',
    'We run impact assessments on high-risk technologies such as facial recognition before development begins.',

    'Human rights risks are considered at each milestone of product development.',
    'We conduct ethical assessments when we design new services.',
    'Product managers must complete a self-assessment on human rights when they create a product.',
    'Before entering the market with a new technology we examine its consequences for vulnerable groups.',
    "Our responsible innovation team reviews proposals for features that may affect people's rights.",
    'Safety evaluations, including for harm to minorities, are carried out before each model is deployed.',

    'Every new feature goes through a human rights review before it ships.',
    'Product teams complete a human rights questionnaire at the design stage of each service.',
    'We consider potential harms to vulnerable people throughout the lifecycle of our models, from training to decommissioning.',
    'No product is released while it has an unresolved severe risk to people.',
    'We carry out human rights impact assessments of high-risk products.',
    'Human rights by design guides our engineers.',
  ],
  'tech-end-use-hrdd': [
    'Before we sign with a new customer in a high-risk country, our compliance team checks how the equipment will be used and by whom.',
    'Export of dual-use items is subject to a human rights review.',
    'If we learn that a licensee uses our software to persecute minorities, we end the licence.',
    'We require distributors to pass on restrictions on the use of our drones.',
    'We consider how bad actors might turn our tools against vulnerable people and design against it.',

    'We operate a sensitive countries process to identify the risk that customers misuse our networks.',
    'Sales opportunities in high-risk markets go through our sensitive business review, which looks at the customer, the country and the purpose of the product.',
    'We do not tolerate our products being used to violate human rights.',
    'Our terms prohibit customers from using our cloud to harm people or infringe their rights.',
    'We evaluate potential customers for the risk that they use our software for unlawful surveillance.',
    'Our usage policies forbid using the models for mass surveillance, and we monitor for violations and suspend access.',
    'We have designed processes to reduce the risk of misuse of our products by third parties.',

    'Our sales teams screen customers and the intended use of our technology for human rights red flags.',
    'We cut off access for customers who use our tools to commit human rights abuses.',
    'Our acceptable use policy prohibits the use of our drones for surveillance of peaceful protesters.',
    'We assess how our products might be misused to violate human rights and build in safeguards.',
    'Downstream due diligence looks at who buys our software and how it is used, and we decline sales that could contribute to repression.',
  ],
  'tech-state-end-users': [
    'We will not provide our cloud services to intelligence agencies for mass surveillance.',
    'Deals with police and border agencies need approval by the human rights committee.',
    'Public sector contracts are assessed for the risk of misuse against protesters.',

    'We do not design or sell products specifically for offensive surveillance by governments.',
    'Requests from law enforcement customers for our AI services are escalated to the ethics committee.',
    'We have limits on police use of our face matching service.',
    'Military and intelligence contracts are reviewed case by case by a senior panel against human rights criteria.',

    'We do not sell facial recognition to police forces.',
    'Government customers are subject to enhanced human rights due diligence on the use of our technology.',
    'Before we license our software to law enforcement agencies, we examine whether the use is necessary and proportionate.',
    'Surveillance technology is never sold to authorities without judicial oversight; we review each deal for human rights.',
  ],
  'tech-government-demands': [
    'When the police ask for the location of a subscriber, we insist on a court warrant.',
    'Local managers must escalate any order to switch off the mobile network to the group general counsel, who looks for ways to limit its effect on people.',
    'We store as little data as possible so that there is little to hand over to governments.',
    'Where a government asks us to take down lawful speech, we geo-block at most and tell the author.',

    'We review every request from public authorities and reject those that lack a legal basis.',
    'Our policy is to require governments to follow due process of law when they seek user information.',
    'If a demand appears inconsistent with human rights standards, we seek clarification or modification from the authority, or challenge it in court.',
    'Unconventional requests from authorities, such as blocking of sites or shutting down the network, are escalated to group management.',
    'We oppose backdoors and will not weaken encryption at the request of any government.',
    'We advocate for surveillance reform and transparency about orders that we receive.',
    'We comply with lawful requests, limit disclosure to what is required, and inform customers where permitted.',

    'When governments request customer data, our lawyers check that each order is valid and narrow it where it is too broad.',
    'We push back on overbroad demands for account data from law enforcement.',
    'We contest orders of authorities to shut down the network or to block lawful content.',
    'We only disclose user data in response to a valid legal process of the competent authority.',
    'We interpret government demands narrowly and notify users before we disclose their data.',
  ],
  'tech-privacy-expression': [
    'Privacy and free speech are the two rights our services affect most.',

    'We recognise that our services can affect the rights to privacy and freedom of expression of millions of people.',
    'Giving people a voice and keeping their information private are human rights (ICCPR Articles 17 and 19).',
    'Customers have the right to express themselves freely and to keep their communications private.',
    "Key issues for our sector are freedom of expression, privacy and children's rights online.",

    "We respect our customers' rights to privacy and free expression.",
    'The rights most at risk are freedom of opinion and expression and the right to privacy.',
    'Freedom of expression and privacy are human rights that we defend on our services.',
  ],
  'tech-ai-algorithmic': [
    "Every high-risk AI use case is reviewed for its effect on people's rights by an interdisciplinary board.",
    'Recommendation algorithms are audited for discrimination and amplification of hatred.',
    'Generative AI tools are tested by red teams that include human rights experts.',
    'We document the training data and check it for bias against minorities.',

    'We evaluate models for risks such as bias, misinformation and threats to fundamental rights before release.',
    'Automated decisions with legal effects are always subject to human review.',
    'Our AI governance board assesses the human rights implications of machine learning projects.',
    'People who annotate data for our models are paid a living wage and receive psychological support.',

    'We test our machine-learning models for discriminatory outcomes and keep a human in the loop.',
    'A fundamental rights impact assessment precedes every high-risk use of AI.',
    'Our AI principles require respect for human rights in everything we build.',
    'We assess algorithmic systems for bias and for harm to people.',
  ],
  'tech-content-governance': [
    'Sellers can appeal when a listing is taken down.',
    'Our trust and safety team handles reports of hate speech in 40 languages.',
    'We notify people when we restrict their account and explain why.',
    'We base our community rules on Article 19 of the ICCPR.',

    'Our rules on what is allowed are public, and we enforce them consistently.',
    'We work with trusted partners in many countries to understand local context when moderating speech.',
    'Creators can contest the removal of their videos and get an answer from a person.',
    'An independent oversight board can overturn our content decisions.',
    'We act against harassment and incitement on the service while protecting legitimate speech.',
    'Users are told which rule they broke and how to appeal.',

    'When we remove a post, its author gets a notice with the rule that was broken and can appeal to a human reviewer.',
    'Moderators who speak the language of users apply our community guidelines consistently.',
    'Our policies on hate speech rest on international human rights standards.',
    'Users can appeal when we suspend their account.',
  ],
  'tech-workplace-monitoring': [
    'Employees know when and why their activity on company systems is monitored, and monitoring is kept to a minimum.',
    'We consult works councils before introducing tools that track performance.',

    'Monitoring of employees by digital tools is limited to what is necessary and agreed with the works council.',
    'We do not use algorithmic management without consulting worker representatives.',
    'CCTV at work is used only where proportionate, and employees are informed.',
  ],
  'tech-transparency': [
    'Our transparency centre shows how our systems rank posts.',
    'We make public the known limits of our models.',

    'We report twice a year on requests from governments and on removed content.',
    'We publish summaries of our human rights impact assessments.',
    'Independent researchers can audit our ranking systems.',
    'We disclose how our recommendation engine works.',

    'Each year we publish a transparency report on content removals and government requests.',
    'We explain in plain language how our algorithms rank content.',
    'Researchers get access to the data of our platform.',
    'Model cards, which we publish, describe the limits of each system.',
  ],
  'engage-across-hrdd-remedy': [
    'Users and civil society help us to scope assessments, to choose measures and to judge results.',

    'Rights holders are involved from the planning of an assessment to the evaluation of measures.',
    'A standing advisory council with members of affected communities advises us on products and remedies.',

    'Civil society organisations are involved at every stage of our due diligence, from scoping to remedy.',
    'We co-design safeguards with affected communities.',
    'External stakeholders take part in the design of our grievance mechanism and in tracking.',
  ],
  'engage-feedback-loop': [
    'We tell communities what we did with their advice.',

    'Each year we publish how stakeholder feedback has shaped our policies.',
    'Participants receive a summary of what we learned and what we will do.',

    'After each consultation we report back to participants on what changed as a result.',
    'We explain why suggestions of civil society were not adopted.',
    'We close the loop with the groups that we consult.',
    'We publish a summary of how their input influenced our decision.',
  ],
  'engage-relationships': [
    'Local teams keep in touch with human rights defenders all year round.',

    'We hold quarterly roundtables with digital rights organisations.',
    'Our human rights team maintains regular contact with civil society groups.',

    'We maintain long-term relationships with civil society organisations, beyond one-off consultations.',
    'Our regional teams meet digital rights groups every quarter and not only in a crisis: the dialogue with civil society is continuous.',
    'Each affected community has a named contact at our company.',
  ],
  'engage-global-majority': [
    'Half of the members of our advisory board live in the Global South.',

    'We pay attention to voices from countries outside North America and Europe.',
    'Workshops were held in Nairobi, Jakarta and Bogotá with local organisations, in local languages.',

    'We seek out the views of civil society in the Global South.',
    'Our consultations include experts from Africa, Asia and Latin America, in local languages.',
    'We engage with local civil society in the countries where our users are.',
  ],
  'engage-resourcing': [
    'We pay travel and childcare for those who come to our consultations.',

    'Organisations that advise us are paid for their work.',
    'We provide briefings in plain language before meetings and offer interpretation.',

    'We compensate participants for their time and travel when they take part in our workshops.',
    'Interpretation and childcare are provided so that communities can participate.',
    'We fund independent experts of their choice for communities that we consult.',
  ],
  'remedy-ecosystem': [
    'Our complaints team refers cases to ombuds offices and regulators where they can help better.',

    'People can also turn to data protection authorities, courts and national contact points, and we inform them of these options.',

    'Our complaints channel complements courts, regulators and ombuds institutions, and we refer people to them.',
    'We see our grievance mechanism as part of a remedy ecosystem.',
  ],
  'joint-grievance-mechanism': [
    "We support the industry's common complaints body.",

    'We take part in a sector-wide grievance mechanism with other platforms.',
    'With our peers we fund a joint complaints mechanism that is run independently.',
  ],
  'prioritise-at-scale': [
    'Cases are queued by risk of serious harm so that urgent reports are seen first.',

    'When thousands of people are affected, we triage complaints by severity and review the most severe cases by hand.',
    'We prioritise appeals by severity of harm.',
  ],
  'investigations-transitional-justice': [
    'Evidence of crimes under international law is kept safe for prosecutors.',

    'We retain removed material that may document atrocities and share it with competent bodies on a lawful request.',

    'We preserve evidence of war crimes that we remove from our services.',
    'We cooperate with the International Criminal Court and with truth commissions in line with the law.',
  ],
  'sme-proportionality': [
    'We are a team of twelve, and our process is as simple as the severity of the risks allows.',

    'As a start-up we keep our due diligence simple, but its depth follows the severity of harm.',
    'Our small team uses a process that is proportionate to the severity of risks to human rights.',
  ],
  'multi-stakeholder-participation': [
    'We belong to the Digital Trust and Safety Partnership.',

    'As a founding member of the GNI, we are assessed independently every three years.',

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

/** Sentences that say little on their own and enough below a heading that names the subject. */
const underHeading: [element: string, heading: string, sentence: string][] = [
  [
    'tech-government-demands',
    'Requests from governments',
    'Each order is logged and checked for legality by local counsel.',
  ],
  ['tech-end-use-hrdd', 'How our products are used', 'Customers agree in writing not to target journalists.'],
  [
    'tech-state-end-users',
    'Working with public authorities',
    'We ask for the legal basis and for independent oversight.',
  ],
  ['tech-content-governance', 'Content and safety', 'Reviewers know the language and the culture of the users.'],
  ['tech-product-lifecycle-hrdd', 'Product development', 'At every gate we ask who could be harmed.'],
];

describe('sentences below a heading that names the element', () => {
  for (const [element, heading, sentence] of underHeading)
    it(`${heading}: “${sentence}”`, () => {
      assert.equal(stateOf(element, `# Human Rights Policy\n\n## ${heading}\n\n${sentence}\n`), 'covered');
      assert.notEqual(stateOf(element, sentence), 'covered');
    });
});

describe('what only looks like it', () => {
  for (const [element, sentences] of Object.entries(unsaid)) {
    for (const sentence of sentences)
      it(`not ${element}: “${sentence}”`, () => assert.equal(stateOf(element, sentence), 'missing'));
  }
});

/** What companies of all sorts say: nothing of it is about technology. */
const ordinary = [
  'We require our suppliers to comply with all applicable laws and the Supplier Code of Conduct.',
  'Our products are made in factories that are audited every year for safety and labour standards.',
  'Employees can report misuse of company funds through the hotline.',
  'We assess new suppliers for human rights risks before we sign a contract.',
  'Our IT systems are protected against misuse and unauthorised access.',
  'Customers can contact our service team with questions about products.',
  'We consult trade unions on changes to working hours and pay.',
  'The Board reviews this policy every year and approves changes.',
  'We publish our modern slavery statement and our sustainability report every year.',
  'We cooperate with authorities and report suspected trafficking to the police.',
  'We have zero tolerance for harassment and hate at our sites.',
  'We train staff on human rights with an online course and check their knowledge.',
  'Security guards may use force only where it is strictly necessary and proportionate.',
  'We carry out due diligence on customers to prevent money laundering and sanctions breaches.',
  'We review our tier one suppliers through an online platform that scores ESG risks.',
  'We screen service providers and government contractors for links to forced labour.',
  'Our business model relies on seasonal workers, who face a higher risk of exploitation.',
  'We respond to requests from investors and customers about our human rights performance.',
  'Personal data of whistleblowers is kept confidential.',
  'We develop new products with recycled materials and test them for chemical safety.',
  'Suppliers must notify us of government investigations into their labour practices.',
  'We monitor the effectiveness of our measures with indicators and audits.',
  'Government inspectors may visit our farms at any time, and we cooperate with them.',
  'Grievances are investigated within 30 days, and the complainant may appeal to the ombudsperson.',
  'We engage with industry peers and NGOs on responsible sourcing.',
  'Agency workers receive the same training as employees.',
  'We use satellite data and software to detect deforestation in our supply chain.',
  'Our sales contracts include clauses on human rights and anti-corruption.',
  'We review the impact of our mines on local communities before expansion.',
  'We support local communities through donations of laptops and internet access.',
];

describe('policies of other companies', () => {
  for (const sentence of ordinary)
    it(`say nothing about technology: “${sentence}”`, () => {
      const config = { ...DEFAULT_CONFIG, kind: 'company-policy' as const, allElements: true };
      const { coverage } = linter.lint(parseDocument(sentence), config);
      const found = Object.keys(coverage).filter(
        (id) => knowledge.packOf.get(id) === 'tech' && coverage[id].state !== 'missing',
      );
      assert.deepEqual(found, []);
    });
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
