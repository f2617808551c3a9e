/** YAML front matter. */

import { isMap, isScalar, parseDocument as parseYaml } from 'yaml';
import { tooDeepAt } from '../knowledge/yamlDepth.ts';
import { isRecord } from './isRecord.ts';
import { moved } from './moved.ts';
import type { FrontMatter, Span } from './types.ts';

/** Front matter and where its title stands. */
export interface FrontMatterReading {
  frontMatter: FrontMatter;
  title?: { text: string; span: Span };
}

/**
 * Reads the front matter at the start of a chunk. Never throws: YAML that cannot be read gives `error` and empty data.
 *
 * @param end Offset after the closing fence. Spans are relative to `source`.
 */
export function readFrontMatter(source: string, end: number): FrontMatterReading {
  const span = { start: 0, end };
  const whole = source.slice(0, end);
  const start = lineStartAfter(whole, 0);
  const value = whole.slice(start, Math.max(start, lastLineStart(whole)));
  const deep = tooDeepAt(value);
  if (deep !== undefined) return failed(span, 'It is nested too deeply.', clamp([deep, deep + 1], value, start));
  try {
    const yaml = parseYaml(value, { prettyErrors: false, logLevel: 'silent' });
    const problem = yaml.errors[0];
    if (problem !== undefined) return failed(span, problem.message, clamp(problem.pos, value, start));
    if (yaml.contents === null) return { frontMatter: { span, data: {} } };
    if (!isMap(yaml.contents)) return failed(span, 'Front matter must be a mapping: lines of "key: value".', span);
    const data: unknown = yaml.toJS({ maxAliasCount: 100 });
    const title: unknown = yaml.get('title', true);
    const reading: FrontMatterReading = { frontMatter: { span, data: isRecord(data) ? data : {} } };
    if (isScalar(title) && typeof title.value === 'string' && title.value.trim() !== '') {
      const range = title.range ?? [0, 0];
      reading.title = { text: title.value.trim(), span: clamp([range[0], range[1]], value, start) };
    }
    return reading;
  } catch (error) {
    return failed(span, error instanceof Error ? error.message : String(error), span);
  }
}

/** The reading of a chunk that starts at `offset`, in document offsets. */
export function placeFrontMatter({ frontMatter, title }: FrontMatterReading, offset: number): FrontMatterReading {
  if (offset === 0) return title === undefined ? { frontMatter } : { frontMatter, title };
  const { error } = frontMatter;
  return {
    frontMatter: {
      ...frontMatter,
      span: moved(frontMatter.span, offset),
      ...(error === undefined ? {} : { error: { ...error, span: moved(error.span, offset) } }),
    },
    ...(title === undefined ? {} : { title: { ...title, span: moved(title.span, offset) } }),
  };
}

function failed(span: Span, message: string, at: Span): FrontMatterReading {
  return { frontMatter: { span, data: {}, error: { message, span: at } } };
}

function clamp(pos: readonly [number, number], value: string, valueStart: number): Span {
  const start = Math.min(Math.max(pos[0], 0), value.length);
  const end = Math.min(Math.max(pos[1], start), value.length);
  return { start: valueStart + start, end: valueStart + end };
}

function lineStartAfter(text: string, at: number): number {
  const match = /\r\n|\n|\r/g;
  match.lastIndex = at;
  const found = match.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}

/** Start of the last line of a text that does not end with a line end. */
function lastLineStart(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
}
