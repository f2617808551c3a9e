/** Comments and front matter that keep findings quiet, and what is wrong with them. */
import type { PolicyDocument } from '../document/types.ts';
import type { Coverage } from '../evidence/types.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Severity } from '../knowledge/types.ts';
import type { Rule } from '../rules/defineRule.ts';
import { settingOf, severityOf, underSettings } from './config.ts';
import { documentSettings, frontMatterProblems } from './frontMatter.ts';
import { CONTROL_RULES, groupOf, isKnownRule, ruleNames } from './ruleNames.ts';
import { readSilencers, type Silencer, type Silencers } from './silencers.ts';
import { type Complaint, unknownCommands, unknownRules, unusedSuppressions } from './suppressionProblems.ts';
import type { Finding, LintConfig, Waiver } from './types.ts';

export interface Controlled {
  findings: Finding[];
  waivers: Waiver[];
  coverage: Coverage;
}

/** Takes out the findings that the document itself suppresses; unknown and unused suppressions become findings. */
export function applySuppressions(
  document: PolicyDocument,
  findings: readonly Finding[],
  coverage: Coverage,
  rules: readonly Rule[],
  knowledge: Knowledge,
  config: LintConfig,
): Controlled {
  const names = ruleNames(rules, knowledge);
  const { disabled } = documentSettings(document);
  const silencers = readSilencers(document, disabled, (name) => isKnownRule(name, names));
  const complaints = [...settingsComplaints(document, rules, knowledge)];
  if (silencers.comments.length === 0 && disabled.length === 0 && complaints.length === 0) {
    const others = toFindings(unknownCommands(document), config);
    return { findings: inOrder([...findings, ...others]), waivers: [], coverage };
  }
  complaints.push(...unknownCommands(document), ...unknownRules(document, silencers.comments, disabled, names));

  const kept: Finding[] = [];
  const waivers: Waiver[] = [];
  for (const finding of [...findings, ...toFindings(complaints, config)]) {
    const silencer = silencers.of(finding);
    if (!silencer) {
      kept.push(finding);
      continue;
    }
    silencer.used = true;
    waivers.push({ finding, by: silencer.by, ...reasonOf(silencer) });
  }
  const waived = waiveCoverage(coverage, waivers, silencers);
  const unused = unusedSuppressions(document, silencers, disabled, activity(rules, config));
  for (const finding of toFindings(unused, config)) {
    const silencer = silencers.of(finding);
    // A comment that names no rule must not hide that it is not needed.
    if (silencer && silencer.rule !== '*') waivers.push({ finding, by: silencer.by, ...reasonOf(silencer) });
    else kept.push(finding);
  }
  return { findings: inOrder(kept), waivers, coverage: waived };
}

/** Which rules the document silences as a whole, by a comment or in its front matter. */
export function silencedInFile(
  document: PolicyDocument,
  rules: readonly Rule[],
  knowledge: Knowledge,
): (rule: string) => boolean {
  const names = ruleNames(rules, knowledge);
  const silencers = readSilencers(document, documentSettings(document).disabled, (name) => isKnownRule(name, names));
  return (rule) => silencers.ofFile(rule) !== undefined;
}

/** What is wrong with the settings in the front matter, as findings; also for documents that are not checked. */
export function settingsFindings(
  document: PolicyDocument,
  rules: readonly Rule[],
  knowledge: Knowledge,
  config: LintConfig,
): Finding[] {
  return toFindings([...settingsComplaints(document, rules, knowledge)], config);
}

function settingsComplaints(document: PolicyDocument, rules: readonly Rule[], knowledge: Knowledge): Complaint[] {
  return frontMatterProblems(document, ruleNames(rules, knowledge)).map((problem) => ({
    rule: 'config/front-matter',
    ...problem,
  }));
}

/** An element that the document waives as a whole, or whose finding it silences, counts as waived. */
function waiveCoverage(coverage: Coverage, waivers: readonly Waiver[], silencers: Silencers): Coverage {
  const silenced = new Map(
    waivers.flatMap((waiver) => (waiver.finding.element ? [[waiver.finding.element, waiver]] : [])),
  );
  const entries = Object.entries(coverage).map(([element, covered]): [string, Coverage[string]] => {
    if (covered.state !== 'missing' && covered.state !== 'partial') return [element, covered];
    const file = silencers.ofFile(`presence/${element}`);
    if (file) file.used = true;
    const cause = silenced.get(element) ?? file;
    const { missingFacets, evidence } = covered;
    return [element, cause ? { state: 'waived', missingFacets, evidence, ...reasonOf(cause) } : covered];
  });
  return Object.fromEntries(entries);
}

function reasonOf({ reason }: Pick<Silencer, 'reason'>): { reason?: string } {
  return reason === undefined ? {} : { reason };
}

/** Whether a rule (or some rule of a group) runs: only then can a suppression of it be shown to be needless. */
function activity(rules: readonly Rule[], config: LintConfig): (name: string) => boolean {
  const active = new Set(rules.filter((rule) => severityOf(rule, config) !== 'off').map(({ id }) => id));
  const groups = new Set([...active].map(groupOf));
  if (config.rules.presence !== 'off') groups.add('presence');
  return (name) => {
    if (name === '*') return true;
    if (!name.includes('/')) return groups.has(name);
    return groupOf(name) === 'presence' ? settingOf(name, config) !== 'off' : active.has(name);
  };
}

const SEVERITIES: ReadonlyMap<string, Severity> = new Map(CONTROL_RULES.map(({ id, severity }) => [id, severity]));

function toFindings(complaints: readonly Complaint[], config: LintConfig): Finding[] {
  const found = complaints.map((complaint): Finding => {
    return { ...complaint, severity: SEVERITIES.get(complaint.rule) ?? 'information', principles: [] };
  });
  return underSettings(found, config);
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
