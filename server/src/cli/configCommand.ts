/** `ungp-lint config FILE`: the configuration of a document, and where each value comes from. */
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { parseDocument } from '../document/document.ts';
import { type ResolvedConfig, resolveConfig } from '../lint/config.ts';
import { documentSettings, frontMatterLayer } from '../lint/frontMatter.ts';
import { createPreparation } from '../lint/prepare.ts';
import type { Io } from './io.ts';
import { problemLine } from './lintFiles.ts';
import { nodeFiles, shownPath, uriOf } from './nodeFiles.ts';
import { type ConfigOptions, prepareOptions } from './options.ts';
import { readTextFile } from './readText.ts';

export interface ConfigCommandOptions extends ConfigOptions {
  format: 'pretty' | 'json';
}

interface About {
  document: string;
  configurationFile: string | null;
  ignored: boolean;
}

/** 0, or 2 when the configuration has errors. The document need not exist. */
export async function configCommand(file: string, options: ConfigCommandOptions, io: Io): Promise<number> {
  const uri = uriOf(io.cwd, file);
  const prepared = await createPreparation(nodeFiles).prepare(uri, prepareOptions(options, io.cwd));
  const read = await readTextFile(fileURLToPath(uri));
  const own = 'text' in read ? documentSettings(parseDocument(read.text)).settings : {};
  const resolved = resolveConfig([...prepared.layers, frontMatterLayer(own)]);
  const configFile = prepared.project?.file;
  const about: About = {
    document: shownPath(io.cwd, file),
    configurationFile: configFile ? shownPath(io.cwd, fileURLToPath(configFile.uri)) : null,
    ignored: prepared.ignored,
  };
  const values = valuesOf(resolved, io.cwd);
  io.out(options.format === 'json' ? asJson(about, values) : asYaml(about, values));
  const errors = prepared.problems.filter(({ severity }) => severity === 'error');
  for (const problem of errors) io.err(`ungp-lint: ${problemLine(problem, io.cwd)}\n`);
  return errors.length > 0 ? 2 : 0;
}

interface Value {
  path: readonly string[];
  value: unknown;
  from: string;
}

function valuesOf({ config, failOn, packFiles, baseline, origin }: ResolvedConfig, cwd: string): Value[] {
  const shown = (uri: string): string => shownPath(cwd, fileURLToPath(uri));
  const row = (value: unknown, ...path: string[]): Value => ({
    path,
    value,
    from: origin[path.join('.')] ?? 'default',
  });
  return [
    row(config.kind ?? 'auto', 'kind'),
    row(config.language ?? 'auto', 'language'),
    row(config.preview, 'preview'),
    row(failOn, 'failOn'),
    row(config.today ?? null, 'today'),
    row(config.packs ?? 'all', 'packs'),
    ...packFiles.map((uri) => ({ ...row(shown(uri), 'packFiles', uri), path: ['packFiles', shown(uri)] })),
    row(baseline === undefined ? null : shown(baseline), 'baseline'),
    ...Object.entries(config.rules).map(([rule, setting]) => row(setting, 'rules', rule)),
    ...Object.entries(config.levels ?? {}).flatMap(([element, byKind]) =>
      Object.entries(byKind).map(([kind, level]) => row(level, 'levels', element, kind)),
    ),
  ];
}

function asJson(about: About, values: readonly Value[]): string {
  const rows = values.map(({ path, value, from }) => ({ key: path.join('.'), value, from }));
  return `${JSON.stringify({ ...about, values: rows }, undefined, 2)}\n`;
}

/** YAML with the origin of each value in a comment. */
function asYaml({ document, configurationFile, ignored }: About, values: readonly Value[]): string {
  const head = [`# ${document}`, `# configuration file: ${configurationFile ?? 'none'}`];
  if (ignored) head.push('# The configuration says that this document is not checked.');
  const rows: { text: string; from?: string }[] = [];
  let open: readonly string[] = [];
  for (const { path, value, from } of values) {
    const above = path[0] === 'packFiles' ? ['packFiles'] : path.slice(0, -1);
    above.forEach((key, depth) => {
      if (open[depth] !== key || depth >= open.length) rows.push({ text: `${'  '.repeat(depth)}${key}:` });
    });
    open = above;
    const key = path[0] === 'packFiles' ? '-' : `${path[path.length - 1]}:`;
    rows.push({ text: `${'  '.repeat(above.length)}${key} ${scalar(value)}`, from });
  }
  const width = Math.max(...rows.map(({ text }) => text.length));
  const lines = rows.map(({ text, from }) => (from === undefined ? text : `${text.padEnd(width)}  # ${from}`));
  return `${[...head, ...lines].join('\n')}\n`;
}

function scalar(value: unknown): string {
  if (value === null) return '~';
  return Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : stringify(value).trim();
}
