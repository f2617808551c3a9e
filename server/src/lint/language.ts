/** Which language a draft is written in, and the one notice for languages without matching data. */
import type { PolicyDocument } from '../document/types.ts';
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

/** BCP 47 primary tag; English when the text says too little. */
export function detectLanguage(document: PolicyDocument): string {
  const counts = new Map<string, number>();
  let words = 0;
  for (const { chunk } of document.chunks) {
    for (const sentence of chunk.sentences) {
      for (const word of sentence.words.surface) counts.set(word, (counts.get(word) ?? 0) + 1);
      words += sentence.words.surface.length;
    }
    if (words > SAMPLE_WORDS) break;
  }
  const score = (language: string): number =>
    FUNCTION_WORDS[language].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  let best = 'en';
  for (const language of Object.keys(FUNCTION_WORDS)) if (score(language) > score(best)) best = language;
  return score(best) > 1.5 * score('en') && score(best) >= 5 ? best : 'en';
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
