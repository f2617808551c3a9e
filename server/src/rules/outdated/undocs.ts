import { defineRule } from '../defineRule.ts';
import { addressFinder } from './addresses.ts';

const HOST = 'undocs.org';
const NEW_HOST = 'docs.un.org';
const LANGUAGE = /^\/(?:en|fr|es|ar|ru|zh)\//i;
const addressesIn = addressFinder(HOST);

export default defineRule({
  id: 'outdated/undocs',
  principles: [],
  severity: 'information',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'UN documents have moved from undocs.org to docs.un.org.',
  rationale:
    'The United Nations now serves its documents by symbol at docs.un.org/en/ followed by the symbol. The old host still forwards, for how long nobody says.',
  instead: 'https://docs.un.org/en/A/HRC/17/31',
  exceptions: 'Addresses in code and in block quotations.',
  examples: {
    bad: [
      'See [the report](https://⟦undocs.org/A/HRC/17/31⟧).',
      'Read <https://⟦undocs.org/en/A/HRC/38/48⟧>.',
      'The text is at http://⟦www.undocs.org/A/73/163⟧.',
      'See [it][1].\n\n[1]: https://⟦undocs.org/A/HRC/8/5⟧',
      'The text is at ⟦undocs.org/A/RES/76/300⟧, among others.',
    ],
    good: [
      'See [the report](https://docs.un.org/en/A/HRC/17/31).',
      'Read A/HRC/38/48.',
      'The text is at https://www.un.org/en/about-us/universal-declaration-of-human-rights.',
      '> See https://undocs.org/A/HRC/17/31',
      'Use `undocs.org/A/HRC/17/31` in the script.',
      '```\nhttps://undocs.org/A/HRC/17/31\n```',
      'The host myundocs.org is not of the UN.',
      'See https://undocs.organisation.example/a.',
    ],
  },
  scope: 'document',
  check({ document }, report) {
    for (const { text, span } of addressesIn(document)) {
      const path = text.slice(text.indexOf(HOST) + HOST.length);
      const moved = `${NEW_HOST}${LANGUAGE.test(path) || path === '' ? path : `/en${path}`}`;
      report({
        span,
        message: `UN documents are now served at ${NEW_HOST}. Link to ${moved}.`,
        fixes: [{ title: `Link to ${moved}`, safety: 'suggestion', edits: [{ span, text: moved }] }],
      });
    }
  },
});
