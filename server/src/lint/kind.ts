/**
 * Decides what a document is, and with that whether it is checked at all. In order: what the author says (front
 * matter), what the configuration says, the title, and what the text itself talks about.
 */
import type { PolicyDocument } from '../document/types.ts';
import { tokenise } from '../document/words.ts';
import type { EvidenceEngine } from '../evidence/engine.ts';
import type { ChunkEvidence } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Kind } from '../knowledge/types.ts';

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

/** Distinct elements that a text without a telling title must say before it is taken for a policy. */
const ENOUGH_ELEMENTS = 6;
/** Mentions of human rights and their neighbours that it needs for every thousand words. */
const ENOUGH_DENSITY = 6;

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
  const titled = kindOfTitle(document, engine, knowledge);
  const signs = readSigns(document, chunks);
  if (titled) {
    if (signs.density >= 1 || signs.words < 60) return { kind: titled, reason: `its title says so (“${document.title?.text.trim()}”)` };
    return { kind: 'none', reason: 'its title sounds like a policy, but its text does not speak of human rights' };
  }
  if (signs.elements >= ENOUGH_ELEMENTS && signs.density >= ENOUGH_DENSITY && signs.ownVoice) {
    return { kind: 'company-policy', reason: 'its text makes human rights commitments' };
  }
  return { kind: 'none', reason: 'neither its title nor its text is that of a human rights document' };
}

function declaredKind(document: PolicyDocument): Kind | undefined {
  const settings = document.frontMatter?.data.ungp;
  if (typeof settings !== 'object' || settings === null || !('kind' in settings)) return undefined;
  return KINDS.find((kind) => kind === settings.kind);
}

function kindOfTitle(document: PolicyDocument, engine: EvidenceEngine, knowledge: Knowledge): Kind | undefined {
  const title = document.title?.text;
  if (!title) return undefined;
  const words = tokenise(title);
  const hits = engine.matcher.vocabulary.scan(words);
  return knowledge.kinds.find(({ titles }) => titles.some((phrase) => hits.has(engine.matcher.vocabulary.phrase([...tokenise(phrase).norm]))))?.kind;
}

interface Signs {
  words: number;
  /** Distinct elements that are said in full. */
  elements: number;
  /** Mentions of human rights for every thousand words. */
  density: number;
  ownVoice: boolean;
}

function readSigns(document: PolicyDocument, chunks: readonly ChunkEvidence[]): Signs {
  const words = document.sections.reduce((sum, section) => sum + section.words, 0);
  const elements = new Set<string>();
  let mentions = 0;
  let own = 0;
  for (const chunk of chunks) {
    mentions += chunk.concepts.get('human-rights-talk') ?? 0;
    for (const stance of chunk.stances) if (stance.subject === 'own') own++;
    for (const { element, strength } of chunk.evidence) if (strength === 'full') elements.add(element);
  }
  return { words, elements: elements.size, density: words === 0 ? 0 : (1000 * mentions) / words, ownVoice: own > 0 };
}
