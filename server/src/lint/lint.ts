/**
 * `lint()`: from a document and a configuration to findings and coverage. Pure: the same text and configuration give
 * the same result. What depends on one chunk only is cached with the chunk.
 */
import type { Chunk, PlacedChunk, PolicyDocument, Span } from '../document/types.ts';
import { coverElement, type EvidenceByElement, summarise } from '../evidence/coverage.ts';
import { createEngine, type EvidenceEngine } from '../evidence/engine.ts';
import type { ChunkEvidence, Coverage, Trigger } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind, Element, Kind, Level } from '../knowledge/types.ts';
import type { DocumentRule, Report, Rule, SentenceRule } from '../rules/defineRule.ts';
import { allRules } from '../rules/index.ts';
import { presenceFindings } from '../rules/presence/presence.ts';
import { severityOf } from './config.ts';
import { decideKind } from './kind.ts';
import { detectLanguage, languageNotice } from './language.ts';
import { applySuppressions } from './suppressions.ts';
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

  const lint = (document: PolicyDocument, config: LintConfig): LintResult => {
    const paths = headingPaths(document);
    const chunks = document.chunks.map((placed, index) => engine.analyse(placed.chunk, paths[index]));
    const language = config.language ?? detectLanguage(document);
    const { kind, reason } = decideKind(document, chunks, engine, knowledge, config.kind);
    const result: LintResult = { kind, kindReason: reason, language, findings: [], waivers: [], coverage: {} };
    if (kind === 'none') return result;
    if (language !== 'en') return { ...result, findings: languageNotice(document, language) };

    const active = activeElements(knowledge, config);
    const coverage = coverAll(active, document, chunks, kind, config);
    const findings: Finding[] = [];
    document.chunks.forEach((placed, index) => {
      for (const found of checkChunk(placed.chunk, paths[index], chunks[index], kind, config))
        findings.push(place(found, placed.start));
    });
    for (const rule of documentRules) {
      const severity = severityOf(rule, config);
      if (severity === 'off' || !appliesTo(rule, kind)) continue;
      rule.check({ document, coverage, kind, knowledge, config }, (report) =>
        findings.push(toFinding(rule, report, severity)),
      );
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
        levelOf: (element) => levelOf(element, kind, config),
      }),
    );
    findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
    const controlled = applySuppressions(document, findings, coverage, rules, knowledge, config);
    return { ...result, ...controlled };
  };

  return { lint, engine, knowledge, rules };
}

const linters = new WeakMap<Knowledge, Linter>();

/** Lints with all rules; the linter of a knowledge is built once. */
export function lint(document: PolicyDocument, knowledge: Knowledge, config: LintConfig): LintResult {
  let linter = linters.get(knowledge);
  if (!linter) {
    linter = createLinter(knowledge);
    linters.set(knowledge, linter);
  }
  return linter.lint(document, config);
}

/** For each chunk, the titles of the headings above its first line, outermost first; the document's title names nothing. */
function headingPaths(document: PolicyDocument): string[][] {
  const open: { depth: number; title: string }[] = [];
  return document.chunks.map(({ chunk, start }) => {
    const headings = chunk.blocks.filter((block) => block.type === 'heading');
    const first = headings[0];
    const firstDepth = first && chunk.blocks[0] === first ? (first.depth ?? 1) : 7;
    const path = open.filter(({ depth }) => depth < firstDepth).map(({ title }) => title);
    for (const heading of headings) {
      const depth = heading.depth ?? 1;
      while (open.length > 0 && open[open.length - 1].depth >= depth) open.pop();
      if (heading.span.start + start === document.title?.span.start) continue;
      open.push({ depth, title: heading.text.trim() });
    }
    return path;
  });
}

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
  kind: CheckedKind,
  config: LintConfig,
): Coverage {
  const placed = chunks.map((chunk, index): { placed: PlacedChunk; summary: EvidenceByElement } => ({
    placed: document.chunks[index],
    summary: summarise(chunk),
  }));
  const coverage: Coverage = {};
  for (const element of elements) {
    const level = levelOf(element, kind, config);
    const exposed = !element.exposure || chunks.some((chunk) => (chunk.concepts.get(element.exposure ?? '') ?? 0) > 0);
    const applies = config.allElements || (level !== undefined && exposed);
    coverage[element.id] = applies
      ? coverElement(element, placed)
      : { state: 'notApplicable', missingFacets: [], evidence: [] };
  }
  return coverage;
}

function createChunkChecker(rules: readonly SentenceRule[], knowledge: Knowledge) {
  const cache = new WeakMap<Chunk, { key: string; findings: Finding[] }>();
  return (
    chunk: Chunk,
    path: readonly string[],
    evidence: ChunkEvidence,
    kind: CheckedKind,
    config: LintConfig,
  ): Finding[] => {
    const key = [kind, config.preview, JSON.stringify(config.rules), ...path].join('\u0000');
    const known = cache.get(chunk);
    if (known?.key === key) return known.findings;
    const findings: Finding[] = [];
    const headings = [...path];
    const active = rules
      .map((rule) => ({ rule, severity: severityOf(rule, config) }))
      .filter(({ rule, severity }) => severity !== 'off' && appliesTo(rule, kind));
    const triggered = new Map<string, Trigger[]>();
    for (const trigger of evidence.triggers) {
      const at = `${trigger.sentence} ${trigger.rule}`;
      triggered.set(
        at,
        [...(triggered.get(at) ?? []), trigger].sort((a, b) => a.words.start - b.words.start),
      );
    }
    for (const sentence of chunk.sentences) {
      const { block } = sentence;
      if (block.type === 'heading' && block.sentences[0] === sentence)
        headings.splice(path.length, headings.length, block.text.trim());
      const stance = evidence.stances[sentence.index];
      const context = { sentence, stance, block, chunk, evidence, path: [...headings], kind, knowledge };
      for (const { rule, severity } of active) {
        if (severity === 'off') continue;
        const triggers = triggered.get(`${sentence.index} ${rule.id}`) ?? [];
        rule.check({ ...context, triggers }, (report) => findings.push(toFinding(rule, report, severity)));
      }
    }
    cache.set(chunk, { key, findings });
    return findings;
  };
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
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
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
