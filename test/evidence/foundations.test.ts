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
    ],
    partial: [
      'We support the protection of human rights.',
      'We strive to respect human rights.',
      'We believe in the dignity of every person and promote human rights.',
    ],
    missing: [
      'Employees treat each other with respect.',
      'We respect your privacy.',
      'Suppliers must respect human rights.',
      'This report explains the methodology we used.',
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
    ],
    missing: [
      'We are a signatory of the UN Global Compact.',
      'We contribute to the UN Sustainable Development Goals.',
      'We follow the Guiding Principles on Internal Displacement.',
      'We follow the OECD Guidelines for Multinational Enterprises.',
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
    ],
    missing: ['We obey the constitution and civil rights law.', 'We comply with applicable law.'],
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
    ],
    partial: ['We prohibit forced labour and child labour.', 'We do not tolerate discrimination.'],
    missing: ['Our products are safe.', 'We comply with labour law.'],
  },
  'heightened-risk-groups': {
    covered: [
      'We pay particular attention to the rights of vulnerable groups such as women, children, migrant workers and indigenous peoples.',
      'We recognise that some people are at heightened risk, including minorities and persons with disabilities.',
      'We focus on those most at risk of harm, such as migrant workers, women and young people.',
      'Special care is taken to identify impacts on individuals from groups that may be marginalised, for example indigenous communities.',
      'We respect the rights of indigenous peoples and of women as set out in UN instruments.',
      'Particular consideration is given to groups or populations at heightened risk of vulnerability or marginalisation.',
    ],
    partial: ['Migrant workers are vulnerable to exploitation.', 'We protect vulnerable workers.'],
    missing: [
      'We are an equal opportunity employer and do not discriminate on the basis of gender, disability or age.',
      'We hire more women in leadership positions.',
      'Suppliers must not use child labour.',
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
    ],
    partial: ['We respect human rights across our operations.'],
    missing: [
      'This report covers the calendar year 2024.',
      'Suppliers are expected to comply with the law.',
      'The General Data Protection Regulation applies to all companies in the EU.',
    ],
  },
  'value-chain-relationships': {
    covered: [
      'Our responsibility extends across our value chain, including suppliers, business partners and customers.',
      'We assess human rights risks upstream and downstream.',
      'We seek to prevent impacts directly linked to our operations, products or services by our business relationships.',
      'Our commitment covers suppliers at every tier, distributors and the use of our products.',
      'Human rights due diligence covers our entire supply chain and our business relationships.',
    ],
    partial: ['We audit our direct suppliers for labour conditions.'],
    missing: ['Our people are our greatest asset.', 'We optimise logistics to lower cost.'],
  },
  'involvement-cause-contribute-linked': {
    covered: [
      'We seek to avoid causing or contributing to adverse human rights impacts and to prevent impacts directly linked to our business relationships.',
      'Where we have caused or contributed to harm we provide remedy. Where we are directly linked to harm through a business relationship, we use our leverage.',
      'How we respond depends on whether we cause, contribute to, or are linked to the impact.',
      'Whether we caused the impact, contributed to it or are connected to it through a supplier decides what we do.',
    ],
    partial: ['We remedy harm that we cause or contribute to.'],
    missing: ['We contribute to society and the Sustainable Development Goals.', 'The page links to our products.'],
  },
  'no-offsetting': {
    covered: [
      'Our community investments do not offset failures to respect human rights.',
      'Philanthropy is no substitute for respecting human rights.',
      'Supporting human rights elsewhere cannot make up for harm we cause to people.',
      'Our charitable giving is separate from, and does not replace, our responsibility to respect human rights.',
    ],
    missing: [
      'We offset our carbon emissions.',
      'We give back to our communities.',
      'We do not replace workers who strike.',
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
