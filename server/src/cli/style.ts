/** Colours for terminals, and none for files. */
import { styleText } from 'node:util';
import type { Severity } from '../knowledge/types.ts';

export interface Style {
  heading(text: string): string;
  quiet(text: string): string;
  good(text: string): string;
  severity(severity: Severity, text: string): string;
}

type Format = Parameters<typeof styleText>[0];

export function createStyle(coloured: boolean): Style {
  const paint = (format: Format) => (text: string) =>
    coloured && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  const bySeverity: Record<Severity, (text: string) => string> = {
    error: paint('red'),
    warning: paint('yellow'),
    information: paint('cyan'),
  };
  return {
    heading: paint(['bold', 'underline']),
    quiet: paint('dim'),
    good: paint('green'),
    severity: (severity, text) => bySeverity[severity](text),
  };
}

/**
 * Whether to colour: `--no-color` says no; then `FORCE_COLOR` (0 and false say no), `NO_COLOR` (anything says no), and
 * whether a terminal is there.
 */
export function wantsColour(
  option: boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
  terminal: boolean,
): boolean {
  if (option === false) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return terminal && env.TERM !== 'dumb';
}

/** One line of text that is safe to print: nothing in it can move the cursor or reverse the line. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');
}

/** Breaks text at spaces into lines of at most `width` characters; longer words stand alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
