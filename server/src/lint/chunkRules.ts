/** Runs the sentence rules over a chunk; their findings are cached with it. */
import { bothEmpty, perGroup } from '../document/perGroup.ts';
import { type Remembering, remembering } from '../document/remember.ts';
import type { Block, Chunk, Sentence } from '../document/types.ts';
import type { ChunkEvidence, Stance, Trigger } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind } from '../knowledge/types.ts';
import type { SentenceContext, SentenceRule } from '../rules/defineRule.ts';
import { type ActiveRule, ruleSelector } from './activeRules.ts';
import { toFinding } from './findings.ts';
import type { Finding, LintConfig } from './types.ts';
import { type Awake, wakerOf } from './wake.ts';

interface SplitRules {
  /** Those without a wording entry that a sentence is of interest to. */
  awake(sentence: Sentence): Awake;
  /** Whether the rules that are awake say nothing of a block, whatever stands around it; by what it is. */
  silent: Remembering<boolean>;
  /** Those with one. */
  triggered: readonly ActiveRule<SentenceRule>[];
}

/** Longer ones are no sentences but text that has lost its full stops; rules may compare each word with each other. */
const MOST_WORDS = 1_000;

function isReadable({ words }: Sentence): boolean {
  return words.norm.length <= MOST_WORDS;
}

/** What all sentences of a chunk have in common. */
type ChunkContext = Pick<SentenceContext, 'evidence' | 'kind' | 'knowledge'>;

/** Blocks that are remembered as silent: those of a long chunk. */
const KEPT_BLOCKS = 500;

/** A finding of a chunk, relative to it, and the position of the chunk in the document. */
export interface ChunkFinding {
  chunk: number;
  finding: Finding;
}

/** Sentence rules over chunks; what they find depends on the text, the headings above, the kind and the rules' settings. */
export function createChunkChecker(rules: readonly SentenceRule[], knowledge: Knowledge) {
  const checkers = new WeakMap<readonly ActiveRule<SentenceRule>[], ReturnType<typeof checkerFor>>();
  const rulesFor = ruleSelector(rules);
  return (chunks: readonly ChunkEvidence[], kind: CheckedKind, config: LintConfig): ChunkFinding[] => {
    const active = rulesFor(kind, config);
    const check = checkers.get(active) ?? checkerFor(active, kind, knowledge);
    checkers.set(active, check);
    return check(chunks);
  };
}

/** Keeps the findings with the chunks' evidence, which is one object for a chunk below the same headings. */
function checkerFor(active: readonly ActiveRule<SentenceRule>[], kind: CheckedKind, knowledge: Knowledge) {
  const wakes = wakerOf(
    active.filter(({ rule }) => !rule.triggered),
    knowledge,
  );
  const rules: SplitRules = {
    awake: (sentence) => (isReadable(sentence) ? wakes(sentence) : NO_RULES),
    silent: remembering(KEPT_BLOCKS),
    triggered: active.filter(({ rule }) => rule.triggered),
  };
  const groupsOf = perGroup({
    read: (evidence: ChunkEvidence) => checkBlocks({ evidence, kind, knowledge }, rules),
    merge: (chunks) => chunks.flatMap((findings, index) => findings.map((finding) => ({ finding, index }))),
    same: bothEmpty,
  });
  return (chunks: readonly ChunkEvidence[]): ChunkFinding[] =>
    groupsOf(chunks).flatMap(({ first, value }) =>
      value.map(({ finding, index }) => ({ finding, chunk: first + index })),
    );
}

function checkBlocks(around: ChunkContext, rules: SplitRules): Finding[] {
  const { chunk, path, triggers } = around.evidence;
  const bySentence = triggersBySentence(triggers);
  const findings: Finding[] = [];
  let below = path;
  for (const block of chunk.blocks) {
    if (block.type === 'heading') below = [...path, block.text.trim()];
    findings.push(...checkAwake(block, around, below, rules));
    if (bySentence.size > 0) findings.push(...checkTriggered(block, around, below, rules, bySentence));
  }
  return findings;
}

const NO_RULES: Awake = [];
const NO_FINDINGS: readonly Finding[] = [];
const NO_TRIGGERS: readonly Trigger[] = [];

/**
 * The rules without a wording entry. Most blocks wake none; others are silent, and stay so wherever they stand as long as
 * no rule has looked around; after a key they need no second look.
 */
function checkAwake(
  block: Block,
  around: ChunkContext,
  path: readonly string[],
  { awake, silent }: SplitRules,
): readonly Finding[] {
  if (block.sentences.every((sentence) => awake(sentence).length === 0)) return NO_FINDINGS;
  let found: Finding[] | undefined;
  const check = (): boolean => {
    const findings: Finding[] = [];
    const watch = { lookedAround: false };
    for (const sentence of block.sentences) {
      const context = new WatchedContext(sentence, around, path, watch);
      for (const { rule, severity } of awake(sentence)) {
        rule.check(context, (report) => findings.push(toFinding(rule, report, severity)));
      }
    }
    found = findings;
    return findings.length === 0 && !watch.lookedAround;
  };
  const isSilent = block.links.length === 0 ? silent(keyOf(block), check) : check();
  if (!isSilent && !found) check();
  return found ?? NO_FINDINGS;
}

/** All of a block that its sentence rules can see without looking around. */
function keyOf({ text, type, depth, quoted, label, tableHeader, tableRowHeader, leadIn, listDepth }: Block): string {
  const own = [type, depth, quoted, listDepth].join(' ');
  return [text, own, label, tableHeader, tableRowHeader, leadIn?.text].join('\u0000');
}

/** Notices when a rule looks at more than the block. */
class WatchedContext implements SentenceContext {
  readonly sentence: Sentence;
  readonly block: Block;
  readonly kind: CheckedKind;
  readonly knowledge: Knowledge;
  readonly triggers = NO_TRIGGERS;
  private readonly own: ChunkEvidence;
  private readonly below: readonly string[];
  private readonly watch: { lookedAround: boolean };

  constructor(
    sentence: Sentence,
    { evidence, kind, knowledge }: ChunkContext,
    path: readonly string[],
    watch: { lookedAround: boolean },
  ) {
    this.sentence = sentence;
    this.block = sentence.block;
    this.kind = kind;
    this.knowledge = knowledge;
    this.own = evidence;
    this.below = path;
    this.watch = watch;
  }

  get evidence(): ChunkEvidence {
    this.watch.lookedAround = true;
    return this.own;
  }

  get path(): readonly string[] {
    this.watch.lookedAround = true;
    return this.below;
  }

  get chunk(): Chunk {
    return this.evidence.chunk;
  }

  get stance(): Stance {
    return this.evidence.stances[this.sentence.index];
  }
}

function checkTriggered(
  block: Block,
  around: ChunkContext,
  path: readonly string[],
  { triggered }: SplitRules,
  triggers: ReadonlyMap<number, Trigger[]>,
): readonly Finding[] {
  const findings: Finding[] = [];
  const { chunk, stances } = around.evidence;
  for (const sentence of block.sentences) {
    const found = triggers.get(sentence.index);
    if (!found || !isReadable(sentence)) continue;
    for (const { rule, severity } of triggered) {
      const own = found.filter((trigger) => trigger.rule === rule.id);
      if (own.length === 0) continue;
      const context = { ...around, chunk, sentence, block, stance: stances[sentence.index], path, triggers: own };
      rule.check(context, (report) => findings.push(toFinding(rule, report, severity)));
    }
  }
  return findings;
}

/** In the order of their words. */
function triggersBySentence(triggers: readonly Trigger[]): Map<number, Trigger[]> {
  const bySentence = new Map<number, Trigger[]>();
  for (const trigger of [...triggers].sort((a, b) => a.words.start - b.words.start || b.words.end - a.words.end)) {
    const list = bySentence.get(trigger.sentence);
    if (list) list.push(trigger);
    else bySentence.set(trigger.sentence, [trigger]);
  }
  return bySentence;
}
