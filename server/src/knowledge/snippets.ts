/** Templates as snippets of the Language Server Protocol, and documents put together from section templates. */
import type { DocumentTemplate, Template } from './types.ts';

/** Escapes what has a meaning in snippets. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/**
 * A placeholder is text in square brackets that begins with a letter or digit and is no image, link, footnote or check
 * box. Templates have no reference numbers, so `[90]` is a figure to decide on.
 */
const PLACEHOLDER = /(!?)\[([\p{L}\p{N}][^[\]]{0,200})\](?!\(|\[)/gu;

/** Begins a placeholder that suggests a text, such as `[for example every year]`. */
const SUGGESTION = /^for example /i;

/**
 * Turns `[placeholders]` into tab stops in their order.
 *
 * - A gap such as `[date of approval]` keeps its brackets until something is typed over it, so that a gap that is passed
 *   over is still seen as one. A gap of the same name is filled in together with the first.
 * - `[for example every year]` becomes `every year`: whoever agrees goes on to the next.
 * - `[a/b/c]` becomes a choice.
 *
 * Every other character stands for itself.
 */
export function toSnippet(markdown: string): string {
  const stops = new Map<string, number>();
  let last = 0;
  let snippet = '';
  let end = 0;
  for (const match of markdown.matchAll(PLACEHOLDER)) {
    const [whole, image, inner] = match as unknown as [string, string, string];
    const name = inner.trim().replace(/\s+/g, ' ');
    if (image || /^x$/i.test(name)) continue;
    const known = stops.get(name);
    snippet += escapeSnippet(markdown.slice(end, match.index));
    snippet += known ? `\${${known}}` : firstStop(++last, name);
    // Two suggestions in the same words may get different answers.
    if (!known && !SUGGESTION.test(name)) stops.set(name, last);
    end = match.index + whole.length;
  }
  return snippet + escapeSnippet(markdown.slice(end));
}

function firstStop(stop: number, name: string): string {
  if (SUGGESTION.test(name)) return `\${${stop}:${escapeSnippet(name.replace(SUGGESTION, ''))}}`;
  const choices = choicesOf(name);
  if (choices.length < 2) return `\${${stop}:[${escapeSnippet(name)}]}`;
  return `\${${stop}|${choices.map((choice) => choice.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}

/** The choices of `a/b/c`; none where the slash belongs to an address or a date, or a side is empty. */
function choicesOf(name: string): string[] {
  if (name.includes('//') || /\d\/\d/.test(name)) return [];
  const choices = name.split('/').map((choice) => choice.trim());
  return choices.every((choice) => choice !== '') ? choices : [];
}

/** What begins a line of its own in Markdown: lists, headings, tables, quotations, rules, HTML, code. */
const OWN_LINE = /^\s*(?:[-*+] |\d{1,3}[.)] |#{1,6} |\||>|---|<|```|~~~| {4})/;

/** Paragraphs and list items on one line each, so that filling in a placeholder leaves no ragged lines. */
export function unwrap(markdown: string): string {
  const front = /^---\n[\s\S]*?\n---\n/.exec(markdown)?.[0] ?? '';
  const lines: string[] = [];
  for (const line of markdown.slice(front.length).split('\n')) {
    const last = lines.at(-1);
    const joins = last?.trim() && line.trim() && !OWN_LINE.test(line) && !/^#{1,6} |^\s*\||(?: {2}|\\)$/.test(last);
    if (joins) lines[lines.length - 1] = `${last} ${line.trim()}`;
    else lines.push(line);
  }
  return front + lines.join('\n');
}

/** The Markdown of a section template, with a heading of the given depth and a line break at the end. */
export function sectionMarkdown({ heading, body }: Template, depth = 2): string {
  return `${'#'.repeat(depth)} ${heading}\n\n${body.trimEnd()}\n`;
}

/**
 * A document template with every line `{{element}}` or `### {{element}}` replaced by the section template of that element,
 * where there is one, at the depth of the line's own hashes (2 without).
 */
export function withSections(
  document: DocumentTemplate,
  templates: Readonly<Record<string, Template>>,
): DocumentTemplate {
  const body = document.body.replace(
    /^(#{1,6} )?\{\{([a-z0-9.-]+)\}\}[ \t]*$/gm,
    (whole, hashes: string | undefined, id: string) => {
      const template = Object.hasOwn(templates, id) ? templates[id] : undefined;
      return template ? sectionMarkdown(template, hashes ? hashes.length - 1 : 2).trimEnd() : whole;
    },
  );
  return { ...document, body };
}
