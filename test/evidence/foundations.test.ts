import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Examples, surprises } from '../helpers/stateOf.ts';

/** By element: ways to say it, half of it, and wording that looks like it and is not. */
const EXAMPLES: Record<string, Examples> = {
  'respect-commitment': {
    covered: [
      'Acme respects human rights in everything it does.',
      'Respecting human rights is a basic responsibility of our company.',
      'We recognise our responsibility to respect human rights throughout our value chain.',
      'It is our policy to respect the human rights of all people affected by our activities.',
      'Northwind is committed to conducting its business in a manner that respects the rights and dignity of all people.',
      'The Group undertakes to respect internationally recognised human rights.',
      'Respect for human rights is fundamental to the way we do business.',
      'We uphold the human rights of workers and treat them with dignity.',
      'Our commitment is to respect the rights of all individuals whom we touch.',
      'We seek no exceptions: wherever we operate, human rights are respected.',
      'We will not infringe on the rights of others.',
      'We have a responsibility to avoid causing or contributing to human rights harm.',
      'As a company, we acknowledge and respect the principles contained in the Universal Declaration of Human Rights.',
      'At Blue Harbour we are dedicated to respecting the human rights of everyone involved in our business.',
      'Our company is guided by one simple principle: we respect human rights.',
      'The bank meets its responsibility to respect human rights under the UN Guiding Principles.',
      'We acknowledge our responsibility to respect all human rights.',
      'Respect for the rights of all people is a core value, and we commit to it without reservation.',
      'We do business in a way that respects human rights and does no harm to people.',
      'The company fully respects internationally proclaimed human rights.',
      'We pledge to honour the human rights of our employees, suppliers and neighbours.',
      'Human rights must be respected in all our activities.',
      'This policy sets out our commitment to respect human rights.',
      'We comply with the UN Guiding Principles on Business and Human Rights.',
      'It is the responsibility of every business to respect human rights, and ours is no exception.',
      'As signatories we are bound to respect human rights wherever our ships sail.',
      'We recognize and accept that companies must respect human rights, and we apply this to ourselves.',
      'Acme has a responsibility to respect human rights, and takes it seriously.',
    ],
    partial: [
      'We support the protection of human rights.',
      'We strive to respect human rights.',
      'We believe in the dignity of every person and promote human rights.',
      'We are proud to champion human rights.',
      'Acme endeavours to respect human rights wherever it can.',
    ],
    missing: [
      'Employees treat each other with respect.',
      'We respect your privacy.',
      'Suppliers must respect human rights.',
      'This report explains the methodology we used.',
      'Respect, integrity and teamwork are our values.',
      'Governments have the duty to protect.',
      'We respect the intellectual property rights of others.',
      'The code asks us to be respectful in meetings.',
      'Our respect for nature guides us.',
      'We adhere to the GDPR.',
    ],
  },
  'reference-to-ungps': {
    covered: [
      'This policy is guided by the United Nations Guiding Principles on Business and Human Rights.',
      'Our approach follows the UNGPs.',
      'We apply the UN Guiding Principles (UNGP).',
      'We implement the UN “Protect, Respect and Remedy” framework.',
      'We act in line with the UN Guiding Principles for Business and Human Rights.',
      "The UN's Guiding Principles on Business and Human Rights are our reference.",
      'Our programme is built on the three pillars of the UN Protect, Respect and Remedy Framework.',
      '- UN Guiding Principles on Business and Human Rights (2011)',
      'We look to the UNGPs for guidance.',
      'consistent with the U.N. Guiding Principles on Business & Human Rights',
      'We base our work on the UN Guiding Principles on Business and Human Rights, the OECD Guidelines and the ILO conventions.',
    ],
    missing: [
      'We are a signatory of the UN Global Compact.',
      'We contribute to the UN Sustainable Development Goals.',
      'We follow the Guiding Principles on Internal Displacement.',
      'We follow the OECD Guidelines for Multinational Enterprises.',
      'We follow the UN Principles for Responsible Investment.',
      'Our guiding principles are quality and speed.',
    ],
  },
  'internationally-recognised-rights': {
    covered: [
      'We respect all internationally recognized human rights.',
      'We respect the rights set out in the International Bill of Human Rights.',
      'Our policy is based on the UN Universal Declaration of Human Rights.',
      'The ICCPR and the ICESCR are our benchmark.',
      'We refer to the core international human rights treaties.',
      'We understand human rights to mean those recognised internationally, including the UDHR.',
      'Human rights are universal, and we respect the whole range of human rights.',
      'We commit to the rights contained in the Universal Declaration.',
      'By this we mean the International Bill of Human Rights and the ILO core conventions.',
      'We are committed to all internationally accepted human rights standards.',
      'Our understanding of human rights follows the UN Declaration of Human Rights and the international covenants.',
      'We honour the International Bill of Rights.',
      'Every human right that is internationally recognised matters to us.',
      'All internationally recognised human rights are within the scope of this policy.',
    ],
    missing: [
      'We obey the constitution and civil rights law.',
      'We comply with applicable law.',
      'We follow the national constitution.',
      'The Bill of Rights of the United States protects free speech.',
    ],
  },
  'labour-rights-fprw': {
    covered: [
      'We respect the ILO Declaration on Fundamental Principles and Rights at Work.',
      'We comply with the ILO core conventions.',
      'We uphold the core labour standards of the ILO.',
      'We do not use forced or child labour, we do not discriminate, we respect the right to form and join trade unions and to bargain collectively, and we provide a safe and healthy workplace.',
      `We commit to:

- no forced labour
- no child labour
- no discrimination
- freedom of association and collective bargaining
- health and safety at work`,
      `## Labour rights

Forced labour, slavery and human trafficking are prohibited.

Workers under the age of 15 must not be employed.

Nobody is treated less favourably on the ground of gender, race or religion.

Workers are free to join a union and to bargain collectively.

Working conditions must be safe and healthy.`,
      'Acme supports the four core principles of the International Labour Organization as well as occupational safety and health: freedom of association and collective bargaining, elimination of forced labour, abolition of child labour, and elimination of discrimination.',
      `Our suppliers must ensure:

1. Employment is freely chosen.
2. Freedom of association and the right to collective bargaining are respected.
3. Working conditions are safe and hygienic.
4. Child labour shall not be used.
5. No discrimination is practised.`,
      `| Right | Our rule |
|---|---|
| Forced labour | We do not use forced, bonded or prison labour. |
| Child labour | We employ no one below the legal minimum age. |
| Discrimination | We do not discriminate. |
| Association | Workers may join trade unions and bargain collectively. |
| Safety | We provide a safe workplace. |`,
      'We respect the ILO fundamental conventions on freedom of association, forced labour, child labour, discrimination and occupational safety.',
      'We observe the fundamental principles and rights at work.',
    ],
    partial: [
      'We prohibit forced labour and child labour.',
      'We do not tolerate discrimination.',
      'We have zero tolerance of child labour, forced labour and human trafficking.',
      'We respect freedom of association where the law permits it.',
      'We reject any form of slavery.',
    ],
    missing: [
      'Our products are safe.',
      'We comply with labour law.',
      'Child safety features are built into our toys.',
      'Labour costs fell by 3%.',
    ],
  },
  'heightened-risk-groups': {
    covered: [
      'We pay particular attention to the rights of vulnerable groups such as women, children, migrant workers and indigenous peoples.',
      'We recognise that some people are at heightened risk, including minorities and persons with disabilities.',
      'We focus on those most at risk of harm, such as migrant workers, women and young people.',
      'Special care is taken to identify impacts on individuals from groups that may be marginalised, for example indigenous communities.',
      'We respect the rights of indigenous peoples and of women as set out in UN instruments.',
      'Particular consideration is given to groups or populations at heightened risk of vulnerability or marginalisation.',
      'We give special attention to people who may be more vulnerable, including women, children, indigenous peoples, migrant workers, persons with disabilities and LGBTIQ+ people.',
      'We consider the different risks faced by women and men, and the situation of vulnerable groups such as seasonal migrant workers.',
      'The rights of indigenous peoples are respected in accordance with UNDRIP.',
      'Our assessments focus on the rights of children and other particularly vulnerable people.',
      'Women, migrants and young workers are among the groups that we consider especially vulnerable, and our measures start with them.',
      'Some groups face a higher risk of harm. These include refugees, ethnic and religious minorities and informal workers, and we look at the impacts on them first.',
      'We pay attention to groups that are at risk of marginalisation, e.g. indigenous peoples and persons with disabilities.',
    ],
    partial: [
      'Migrant workers are vulnerable to exploitation.',
      'We protect vulnerable workers.',
      'Women are disproportionately affected by forced labour.',
    ],
    missing: [
      'We are an equal opportunity employer and do not discriminate on the basis of gender, disability or age.',
      'We hire more women in leadership positions.',
      'Suppliers must not use child labour.',
      'We welcome people of every age, gender and origin.',
      'Our products are designed for children.',
      'Women make up half of our board.',
      'Our scholarship supports young people in coding.',
    ],
  },
  'scope-own-operations': {
    covered: [
      'This policy applies to all employees of Acme and its subsidiaries worldwide.',
      'The policy covers all entities in which we hold a majority interest.',
      'The requirements of this policy are binding for all Group companies.',
      'This statement is made on behalf of Acme plc and its subsidiaries.',
      'This policy is applicable to every employee, officer and director.',
      'All our people, in every country, are bound by this policy.',
      `## Scope

All directors, employees and contractors of the company.`,
      'Everyone who works for Acme must comply with this policy.',
      'It applies to us, our affiliates and joint ventures in which we have operational control.',
      'This code is valid for all employees of the Acme Group.',
      'This Policy applies to Blue Harbour Inc., the entities that it owns, the entities in which it holds a majority interest, and the facilities that it manages.',
      'The policy is mandatory for all employees and managers of the group, its subsidiaries and branches in all countries.',
      'All employees, whether permanent, temporary or contract, are covered by this policy.',
      'The principles set out here are binding on all companies of the Group.',
      'This commitment extends to all our employees, contractors and sites around the world.',
      'Who does this policy apply to? It applies to everyone who works at Acme.',
      '**Applies to:** all staff, board members, volunteers and interns',
      'The terms “we” and “our” in this statement refer to Acme Limited and its subsidiaries.',
      'This policy applies to Acme, its subsidiaries and all employees.',
      'It covers our own operations, all majority-owned companies and every site.',
      'The policy is binding for every employee regardless of position.',
      'All group companies have adopted this policy and must implement it.',
    ],
    partial: [
      'We respect human rights across our operations.',
      'We are committed to human rights in all our operations worldwide.',
    ],
    missing: [
      'This report covers the calendar year 2024.',
      'Suppliers are expected to comply with the law.',
      'The General Data Protection Regulation applies to all companies in the EU.',
      'The scope of the assessment was limited to three sites.',
      'We operate in 30 countries.',
      'The app applies your settings to all devices.',
    ],
  },
  'value-chain-relationships': {
    covered: [
      'Our responsibility extends across our value chain, including suppliers, business partners and customers.',
      'We assess human rights risks upstream and downstream.',
      'We seek to prevent impacts directly linked to our operations, products or services by our business relationships.',
      'Our commitment covers suppliers at every tier, distributors and the use of our products.',
      'Human rights due diligence covers our entire supply chain and our business relationships.',
      'We expect the same from suppliers, agents, distributors and customers, and address risks throughout the value chain.',
      'Harm may occur in our own operations, in our supply chain and in the use of our products by customers.',
      'Our due diligence is not limited to direct suppliers: it covers sub-suppliers and raw materials as well as business partners and customers.',
      'We recognise that our business relationships, such as joint ventures, franchisees and suppliers, can be linked to human rights impacts.',
      'We look at risks to people along the whole value chain.',
      'Our suppliers, their subcontractors, our distributors and the customers who use our chemicals all matter to our human rights work.',
    ],
    partial: [
      'We audit our direct suppliers for labour conditions.',
      'We require our suppliers to respect labour standards.',
    ],
    missing: [
      'Our people are our greatest asset.',
      'We optimise logistics to lower cost.',
      'Value for our shareholders.',
      'We value our customers.',
    ],
  },
  'involvement-cause-contribute-linked': {
    covered: [
      'We seek to avoid causing or contributing to adverse human rights impacts and to prevent impacts directly linked to our business relationships.',
      'Where we have caused or contributed to harm we provide remedy. Where we are directly linked to harm through a business relationship, we use our leverage.',
      'How we respond depends on whether we cause, contribute to, or are linked to the impact.',
      'Whether we caused the impact, contributed to it or are connected to it through a supplier decides what we do.',
      'We address adverse impacts we cause or contribute to, and use our influence where impacts are linked to our products through third parties.',
      'Acme may be involved with impacts in three ways: it may cause them, contribute to them, or be directly linked to them by its business relationships.',
      'If we are connected to an abuse through one of our suppliers, we use leverage; if we caused or contributed to it, we remedy it.',
      'We act on impacts that we cause, contribute to or are linked with.',
      'When we have contributed to harm we cooperate in remedy; when a supplier’s conduct links us to harm, we use leverage.',
    ],
    partial: [
      'We remedy harm that we cause or contribute to.',
      'Where we cause or contribute to negative impacts, we take action.',
    ],
    missing: [
      'We contribute to society and the Sustainable Development Goals.',
      'The page links to our products.',
      'We contribute to economic growth.',
      'What causes climate change?',
      'A link to the form is below.',
      'Heat causes fatigue.',
    ],
  },
  'no-offsetting': {
    covered: [
      'Our community investments do not offset failures to respect human rights.',
      'Philanthropy is no substitute for respecting human rights.',
      'Supporting human rights elsewhere cannot make up for harm we cause to people.',
      'Our charitable giving is separate from, and does not replace, our responsibility to respect human rights.',
      'Donations never replace respect for human rights.',
      'A good deed in one place does not compensate for a human rights violation in another.',
    ],
    missing: [
      'We offset our carbon emissions.',
      'We give back to our communities.',
      'We do not replace workers who strike.',
      'We plant trees to offset flights.',
      'Nothing can replace the expertise of our staff.',
    ],
  },
};

describe('evidence of the foundations', () => {
  for (const [element, examples] of Object.entries(EXAMPLES)) {
    it(`${element} is told from what is less`, () => {
      assert.deepEqual(surprises(element, examples), []);
    });
  }
});
