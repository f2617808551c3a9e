/** Runs the sentence rules over a chunk; their findings are cached with it. */
import { perGroup } from '../document/perGroup.ts';
import { type Remembering, remembering } from '../document/remember.ts';
import type { Block, Sentence } from '../document/types.ts';
import type { ChunkEvidence, Trigger } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind } from '../knowledge/types.ts';
import type { SentenceContext, SentenceRule } from '../rules/defineRule.ts';
import { mayHavePhrase } from '../rules/phrases.ts';
import { type ActiveRule, ruleSelector } from './activeRules.ts';
import { toFinding } from './findings.ts';
import type { Finding, LintConfig } from './types.ts';

/** The rules that see all sentences, and those that only see sentences with words of theirs. */
interface SplitRules {
  always: readonly ActiveRule<SentenceRule>[];
  triggered: readonly ActiveRule<SentenceRule>[];
  /** Whether the rules that see all sentences say nothing of a block, whatever stands around it; by what it is. */
  silent: Remembering<boolean>;
}

/** What all sentences of a chunk have in common. */
type ChunkContext = Pick<SentenceContext, 'chunk' | 'evidence' | 'kind' | 'knowledge'>;

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
  const split = splitRules(active);
  const cache = new WeakMap<ChunkEvidence, Finding[]>();
  const findingsOf = (evidence: ChunkEvidence): Finding[] => {
    const { chunk, path } = evidence;
    const findings = cache.get(evidence) ?? checkBlocks({ chunk, evidence, kind, knowledge }, path, split);
    cache.set(evidence, findings);
    return findings;
  };
  const groupsOf = perGroup((chunks: readonly ChunkEvidence[]) =>
    chunks.flatMap((evidence, index) => findingsOf(evidence).map((finding) => ({ finding, index }))),
  );
  return (chunks: readonly ChunkEvidence[]): ChunkFinding[] =>
    groupsOf(chunks).flatMap(({ first, value }) =>
      value.map(({ finding, index }) => ({ finding, chunk: first + index })),
    );
}

function splitRules(active: readonly ActiveRule<SentenceRule>[]): SplitRules {
  return {
    always: active.filter(({ rule }) => !rule.triggered),
    triggered: active.filter(({ rule }) => rule.triggered),
    silent: remembering(KEPT_BLOCKS),
  };
}

function checkBlocks(around: ChunkContext, path: readonly string[], rules: SplitRules): Finding[] {
  const triggers = triggersBySentence(around.evidence);
  let below = path;
  return around.chunk.blocks.flatMap((block) => {
    if (block.type === 'heading') below = [...path, block.text.trim()];
    return [...checkAlways(block, around, below, rules), ...checkTriggered(block, around, below, rules, triggers)];
  });
}

const NO_FINDINGS: readonly Finding[] = [];
const NO_TRIGGERS: readonly Trigger[] = [];
/** Longer ones are no sentences but text that has lost its full stops; rules may compare each word with each other. */
const MOST_WORDS = 1_000;

/**
 * The rules that see all sentences. Most blocks are silent, and stay so wherever they stand as long as no rule has looked
 * around; after a key they need no second look.
 */
function checkAlways(
  block: Block,
  around: ChunkContext,
  path: readonly string[],
  { always, silent }: SplitRules,
): readonly Finding[] {
  let found: Finding[] | undefined;
  const check = (): boolean => {
    const findings: Finding[] = [];
    const watched = watch(around, path);
    for (const sentence of sentencesOf(block)) {
      const context = watched.contextOf(sentence);
      for (const { rule, severity } of always) {
        if (rule.needs && !mayHavePhrase(sentence, rule.needs)) continue;
        rule.check(context, (report) => findings.push(toFinding(rule, report, severity)));
      }
    }
    found = findings;
    return findings.length === 0 && !watched.lookedAround();
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

/** Contexts that notice when a rule looks at more than the block. */
function watch({ chunk, evidence, kind, knowledge }: ChunkContext, path: readonly string[]) {
  let looked = false;
  const noting = <T>(value: T): T => {
    looked = true;
    return value;
  };
  return {
    lookedAround: () => looked,
    contextOf: (sentence: Sentence): SentenceContext => ({
      sentence,
      block: sentence.block,
      kind,
      knowledge,
      triggers: NO_TRIGGERS,
      get stance() {
        return noting(evidence.stances[sentence.index]);
      },
      get chunk() {
        return noting(chunk);
      },
      get evidence() {
        return noting(evidence);
      },
      get path() {
        return noting(path);
      },
    }),
  };
}

function checkTriggered(
  block: Block,
  around: ChunkContext,
  path: readonly string[],
  { triggered }: SplitRules,
  triggers: ReadonlyMap<number, Trigger[]>,
): readonly Finding[] {
  if (triggers.size === 0) return NO_FINDINGS;
  const findings: Finding[] = [];
  for (const sentence of sentencesOf(block)) {
    const found = triggers.get(sentence.index);
    if (!found) continue;
    const stance = around.evidence.stances[sentence.index];
    for (const { rule, severity } of triggered) {
      const own = found.filter((trigger) => trigger.rule === rule.id);
      if (own.length === 0) continue;
      const context = { ...around, sentence, block, stance, path, triggers: own };
      rule.check(context, (report) => findings.push(toFinding(rule, report, severity)));
    }
  }
  return findings;
}

function sentencesOf({ sentences }: Block): readonly Sentence[] {
  return sentences.filter(({ words }) => words.norm.length <= MOST_WORDS);
}

/** In the order of their words. */
function triggersBySentence({ triggers }: ChunkEvidence): Map<number, Trigger[]> {
  const bySentence = new Map<number, Trigger[]>();
  for (const trigger of [...triggers].sort((a, b) => a.words.start - b.words.start || b.words.end - a.words.end)) {
    const list = bySentence.get(trigger.sentence);
    if (list) list.push(trigger);
    else bySentence.set(trigger.sentence, [trigger]);
  }
  return bySentence;
}
