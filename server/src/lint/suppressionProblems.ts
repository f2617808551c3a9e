/** What is wrong with the suppressions of a document: unknown commands and rules, and those that silence nothing. */
import type { Nodes } from 'mdast';
import { inDocument } from '../document/inDocument.ts';
import type { Directive, PolicyDocument, Span } from '../document/types.ts';
import { nearest } from '../knowledge/nearest.ts';
import { type DisabledRule, frontMatterYaml } from './frontMatter.ts';
import { removeComment, removeDisabled, removeNames } from './removal.ts';
import { isKnownRule, type RuleNames, suggestRule } from './ruleNames.ts';
import type { Silencer, Silencers } from './silencers.ts';
import type { Finding, Fix } from './types.ts';

export type Complaint = Pick<Finding, 'rule' | 'message' | 'span' | 'fixes'>;

const COMMANDS = ['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file'].map(
  (action) => `ungp-lint-${action}`,
);

/** Comments that begin with `ungp-lint-` and are none of those that are read. */
export function unknownCommands(document: PolicyDocument): Complaint[] {
  return unknownIn(document).map(({ item, start }) => unknownCommand(item.command, start + item.at));
}

const unknownIn = inDocument(({ text, tree }) =>
  text.includes('ungp-lint-') ? commandsIn(tree, text).filter(({ command }) => !COMMANDS.includes(command)) : [],
);

function commandsIn(node: Nodes, source: string): { command: string; at: number }[] {
  if ('children' in node) return node.children.flatMap((child) => commandsIn(child, source));
  if (node.type !== 'html') return [];
  const from = node.position?.start.offset ?? 0;
  const html = source.slice(from, node.position?.end.offset ?? from);
  return [...html.matchAll(/<!--\s*(ungp-lint-[^\s>]*)/g)].map((match) => ({
    command: match[1],
    at: from + match.index + match[0].length - match[1].length,
  }));
}

function unknownCommand(command: string, start: number): Complaint {
  const guess = nearest(command, COMMANDS);
  const span = { start, end: start + command.length };
  return {
    rule: 'suppression/unknown-command',
    message: `UNGP Lint does not know ‘${command}’, so this comment does nothing. ${guess ? `Did you mean ‘${guess}’?` : `Write one of: ${COMMANDS.join(', ')}.`}`,
    span,
    fixes: guess ? [changeTo(guess, span)] : [],
  };
}

/** Names of rules that do not exist, in comments and in `ungp.disable`. */
export function unknownRules(
  document: PolicyDocument,
  comments: readonly Directive[],
  disabled: readonly DisabledRule[],
  names: RuleNames,
): Complaint[] {
  const inComments = comments.flatMap((comment) => {
    const unknown = comment.rules.filter(({ id }) => !isKnownRule(id, names));
    const words = unknown.filter(({ id }) => !id.includes('/') && !suggestRule(id, names));
    // Words that follow the names without “--” are a reason, and worth one finding only.
    if (comment.reason === undefined && words.length > 1) {
      const rest = unknown.filter((name) => !words.includes(name));
      return [reasonWithoutDashes(words[0].span), ...rest.map(({ id, span }) => unknownRule(id, span, names))];
    }
    return unknown.map(({ id, span }) => unknownRule(id, span, names));
  });
  const wrong = disabled.filter(({ rule }) => !isKnownRule(rule, names));
  if (wrong.length === 0) return inComments;
  const yaml = frontMatterYaml(document);
  const inFrontMatter = wrong.flatMap(({ rule, path }) =>
    yaml ? [unknownRule(rule, yaml.spanOf(path, typeof path.at(-1) === 'number' ? 'value' : 'key'), names)] : [],
  );
  return [...inFrontMatter, ...inComments];
}

function unknownRule(id: string, span: Span, names: RuleNames): Complaint {
  const guess = suggestRule(id, names);
  return {
    rule: 'suppression/unknown-rule',
    message: `There is no rule ‘${id}’, so nothing is kept quiet by this name. ${guess ? `Did you mean ‘${guess}’?` : 'Rules are written as group/name, e.g. wording/hedged-commitment.'}`,
    span,
    fixes: guess ? [changeTo(guess, span)] : [],
  };
}

function reasonWithoutDashes({ start, end }: Span): Complaint {
  return {
    rule: 'suppression/unknown-rule',
    message: 'These words are read as names of rules. If they are the reason, write “--” before them.',
    span: { start, end },
    fixes: [
      { title: 'Write “--” before the reason', safety: 'safe', edits: [{ span: { start, end: start }, text: '-- ' }] },
    ],
  };
}

function changeTo(text: string, span: Span): Fix {
  return { title: `Change to ‘${text}’`, safety: 'safe', edits: [{ span, text }] };
}

/**
 * Suppressions that silenced nothing. Only names whose rules run (`isActive`) are judged, and never those of
 * `suppression/…` themselves: they are settled after everything else.
 */
export function unusedSuppressions(
  document: PolicyDocument,
  silencers: Silencers,
  disabled: readonly DisabledRule[],
  isActive: (rule: string) => boolean,
): Complaint[] {
  const judged = (rule: string): boolean => !rule.startsWith('suppression') && isActive(rule);
  const unused = silencers.all.filter((silencer) => !silencer.used && judged(silencer.rule));
  const byComment = grouped(unused, ({ comment }) => comment);
  // The `enable` comments that end nothing but one comment, which go with it.
  const enables = grouped(
    [...silencers.ended].filter(([, ended]) => ended.size === 1),
    ([, ended]) => [...ended][0],
  );
  const comments = silencers.comments.flatMap((comment, index) => {
    if (comment.action === 'enable') {
      const ended = silencers.ended.get(index);
      return ended && ended.size === 0 ? [unusedEnable(document, comment)] : [];
    }
    const own = byComment.get(index);
    const ends = (enables.get(index) ?? []).map(([enable]) => silencers.comments[enable]);
    return own ? [unusedComment(document, comment, own, ends)] : [];
  });
  return [...unusedInFrontMatter(document, disabled, unused), ...comments];
}

function grouped<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

function unusedComment(
  document: PolicyDocument,
  comment: Directive,
  unused: readonly Silencer[],
  enables: readonly Directive[],
): Complaint {
  const whole = unused.length >= Math.max(comment.rules.length, 1);
  const edits = whole
    ? [comment, ...enables].map(({ span }) => removeComment(document, span))
    : [removeNames(document.text, comment, new Set(unused.map(({ name }) => name)))];
  const names = unused.map(({ rule }) => `‘${rule}’`).join(', ');
  return {
    rule: 'suppression/unused',
    message: whole
      ? 'This comment keeps no finding quiet. Remove it, so that it cannot hide a later one.'
      : `Nothing is kept quiet here for ${names}. Remove the name, so that it cannot hide a later finding.`,
    span: whole ? comment.span : comment.rules[unused[0].name].span,
    fixes: [{ title: whole ? 'Remove this comment' : `Remove ${names}`, safety: 'safe', edits }],
  };
}

function unusedEnable(document: PolicyDocument, comment: Directive): Complaint {
  return {
    rule: 'suppression/unused',
    message: 'Nothing is disabled here that this comment could enable again. Remove it.',
    span: comment.span,
    fixes: [{ title: 'Remove this comment', safety: 'safe', edits: [removeComment(document, comment.span)] }],
  };
}

function unusedInFrontMatter(
  document: PolicyDocument,
  disabled: readonly DisabledRule[],
  unused: readonly Silencer[],
): Complaint[] {
  const own = unused.filter(({ by }) => by === 'front-matter');
  const yaml = own.length > 0 ? frontMatterYaml(document) : undefined;
  if (!yaml) return [];
  return own.map(({ rule, name }) => {
    const { path } = disabled[name];
    const span = yaml.spanOf(path, typeof path.at(-1) === 'number' ? 'value' : 'key');
    const edit = removeDisabled(document, yaml, disabled, name);
    return {
      rule: 'suppression/unused',
      message: `The front matter disables ‘${rule}’, which finds nothing in this document. Remove it, so that it cannot hide a later finding.`,
      span,
      fixes: edit ? [{ title: `Remove ‘${rule}’`, safety: 'safe' as const, edits: [edit] }] : [],
    };
  });
}
