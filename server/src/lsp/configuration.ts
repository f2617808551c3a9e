/** How each document is to be checked: settings, configuration file and packs, kept until something changes. */

import { isRecord } from '../document/isRecord.ts';
import type { ConfigLayer, Settings } from '../lint/config.ts';
import { KINDS } from '../lint/kind.ts';
import { linterFor } from '../lint/lint.ts';
import { createPreparation } from '../lint/prepare.ts';
import { type FileProblem, type Files, packSettings } from '../lint/project.ts';
import type { RuleSetting } from '../lint/types.ts';
import { parentOf } from '../lint/uris.ts';
import type { DocumentSettings } from './workspace.ts';

export interface Configuration {
  /** The same object until {@link Configuration.changed}; a promise only where somebody has to be asked. */
  of(uri: string): DocumentSettings | Promise<DocumentSettings>;
  /** Everything is read again when next asked for. */
  changed(): void;
  close(uri: string): void;
}

export interface ConfigurationSources {
  /** The editor's `ungpLint` settings for a document, as it sends them. */
  settings(uri: string): Promise<unknown>;
  files: Files;
  /** Called with what is wrong in configuration and pack files when a document has been prepared. */
  report(problems: readonly FileProblem[]): void;
}

export function createConfiguration({ settings, files, report }: ConfigurationSources): Configuration {
  const known = new Map<string, DocumentSettings | Promise<DocumentSettings>>();
  const preparation = createPreparation(files);

  const read = async (uri: string): Promise<DocumentSettings> => {
    const { enabled, layer } = readSettings(await settings(uri), parentOf(uri) ?? '');
    const prepared = await preparation.prepare(uri, { editor: layer });
    if (enabled) report(prepared.problems);
    const { config, knowledge, baseline, ignored } = prepared;
    return { enabled: enabled && !ignored, config, linter: linterFor(knowledge), baseline: baseline?.entries };
  };

  return {
    of(uri) {
      const kept = known.get(uri);
      if (kept) return kept;
      const reading = read(uri);
      known.set(uri, reading);
      reading.then(
        (settled) => known.get(uri) === reading && known.set(uri, settled),
        () => known.get(uri) === reading && known.delete(uri),
      );
      return reading;
    },
    changed() {
      preparation.forget();
      known.clear();
    },
    close: (uri) => known.delete(uri),
  };
}

/** The editor's settings as the weakest layer. What has the wrong type counts as not set. */
export function readSettings(value: unknown, folder: string): { enabled: boolean; layer: ConfigLayer } {
  const given = isRecord(value) ? value : {};
  const kind = given.kind === 'auto' ? 'auto' : KINDS.find((one) => one === given.kind);
  const packs = Array.isArray(given.packs) ? given.packs.filter((entry) => typeof entry === 'string') : undefined;
  const settings: Settings = {
    ...(kind && { kind }),
    rules: readRules(given.rules),
    ...(typeof given.preview === 'boolean' && { preview: given.preview }),
    ...(typeof given.language === 'string' && given.language !== '' && { language: given.language }),
    ...packSettings(packs, folder),
  };
  return { enabled: given.enable !== false, layer: { from: 'settings of the editor', settings } };
}

const RULE_SETTINGS: readonly RuleSetting[] = ['error', 'warning', 'information', 'on', 'off'];

function readRules(value: unknown): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = {};
  for (const [rule, given] of Object.entries(isRecord(value) ? value : {})) {
    const setting = RULE_SETTINGS.find((one) => one === given);
    if (setting) rules[rule] = setting;
  }
  return rules;
}
