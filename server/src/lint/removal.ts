/** Edits that take a suppression out of a document and leave its Markdown and YAML as they were. */
import type { Directive, PolicyDocument, Span } from '../document/types.ts';
import type { DisabledRule, FrontMatterYaml } from './frontMatter.ts';
import { afterLineEnd, lineAround, lineBefore, lineOf } from './lines.ts';
import type { TextEdit } from './types.ts';

/** Removes a comment: with its line where it stands alone on it, else with the space before it. */
export function removeComment(document: PolicyDocument, comment: Span): TextEdit {
  const { text } = document;
  const first = lineOf(document, comment.start);
  const last = lineOf(document, comment.end);
  const before = text.slice(first.start, comment.start);
  const after = text.slice(comment.end, last.end);
  if (isBlank(before) && isBlank(after)) return removeLines(text, first.start, last.end);
  let start = comment.start;
  if (after === '' || /^\s/.test(after)) while (start > first.start && /[ \t]/.test(text[start - 1])) start--;
  return { span: { start, end: comment.end }, text: '' };
}

/** One blank line is kept of two, and one is left where the neighbours would otherwise run together. */
function removeLines(text: string, start: number, lineEnd: number): TextEdit {
  const end = afterLineEnd(text, lineEnd);
  const above = lineBefore(text, start);
  const below = lineAround(text, end);
  const openAbove = above !== undefined && !isBlank(text.slice(above.start, above.end));
  if (end >= text.length) {
    const atEnd = lineEnd === text.length;
    return { span: { start: atEnd && above ? above.end : start, end }, text: '' };
  }
  const next = text.slice(below.start, below.end);
  if (isBlank(next)) return { span: { start, end: openAbove ? end : afterLineEnd(text, below.end) }, text: '' };
  const runsTogether = openAbove && !startsBlock(next) && !startsBlock(text.slice(above.start, above.end), '#');
  return { span: { start, end }, text: runsTogether ? text.slice(lineEnd, end) : '' };
}

/** Nothing, or only the marks of block quotes. */
function isBlank(line: string): boolean {
  return /^[\s>]*$/.test(line);
}

/** Whether a line cannot go on a paragraph that stands above it. */
function startsBlock(line: string, only?: string): boolean {
  const content = line.replace(/^[\s>]*/, '');
  if (only) return content.startsWith(only);
  return /^(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|```|~~~)/.test(content);
}

/** Rewrites the names of a comment without those whose index is in `removed`; at least one stays. */
export function removeNames(text: string, { rules }: Directive, removed: ReadonlySet<number>): TextEdit {
  const span = { start: rules[0].span.start, end: rules[rules.length - 1].span.end };
  const separator = text.slice(span.start, span.end).includes(',') ? ', ' : ' ';
  const kept = rules.filter((_, index) => !removed.has(index)).map(({ id }) => id);
  return { span, text: kept.join(separator) };
}

/** Removes one entry of `ungp.disable`; undefined where that cannot be done safely. */
export function removeDisabled(
  { text }: PolicyDocument,
  yaml: FrontMatterYaml,
  disabled: readonly DisabledRule[],
  index: number,
): TextEdit | undefined {
  const spans = disabled.map(({ path }): Span => {
    const value = yaml.spanOf(path, 'value');
    return typeof path.at(-1) === 'number' ? value : { start: yaml.spanOf(path, 'key').start, end: value.end };
  });
  const { start, end } = spans[index];
  const line = lineAround(text, start);
  const before = text.slice(line.start, start);
  if (/^\s*(?:-\s+)?$/.test(before)) {
    const next = afterLineEnd(text, line.end);
    const indent = before.search(/\S|$/);
    const below = lineAround(text, next);
    const goesOn = text.slice(below.start, below.end).search(/\S/) > indent;
    return goesOn ? undefined : { span: { start: line.start, end: next }, text: '' };
  }
  if (index > 0) return { span: { start: spans[index - 1].end, end }, text: '' };
  return { span: { start, end: spans[1]?.start ?? end }, text: '' };
}
