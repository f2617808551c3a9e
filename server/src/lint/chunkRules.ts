/** Runs the sentence rules over a chunk; their findings are cached with it. */
import type { Chunk } from '../document/types.ts';
import type { ChunkEvidence, Trigger } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind, Severity } from '../knowledge/types.ts';
import type { SentenceRule } from '../rules/defineRule.ts';
import { severityOf } from './config.ts';
import { appliesTo, toFinding } from './findings.ts';
import type { Finding, LintConfig } from './types.ts';

interface ActiveRule {
  rule: SentenceRule;
  severity: Severity;
}

/** The rules that run under a configuration; `key` differs where they do. */
interface ActiveRules {
  kind: CheckedKind;
  key: string;
  /** Those that see all sentences, and those that only see sentences with words of theirs. */
  always: readonly ActiveRule[];
  triggered: readonly ActiveRule[];
}

/** Sentence rules over a chunk; what they find depends on the text, the headings above, the kind and the rules' settings. */
export function createChunkChecker(rules: readonly SentenceRule[], knowledge: Knowledge) {
  // Evidence is one object for a chunk below the same headings.
  const cache = new WeakMap<ChunkEvidence, { key: string; findings: Finding[] }>();
  const byConfig = new WeakMap<LintConfig, ActiveRules>();
  const activeRules = (kind: CheckedKind, config: LintConfig): ActiveRules => {
    const known = byConfig.get(config);
    if (known?.kind === kind) return known;
    const active = rules.flatMap((rule): ActiveRule[] => {
      const severity = severityOf(rule, config);
      return severity === 'off' || !appliesTo(rule, kind) ? [] : [{ rule, severity }];
    });
    const found: ActiveRules = {
      kind,
      key: [kind, config.preview, JSON.stringify(config.rules)].join('\u0000'),
      always: active.filter(({ rule }) => !rule.triggered),
      triggered: active.filter(({ rule }) => rule.triggered),
    };
    byConfig.set(config, found);
    return found;
  };
  return (kind: CheckedKind, config: LintConfig) => {
    const active = activeRules(kind, config);
    return (chunk: Chunk, path: readonly string[], evidence: ChunkEvidence): Finding[] => {
      const known = cache.get(evidence);
      if (known?.key === active.key) return known.findings;
      const findings = checkSentences(chunk, path, evidence, knowledge, active);
      cache.set(evidence, { key: active.key, findings });
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
  knowledge: Knowledge,
  { kind, always, triggered }: ActiveRules,
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
