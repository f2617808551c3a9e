/** The licences of the packages that a bundle contains, which ask to be handed on with it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** `inputs` are paths of bundled files, relative to `root`. Gives one text, in the order of package names. */
export function thirdPartyNotices(root: string, inputs: readonly string[]): string {
  const packages = new Set(inputs.map(packageOf).filter((name) => name !== undefined));
  const notices = [...packages].sort().map((name) => notice(path.join(root, 'node_modules', name)));
  return `UNGP Lint contains these packages.\n\n${notices.join('\n')}`;
}

function packageOf(input: string): string | undefined {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input) ?? [];
  return name;
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return `${'-'.repeat(80)}\n${name} ${version}\n\n${text}\n`;
}
