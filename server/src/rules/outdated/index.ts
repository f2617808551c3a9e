/** Rules on references that were right once: laws, names, dates and addresses that have changed since. */
import type { Rule } from '../defineRule.ts';
import aiActDates from './ai-act-dates.ts';
import aiActDraft from './ai-act-draft.ts';
import chrbCodes from './chrb-codes.ts';
import cs3dDates from './cs3d-dates.ts';
import cs3dLiability from './cs3d-liability.ts';
import cs3dProposal from './cs3d-proposal.ts';
import cs3dScope from './cs3d-scope.ts';
import csrdScope from './csrd-scope.ts';
import dsaDraft from './dsa-draft.ts';
import facebookInc from './facebook-inc.ts';
import frVigilanceArticle from './fr-vigilance-article.ts';
import hc from './hc.ts';
import ilo8 from './ilo-8.ts';
import ilo1998Only from './ilo-1998-only.ts';
import lksgReporting from './lksg-reporting.ts';
import nfrd from './nfrd.ts';
import oecd2011 from './oecd-2011.ts';
import ohchrUrl from './ohchr-url.ts';
import srsg from './srsg.ts';
import twitter from './twitter.ts';
import undocs from './undocs.ts';

export const outdatedRules: readonly Rule[] = [
  ilo8,
  ilo1998Only,
  aiActDraft,
  aiActDates,
  cs3dProposal,
  cs3dDates,
  cs3dScope,
  cs3dLiability,
  csrdScope,
  oecd2011,
  nfrd,
  dsaDraft,
  twitter,
  facebookInc,
  ohchrUrl,
  undocs,
  chrbCodes,
  hc,
  srsg,
  lksgReporting,
  frVigilanceArticle,
];
