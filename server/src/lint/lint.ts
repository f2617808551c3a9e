/**
 * `lint()`: from a document and a configuration to findings and coverage. Pure: the same text and configuration give
 * the same result. What depends on one chunk only is cached with the chunk.
 */
import { perChunk } from '../document/perChunk.ts';
import type { Chunk, PlacedChunk, PolicyDocument, Span } from '../document/types.ts';
import { coverElement, type EvidenceByElement, summarise } from '../evidence/coverage.ts';
import { createEngine, type EvidenceEngine } from '../evidence/engine.ts';
import type { ChunkEvidence, Coverage, Evidence, Trigger } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind, Element, Kind, Level, Severity } from '../knowledge/types.ts';
import type { DocumentRule, Report, Rule, SentenceRule } from '../rules/defineRule.ts';
import { allRules } from '../rules/index.ts';
import { presenceFindings } from '../rules/presence/presence.ts';
import { severityOf, underSettings } from './config.ts';
import { withFrontMatter } from './frontMatter.ts';
import { decideKind } from './kind.ts';
import { detectLanguage, isRead, languageNotice } from './language.ts';
import { applySuppressions, settingsFindings } from './suppressions.ts';
import type { Finding, LintConfig, LintResult } from './types.ts';

export interface Linter {
  lint(document: PolicyDocument, config: LintConfig): LintResult;
  engine: EvidenceEngine;
  knowledge: Knowledge;
  rules: readonly Rule[];
}

export function createLinter(knowledge: Knowledge, rules: readonly Rule[] = allRules): Linter {
  const engine = createEngine(knowledge);
  const sentenceRules = rules.filter((rule): rule is SentenceRule => rule.scope === 'sentence');
  const documentRules = rules.filter((rule): rule is DocumentRule => rule.scope === 'document');
  const checkChunk = createChunkChecker(sentenceRules, knowledge);

  const lint = (document: PolicyDocument, given: LintConfig): LintResult => {
    const config = withFrontMatter(given, document);
    const paths = headingPaths(document);
    const chunks = document.chunks.map((placed, index) => engine.analyse(placed.chunk, paths[index]));
    const seeming = config.language ?? detectLanguage(document);
    const { kind, reason, titled } = decideKind(document, chunks, engine, knowledge, seeming, config.kind);
    const language = config.language ?? titled ?? seeming;
    const result: LintResult = { kind, kindReason: reason, language, findings: [], waivers: [], coverage: {} };
    if (kind === 'none') {
      // Whoever asks for every element wants to know what a text says, even where nothing is expected of it.
      if (config.allElements)
        result.coverage = coverAll(activeElements(knowledge, config), document, chunks, kind, config);
      return { ...result, findings: settingsFindings(document, rules, knowledge, config) };
    }
    if (!isRead(language)) return { ...result, findings: underSettings(languageNotice(document, language), config) };

    const active = activeElements(knowledge, config);
    const coverage = coverAll(active, document, chunks, kind, config);
    const findings: Finding[] = [];
    const check = checkChunk(kind, config);
    document.chunks.forEach((placed, index) => {
      for (const found of check(placed.chunk, paths[index], chunks[index])) findings.push(place(found, placed.start));
    });
    const levelHere = (element: Element): Level | undefined => levelOf(element, kind, config);
    const { headingElements } = engine;
    const context = {
      document,
      evidence: chunks,
      paths,
      coverage,
      kind,
      knowledge,
      config,
      headingElements,
      levelOf: levelHere,
    };
    for (const rule of documentRules) {
      const severity = severityOf(rule, config);
      if (severity === 'off' || !appliesTo(rule, kind)) continue;
      rule.check(context, (report) => findings.push(toFinding(rule, report, severity)));
    }
    findings.push(
      ...presenceFindings({
        document,
        coverage,
        kind,
        knowledge,
        config,
        engine,
        elements: active,
        levelOf: levelHere,
      }),
    );
    // At one place, findings keep the order of the rules and, for missing elements, that of a good policy.
    findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const controlled = applySuppressions(document, findings, coverage, rules, knowledge, config);
    return { ...result, ...controlled };
  };

  return { lint, engine, knowledge, rules };
}

const linters = new WeakMap<Knowledge, Linter>();

/** The linter with all rules for a knowledge; built once. */
export function linterFor(knowledge: Knowledge): Linter {
  let linter = linters.get(knowledge);
  if (!linter) {
    linter = createLinter(knowledge);
    linters.set(knowledge, linter);
  }
  return linter;
}

/** Lints with all rules. What the document says of itself in its front matter wins over `config`. */
export function lint(document: PolicyDocument, knowledge: Knowledge, config: LintConfig): LintResult {
  return linterFor(knowledge).lint(document, config);
}

/** All that was seen for an element, with what does not count; document offsets, in the order of the text. */
export function evidenceFor({ engine }: Pick<Linter, 'engine'>, document: PolicyDocument, element: string): Evidence[] {
  const paths = headingPaths(document);
  return document.chunks.flatMap(({ chunk, start }, index) =>
    engine
      .analyse(chunk, paths[index])
      .evidence.filter((one) => one.element === element)
      .map((one) => ({ ...one, span: moved(one.span, start), sentence: moved(one.sentence, start) })),
  );
}

/** For each chunk, the titles of the headings above its first line, outermost first; the document's title names nothing. */
function headingPaths(document: PolicyDocument): (readonly string[])[] {
  const open: { depth: number; path: readonly string[] }[] = [];
  return document.chunks.map(({ chunk, start }) => {
    const { headings, firstDepth } = headingsOf(chunk);
    const path = open.findLast(({ depth }) => depth < firstDepth)?.path ?? NO_HEADINGS;
    for (const { depth, title, at } of headings) {
      while (open.length > 0 && open[open.length - 1].depth >= depth) open.pop();
      if (at + start === document.title?.span.start) continue;
      open.push({ depth, path: [...(open.at(-1)?.path ?? NO_HEADINGS), title] });
    }
    return path;
  });
}

const NO_HEADINGS: readonly string[] = [];

/** The headings of a chunk, and the depth of the one that it starts with: 7, which is below all, when it starts with none. */
const headingsOf = perChunk((chunk) => {
  const headings = chunk.blocks.filter((block) => block.type === 'heading');
  const [first] = headings;
  return {
    headings: headings.map(({ depth = 1, text, span }) => ({ depth, title: text.trim(), at: span.start })),
    firstDepth: first && chunk.blocks[0] === first ? (first.depth ?? 1) : 7,
  };
});

function activeElements(knowledge: Knowledge, config: LintConfig): Element[] {
  return [...knowledge.elements.values()].filter((element) => {
    const pack = knowledge.packOf.get(element.id);
    return !config.packs || !pack || config.packs.includes(pack);
  });
}

/** The level of an element for a kind, after the configuration; undefined when it does not apply. */
export function levelOf(element: Element, kind: CheckedKind, config: LintConfig): Level | undefined {
  const set = config.levels?.[element.id]?.[kind];
  if (set === 'off') return undefined;
  return set ?? element.levels[kind];
}

function coverAll(
  elements: readonly Element[],
  document: PolicyDocument,
  chunks: readonly ChunkEvidence[],
  kind: Kind,
  config: LintConfig,
): Coverage {
  const placed = chunks.map((chunk, index): { placed: PlacedChunk; summary: EvidenceByElement } => ({
    placed: document.chunks[index],
    summary: summarise(chunk),
  }));
  const occurs = new Map<string, boolean>();
  const isExposed = (concept: string): boolean => {
    const known = occurs.get(concept) ?? chunks.some((chunk) => (chunk.concepts.get(concept) ?? 0) > 0);
    occurs.set(concept, known);
    return known;
  };
  const coverage: Coverage = {};
  for (const element of elements) {
    const level = kind === 'none' ? undefined : levelOf(element, kind, config);
    const applies = config.allElements || (level !== undefined && (!element.exposure || isExposed(element.exposure)));
    coverage[element.id] = applies
      ? coverElement(element, placed)
      : { state: 'notApplicable', missingFacets: [], evidence: [] };
  }
  return coverage;
}

interface ActiveRule {
  rule: SentenceRule;
  severity: Severity;
}

/** Sentence rules over a chunk; what they find depends on the text, the headings above, the kind and the rules' settings. */
function createChunkChecker(rules: readonly SentenceRule[], knowledge: Knowledge) {
  const cache = new WeakMap<Chunk, { key: string; findings: Finding[] }>();
  const activeRules = (kind: CheckedKind, config: LintConfig): ActiveRule[] =>
    rules.flatMap((rule) => {
      const severity = severityOf(rule, config);
      return severity === 'off' || !appliesTo(rule, kind) ? [] : [{ rule, severity }];
    });
  return (kind: CheckedKind, config: LintConfig) => {
    const active = activeRules(kind, config);
    const settings = [kind, config.preview, JSON.stringify(config.rules)].join('\u0000');
    return (chunk: Chunk, path: readonly string[], evidence: ChunkEvidence): Finding[] => {
      const key = [settings, ...path].join('\u0000');
      const known = cache.get(chunk);
      if (known?.key === key) return known.findings;
      const findings = checkSentences(chunk, path, evidence, kind, knowledge, active);
      cache.set(chunk, { key, findings });
      return findings;
    };
  };
}

const NO_TRIGGERS: readonly Trigger[] = [];

function checkSentences(
  chunk: Chunk,
  path: readonly string[],
  evidence: ChunkEvidence,
  kind: CheckedKind,
  knowledge: Knowledge,
  active: readonly ActiveRule[],
): Finding[] {
  const findings: Finding[] = [];
  const triggers = triggersBySentence(evidence);
  const always = active.filter(({ rule }) => !rule.triggered);
  const triggered = active.filter(({ rule }) => rule.triggered);
  let below = path;
  for (const sentence of chunk.sentences) {
    const { block, index } = sentence;
    if (block.type === 'heading' && block.sentences[0] === sentence) below = [...path, block.text.trim()];
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

function appliesTo(rule: Rule, kind: Kind): boolean {
  return !rule.kinds || rule.kinds.some((checked) => checked === kind);
}

function toFinding(rule: Rule, report: Report, severity: Finding['severity']): Finding {
  return {
    rule: rule.id,
    severity: report.severity ?? severity,
    message: report.message,
    principles: [...(report.principles ?? rule.principles)],
    span: report.span,
    related: report.related,
    fixes: report.fixes ?? [],
  };
}

/** Moves a chunk's finding to its place in the document. */
function place(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const move = (span: Span): Span => moved(span, by);
  return {
    ...finding,
    span: move(finding.span),
    related: finding.related?.map((related) => ({ ...related, span: move(related.span) })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })),
    })),
  };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
