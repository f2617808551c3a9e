/**
 * Compiles every `schemas/<name>.schema.json` into `server/src/knowledge/validators.generated.js`, one export a schema
 * (`<name>` in camel case). Compiled ahead because a web worker of VS Code may not make functions from strings.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, root } from './files.ts';

const schemaFolder = path.join(root, 'schemas');
const target = path.join(root, 'server/src/knowledge/validators.generated.js');

/** Schemas of what is only written, never read. */
const WRITTEN: readonly string[] = ['output.schema.json'];

/** Writes the validators when the schemas have changed since the last run. */
export async function buildValidators(): Promise<void> {
  const names = readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.schema.json') && !WRITTEN.includes(name))
    .sort();
  const files = names.map((name) => path.join(schemaFolder, name));
  const mark = `// ${fingerprint([...files, import.meta.filename])}`;
  if (existsSync(target) && readFileSync(target, 'utf8').startsWith(mark)) return;
  const [{ Ajv }, { default: standalone }] = await Promise.all([import('ajv'), import('ajv/dist/standalone/index.js')]);
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    // `schemaProblems.ts` says it in plain words.
    messages: false,
    allowUnionTypes: true,
    // One function for a definition, and not a copy of it at each place.
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  const exports: Record<string, string> = {};
  for (const file of files) {
    const schema = JSON.parse(readFileSync(file, 'utf8')) as { $id: string };
    ajv.addSchema(schema);
    exports[exportName(path.basename(file))] = schema.$id;
  }
  const make = standalone as unknown as (ajv: unknown, refs: Record<string, string>) => string;
  writeFileSync(target, `${mark}\n${await withoutRequire(make(ajv, exports))}`);
  writeFileSync(target.replace(/\.js$/, '.d.ts'), declarations(Object.keys(exports)));
}

function exportName(file: string): string {
  return file.replace('.schema.json', '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function declarations(names: string[]): string {
  const lines = names.map((name) => `export declare const ${name}: Validator;`);
  return ["import type { Validator } from './validator.ts';", ...lines, ''].join('\n');
}

/** Some keywords (minLength, uniqueItems) need helpers of ajv; they are bundled in. */
async function withoutRequire(code: string): Promise<string> {
  if (!code.includes('require(')) return code;
  const { build } = await import('esbuild');
  const result = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
  });
  return result.outputFiles[0]!.text;
}

if (process.argv[1] === import.meta.filename) await buildValidators();
