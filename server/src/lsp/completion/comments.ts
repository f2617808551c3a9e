/** Inside a suppression comment: the commands, and the rules they may name. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { CONTROL_RULES, groupOf } from '../../lint/ruleNames.ts';
import type { Place } from './place.ts';

const COMMANDS: Readonly<Record<string, string>> = {
  'ungp-lint-disable-next-line': 'Ignore findings in the next block',
  'ungp-lint-disable-line': 'Ignore findings on this line',
  'ungp-lint-disable-file': 'Ignore findings in the whole document',
  'ungp-lint-disable': 'Ignore findings from here on',
  'ungp-lint-enable': 'Report findings again from here on',
};

export function commentItems(place: Place): CompletionItem[] | undefined {
  const open = place.before.lastIndexOf('<!--');
  if (open < 0 || place.before.includes('-->', open)) return undefined;
  const words = place.before
    .slice(open + 4)
    .trimStart()
    .split(/[\s,]+/);
  const typed = words.at(-1) ?? '';
  if (words.includes('--')) return [];
  if (words.length === 1) return commands(place, typed);
  return words[0] in COMMANDS ? ruleItems(place, typed, words.slice(1, -1)) : undefined;
}

function commands(place: Place, typed: string): CompletionItem[] {
  return Object.entries(COMMANDS).map(([command, detail], index) => ({
    label: command,
    kind: CompletionItemKind.Keyword,
    detail,
    sortText: String(index),
    textEdit: { range: place.last(typed.length), newText: command },
  }));
}

function ruleItems(place: Place, typed: string, named: readonly string[]): CompletionItem[] {
  const { rules, knowledge } = place.checked.linter;
  const summaries = new Map<string, string>([
    ...[...rules, ...CONTROL_RULES].map(({ id, summary }): [string, string] => [id, summary]),
    ...[...knowledge.elements.values()].map(({ id, name }): [string, string] => [
      `presence/${id}`,
      `“${name}” was not found or is not said in full.`,
    ]),
  ]);
  for (const group of new Set([...summaries.keys()].map(groupOf))) summaries.set(group, `All rules of “${group}”`);
  const here = new Set(place.checked.result.findings.map(({ rule }) => rule));
  return [...summaries]
    .filter(([id]) => !named.includes(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, detail]) => ({
      label: id,
      kind: CompletionItemKind.Value,
      detail,
      sortText: `${here.has(id) ? 0 : 1}${id}`,
      textEdit: { range: place.last(typed.length), newText: id },
    }));
}
