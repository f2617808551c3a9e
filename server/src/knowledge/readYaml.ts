/** Reads a YAML file against a schema and says in plain words, and where, what is wrong with it. */
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import { lowerFirst } from './lowerFirst.ts';
import { nearest } from './nearest.ts';
import type { SchemaError, Validator } from './validator.ts';
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
  const problems = withNames(validate.errors ?? []).map((error) => {
    const { path, message, at, suggestion } = explain(error);
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

interface Explained {
  path: YamlPath;
  message: string;
  at: 'key' | 'value';
  suggestion?: string;
}

/** Two errors in a row say that a map has a key that it may not have: what is wrong with the name, and which it is. */
function withNames(errors: readonly SchemaError[]): SchemaError[] {
  return errors.flatMap((error, index) => {
    const next = errors[index + 1];
    if (next?.keyword === 'propertyNames') return { ...error, propertyName: String(next.params.propertyName) };
    return error.keyword === 'propertyNames' ? [] : error;
  });
}

function explain(error: SchemaError): Explained {
  const path = pointer(error.instancePath);
  const name = path.length > 0 ? `‘${readable(path)}’` : 'This file';
  const params = error.params;
  if (error.propertyName !== undefined) return explainName(error, error.propertyName);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      return {
        path: [...path, key],
        at: 'key',
        message: `Unknown key ‘${key}’. ${knownKeys(key, error.parentSchema)}`,
        suggestion: nearest(key, keysOf(error.parentSchema)),
      };
    }
    case 'required': {
      const key = String(params.missingProperty);
      return { path, at: 'key', message: `${name} has no ‘${key}’. ${describe(propertySchema(error, key))}`.trim() };
    }
    case 'enum': {
      const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : [];
      const suggestion = typeof error.data === 'string' ? nearest(error.data, allowed) : undefined;
      const guess = suggestion ? ` Did you mean ‘${suggestion}’?` : '';
      return { path, at: 'value', message: `${name} must be one of: ${allowed.join(', ')}.${guess}`, suggestion };
    }
    case 'type':
      return {
        path,
        at: 'value',
        message: `${name} must be ${withArticle(String(params.type))}. ${hintOf(error)}`.trim(),
      };
    case 'pattern': {
      const fault = error.parentSchema?.pattern === '\\S' ? 'must not be empty' : 'is not written as expected';
      return { path, at: 'value', message: `${name} ${fault}. ${hintOf(error)}`.trim() };
    }
    case 'minItems':
      return { path, at: 'value', message: `${name} ${fewest(Number(params.limit))}. ${hintOf(error)}`.trim() };
    case 'minimum':
      return { path, at: 'value', message: `${name} must be ${params.limit} or more. ${hintOf(error)}`.trim() };
    case 'uniqueItems': {
      const again = Math.max(Number(params.i), Number(params.j));
      const entry = Array.isArray(error.data) ? String(error.data[again]) : 'the same';
      return {
        path: [...path, again],
        at: 'value',
        message: `${name} names ‘${entry}’ twice. ${hintOf(error)}`.trim(),
      };
    }
    default:
      return { path, at: 'value', message: `${name} is not valid. ${hintOf(error)}`.trim() };
  }
}

function fewest(limit: number): string {
  return limit === 1 ? 'must not be empty' : `needs at least ${limit} entries`;
}

/** A key that is none of those, or not written like those, that the map may have. */
function explainName({ instancePath, params, parentSchema }: SchemaError, name: string): Explained {
  const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : [];
  const rule =
    allowed.length > 0 ? `use one of ${allowed.join(', ')}.` : lowerFirst(describe(parentSchema) || NAME_HINT);
  return {
    path: [...pointer(instancePath), name],
    at: 'key',
    message: `‘${name}’ cannot be used as a name here: ${rule}`,
    suggestion: nearest(name, allowed),
  };
}

function pointer(path: string): (string | number)[] {
  if (path === '') return [];
  return path
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** `elements[3].facets[0].id` */
function readable(path: YamlPath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index > 0 ? `.${part}` : part)).join('');
}

function knownKeys(key: string, schema: Record<string, unknown> | undefined): string {
  const keys = keysOf(schema);
  const guess = nearest(key, keys);
  if (guess) return `Did you mean ‘${guess}’?`;
  return keys.length > 0 ? `Known keys: ${keys.join(', ')}.` : '';
}

function keysOf(schema: Record<string, unknown> | undefined): string[] {
  return Object.keys((schema?.properties as object | undefined) ?? {});
}

function propertySchema(error: SchemaError, key: string): unknown {
  const properties = error.parentSchema?.properties;
  return properties && typeof properties === 'object' ? (properties as Record<string, unknown>)[key] : undefined;
}

function describe(schema: unknown): string {
  const description =
    schema && typeof schema === 'object' ? (schema as { description?: unknown }).description : undefined;
  return typeof description === 'string' ? description : '';
}

const NAME_HINT = 'Use small letters, digits and hyphens.';

function hintOf({ keyword, parentSchema }: SchemaError): string {
  return describe(parentSchema) || (keyword === 'pattern' && parentSchema?.pattern !== '\\S' ? NAME_HINT : '');
}

function withArticle(type: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'a group of keys',
    string: 'text (put numbers in quotes)',
    boolean: 'true or false',
    integer: 'a whole number',
    number: 'a number',
    null: 'nothing',
  };
  return type
    .split(',')
    .map((one) => names[one] ?? `a ${one}`)
    .join(' or ');
}
