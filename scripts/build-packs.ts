/**
 * Reads `server/packs/<pack>/**\/*.yaml`, checks every file and every reference, and writes
 * `server/src/knowledge/packs.generated.ts`. Skips the work when nothing changed. Exits with 1 on any problem, but writes
 * what could be read all the same.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadPack } from '../server/src/knowledge/readPack.ts';
import type { YamlPath } from '../server/src/knowledge/readYaml.ts';
import type { PackFile } from '../server/src/knowledge/types.ts';
import { buildValidators } from './build-validators.ts';
import { filesBelow, fingerprint, root, shown } from './files.ts';

const packFolder = path.join(root, 'server/packs');
const target = path.join(root, 'server/src/knowledge/packs.generated.ts');

/** Builds validators and packs; returns the problems as lines of text (`file:line:column message`). */
export async function buildPacks(): Promise<string[]> {
  await buildValidators();
  const files = filesBelow(packFolder, '.yaml').sort((a, b) => rank(a) - rank(b));
  const code = ['build', 'checkPatterns', 'checkReferences', 'merge', 'principles', 'readPack', 'readYaml'];
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

/** A file of a pack; `problemAt` makes a line of text of a problem at a place in it. */
interface Read {
  file: string;
  pack: PackFile;
  problemAt(path: YamlPath, message: string): string;
}

async function readAll(files: readonly string[]): Promise<{ problems: string[]; packs: PackFile[] }> {
  const { readPack } = await import('../server/src/knowledge/readPack.ts');
  const { buildKnowledge } = await import('../server/src/knowledge/build.ts');
  const { patternReader } = await import('../server/src/evidence/pattern.ts');
  const { readYaml } = await import('../server/src/knowledge/readYaml.ts');
  const problems: string[] = [];
  const read: (Read & Pick<ReadPack, 'check'>)[] = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const { pack, check, problems: found } = readPack(text, file);
    problems.push(...found.map((problem) => line(file, problem)));
    const yaml = readYaml(text, () => true);
    const problemAt = (path: YamlPath, message: string) => line(file, yaml.problemAt(path, message, 'error', 'key'));
    if (pack) read.push({ file, pack, check, problemAt });
  }
  const heads = new Map(
    read.filter(({ file }) => path.basename(file) === 'pack.yaml').map(({ file, pack }) => [packOf(file), pack.pack]),
  );
  const packs = read.map(({ file, pack }) => ({ ...pack, pack: heads.get(packOf(file)) ?? packNamed(packOf(file)) }));
  const knowledge = buildKnowledge(packs);
  for (const { file, check } of read)
    problems.push(...check(knowledge, patternReader).map((problem) => line(file, problem)));
  return { problems: [...problems, ...read.flatMap(withoutProvenance), ...repeated(read)], packs };
}

function packNamed(id: string): NonNullable<PackFile['pack']> {
  return { id, name: id, version: '1.0.0' };
}

/** Built-in records say where they come from; users' may leave it out. */
function withoutProvenance({ pack, problemAt }: Read): string[] {
  const missing = (key: 'elements' | 'instruments') =>
    (pack[key] ?? []).flatMap((record, index) =>
      record.name && !record.provenance
        ? [problemAt([key, index, 'id'], `‘${record.id}’ does not say where it comes from (provenance).`)]
        : [],
    );
  const terms = (pack.glossary ?? []).flatMap((term, index) =>
    term.term && !term.source ? [problemAt(['glossary', index, 'id'], `‘${term.id}’ has no source.`)] : [],
  );
  return [...missing('elements'), ...missing('instruments'), ...terms];
}

/**
 * What two built-in files give one name is a slip: the second would hide the first, or be mixed with it. Users' packs may do it: that is how
 * they change the built-in ones.
 */
function repeated(read: readonly Read[]): string[] {
  const first = new Map<string, string>();
  return read.flatMap(({ file, pack, problemAt }) =>
    namesIn(pack).flatMap(({ name, path: at }) => {
      const before = first.get(name);
      if (before === undefined) first.set(name, file);
      return before === undefined ? [] : [problemAt(at, `There is a ${name} already, in ${shown(before)}.`)];
    }),
  );
}

function namesIn(pack: PackFile): { name: string; path: YamlPath }[] {
  const locale = pack.locale ?? 'en';
  const records = (key: 'principles' | 'elements' | 'instruments' | 'glossary' | 'documents', what: string) =>
    (pack[key] ?? []).flatMap((record, index) =>
      isInFull(record) ? [{ name: `${what} ‘${record.id}’`, path: [key, index, 'id'] }] : [],
    );
  const keys = (key: 'templates' | 'concepts', what: string) =>
    Object.keys(pack[key] ?? {}).map((id) => ({ name: `${what} ‘${id}’ (${locale})`, path: [key, id] }));
  return [
    ...records('principles', 'principle'),
    ...records('elements', 'element'),
    ...records('instruments', 'instrument'),
    ...records('glossary', 'term'),
    ...records('documents', 'document'),
    ...keys('templates', 'template'),
    ...keys('concepts', 'word list'),
  ];
}

/** Not one that only changes some fields of another. */
function isInFull(record: object): boolean {
  return 'name' in record || 'term' in record || 'title' in record;
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
