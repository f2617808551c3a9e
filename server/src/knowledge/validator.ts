/** What a validator generated from `schemas/*.schema.json` looks like (see `scripts/build-validators.ts`). */

export interface SchemaError {
  /** JSON pointer to the value at fault, e.g. `/elements/3/id`; empty for the whole file. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  /** The key at fault, where the schema says how keys are written; the path is that of the map. */
  propertyName?: string;
  /** The value at fault. */
  data?: unknown;
  /** The schema that the failing keyword stands in. */
  parentSchema?: Record<string, unknown>;
}

export interface Validator {
  (value: unknown): boolean;
  /** Set by the last call. */
  errors?: SchemaError[] | null;
}
