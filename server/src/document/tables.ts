/** The GFM table extension, kept away from lines that cannot be in a table. */
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Construct, Extension } from 'micromark-util-types';

/**
 * Lines (one-based, as micromark counts) that a table may take up: the line before a delimiter row, the row itself, and
 * all after it to the next blank line. Empty when the text has no table.
 */
export function tableLines(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  if (!text.includes('|') && !text.includes(':-') && !text.includes('-:')) return lines;
  let number = 0;
  let inside = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    number++;
    if (!ROW_OF_MARKS.test(line)) {
      if (inside) lines.add(number);
    } else if (line.includes('-') && (line.includes('|') || line.includes(':'))) {
      lines.add(number - 1).add(number);
      inside = true;
    } else if (!line.includes('|') && !line.includes('-') && !line.includes(':')) {
      inside = false;
    } else if (inside) {
      lines.add(number);
    }
  }
  return lines;
}

/** Nothing but pipes, colons, dashes, white space and block quote markers. */
const ROW_OF_MARKS = /^[ \t>|:-]*$/;

/**
 * `gfmTable()` that is tried on the given lines only. It otherwise tries every line of every paragraph as a table head,
 * which doubles the time of wrapped prose.
 */
export function tablesOn(lines: ReadonlySet<number>): Extension {
  const extension = gfmTable();
  const table = extension.flow?.null;
  if (table === undefined || Array.isArray(table)) return extension;
  const limited: Construct = {
    ...table,
    tokenize(effects, ok, nok) {
      return lines.has(this.now().line) ? table.tokenize.call(this, effects, ok, nok) : nok;
    },
  };
  return { ...extension, flow: { ...extension.flow, null: limited } };
}
