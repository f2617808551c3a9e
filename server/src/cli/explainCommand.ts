/** `ungp-lint explain`: what a principle, element, rule, instrument or term is; `--why`: what a document says of it. */
import path from 'node:path';
import { parseDocument } from '../document/document.ts';
import { lookup } from '../knowledge/lookup.ts';
import { nearest } from '../knowledge/nearest.ts';
import { evidenceFor, linterFor } from '../lint/lint.ts';
import { createPreparation, type Prepared } from '../lint/prepare.ts';
import { ruleNames, suggestRule } from '../lint/ruleNames.ts';
import { ruleTopic } from '../report/ruleTopic.ts';
import { type Topic, topicPlain } from '../report/topic.ts';
import { whyDetail } from '../report/whyDetail.ts';
import { allRules } from '../rules/index.ts';
import type { Io } from './io.ts';
import { problemLine } from './lintFiles.ts';
import { nodeFiles, shownPath, uriOf } from './nodeFiles.ts';
import { type ConfigOptions, prepareOptions } from './options.ts';
import { readTextFile } from './readText.ts';
import { printable, wrap } from './style.ts';

export interface ExplainOptions extends ConfigOptions {
  why?: boolean;
}

/** 0, or 2 when there is no such thing, or the file cannot be read. */
export async function explainCommand(words: readonly string[], options: ExplainOptions, io: Io): Promise<number> {
  const topics = options.why ? await why(words, options, io) : await explain(words.join(' '), options, io);
  if (typeof topics === 'string') {
    io.err(`ungp-lint: ${printable(topics)}\n`);
    return 2;
  }
  io.out(`${topics.map((topic) => inLines(topicPlain(topic), io.columns)).join('\n\n')}\n`);
  return 0;
}

async function explain(name: string, options: ExplainOptions, io: Io): Promise<Topic[] | string> {
  const prepared = await prepare('document.md', options, io);
  if (typeof prepared === 'string') return prepared;
  const { knowledge } = prepared;
  const names = ruleNames(allRules, knowledge);
  const rule = ruleTopic(name, allRules, knowledge, names);
  const { found, problem, suggestion } = lookup(knowledge, name);
  const topics = [...(rule ? [rule] : []), ...found.map(({ explanation }) => explanation)];
  if (topics.length > 0) return topics;
  const guess = name.includes('/') ? suggestRule(name, names) : (suggestion ?? suggestRule(name, names));
  const reason = name.includes('/') ? `There is no rule “${name}”.` : (problem ?? `There is no “${name}”.`);
  return guess ? `${reason} Did you mean “${guess}”?` : reason;
}

async function why([file, ...words]: readonly string[], options: ExplainOptions, io: Io): Promise<Topic[] | string> {
  const id = words.join('-');
  if (!file || !id) return 'explain --why needs a file and an element, e.g. explain --why policy.md remedy-commitment';
  const prepared = await prepare(file, options, io);
  if (typeof prepared === 'string') return prepared;
  const read = await readTextFile(path.resolve(io.cwd, file));
  const shown = shownPath(io.cwd, file);
  if ('reason' in read) return `${shown}: ${read.reason}`;
  const { knowledge, config } = prepared;
  const element = knowledge.elements.get(id.replace(/^presence\//, ''));
  if (!element) {
    const guess = nearest(id, knowledge.elements.keys());
    return `There is no element “${id}”.${guess ? ` Did you mean “${guess}”?` : ''}`;
  }
  const document = parseDocument(read.text);
  const linter = linterFor(knowledge);
  const result = linter.lint(document, config);
  const covered = result.coverage[element.id];
  if (!covered) return `${shown}: was not checked: ${result.kindReason}`;
  return [whyDetail(element, covered, evidenceFor(linter, document, element.id), document)];
}

/** A text when the configuration has errors. */
async function prepare(file: string, options: ExplainOptions, io: Io): Promise<Prepared | string> {
  const prepared = await createPreparation(nodeFiles).prepare(uriOf(io.cwd, file), prepareOptions(options, io.cwd));
  const error = prepared.problems.find(({ severity }) => severity === 'error');
  return error ? problemLine(error, io.cwd) : prepared;
}

/** Long lines broken at the width of the terminal, with items hanging below their dash. */
function inLines(text: string, width: number | undefined): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const safe = printable(line);
      if (width === undefined) return [safe];
      const indent = safe.startsWith('- ') ? '  ' : '';
      return wrap(safe, width - indent.length).map((part, at) => (at === 0 ? part : indent + part));
    })
    .join('\n');
}
