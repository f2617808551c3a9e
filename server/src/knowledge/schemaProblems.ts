/** Says in plain words what a schema refuses. */
import { lowerFirst } from './lowerFirst.ts';
import { nearest } from './nearest.ts';
import type { YamlPath } from './readYaml.ts';
import type { SchemaError } from './validator.ts';

/** A fault, at a value or at its key. */
export interface SchemaProblem {
  path: YamlPath;
  message: string;
  at: 'key' | 'value';
  suggestion?: string;
}

export function schemaProblems(errors: readonly SchemaError[]): SchemaProblem[] {
  return withNames(errors).map(explain);
}

/** Two errors in a row say that a map has a key that it may not have: what is wrong with the name, and which it is. */
function withNames(errors: readonly SchemaError[]): SchemaError[] {
  return errors.flatMap((error, index) => {
    const next = errors[index + 1];
    if (next?.keyword === 'propertyNames') return { ...error, propertyName: String(next.params.propertyName) };
    return error.keyword === 'propertyNames' ? [] : error;
  });
}

function explain(error: SchemaError): SchemaProblem {
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
function explainName({ instancePath, params, parentSchema }: SchemaError, name: string): SchemaProblem {
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
