/** Reads a YAML file against a schema and says in plain words, and where, what is wrong with it. */
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import { schemaProblems } from './schemaProblems.ts';
import type { Validator } from './validator.ts';
import { tooDeepAt } from './yamlDepth.ts';

/** Zero-based lines and UTF-16 columns; the end is exclusive. */
export interface YamlProblem {
  message: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  severity: 'error' | 'warning';
  /** What was probably meant: text to write in place of the range. */
  suggestion?: string;
}

/** Keys and indexes from the top of the file to a value. */
export type YamlPath = readonly (string | number)[];

export interface YamlFile<T> {
  /** The contents; absent when there is an error. */
  value?: T;
  problems: YamlProblem[];
  /** Makes a problem at a value, or at its key. */
  problemAt(path: YamlPath, message: string, severity: YamlProblem['severity'], at?: 'key' | 'value'): YamlProblem;
}

/** Parses `text` and checks it; an empty file is `{}`. Never throws. */
export function readYaml<T>(text: string, validate: Validator): YamlFile<T> {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return nestedTooDeeply(text, deep);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (start: number, end: number) => ({ ...position(lines, start), ...endPosition(lines, end) });
  const problemAt: YamlFile<T>['problemAt'] = (path, message, severity, at = 'value') => {
    const [start, end] = rangeOf(document, path, at, text);
    return { message, severity, ...place(start, end) };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      message: `This is not valid YAML: ${error.message}.`.replace(/\.\.$/, '.'),
      severity: 'error' as const,
      ...place(error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)),
    }));
    return { problems, problemAt };
  }
  const value = toPlain(document);
  if (value instanceof Error) {
    return { problems: [problemAt([], `This is not valid YAML: ${value.message}`, 'error')], problemAt };
  }
  if (validate(value)) return { value: value as T, problems: [], problemAt };
  const problems = schemaProblems(validate.errors ?? []).map(({ path, message, at, suggestion }) => {
    const problem = problemAt(path, message, 'error', at);
    return suggestion === undefined ? problem : { ...problem, suggestion };
  });
  return { problems, problemAt };
}

function nestedTooDeeply(text: string, at: number): YamlFile<never> {
  const before = text.slice(0, at).split('\n');
  const [line, column] = [before.length - 1, before[before.length - 1].length];
  const problemAt: YamlFile<never>['problemAt'] = (_path, message, severity) => {
    return { message, severity, line, column, endLine: line, endColumn: column + 1 };
  };
  return { problems: [problemAt([], 'This YAML is nested too deeply to be read.', 'error')], problemAt };
}

function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line - 1, 0), column: Math.max(col - 1, 0) };
}

function endPosition(lines: LineCounter, offset: number): { endLine: number; endColumn: number } {
  const { line, column } = position(lines, offset);
  return { endLine: line, endColumn: column };
}

/** Offsets of a value, or of its key; of the nearest thing above it when it is not there. */
function rangeOf(document: Document, path: YamlPath, at: 'key' | 'value', text: string): [number, number] {
  for (let depth = path.length; depth > 0; depth--) {
    const here = path.slice(0, depth);
    const key = at === 'key' || depth < path.length ? keyRange(document, here) : undefined;
    const range = key ?? nodeRange(document.getIn(here, true));
    if (range) return firstLine(range, text);
  }
  return firstLine([0, text.length], text);
}

function keyRange(document: Document, path: YamlPath): [number, number] | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return undefined;
  const last = path[path.length - 1];
  const pair = parent.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(last));
  return pair ? nodeRange(pair.key) : undefined;
}

function nodeRange(node: unknown): [number, number] | undefined {
  if (!isNode(node) || !node.range) return undefined;
  return [node.range[0], node.range[1]];
}

/** Cuts a range at the end of its first line, so that a squiggle under a map stays short. */
function firstLine([start, end]: [number, number], text: string): [number, number] {
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  return [start, Math.max(start, Math.min(end, lineEnd))];
}
