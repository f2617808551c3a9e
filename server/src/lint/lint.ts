/**
 * `lint()`: from a document and a configuration to findings and coverage. Pure: the same text and configuration give
 * the same result. What depends on one chunk only is cached with the chunk.
 */
import { chunksOf } from '../document/inDocument.ts';
import { moved } from '../document/moved.ts';
import type { PolicyDocument } from '../document/types.ts';
import { createEngine, type EvidenceEngine } from '../evidence/engine.ts';
import type { Evidence } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Element, Level } from '../knowledge/types.ts';
import type { DocumentContext, DocumentRule, Rule, SentenceRule } from '../rules/defineRule.ts';
import { allRules } from '../rules/index.ts';
import { presenceFindings } from '../rules/presence/presence.ts';
import { ruleSelector } from './activeRules.ts';
import { createChunkChecker } from './chunkRules.ts';
import { underSettings } from './config.ts';
import { activeElements, coverAll, levelOf } from './cover.ts';
import { place, toFinding } from './findings.ts';
import { withFrontMatter } from './frontMatter.ts';
import { headingPaths } from './headingPaths.ts';
import { decideKind } from './kind.ts';
import { detectLanguage, isRead, languageNotice } from './language.ts';
import { applySuppressions, settingsFindings, silencedInFile } from './suppressions.ts';
import type { Finding, LintConfig, LintResult } from './types.ts';

export interface Linter {
  lint(document: PolicyDocument, config: LintConfig): LintResult;
  engine: EvidenceEngine;
  knowledge: Knowledge;
  rules: readonly Rule[];
}

/** What the findings of a document rest on. */
type SaidOfDocument = Pick<DocumentContext, 'document' | 'evidence' | 'paths' | 'coverage' | 'kind' | 'config'>;

export function createLinter(knowledge: Knowledge, rules: readonly Rule[] = allRules): Linter {
  const engine = createEngine(knowledge);
  const sentenceRules = rules.filter((rule): rule is SentenceRule => rule.scope === 'sentence');
  const documentRules = rules.filter((rule): rule is DocumentRule => rule.scope === 'document');
  const checkChunks = createChunkChecker(sentenceRules, knowledge);
  const rulesFor = ruleSelector(documentRules);

  const lint = (document: PolicyDocument, given: LintConfig): LintResult => {
    const config = withFrontMatter(given, document);
    const paths = headingPaths(document);
    const chunks = engine.analyse(chunksOf(document), paths);
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

    const coverage = coverAll(activeElements(knowledge, config), document, chunks, kind, config);
    const findings = findingsOf({ document, evidence: chunks, paths, coverage, kind, config });
    return { ...result, ...applySuppressions(document, findings, coverage, rules, knowledge, config) };
  };

  /** All findings, at one place in the order of the rules and, for missing elements, in that of a good policy. */
  const findingsOf = (said: SaidOfDocument): Finding[] => {
    const { document, evidence, kind, config } = said;
    const findings = checkChunks(evidence, kind, config).map(({ finding, chunk }) =>
      place(finding, document.chunks[chunk].start),
    );
    const context = {
      ...said,
      knowledge,
      headingElements: engine.headingElements,
      levelOf: (element: Element): Level | undefined => levelOf(element, kind, config),
    };
    for (const { rule, severity } of rulesFor(kind, config)) {
      rule.check(context, (report) => findings.push(toFinding(rule, report, severity)));
    }
    const elements = activeElements(knowledge, config);
    const readWaived = () => silencedInFile(document, rules, knowledge);
    findings.push(...presenceFindings({ ...context, engine, elements, readWaived }));
    return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
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
      .explain(chunk, paths[index])
      .filter((one) => one.element === element)
      .map((one) => ({ ...one, span: moved(one.span, start), sentence: moved(one.sentence, start) })),
  );
}
