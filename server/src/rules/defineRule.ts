/** The shape of a rule. One file a rule; the examples are its tests and its documentation page. */
import type { Block, Chunk, PolicyDocument, Sentence, Span } from '../document/types.ts';
import type { ChunkEvidence, Coverage, Stance, Trigger } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind, Element, Level, Severity } from '../knowledge/types.ts';
import type { Fix, LintConfig } from '../lint/types.ts';
import type { PhraseSet } from './phrases.ts';

/** An example is Markdown; in bad ones, `⟦…⟧` marks where each finding is expected. */
export interface Examples {
  bad: readonly string[];
  good: readonly string[];
}

/** What a rule was held against, in counts. Findings on which the verdict is not sure are left out. */
export interface Measure {
  /** Findings in documents of others, each judged by hand; `mended` were wrong and are not made any more. */
  real: { right: number; wrong: number; mended: number };
  /** Sentences written for the measurement without looking at the rule's phrases: half with its fault, half near misses. */
  own: { right: number; missed: number; wrong: number; silent: number };
  /** The same sentences, on the day they were written and before anything was mended. */
  atFirst: { right: number; wrong: number };
}

interface RuleMeta {
  /** `<group>/<name>`. */
  id: string;
  principles: readonly string[];
  /** `error` for facts, `warning` needs measured precision, `information` for guesses. */
  severity: Severity;
  /** `preview` rules are off until asked for. */
  stage: 'stable' | 'preview';
  fix: 'none' | 'safe' | 'suggestion' | 'snippet';
  /** One sentence: what is wrong. */
  summary: string;
  /** Why it matters, in two or three sentences. */
  rationale: string;
  /** What to write instead; shown on the page and in hovers. */
  instead: string;
  /** When the rule stays silent on purpose, for the page. */
  exceptions?: string;
  /** Kinds of document it looks at; default all checked kinds. */
  kinds?: readonly CheckedKind[];
  /** How often it was right; written from the measurement by `npm run evaluate -- --only rules --write`. */
  measure?: Measure;
  examples: Examples;
}

/** What a rule says of a place. Spans: chunk relative in block rules, document offsets in document rules. */
export interface Report {
  span: Span;
  message: string;
  severity?: Severity;
  principles?: readonly string[];
  related?: { span: Span; message: string }[];
  fixes?: Fix[];
}

export interface SentenceContext {
  sentence: Sentence;
  stance: Stance;
  /** Phrases of this rule's wording entry in the sentence, in order; empty for rules without one. */
  triggers: readonly Trigger[];
  /** What the rest of the section says. */
  evidence: ChunkEvidence;
  block: Block;
  chunk: Chunk;
  /** Titles of the headings above the block, outermost first, the nearest last. */
  path: readonly string[];
  kind: CheckedKind;
  knowledge: Knowledge;
}

export interface DocumentContext {
  document: PolicyDocument;
  /** What each of the document's chunks says, in their order; spans in it are chunk relative. */
  evidence: readonly ChunkEvidence[];
  /** For each chunk, the titles of the headings above its first line, outermost first. */
  paths: readonly (readonly string[])[];
  coverage: Coverage;
  kind: CheckedKind;
  knowledge: Knowledge;
  config: LintConfig;
  /** Elements that a heading names. */
  headingElements(title: string): readonly string[];
  /** How strongly the document is expected to say an element; undefined when it is not. */
  levelOf(element: Element): Level | undefined;
}

/**
 * What a sentence must have of its own to be of interest: depends on nothing but its text and the knowledge. Never stricter
 * than the rule's own check, or findings are lost.
 */
export type Need = (sentence: Pick<Sentence, 'text' | 'words'>, knowledge: Knowledge) => boolean;

/** Sees one sentence at a time; results are cached with the chunk, so it may look at nothing else. */
export interface SentenceRule extends RuleMeta {
  scope: 'sentence';
  /** Only sentences with a phrase of the rule's wording entry are of interest. */
  triggered?: boolean;
  /** Only sentences with one of these phrases, or with what is asked for, are of interest; others are not shown to the rule. */
  needs?: PhraseSet | Need;
  check(context: SentenceContext, report: (finding: Report) => void): void;
}

/** Sees the whole document. Runs on every change: read the chunks' blocks and sentences, never re-parse text. */
export interface DocumentRule extends RuleMeta {
  scope: 'document';
  check(context: DocumentContext, report: (finding: Report) => void): void;
}

export type Rule = SentenceRule | DocumentRule;

/** Gives a rule its type; no behaviour of its own. */
export function defineRule<T extends Rule>(rule: T): T {
  return rule;
}
