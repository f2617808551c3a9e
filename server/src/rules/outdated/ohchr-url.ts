import { defineRule } from '../defineRule.ts';
import { addressFinder } from './addresses.ts';

/** Paths of the site before 2022: pages that end in `.aspx`, and the folders they lay in. */
const OLD_PAGE = /\.aspx(?:$|[?#])/i;
const OLD_FOLDER =
  /^\/(?:documents|english|(?:en|fr|es)\/(?:issues|professionalinterest|hrbodies|newsevents|udhr|countries|publications))(?:\/|$)/i;
const DOCUMENTS = /^\/documents\//i;
const addressesIn = addressFinder('ohchr.org');

export default defineRule({
  id: 'outdated/ohchr-url',
  principles: [],
  severity: 'information',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'The address belongs to the former website of OHCHR.',
  rationale:
    'OHCHR rebuilt its website; addresses with “/EN/Issues/”, “/Documents/” or “.aspx” are of the old one. Many still forward, some no longer do, and readers of a policy should reach what it cites.',
  instead: 'https://www.ohchr.org/en/… for pages, https://www.ohchr.org/sites/default/files/… for documents',
  exceptions: 'Addresses in code and in block quotations.',
  examples: {
    bad: [
      'See [the UNGPs](https://⟦www.ohchr.org/Documents/Publications/GuidingPrinciplesBusinessHR_EN.pdf⟧).',
      'Read <https://⟦www.ohchr.org/EN/Issues/Business/Pages/BusinessIndex.aspx⟧>.',
      'Read https://⟦www.ohchr.org/en/professionalinterest/pages/ccpr.aspx⟧.',
      'See [the Covenant][1].\n\n[1]: https://⟦www.ohchr.org/EN/ProfessionalInterest/Pages/CESCR.aspx⟧',
      'The text is at ⟦ohchr.org/Documents/Issues/Business/a.pdf⟧, in English.',
      'News: [release](http://⟦www.ohchr.org/EN/NewsEvents/Pages/DisplayNews.aspx?NewsID=1&LangID=E⟧)',
    ],
    good: [
      'See [the UNGPs](https://www.ohchr.org/sites/default/files/documents/publications/guidingprinciplesbusinesshr_en.pdf).',
      'Read <https://www.ohchr.org/en/business>.',
      'The text is at https://www.ohchr.org/en/instruments-mechanisms/instruments/convention-rights-child.',
      'The file is at https://www.ohchr.org/sites/default/files/Documents/Publications/HR.PUB.12.2_En.pdf.',
      '> See https://www.ohchr.org/EN/Issues/Business/Pages/BusinessIndex.aspx',
      'Use `https://www.ohchr.org/EN/Issues/` in the script.',
      '```\nhttps://www.ohchr.org/EN/Issues/\n```',
      'OHCHR (ohchr.org) is the Office of the High Commissioner.',
      'See https://example.org/ohchr.org.aspx.',
    ],
  },
  scope: 'document',
  check({ document }, report) {
    for (const { text, span } of addressesIn(document)) {
      const path = text.slice(text.indexOf('ohchr.org') + 'ohchr.org'.length);
      if (!OLD_PAGE.test(path) && !OLD_FOLDER.test(path)) continue;
      const moved = DOCUMENTS.test(path) ? text.replace(DOCUMENTS_PATH, '/sites/default/files/Documents/') : undefined;
      report({
        span,
        message:
          'This is an address of the former OHCHR website, which may lead nowhere. Look the page up at www.ohchr.org/en and link to its present address.',
        fixes: moved ? [{ title: `Try ${moved}`, safety: 'suggestion', edits: [{ span, text: moved }] }] : [],
      });
    }
  },
});

const DOCUMENTS_PATH = /\/documents\//i;
