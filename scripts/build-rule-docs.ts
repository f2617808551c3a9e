/**
 * Writes `docs/rules/<group>/<rule>.md` and `docs/RULES.md` from the rules, the elements and the linter's own findings.
 * Pages of rules that are gone are removed.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explainElement } from '../server/src/knowledge/explain.ts';
import type { Knowledge } from '../server/src/knowledge/knowledge.ts';
import { CONTROL_RULES, type ControlRule } from '../server/src/lint/ruleNames.ts';
import { measuredFacts } from '../server/src/report/measuredFacts.ts';
import { topicMarkdown } from '../server/src/report/topic.ts';
import type { Rule } from '../server/src/rules/defineRule.ts';
import { allRules } from '../server/src/rules/index.ts';
import { buildPacks } from './build-packs.ts';
import { root } from './files.ts';

interface Page {
  id: string;
  severity: string;
  summary: string;
  text: string;
}

const FIXES: Record<Rule['fix'], string> = {
  none: 'No automatic fix.',
  safe: 'Has a safe fix; “Fix all” applies it.',
  suggestion: 'Offers a rewriting, to be read before it is taken.',
  snippet: 'Offers text with placeholders to fill in.',
};

function rulePage(rule: Rule): Page {
  const { bad, good } = rule.examples;
  const sections = [
    `# ${rule.id}`,
    rule.summary,
    facts(rule),
    `## Why\n\n${rule.rationale}`,
    `## What to write instead\n\n${rule.instead}`,
    ...(rule.exceptions ? [`## When it is silent\n\n${rule.exceptions}`] : []),
    `## Reported\n\nThe marks ⟦ ⟧ show what is underlined.\n\n${bad.map(example).join('\n\n')}`,
    `## Not reported\n\n${good.map(example).join('\n\n')}`,
    configuration(rule.id),
  ];
  return {
    id: rule.id,
    severity: rule.stage === 'preview' ? `${rule.severity}, preview` : rule.severity,
    summary: rule.summary,
    text: sections.join('\n\n'),
  };
}

function facts(rule: Rule): string {
  const rows = [
    ['Severity', rule.severity],
    ['Stage', rule.stage === 'stable' ? 'stable' : 'preview: off unless you ask for it'],
    ['Principles', rule.principles.length > 0 ? rule.principles.map((id) => `GP ${id}`).join(', ') : '–'],
    ['Fix', FIXES[rule.fix]],
    ...(rule.kinds ? [['Kinds', rule.kinds.join(', ')]] : []),
    ...Object.entries(measuredFacts(rule)),
  ];
  return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

/** A fence that is longer than any in the example. */
function example(markdown: string): string {
  const fence = markdown.includes('```') ? '````' : '```';
  return `${fence}markdown\n${markdown}\n${fence}`;
}

function configuration(id: string): string {
  const group = id.slice(0, id.indexOf('/'));
  return [
    '## Configuration',
    `In \`.ungplint.yaml\`, for one rule or for all of \`${group}\`:`,
    `\`\`\`yaml\nrules:\n  ${id}: off # or error, warning, information, on\n\`\`\``,
    'For one place, in the text:',
    `\`\`\`markdown\n<!-- ungp-lint-disable-next-line ${id} -- the reason -->\n\`\`\``,
  ].join('\n\n');
}

function elementPages(knowledge: Knowledge): Page[] {
  return [...knowledge.elements.values()].map((element) => {
    const levels = Object.entries(element.levels).map(([kind, level]) => `| ${kind} | ${level} |`);
    const template = knowledge.templates[element.id];
    const id = `presence/${element.id}`;
    const sections = [
      `# ${id}`,
      `The document does not say, or says only in part: ${element.name.charAt(0).toLowerCase()}${element.name.slice(1)}.`,
      topicMarkdown(explainElement(element)),
      `## Where it is expected\n\n| kind | level |\n| --- | --- |\n${levels.join('\n')}`,
      'Required and missing is a warning; required and partial, or recommended and missing, is information; the rest shows in coverage only.',
      ...(template
        ? [`## A section to start from\n\n${example(`## ${template.heading}\n\n${template.body.trim()}`)}`]
        : []),
      configuration(id),
    ];
    return { id, severity: 'by level', summary: element.name, text: sections.join('\n\n') };
  });
}

function controlPage({ id, severity, summary, rationale, instead }: ControlRule): Page {
  const sections = [`# ${id}`, summary, `## Why\n\n${rationale}`, `## What to do\n\n${instead}`];
  return { id, severity, summary, text: sections.join('\n\n') };
}

function index(pages: readonly Page[]): string {
  const rows = pages.map(({ id, severity, summary }) => `| [${id}](rules/${id}.md) | ${severity} | ${summary} |`);
  return `# Rules\n\nGenerated from the rules and elements; edit those, then run \`npm run generate\`.\n\n| rule | severity | what it reports |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

const problems = await buildPacks();
if (problems.length > 0) throw new Error(problems.join('\n'));
const { loadBuiltIn } = await import('../server/src/knowledge/load.ts');
const pages = [...allRules.map(rulePage), ...elementPages(loadBuiltIn()), ...CONTROL_RULES.map(controlPage)];
const folder = path.join(root, 'docs/rules');
rmSync(folder, { recursive: true, force: true });
for (const { id, text } of pages) {
  const file = path.join(folder, `${id}.md`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${text}\n`);
}
writeFileSync(path.join(root, 'docs/RULES.md'), index(pages));
