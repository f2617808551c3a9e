/** Document control in front matter: lines such as `owner: Head of Human Rights`, which say what a table would. */
import type { Span } from './types.ts';

/** Keys that state something of the document; others (`layout`, `tags`) belong to the web site. */
const CONTROL =
  /^(?:policy|document|statement)?[ _-]?(?:owner|author|approv|adopt|endorse|sign|version|date|effective|review|next|last|revis|contact|responsib|publish|published|publication|url|classification|confidential|supersede|status)/iu;

/** The lines with their plain text (`_` read as a space), relative to `source`; `matter` is the front matter's span. */
export function controlLines(source: string, matter: Span): { text: string; label: string; span: Span }[] {
  const lines: { text: string; label: string; span: Span }[] = [];
  let start = matter.start;
  while (start < matter.end) {
    const newline = source.indexOf('\n', start);
    const next = newline < 0 || newline >= matter.end ? matter.end : newline + 1;
    const line = source.slice(start, next).trimEnd();
    const colon = line.indexOf(':');
    if (colon > 0 && line.slice(colon + 1).trim() !== '' && CONTROL.test(line.slice(0, colon))) {
      const text = line.replaceAll('_', ' ');
      lines.push({ text, label: text.slice(0, colon), span: { start, end: start + line.length } });
    }
    start = next;
  }
  return lines;
}
