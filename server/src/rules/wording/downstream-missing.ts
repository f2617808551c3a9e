import { defineRule } from '../defineRule.ts';
import { isReportedMissing } from './conditions.ts';
import { isSilenced } from './wordingRule.ts';

const RULE = 'wording/downstream-missing';

export default defineRule({
  id: RULE,
  principles: ['13', '17(a)'],
  severity: 'information',
  stage: 'stable',
  fix: 'none',
  kinds: ['company-policy', 'hrdd-report'],
  scope: 'document',
  summary: 'The document looks at suppliers, and not at customers, users or the use of products.',
  rationale:
    'Harm can be linked to a company through what it sells as much as through what it buys: unsafe use, misuse, discrimination of customers. GPs 13 and 17 speak of operations, products and services, in both directions.',
  instead:
    '“Our responsibility covers customers, users and the use of our products and services as well as suppliers at every tier.”',
  exceptions:
    'Silent where customers, users, product use or the value chain are named anywhere, where `presence/value-chain-relationships` says so already, and in supplier codes and modern slavery statements, which are about the supply side.',
  examples: {
    bad: [
      '# Policy\n\nWe assess ⟦human rights risk at suppliers⟧ of every tier of our supply chain.',
      '# Policy\n\nWe fight ⟦modern slavery in our supply chain⟧ and beyond our direct suppliers.',
      '# Policy\n\nOur ⟦human rights policy applies to all suppliers⟧ and their subcontractors.',
      '# Policy\n\nWe look for ⟦forced labour in our supply chain⟧ at tier 2 and below.',
      '# Policy\n\n⟦Human rights risk in the supply chain⟧ is assessed at direct and indirect suppliers.',
    ],
    good: [
      '# Policy\n\nWe look for forced labour in our supply chain, and at how customers use our products.',
      '# Policy\n\nWe assess human rights risk in our whole value chain.',
      '# Policy\n\nWe assess human rights risk at suppliers of every tier. We also look at the use of our products.',
      '# Policy\n\nWe respect human rights.',
      '# Policy\n\nWe assess our suppliers.',
      '---\nungp:\n  kind: modern-slavery-statement\n---\n\n# Statement\n\nSlavery has no place in our supply chain.',
      '---\nungp:\n  kind: supplier-code\n---\n\n# Code\n\nSuppliers of all tiers of the supply chain respect human rights.',
      '# Policy\n\nSlavery has no place in our supply chain. Users of our services can complain as well.',
    ],
  },
  check(context, report) {
    if (isReportedMissing(context, 'value-chain-relationships')) return;
    const relations = context.coverage['value-chain-relationships'];
    const upstream = relations?.evidence.find(({ facet, strength }) => facet === 'upstream' && strength === 'full');
    if (!upstream || isSilenced(RULE, context)) return;
    report({
      span: upstream.span,
      message:
        'Only the supply side is in view; GPs 13 and 17 also cover customers, users and the use of products and services. Say how you look at harm downstream.',
    });
  },
});
