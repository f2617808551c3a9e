/** Runs the sentence rules over a chunk; their findings are cached with it. */
import type { Chunk } from '../document/types.ts';
import type { ChunkEvidence, Trigger } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind } from '../knowledge/types.ts';
import type { SentenceRule } from '../rules/defineRule.ts';
import { type ActiveRule, ruleSelector } from './activeRules.ts';
import { toFinding } from './findings.ts';
import type { Finding, LintConfig } from './types.ts';

/** The rules that see all sentences, and those that only see sentences with words of theirs. */
interface SplitRules {
  always: readonly ActiveRule<SentenceRule>[];
  triggered: readonly ActiveRule<SentenceRule>[];
}

/** Sentence rules over a chunk; what they find depends on the text, the headings above, the kind and the rules' settings. */
export function createChunkChecker(rules: readonly SentenceRule[], knowledge: Knowledge) {
  // Evidence is one object for a chunk below the same headings.
  const cache = new WeakMap<ChunkEvidence, { active: readonly ActiveRule<SentenceRule>[]; findings: Finding[] }>();
  const rulesFor = ruleSelector(rules);
  return (kind: CheckedKind, config: LintConfig) => {
    const active = rulesFor(kind, config);
    const split: SplitRules = {
      always: active.filter(({ rule }) => !rule.triggered),
      triggered: active.filter(({ rule }) => rule.triggered),
    };
    return (chunk: Chunk, path: readonly string[], evidence: ChunkEvidence): Finding[] => {
      const known = cache.get(evidence);
      if (known?.active === active) return known.findings;
      const findings = checkSentences(chunk, path, evidence, kind, knowledge, split);
      cache.set(evidence, { active, findings });
      return findings;
    };
  };
}

const NO_TRIGGERS: readonly Trigger[] = [];
/** Longer ones are no sentences but text that has lost its full stops; rules may compare each word with each other. */
const MOST_WORDS = 1_000;

function checkSentences(
  chunk: Chunk,
  path: readonly string[],
  evidence: ChunkEvidence,
  kind: CheckedKind,
  knowledge: Knowledge,
  { always, triggered }: SplitRules,
): Finding[] {
  const findings: Finding[] = [];
  const triggers = triggersBySentence(evidence);
  let below = path;
  for (const sentence of chunk.sentences) {
    const { block, index } = sentence;
    if (block.type === 'heading' && block.sentences[0] === sentence) below = [...path, block.text.trim()];
    if (sentence.words.norm.length > MOST_WORDS) continue;
    const stance = evidence.stances[index];
    const context = { sentence, stance, block, chunk, evidence, path: below, kind, knowledge, triggers: NO_TRIGGERS };
    for (const { rule, severity } of always) {
      rule.check(context, (report) => findings.push(toFinding(rule, report, severity)));
    }
    const found = triggers.get(index);
    if (!found) continue;
    for (const { rule, severity } of triggered) {
      const own = found.filter((trigger) => trigger.rule === rule.id);
      if (own.length > 0)
        rule.check({ ...context, triggers: own }, (report) => findings.push(toFinding(rule, report, severity)));
    }
  }
  return findings;
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
