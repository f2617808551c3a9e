/**
 * Decides what a document is, and with that whether it is checked at all. In order: what the author says (front
 * matter), what the configuration says, the title, and what the text itself talks about and in whose voice.
 *
 * Silence on other people's files matters more than a policy that is missed: guidance, news and metrics about human
 * rights use all the words of a policy, but not in the first person.
 */
import { perGroup } from '../document/perGroup.ts';
import type { PolicyDocument } from '../document/types.ts';
import type { EvidenceEngine } from '../evidence/engine.ts';
import type { ChunkEvidence } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind, Kind } from '../knowledge/types.ts';
import { sentencesByName } from './authorByName.ts';
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

/** What a text shows of itself, apart from its title. */
interface Signs {
  words: number;
  sentences: number;
  /** Mentions of human rights and their neighbours for every thousand words. */
  density: number;
  /** Share of sentences in the author's own voice. */
  own: number;
  /** Distinct elements said in full, and those said in the author's own voice. */
  elements: number;
  ownElements: number;
  /** Share of sentences in which the author promises something. */
  promises: number;
  /** Share of sentences that promise or demand something, whoever does. */
  binding: number;
  /** Mentions of companies in general or of the reader, for each sentence and for each mention of the author. */
  generic: number;
  genericToOwn: number;
  /** Share of slavery among the mentions of human rights. */
  slavery: number;
  /** Words of measuring ("indicator", "yes or no") for every thousand words. */
  metrics: number;
  kinds: ReadonlyMap<string, number>;
}

/**
 * Only the elements of the general pack count: they are what policies say. What laws, platforms and technology companies
 * say stands in many texts that are no policies.
 */
const POLICY_PACK = 'ungp';

function readSigns(document: PolicyDocument, chunks: readonly ChunkEvidence[], knowledge: Knowledge): Signs {
  const words = document.sections.reduce((sum, section) => sum + section.words, 0);
  const total = noSigns();
  for (const { value } of signsOfChunks(chunks)) addSigns(total, value);
  const { mentions, slavery, generic, metrics, sentences, binding, elements, ownElements, kinds } = total;
  let { own, promises, self } = total;
  for (const element of elements) if (knowledge.packOf.get(element) !== POLICY_PACK) elements.delete(element);
  for (const element of ownElements) if (!elements.has(element)) ownElements.delete(element);
  for (const [index, named] of sentencesByName(document)) {
    const { stances, evidence } = chunks[index];
    const starts = new Set<number>();
    for (const { index: at, span } of named) {
      starts.add(span.start);
      if (stances[at].subject === 'own') continue;
      own++;
      self++;
      if (stances[at].modality === 'binding') promises++;
    }
    for (const { element, strength, sentence } of evidence) {
      if (strength === 'full' && starts.has(sentence.start) && elements.has(element)) ownElements.add(element);
    }
  }
  return {
    words,
    sentences,
    density: (1000 * mentions) / Math.max(words, 1),
    own: own / Math.max(sentences, 1),
    elements: elements.size,
    ownElements: ownElements.size,
    promises: promises / Math.max(sentences, 1),
    binding: binding / Math.max(sentences, 1),
    generic: generic / Math.max(sentences, 1),
    genericToOwn: generic / Math.max(self, 1),
    slavery: slavery / Math.max(mentions, 1),
    metrics: (1000 * metrics) / Math.max(words, 1),
    kinds,
  };
}

/** Signs of some chunks, as counts that can be added up. */
interface SignCounts {
  sentences: number;
  /** Sentences in the author's own voice, and those that promise something. */
  own: number;
  promises: number;
  /** Sentences that promise or demand, whoever does. */
  binding: number;
  /** Words of each sort. */
  mentions: number;
  slavery: number;
  generic: number;
  self: number;
  metrics: number;
  /** Elements that are said in full, and those in the author's own voice. */
  elements: Set<string>;
  ownElements: Set<string>;
  kinds: Map<string, number>;
}

function noSigns(): SignCounts {
  return {
    sentences: 0,
    own: 0,
    promises: 0,
    binding: 0,
    mentions: 0,
    slavery: 0,
    generic: 0,
    self: 0,
    metrics: 0,
    elements: new Set(),
    ownElements: new Set(),
    kinds: new Map(),
  };
}

function addSigns(total: SignCounts, more: SignCounts): void {
  total.sentences += more.sentences;
  total.own += more.own;
  total.promises += more.promises;
  total.binding += more.binding;
  total.mentions += more.mentions;
  total.slavery += more.slavery;
  total.generic += more.generic;
  total.self += more.self;
  total.metrics += more.metrics;
  for (const element of more.elements) total.elements.add(element);
  for (const element of more.ownElements) total.ownElements.add(element);
  for (const [kind, count] of more.kinds) total.kinds.set(kind, (total.kinds.get(kind) ?? 0) + count);
}

const signsOfChunks = perGroup((chunks: readonly ChunkEvidence[]): SignCounts => {
  const total = noSigns();
  for (const chunk of chunks) {
    let signs = signsOf.get(chunk);
    if (!signs) {
      signs = signsOfChunk(chunk);
      signsOf.set(chunk, signs);
    }
    addSigns(total, signs);
  }
  return total;
});

const signsOf = new WeakMap<ChunkEvidence, SignCounts>();

function signsOfChunk({ stances, evidence, concepts, kinds }: ChunkEvidence): SignCounts {
  const own = stances.filter(({ subject }) => subject === 'own');
  const full = evidence.filter(({ strength }) => strength === 'full');
  return {
    sentences: stances.length,
    own: own.length,
    promises: own.filter(({ modality }) => modality === 'binding').length,
    binding: stances.filter(({ modality }) => modality === 'binding').length,
    mentions: concepts.get('human-rights-talk') ?? 0,
    slavery: concepts.get('slavery') ?? 0,
    generic: concepts.get('stance-generic') ?? 0,
    self: concepts.get('stance-own') ?? 0,
    metrics: concepts.get('metric-talk') ?? 0,
    elements: new Set(full.map(({ element }) => element)),
    ownElements: new Set(full.filter(({ subject }) => subject === 'own').map(({ element }) => element)),
    kinds,
  };
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
