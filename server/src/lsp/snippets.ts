/** Templates in the syntax of snippets: each `[placeholder]` becomes a tab stop. */

/** Escapes what has a meaning in snippets. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A placeholder: words in square brackets that are no link, image, footnote or task. */
const PLACEHOLDER = /(!?)\[([^[\]\n]{2,200})\](?![([:])/g;

/** The text with tab stops in the order of the placeholders; equal placeholders are filled in together. */
export function toSnippet(text: string): string {
  const stops = new Map<string, number>();
  let snippet = '';
  let at = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [whole, image, name] = match;
    if (image || name.startsWith('^')) continue;
    const known = stops.get(name);
    const stop = known ?? stops.size + 1;
    stops.set(name, stop);
    snippet += `${escapeSnippet(text.slice(at, match.index))}\${${stop}:${escapeSnippet(name)}}`;
    at = match.index + whole.length;
  }
  return snippet + escapeSnippet(text.slice(at));
}
