/** What a document shows of itself, in numbers: whose voice, how firm, about what. `kind.ts` decides by them. */
import { chunksOf } from '../document/inDocument.ts';
import { perGroup } from '../document/perGroup.ts';
import { isSameList } from '../document/sameList.ts';
import { wordsIn } from '../document/sections.ts';
import type { PolicyDocument } from '../document/types.ts';
import { whileSame } from '../document/whileSame.ts';
import type { ChunkEvidence } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { sentencesByName } from './authorByName.ts';

/** What a text shows of itself, apart from its title. */
export interface Signs {
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

export function readSigns(document: PolicyDocument, chunks: readonly ChunkEvidence[], knowledge: Knowledge): Signs {
  const words = wordsIn(chunksOf(document));
  const total = totalOf(signsOfChunks(chunks).map(({ value }) => value));
  const { mentions, slavery, generic, metrics, sentences, binding, kinds } = total;
  let { own, promises, self } = total;
  const { elements, ownElements: said } = ofPolicies(total, knowledge);
  const ownElements = new Set(said);
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

interface ElementsOfPolicies {
  knowledge: Knowledge;
  elements: ReadonlySet<string>;
  ownElements: ReadonlySet<string>;
}

const elementsOfPolicies = new WeakMap<SignCounts, ElementsOfPolicies>();

function ofPolicies(total: SignCounts, knowledge: Knowledge): ElementsOfPolicies {
  const known = elementsOfPolicies.get(total);
  if (known?.knowledge === knowledge) return known;
  const among = (elements: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...elements].filter((element) => knowledge.packOf.get(element) === POLICY_PACK));
  const found = { knowledge, elements: among(total.elements), ownElements: among(total.ownElements) };
  elementsOfPolicies.set(total, found);
  return found;
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

function sumOf(parts: readonly SignCounts[]): SignCounts {
  const total = noSigns();
  for (const part of parts) addSigns(total, part);
  return total;
}

const signsOfChunks = perGroup({ read: signsOfChunk, merge: sumOf, same: isSameSigns });
const totalOf = whileSame(sumOf);

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

function isSameSigns(one: SignCounts, other: SignCounts): boolean {
  return (
    one.sentences === other.sentences &&
    one.own === other.own &&
    one.promises === other.promises &&
    one.binding === other.binding &&
    one.mentions === other.mentions &&
    one.slavery === other.slavery &&
    one.generic === other.generic &&
    one.self === other.self &&
    one.metrics === other.metrics &&
    isSameList([...one.elements], [...other.elements]) &&
    isSameList([...one.ownElements], [...other.ownElements]) &&
    isSameList([...one.kinds].flat(), [...other.kinds].flat())
  );
}
