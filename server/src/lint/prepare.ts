/** Everything that `lint()` needs for a document, put together the same way for the editor and the command line. */

import { patternReader } from '../evidence/pattern.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadBuiltIn } from '../knowledge/load.ts';
import { type ReadPack, readPack } from '../knowledge/readPack.ts';
import { allRules } from '../rules/index.ts';
import { type Baseline, type BaselineEntry, baselinePath, readBaseline } from './baseline.ts';
import { type ConfigLayer, type FailOn, resolveConfig } from './config.ts';
import { readConfigFile } from './configFile.ts';
import {
  builtInPackIds,
  type FileProblem,
  type Files,
  findProject,
  idsOf,
  isIgnored,
  openProject,
  type Project,
  projectLayers,
  wholeFile,
} from './project.ts';
import { ruleNames } from './ruleNames.ts';
import type { LintConfig } from './types.ts';
import { nameOf } from './uris.ts';

export interface Prepared {
  /** Without what the document says of itself: `lint()` adds that. */
  config: LintConfig;
  /** The same object for documents with the same packs. */
  knowledge: Knowledge;
  failOn: FailOn;
  /** The baseline file, the document's path in it, and what it knows of the document; see {@link applyBaseline}. */
  baseline?: { uri: string; path: string; entries: readonly BaselineEntry[] };
  /** The configuration says that the document is not to be checked. */
  ignored: boolean;
  /** Where each value comes from; see {@link resolveConfig}. */
  origin: Readonly<Record<string, string>>;
  layers: readonly ConfigLayer[];
  project?: Project;
  /** What is wrong with the configuration file and the packs. With an error among them, results may mislead. */
  problems: readonly FileProblem[];
}

export interface PrepareOptions {
  /** Below the configuration file. */
  editor?: ConfigLayer;
  /** Above the configuration file. */
  commandLine?: ConfigLayer;
  /** A configuration file to use for every document, with the folder its patterns are relative to. */
  configFile?: { uri: string; folder: string };
  /** Look for no configuration file and no packs. */
  noConfig?: boolean;
  /** Do not read the baseline: it is going to be written. */
  newBaseline?: boolean;
}

export interface Preparation {
  /** Never rejects: what cannot be read is among the problems. */
  prepare(uri: string, options?: PrepareOptions): Promise<Prepared>;
  /** Reads everything again when next asked; call it when a configuration or pack file has changed. */
  forget(): void;
}

/** @param source How files are read; what it gives is kept until {@link Preparation.forget}. */
export function createPreparation(source: Files): Preparation {
  let files = keeping(source);
  let packs = createPackReader();
  let baselines: BaselineTexts = new Map();
  const knowledgeOf = createKnowledgeStore();

  async function projectOf(uri: string, options: PrepareOptions): Promise<Project | undefined> {
    if (options.noConfig) return undefined;
    if (!options.configFile) return findProject(uri, files);
    const text = await files.read(options.configFile.uri);
    if (text === undefined) throw new Error('there is no such file');
    return openProject(options.configFile.uri, text, files, options.configFile.folder);
  }

  return {
    async prepare(uri, options = {}) {
      const problems: FileProblem[] = [];
      const project = await projectOf(uri, options).catch((error: unknown) => {
        const at = options.configFile?.uri ?? uri;
        problems.push(wholeFile(at, `The configuration cannot be read: ${messageOf(error)}.`));
        return undefined;
      });
      const layers = [options.editor, ...(project ? projectLayers(project, uri) : []), options.commandLine].filter(
        (layer) => layer !== undefined,
      );
      const resolved = resolveConfig(layers);
      const { config, failOn, origin } = resolved;
      const own = await packs.read(resolved.packFiles, files);
      const { used, ids } = choose(own, config.packs, project);
      const { knowledge, problems: misfits } = knowledgeOf(used);
      problems.push(...own.flatMap((pack) => pack.problems), ...misfits);
      if (project) problems.unshift(...configProblemsOf(project, knowledge, own));
      const known =
        resolved.baseline === undefined
          ? undefined
          : await readKnown(resolved.baseline, uri, options, baselines, files);
      problems.push(...(known?.problems ?? []));
      return {
        config: { ...config, ...(ids ? { packs: ids } : {}) },
        knowledge,
        failOn,
        ...(known ? { baseline: known.baseline } : {}),
        ignored: isIgnored(project, uri),
        origin,
        layers,
        ...(project ? { project } : {}),
        problems,
      };
    },
    forget() {
      files = keeping(source);
      packs = createPackReader();
      baselines = new Map();
    },
  };
}

interface OwnPack extends Partial<Pick<ReadPack, 'pack' | 'check'>> {
  uri: string;
  problems: FileProblem[];
}

/** When packs are chosen by id, those of the pack folder count only if chosen; those given by path always do. */
function choose(
  own: readonly OwnPack[],
  chosen: readonly string[] | undefined,
  project: Project | undefined,
): { used: OwnPack[]; ids?: string[] } {
  const isFromFolder = ({ uri }: OwnPack): boolean => project?.ownPacks.includes(uri) ?? false;
  const idOf = ({ pack }: OwnPack): string => pack?.pack?.id ?? '';
  const used = own.filter((one) => one.pack && (!chosen || !isFromFolder(one) || chosen.includes(idOf(one))));
  return {
    used,
    ...(chosen ? { ids: [...new Set([...chosen, ...used.map(idOf).filter((id) => id !== '')])] } : {}),
  };
}

function configProblemsOf(project: Project, knowledge: Knowledge, own: readonly OwnPack[]): FileProblem[] {
  if (!project.file) return [];
  const { uri, text } = project.file;
  const names = {
    rules: ruleNames(allRules, knowledge),
    elements: new Set(knowledge.elements.keys()),
    packs: new Set([...builtInPackIds(), ...idsOf(own.flatMap(({ pack }) => pack ?? []))]),
  };
  return readConfigFile(text, names).problems.map((problem) => ({ ...problem, uri }));
}

/** Reads each file once. */
function keeping(source: Files): Files {
  const texts = new Map<string, Promise<string | undefined>>();
  const lists = new Map<string, Promise<readonly string[]>>();
  return {
    read: (uri) => kept(texts, uri, () => source.read(uri)),
    list: (folder) => kept(lists, folder, () => source.list(folder)),
  };
}

function kept<T>(values: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = values.get(key);
  if (known) return known;
  const made = make();
  values.set(key, made);
  return made;
}

function createPackReader() {
  const known = new Map<string, Promise<OwnPack>>();
  const readOne = async (uri: string, files: Files): Promise<OwnPack> => {
    try {
      const text = await files.read(uri);
      if (text === undefined) return { uri, problems: [wholeFile(uri, 'There is no such pack file.')] };
      const read = readPack(text, nameOf(uri));
      return { ...read, uri, problems: read.problems.map((problem) => ({ ...problem, uri })) };
    } catch (error) {
      return { uri, problems: [wholeFile(uri, `The pack cannot be read: ${messageOf(error)}.`)] };
    }
  };
  return {
    read: (uris: readonly string[], files: Files): Promise<OwnPack[]> =>
      Promise.all(uris.map((uri) => kept(known, uri, () => readOne(uri, files)))),
  };
}

type BaselineTexts = Map<string, Promise<Baseline | string>>;

/** What the baseline at `address` knows of a document. */
async function readKnown(
  address: string,
  uri: string,
  { newBaseline }: PrepareOptions,
  baselines: BaselineTexts,
  files: Files,
): Promise<{ baseline: NonNullable<Prepared['baseline']>; problems: FileProblem[] }> {
  const path = baselinePath(address, uri);
  const nothing = { uri: address, path, entries: [] };
  if (newBaseline) return { baseline: nothing, problems: [] };
  const read = await kept(baselines, address, async () => {
    try {
      const text = await files.read(address);
      return text === undefined ? 'there is no such file; write one with --write-baseline' : readBaseline(text);
    } catch (error) {
      return messageOf(error);
    }
  });
  if (typeof read !== 'string') return { baseline: { ...nothing, entries: read.files[path] ?? [] }, problems: [] };
  return { baseline: nothing, problems: [wholeFile(address, `The baseline cannot be read: ${read}.`)] };
}

/** Knowledge with users' packs, and what in these does not fit. */
interface KnowledgeWithOwn {
  knowledge: Knowledge;
  problems: readonly FileProblem[];
}

const MAX_KNOWLEDGE = 8;
let plain: KnowledgeWithOwn | undefined;

/** Gives the same object for the same packs, because a linter is built for each. */
function createKnowledgeStore(): (own: readonly OwnPack[]) => KnowledgeWithOwn {
  let store: { own: readonly OwnPack[]; made: KnowledgeWithOwn }[] = [];
  return (own) => {
    if (own.length === 0) {
      plain ??= withOwnPacks([]);
      return plain;
    }
    const known = store.find(
      (entry) => entry.own.length === own.length && entry.own.every((pack, at) => pack === own[at]),
    );
    if (known) return known.made;
    const made = withOwnPacks(own);
    store = [...store.slice(1 - MAX_KNOWLEDGE), { own, made }];
    return made;
  };
}

function withOwnPacks(own: readonly OwnPack[]): KnowledgeWithOwn {
  const knowledge = loadBuiltIn(own.flatMap(({ pack }) => pack ?? []));
  const problems = own.flatMap(({ uri, check }) =>
    (check?.(knowledge, patternReader) ?? []).map((problem) => ({ ...problem, uri })),
  );
  return { knowledge, problems };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
