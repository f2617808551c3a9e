/**
 * Decides what a document is, and with that whether it is checked at all. In order: what the author says (front
 * matter), what the configuration says, the title, and what the text itself talks about and in whose voice.
 *
 * Silence on other people's files matters more than a policy that is missed: guidance, news and metrics about human
 * rights use all the words of a policy, but not in the first person.
 */
import type { PolicyDocument } from '../document/types.ts';
import type { EvidenceEngine } from '../evidence/engine.ts';
import type { ChunkEvidence } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind, Kind } from '../knowledge/types.ts';
import { readSigns, type Signs } from './signs.ts';
import { kindOfForeignTitle, kindsOfTitles } from './titles.ts';

export interface KindDecision {
  kind: Kind;
  /** In words, for "why is this file (not) checked?". */
  reason: string;
  /** The language of the title that decided, where it is not English. */
  titled?: string;
}

export const KINDS: readonly Kind[] = [
  'company-policy',
  'supplier-code',
  'modern-slavery-statement',
  'hrdd-report',
  'legislation',
  'dsa-risk-assessment',
  'none',
];

/** @param language In which the document seems to be written, as a BCP 47 tag. */
export function decideKind(
  document: PolicyDocument,
  chunks: readonly ChunkEvidence[],
  engine: EvidenceEngine,
  knowledge: Knowledge,
  language: string,
  configured?: Kind,
): KindDecision {
  const declared = declaredKind(document);
  if (declared) return { kind: declared, reason: 'its front matter says so' };
  if (configured) return { kind: configured, reason: 'the configuration says so' };
  const signs = readSigns(document, chunks, knowledge);
  for (const titled of kindsOfTitles(document, engine, knowledge)) {
    if (fitsTitle(titled.kind, signs)) return { kind: titled.kind, reason: titleSaysSo(titled.title) };
    // "Modern Slavery Act 2015" stands above the statements that it asks for.
    if (titled.kind === 'legislation') continue;
    return { kind: 'none', reason: 'its title sounds like a policy, but its text does not make commitments' };
  }
  const foreign = kindOfForeignTitle(document, languagesOf(signs, language, knowledge));
  if (foreign) return { kind: foreign.kind, reason: titleSaysSo(foreign.title), titled: foreign.language };
  const legal = kindOfLegalText(document, signs);
  if (legal) return legal;
  if (isPolicyText(signs)) return { kind: kindOfText(signs), reason: 'its text makes human rights commitments' };
  return { kind: 'none', reason: 'neither its title nor its text is that of a human rights document' };
}

function titleSaysSo(title: string): string {
  return `its title says so (“${title}”)`;
}

/** A text with fewer words has just begun: nothing but its title speaks, and its language is a guess. */
const JUST_BEGUN_WORDS = 40;

/** The languages whose titles are looked at: that of the text, or any where there is too little text to tell. */
function languagesOf({ words }: Signs, language: string, { languages }: Knowledge): Knowledge['languages'] {
  const tag = language.split('-')[0].toLowerCase();
  if (tag === 'en' && words < JUST_BEGUN_WORDS) return languages;
  return languages.filter(({ locale }) => locale === tag);
}

function declaredKind(document: PolicyDocument): Kind | undefined {
  const settings = document.frontMatter?.data.ungp;
  if (typeof settings !== 'object' || settings === null || !('kind' in settings)) return undefined;
  return KINDS.find((kind) => kind === settings.kind);
}

/** A text with so few words is a title and perhaps a date. */
const TITLE_ONLY_WORDS = 15;
/** In a text of this length two elements are much; a longer one has to keep to its subject and its author. */
const SHORT_WORDS = 400;
/** A policy may name an indicator; the definition of a metric does little else. */
const MAX_METRICS = 15;

/**
 * A draft that has just begun has nothing but its title; a longer text must speak for somebody or say something. A law
 * speaks for nobody: it lays down rules, and it has to be about rights from the start ("White paper" alone says nothing).
 */
function fitsTitle(
  kind: CheckedKind,
  { words, own, elements, density, generic, binding, metrics, kinds }: Signs,
): boolean {
  if (kind === 'legislation') {
    const rules = kinds.get('legislation') ?? 0;
    return density >= 1 && (words < JUST_BEGUN_WORDS || rules >= (words < 200 ? 1 : 3));
  }
  if (words < TITLE_ONLY_WORDS) return true;
  if (metrics > MAX_METRICS && kind !== 'hrdd-report' && kind !== 'dsa-risk-assessment') return false;
  const typical = kinds.get(kind) ?? 0;
  if (words < JUST_BEGUN_WORDS) return own > 0 || elements >= 1 || typical >= 1;
  const isShort = words < SHORT_WORDS || (density >= 5 && generic < 0.1 && binding >= 0.1);
  return density >= 1 && (own > 0.05 || typical >= 3 || (elements >= 2 && isShort));
}

/**
 * Untitled text is a policy when it speaks of human rights, says several elements, and promises something for itself;
 * many say in the present what they do ("Acme respects … trains … reports"), and speak of little else.
 */
function isPolicyText(signs: Signs): boolean {
  const { density, own, elements, ownElements, promises } = signs;
  const isPlain = density >= 40 && ownElements >= 5;
  if (own < 0.1 || density < 8 || (promises === 0 && !isPlain) || isAboutOthers(signs)) return false;
  return (elements >= 6 && ownElements >= 4) || (elements >= 4 && ownElements >= 2 && density >= 20);
}

/** News and guidance speak of companies in general, or to the reader, more than of their author. */
function isAboutOthers({ generic, genericToOwn, promises }: Signs): boolean {
  return genericToOwn >= 0.6 && (promises < 0.03 || generic >= 0.2);
}

function kindOfText({ kinds, slavery, density }: Signs): CheckedKind {
  const count = (kind: CheckedKind): number => kinds.get(kind) ?? 0;
  if (count('supplier-code') >= 8 && count('supplier-code') > 3 * count('modern-slavery-statement'))
    return 'supplier-code';
  if (count('modern-slavery-statement') >= 1 || (slavery > 0.6 && density > 20)) return 'modern-slavery-statement';
  return 'company-policy';
}

/** Numbered articles make a law; the vocabulary of Articles 34 and 35 makes a DSA report. */
function kindOfLegalText(document: PolicyDocument, { kinds, density, own }: Signs): KindDecision | undefined {
  const articles = document.sections.filter(({ title }) => /^(?:article|section|§)\s*\d/iu.test(title)).length;
  if (articles >= 3) {
    if (density < 5 || (kinds.get('legislation') ?? 0) < 2) return undefined;
    return { kind: 'legislation', reason: 'its articles regulate human rights' };
  }
  if ((kinds.get('dsa-risk-assessment') ?? 0) >= 2 && own > 0.03) {
    return { kind: 'dsa-risk-assessment', reason: 'it assesses systemic risks under the Digital Services Act' };
  }
  return undefined;
}
