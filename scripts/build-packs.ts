/**
 * Reads `server/packs/<pack>/**\/*.yaml`, checks every file and every reference, and writes
 * `server/src/knowledge/packs.generated.ts`. Skips the work when nothing changed. Exits with 1 on any problem, but writes
 * what could be read all the same.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PackFile } from '../server/src/knowledge/types.ts';
import { buildValidators } from './build-validators.ts';
import { filesBelow, fingerprint, root, shown } from './files.ts';

const packFolder = path.join(root, 'server/packs');
const target = path.join(root, 'server/src/knowledge/packs.generated.ts');

/** Builds validators and packs; returns the problems as lines of text (`file:line:column message`). */
export async function buildPacks(): Promise<string[]> {
  await buildValidators();
  const files = filesBelow(packFolder, '.yaml').sort((a, b) => rank(a) - rank(b));
  const code = ['build', 'checkReferences', 'merge', 'principles', 'readPack', 'readYaml'];
  const sources = code.map((name) => path.join(root, `server/src/knowledge/${name}.ts`));
  sources.push(path.join(root, 'server/src/evidence/pattern.ts'));
  sources.push(path.join(root, 'server/src/knowledge/validators.generated.js'));
  const mark = `// ${fingerprint([...files, import.meta.filename, ...sources])}`;
  if (existsSync(target) && readFileSync(target, 'utf8').startsWith(mark)) return [];
  const { problems, packs } = await readAll(files);
  writeFileSync(target, render(problems.length > 0 ? '// has problems' : mark, packs));
  return problems;
}

/** The principles come first, so that the packs that build on them can change them. */
function rank(file: string): number {
  return packOf(file) === 'ungp' ? 0 : 1;
}

function packOf(file: string): string {
  return path.relative(packFolder, file).split(path.sep)[0]!;
}

async function readAll(files: readonly string[]): Promise<{ problems: string[]; packs: PackFile[] }> {
  const { readPack } = await import('../server/src/knowledge/readPack.ts');
  const { buildKnowledge } = await import('../server/src/knowledge/build.ts');
  const { checkReferences } = await import('../server/src/knowledge/checkReferences.ts');
  const { parsePattern } = await import('../server/src/evidence/pattern.ts');
  const { readYaml } = await import('../server/src/knowledge/readYaml.ts');
  const problems: string[] = [];
  const read: { file: string; text: string; pack: PackFile }[] = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const result = readPack(text, file);
    problems.push(...result.problems.map((problem) => line(file, problem)));
    if (result.pack) read.push({ file, text, pack: result.pack });
  }
  const heads = new Map(
    read.filter(({ file }) => path.basename(file) === 'pack.yaml').map(({ file, pack }) => [packOf(file), pack.pack]),
  );
  const packs = read.map(({ file, pack }) => ({ ...pack, pack: heads.get(packOf(file)) ?? packNamed(packOf(file)) }));
  const knowledge = buildKnowledge(packs);
  for (const [index, { file, text }] of read.entries()) {
    const found = [
      ...checkReferences(packs[index]!, knowledge, (pattern) => reasonOf(() => parsePattern(pattern))),
      ...checkProvenance(packs[index]!),
    ];
    if (found.length === 0) continue;
    const yaml = readYaml(text, () => true);
    problems.push(...found.map(({ path: at, message }) => line(file, yaml.problemAt(at, message, 'error'))));
  }
  return { problems: [...problems, ...repeated(packs)], packs };
}

function reasonOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function packNamed(id: string): NonNullable<PackFile['pack']> {
  return { id, name: id, version: '1.0.0' };
}

/** Built-in records say where they come from; users' may leave it out. */
function checkProvenance(pack: PackFile) {
  const missing = (key: 'elements' | 'instruments') =>
    (pack[key] ?? []).flatMap((record, index) =>
      record.name && !record.provenance
        ? [{ path: [key, index, 'id'], message: `‘${record.id}’ does not say where it comes from (provenance).` }]
        : [],
    );
  const terms = (pack.glossary ?? []).flatMap((term, index) =>
    term.term && !term.source ? [{ path: ['glossary', index, 'id'], message: `‘${term.id}’ has no source.` }] : [],
  );
  return [...missing('elements'), ...missing('instruments'), ...terms];
}

/** Two full records with one id in the built-in packs are a slip: the second would hide the first. */
function repeated(packs: readonly PackFile[]): string[] {
  const full = packs.flatMap((pack) => [
    ...(pack.principles ?? []).map(({ id }) => `principle ${id}`),
    ...(pack.elements ?? []).filter(({ name }) => name).map(({ id }) => `element ${id}`),
    ...(pack.instruments ?? []).filter(({ name }) => name).map(({ id }) => `instrument ${id}`),
    ...(pack.glossary ?? []).filter(({ term }) => term).map(({ id }) => `term ${id}`),
    ...(pack.documents ?? []).map(({ id }) => `document ${id}`),
    ...Object.keys(pack.templates ?? {}).map((id) => `template ${id} (${pack.locale ?? 'en'})`),
  ]);
  return [...new Set(full.filter((name, index) => full.indexOf(name) !== index))].map(
    (name) => `${name} is there twice`,
  );
}

function line(file: string, problem: { line: number; column: number; message: string }): string {
  return `${shown(file)}:${problem.line + 1}:${problem.column + 1} ${problem.message}`;
}

/** JSON in a string: parsing it is faster than evaluating the same thing as code. */
function render(mark: string, packs: readonly PackFile[]): string {
  const json = JSON.stringify(packs)
    .replace(/[\\']/g, '\\$&')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `${mark}\nimport type { PackFile } from './types.ts';\n\nexport const packs: PackFile[] = JSON.parse('${json}');\n`;
}

if (process.argv[1] === import.meta.filename) {
  const problems = await buildPacks();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
