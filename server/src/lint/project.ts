/**
 * Which configuration file and which packs count for a document. Pure but for the two functions that read files, which
 * the caller gives: the command line reads a disk, an editor whatever its workspace is.
 */
import { builtIn } from '../knowledge/load.ts';
import type { PackFile } from '../knowledge/types.ts';
import type { ConfigLayer, Settings } from './config.ts';
import {
  CONFIG_FILES,
  type ConfigFile,
  type ConfigProblem,
  type FileSettings,
  isPackPath,
  type ReadConfig,
  readConfigFile,
} from './configFile.ts';
import { matchesGlob } from './globs.ts';
import { nameOf, parentOf, pathBelow, resolveUri } from './uris.ts';

/** How files are read. Addresses are URIs; see `uris.ts`. */
export interface Files {
  /** Text of a file; undefined when there is none. Rejects with the reason when it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Names of the files in a folder; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** A configuration file, or a folder with packs and none. */
export interface Project {
  /** Patterns of the configuration are relative to this folder. */
  folder: string;
  /** Address and text of the configuration file. */
  file?: { uri: string; text: string; read: ReadConfig };
  config: ConfigFile;
  /** Addresses of the files in `.ungplint/packs`, sorted. */
  ownPacks: readonly string[];
}

const PACK_FOLDER = '.ungplint/packs';
const EMPTY: ConfigFile = {};

/**
 * The project of a document: the nearest folder above it with a configuration file; without any, the nearest with packs
 * of its own. `undefined` when there is neither. Rejects when a file that exists cannot be read.
 */
export async function findProject(uri: string, files: Files): Promise<Project | undefined> {
  for (let folder = parentOf(uri); folder !== undefined; folder = parentOf(folder)) {
    for (const name of CONFIG_FILES) {
      const address = `${folder}/${name}`;
      const text = await files.read(address);
      if (text !== undefined) return openProject(address, text, files);
    }
  }
  for (let folder = parentOf(uri); folder !== undefined; folder = parentOf(folder)) {
    const ownPacks = await packsIn(folder, files);
    if (ownPacks.length > 0) return { folder, config: EMPTY, ownPacks };
  }
  return undefined;
}

/** The project of a given configuration file; `folder` is what its patterns are relative to. */
export async function openProject(uri: string, text: string, files: Files, folder?: string): Promise<Project> {
  const home = parentOf(uri) ?? '';
  const read = readConfigFile(text);
  return {
    folder: folder ?? home,
    file: { uri, text, read },
    config: read.config,
    ownPacks: await packsIn(home, files),
  };
}

async function packsIn(folder: string, files: Files): Promise<string[]> {
  const names = await files.list(`${folder}/${PACK_FOLDER}`).catch(() => []);
  return names
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => resolveUri(`${folder}/${PACK_FOLDER}`, name));
}

/** Whether the configuration says that a document is not to be checked. */
export function isIgnored(project: Project | undefined, uri: string): boolean {
  const path = project && pathBelow(project.folder, uri);
  return path !== undefined && matchesGlob(path, project?.config.ignore ?? []);
}

/** The layers of a project for a document: its own packs, the file, and the overrides that match, in order. */
export function projectLayers(project: Project, uri: string): ConfigLayer[] {
  const layers: ConfigLayer[] = [];
  if (project.ownPacks.length > 0) layers.push({ from: PACK_FOLDER, settings: { packFiles: project.ownPacks } });
  if (!project.file) return layers;
  const { file, config } = project;
  const folder = parentOf(file.uri) ?? '';
  const layer = (settings: Settings, ...above: (string | number)[]): ConfigLayer => ({
    from: nameOf(file.uri),
    settings,
    lineOf: (path) => file.read.lineOf([...above, ...path]),
  });
  const { failOn, today } = config;
  const baseline = config.baseline === undefined ? undefined : resolveUri(folder, config.baseline);
  layers.push(layer({ ...settingsOf(config, folder), failOn, today, baseline }));
  const path = pathBelow(project.folder, uri);
  config.overrides?.forEach((override, index) => {
    if (path === undefined || !matchesGlob(path, override.files)) return;
    layers.push(layer(settingsOf(override, folder), 'overrides', index));
  });
  return layers;
}

function settingsOf(settings: FileSettings, folder: string): Settings {
  const { kind, rules, preview, language, levels } = settings;
  return { kind, rules, preview, language, levels, ...packSettings(settings.packs, folder) };
}

/** Splits a list of pack ids and paths; paths are relative to `folder`. */
export function packSettings(
  entries: readonly string[] | undefined,
  folder: string,
): Pick<Settings, 'packs' | 'packFiles'> {
  if (!entries) return {};
  const ids = entries.filter((entry) => !isPackPath(entry));
  const paths = entries.filter(isPackPath);
  return {
    ...(ids.length > 0 ? { packs: ids } : {}),
    ...(paths.length > 0 ? { packFiles: paths.map((path) => resolveUri(folder, path)) } : {}),
  };
}

/** Something wrong in a configuration or pack file. */
export interface FileProblem extends ConfigProblem {
  uri: string;
}

/** A problem that is about a file as a whole. */
export function wholeFile(uri: string, message: string): FileProblem {
  return { uri, message, severity: 'error', line: 0, column: 0, endLine: 0, endColumn: 0 };
}

/** Ids of the packs that ship with UNGP Lint. */
export function builtInPackIds(): ReadonlySet<string> {
  return idsOf(builtIn());
}

export function idsOf(packs: readonly PackFile[]): Set<string> {
  return new Set(packs.flatMap(({ pack }) => (pack ? [pack.id] : [])));
}
