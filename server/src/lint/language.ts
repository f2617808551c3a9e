/** Which language a draft is written in, and the one notice for languages without matching data. */
import { perItem } from '../document/perItem.ts';
import type { Chunk, PolicyDocument } from '../document/types.ts';
import type { Finding } from './types.ts';

/** The commonest short words of each language; what they share says nothing and is left out. */
const FUNCTION_WORDS: Record<string, readonly string[]> = {
  en: ['the', 'of', 'and', 'to', 'our', 'we', 'with', 'for', 'is', 'are', 'that', 'this', 'will', 'by'],
  fr: ['le', 'les', 'des', 'et', 'nous', 'nos', 'pour', 'dans', 'sur', 'est', 'du', 'notre', 'aux', 'une'],
  es: ['el', 'los', 'las', 'y', 'del', 'con', 'nuestra', 'nuestro', 'para', 'una', 'por', 'su', 'que', 'al'],
  de: ['der', 'die', 'das', 'und', 'wir', 'mit', 'von', 'für', 'den', 'ist', 'zu', 'unsere', 'auf', 'nicht'],
  pt: ['os', 'as', 'e', 'nossa', 'nosso', 'com', 'dos', 'das', 'uma', 'em', 'não', 'ao', 'são', 'pela'],
};

const NAMES: Record<string, string> = { fr: 'French', es: 'Spanish', de: 'German', pt: 'Portuguese' };
const SAMPLE_WORDS = 600;

const LANGUAGES = Object.keys(FUNCTION_WORDS);

/** Function words of each language in a chunk, in the order of {@link LANGUAGES}, and all its words. */
const countsOf = perItem(({ sentences }: Chunk) => {
  const counts = LANGUAGES.map(() => 0);
  let words = 0;
  for (const { words: found } of sentences) {
    words += found.surface.length;
    for (const word of found.surface) for (const at of languagesOf.get(word) ?? []) counts[at]++;
  }
  return { counts, words };
});

/** Indexes of the languages that have a word among their function words. */
const languagesOf = new Map<string, number[]>();
LANGUAGES.forEach((language, at) => {
  for (const word of FUNCTION_WORDS[language]) languagesOf.set(word, [...(languagesOf.get(word) ?? []), at]);
});

/** BCP 47 primary tag; English when the text says too little. */
export function detectLanguage(document: PolicyDocument): string {
  const scores = LANGUAGES.map(() => 0);
  let words = 0;
  for (const { chunk } of document.chunks) {
    const found = countsOf(chunk);
    found.counts.forEach((count, at) => {
      scores[at] += count;
    });
    words += found.words;
    if (words > SAMPLE_WORDS) break;
  }
  const english = LANGUAGES.indexOf('en');
  let best = english;
  for (let at = 0; at < scores.length; at++) if (scores[at] > scores[best]) best = at;
  return scores[best] > 1.5 * scores[english] && scores[best] >= 5 ? LANGUAGES[best] : 'en';
}

/** Whether drafts in a language can be checked; `en-GB` is read like `en`. */
export function isRead(language: string): boolean {
  return language.split('-')[0].toLowerCase() === 'en';
}

/** The only thing said about a draft in a language without data. */
export function languageNotice(document: PolicyDocument, language: string): Finding[] {
  const span = document.title?.span ?? { start: 0, end: Math.min(1, document.text.length) };
  return [
    {
      rule: 'language/not-supported',
      severity: 'information',
      message: `This draft seems to be in ${NAMES[language] ?? language}. UNGP Lint reads English so far, so it has not checked it.`,
      principles: [],
      span,
      fixes: [],
    },
  ];
}
