/**
 * Decides what a document is, and with that whether it is checked at all. In order: what the author says (front
 * matter), what the configuration says, the title, and what the text itself talks about and in whose voice.
 *
 * Silence on other people's files matters more than a policy that is missed: guidance, news and metrics about human
 * rights use all the words of a policy, but not in the first person.
 */
import type { Block, PolicyDocument } from '../document/types.ts';
import { tokenise } from '../document/words.ts';
import type { EvidenceEngine } from '../evidence/engine.ts';
import type { ChunkEvidence } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind, Kind } from '../knowledge/types.ts';

export interface KindDecision {
  kind: Kind;
  /** In words, for "why is this file (not) checked?". */
  reason: string;
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

export function decideKind(
  document: PolicyDocument,
  chunks: readonly ChunkEvidence[],
  engine: EvidenceEngine,
  knowledge: Knowledge,
  configured?: Kind,
): KindDecision {
  const declared = declaredKind(document);
  if (declared) return { kind: declared, reason: 'its front matter says so' };
  if (configured) return { kind: configured, reason: 'the configuration says so' };
  const signs = readSigns(document, chunks);
  const titled = kindOfTitle(document, engine, knowledge);
  if (titled) {
    if (fitsTitle(signs)) return { kind: titled.kind, reason: `its title says so (“${titled.title}”)` };
    return { kind: 'none', reason: 'its title sounds like a policy, but its text does not make commitments' };
  }
  const legal = kindOfLegalText(document, signs);
  if (legal) return legal;
  if (isPolicyText(signs)) return { kind: kindOfText(signs), reason: 'its text makes human rights commitments' };
  return { kind: 'none', reason: 'neither its title nor its text is that of a human rights document' };
}

function declaredKind(document: PolicyDocument): Kind | undefined {
  const settings = document.frontMatter?.data.ungp;
  if (typeof settings !== 'object' || settings === null || !('kind' in settings)) return undefined;
  return KINDS.find((kind) => kind === settings.kind);
}

/** Text of PDFs often starts with a header or a date: the title may be among the first short lines. */
const TITLE_LINES = 10;
const MAX_TITLE_WORDS = 18;
/** A title names a kind when the phrase makes up this share of it: "… Human Rights Policy 2024", not a headline about one. */
const SHARE_OF_TITLE = 0.3;

function kindOfTitle(
  document: PolicyDocument,
  engine: EvidenceEngine,
  knowledge: Knowledge,
): { kind: CheckedKind; title: string } | undefined {
  const phrases = titlePhrases(engine, knowledge);
  for (const title of titleLines(document)) {
    const words = tokenise(title);
    const length = words.norm.length;
    if (length === 0 || length > MAX_TITLE_WORDS) continue;
    const hits = engine.matcher.vocabulary.scan(words);
    const found = phrases.find((phrase) => phrase.length >= SHARE_OF_TITLE * length && hits.of(phrase.atom).length > 0);
    if (found) return { kind: found.kind, title };
  }
  return undefined;
}

/** A title that names a kind: its atom in the engine's vocabulary, and its words. */
interface TitlePhrase {
  kind: CheckedKind;
  atom: number;
  length: number;
}

const phrasesOf = new WeakMap<EvidenceEngine, TitlePhrase[]>();

function titlePhrases(engine: EvidenceEngine, knowledge: Knowledge): TitlePhrase[] {
  const known = phrasesOf.get(engine);
  if (known) return known;
  const phrases = knowledge.kinds.flatMap(({ kind, titles }) =>
    titles.map((title) => {
      const words = [...tokenise(title).norm];
      return { kind, atom: engine.matcher.vocabulary.phrase(words), length: words.length };
    }),
  );
  phrasesOf.set(engine, phrases);
  return phrases;
}

/** The title and the lines below it; where there is a first-level heading, lower headings are sections, not titles. */
function titleLines(document: PolicyDocument): string[] {
  const blocks: Block[] = [];
  for (const { chunk } of document.chunks) {
    if (blocks.length >= TITLE_LINES) break;
    blocks.push(...chunk.blocks.slice(0, TITLE_LINES - blocks.length));
  }
  const hasTitle = blocks.some(({ depth }) => depth === 1);
  const first = blocks.filter(({ depth }) => !hasTitle || depth === undefined || depth === 1);
  const lines = first.flatMap((block) => block.text.split('\n')).slice(0, TITLE_LINES);
  return [document.title?.text ?? '', ...lines].map((line) => line.trim()).filter((line) => line !== '');
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
  /** Mentions of companies in general or of the reader, for each sentence and for each mention of the author. */
  generic: number;
  genericToOwn: number;
  /** Share of slavery among the mentions of human rights. */
  slavery: number;
  kinds: ReadonlyMap<string, number>;
}

function readSigns(document: PolicyDocument, chunks: readonly ChunkEvidence[]): Signs {
  const words = document.sections.reduce((sum, section) => sum + section.words, 0);
  const [elements, ownElements] = [new Set<string>(), new Set<string>()];
  const kinds = new Map<string, number>();
  let [mentions, slavery, own, promises, sentences, generic, self] = [0, 0, 0, 0, 0, 0, 0];
  for (const chunk of chunks) {
    const signs = signsOfChunk(chunk);
    mentions += chunk.concepts.get('human-rights-talk') ?? 0;
    slavery += chunk.concepts.get('slavery') ?? 0;
    generic += chunk.concepts.get('stance-generic') ?? 0;
    self += chunk.concepts.get('stance-own') ?? 0;
    sentences += chunk.stances.length;
    own += signs.own;
    promises += signs.promises;
    for (const element of signs.elements) elements.add(element);
    for (const element of signs.ownElements) ownElements.add(element);
    for (const [kind, count] of chunk.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  return {
    words,
    sentences,
    density: (1000 * mentions) / Math.max(words, 1),
    own: own / Math.max(sentences, 1),
    elements: elements.size,
    ownElements: ownElements.size,
    promises: promises / Math.max(sentences, 1),
    generic: generic / Math.max(sentences, 1),
    genericToOwn: generic / Math.max(self, 1),
    slavery: slavery / Math.max(mentions, 1),
    kinds,
  };
}

interface ChunkSigns {
  /** Sentences in the author's own voice, and those that promise something. */
  own: number;
  promises: number;
  elements: readonly string[];
  ownElements: readonly string[];
}

const chunkSigns = new WeakMap<ChunkEvidence, ChunkSigns>();

function signsOfChunk(chunk: ChunkEvidence): ChunkSigns {
  const known = chunkSigns.get(chunk);
  if (known) return known;
  const own = chunk.stances.filter(({ subject }) => subject === 'own');
  const full = chunk.evidence.filter(({ strength }) => strength === 'full');
  const signs: ChunkSigns = {
    own: own.length,
    promises: own.filter(({ modality }) => modality === 'binding').length,
    elements: [...new Set(full.map(({ element }) => element))],
    ownElements: [...new Set(full.filter(({ subject }) => subject === 'own').map(({ element }) => element))],
  };
  chunkSigns.set(chunk, signs);
  return signs;
}

/** A draft that has just begun has nothing but its title; a longer text must speak for somebody or say something. */
function fitsTitle({ words, own, elements, density }: Signs): boolean {
  if (words < 40) return true;
  return density >= 1 && (own > 0.05 || (elements >= 2 && words < 400));
}

/** Untitled text is a policy when it speaks of human rights, says several elements, and does so for itself. */
function isPolicyText(signs: Signs): boolean {
  const { density, own, elements, ownElements } = signs;
  if (own < 0.1 || density < 8 || isAboutOthers(signs)) return false;
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
