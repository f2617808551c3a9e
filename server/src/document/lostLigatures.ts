/**
 * Words of which a PDF has lost the letters “fi”, “fl” or “ff”, which stand there as one sign: “identied” or “identi ed”
 * for “identified”, “traf cking” for “trafficking”.
 */

/** Words that policies need, and whose remains are no words of their own. */
const WORDS =
  'identified identifies identifier identification trafficking trafficked trafficker traffickers specific specifically ' +
  'specified certified certification certificate certificates confirm confirms confirmed confirming ' +
  'confirmation confidential confidentiality confidentially confidence conflict conflicts financial finance finding ' +
  'findings beneficial benefit benefits beneficiary beneficiaries effective effectively effectiveness effect effects ' +
  'efficient efficiently efficiency effort efforts affect affects affected affecting officer officers official ' +
  'officially sufficient sufficiently insufficient significant significantly significance influence influences ' +
  'influenced reflect reflects reflected reflecting leaflet leaflets profile profiles fulfilled ' +
  'qualified qualification qualifications verified verifies verification classified classification notified ' +
  'notification justified ratified rectified rectification modified modification clarified clarification unified ' +
  'diversified difficult difficulty difficulties different differently difference differences suffer suffers suffered ' +
  'offer offers offered offices workflow outflow artificial scientific defined defines definition definitions confined ' +
  'refined satisfied quantified falsified simplified exemplified justifies affiliate ' +
  'affiliates affiliated affirm affirms affirmed affordable staffing beneficially prolific terrified magnified';

const LIGATURES = ['fi', 'fl', 'ff'];
/** Shorter remains could be anything. */
const MIN_LENGTH = 4;

/** What is left of a word, as written → the word. */
export const LOST: ReadonlyMap<string, string> = new Map(
  remains().flatMap(([before, after, word]) => {
    const left = before + after;
    return left.length >= MIN_LENGTH ? [[left, word] as const] : [];
  }),
);

/** The second part of a word with a gap in it → first part → the word. */
export const GAPPED: ReadonlyMap<string, ReadonlyMap<string, string>> = gapped();

function remains(): [before: string, after: string, word: string][] {
  return WORDS.split(' ').flatMap((word) =>
    LIGATURES.flatMap((ligature): [string, string, string][] => {
      const at = word.indexOf(ligature);
      return at < 0 ? [] : [[word.slice(0, at), word.slice(at + ligature.length), word]];
    }),
  );
}

function gapped(): Map<string, Map<string, string>> {
  const parts = new Map<string, Map<string, string>>();
  for (const [before, after, word] of remains()) {
    if (before === '' || after === '') continue;
    const firsts = parts.get(after) ?? new Map<string, string>();
    parts.set(after, firsts.set(before, word));
  }
  return parts;
}
