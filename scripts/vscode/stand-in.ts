/**
 * Takes the command line that @vscode/test-electron gives VS Code, runs the same test module in VS Code's server and
 * workbench, and relays what the tests print and how they end.
 *
 * Environment: VSCODE_EXE_KIND=web runs extensions in a web worker, as vscode.dev does; VSCODE_EXE_TIMEOUT is in
 * seconds; VSCODE_EXE_VERBOSE=1 shows everything; VSCODE_EXE_SHOT names a PNG of the workbench at the end.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ensureWorkbench } from './setup.ts';
import { type RunningWorkbench, startWorkbench } from './workbench.ts';

const { VSCODE_EXE_KIND, VSCODE_EXE_SHOT, VSCODE_EXE_TIMEOUT, VSCODE_EXE_VERBOSE } = process.env;
const verbose = VSCODE_EXE_VERBOSE === '1';

/** Runs the tests; gives the exit code. */
export async function standIn(commandLine: readonly string[]): Promise<number> {
  const { flags, folder } = parse(commandLine);
  const extensions = (flags.get('extensionDevelopmentPath') ?? []).map((name) => path.resolve(name));
  const tests = flags.get('extensionTestsPath')?.[0];
  const workbench = await startWorkbench(ensureWorkbench(), {
    settings: { ...hostSettings(extensions), ...givenSettings(flags.get('user-data-dir')?.[0]) },
    trusted: flags.has('disable-workspace-trust'),
  });
  const code = endOfTests(workbench);
  const complaints = await relayConsole(workbench.page, extensions.map(idOf));
  const remote = (name: string) => workbench.remote(path.resolve(name));
  const payload: [string, string][] = [['skipWelcome', 'true']];
  for (const extension of extensions) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  await workbench.page.goto(workbench.address(folder && path.resolve(folder), payload));

  const result = (await code) || (complaints.length > 0 ? 95 : 0);
  if (result in failures) console.error(failures[result as keyof typeof failures]);
  if (VSCODE_EXE_SHOT) await workbench.page.screenshot({ path: VSCODE_EXE_SHOT }).catch(console.error);
  const keep = result !== 0 && verbose;
  if (keep) console.error(`The server's log: ${workbench.log}`);
  await workbench.stop(keep);
  return result;
}

function parse(commandLine: readonly string[]) {
  const flags = new Map<string, string[]>();
  let folder: string | undefined;
  for (const argument of commandLine) {
    const [, name, value] = /^--([^=]+)=?(.*)$/s.exec(argument) ?? [];
    if (name === undefined) folder = argument;
    else flags.set(name, [...(flags.get(name) ?? []), value]);
  }
  return { flags, folder };
}

/** The web worker host takes an extension whose kind is set to `web`. */
function hostSettings(extensions: readonly string[]): Record<string, unknown> {
  if (VSCODE_EXE_KIND !== 'web') return {};
  return { 'remote.extensionKind': Object.fromEntries(extensions.map((folder) => [idOf(folder), ['web']])) };
}

function idOf(extension: string): string {
  const { publisher, name } = readJson(path.join(extension, 'package.json'));
  return `${publisher}.${name}`;
}

function givenSettings(userData: string | undefined): Record<string, unknown> {
  const file = userData && path.join(userData, 'User', 'settings.json');
  return file && existsSync(file) ? readJson(file) : {};
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Why there may be no exit code of the tests. */
const failures = {
  95: 'VS Code complains about what the extension contributes; see above.',
  96: "VS Code's server ended.",
  97: 'The page crashed.',
  98: 'The tests did not end in time.',
  130: 'Interrupted.',
};

/** The exit code of the tests, or a key of {@link failures}. */
function endOfTests({ page, ended }: RunningWorkbench): Promise<number> {
  return new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    ended.then(() => resolve(96));
    page.once('crash', () => resolve(97));
    setTimeout(() => resolve(98), Number(VSCODE_EXE_TIMEOUT ?? 300) * 1000).unref();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(130));
  });
}

/** Lines of the workbench itself that say nothing about the tests. */
const noise = [
  /^Resolv(ing|ed) connection token/,
  /^Creating a socket/,
  /^\[reconnection-grace-time\]/,
  /^(Ignoring fetching|Updating) additional builtin/,
  /^\[(AgentHost|AccountPolicyGate|ChatModelSelection|Service Worker)/,
  /^ChatSessionStore/,
  /^No signed-in session/,
  /^Canceled: Canceled/,
  /^Timed out waiting for authentication provider/,
  /^Creation of workbench contribution/,
  /Could not locate the bindings file/,
  /build\/Release\/(watchdog|vscode-sqlite3)/,
];

/** Prints what the tests print; gives a growing list of what VS Code says against these extensions' manifests. */
async function relayConsole(page: Page, ids: readonly string[]): Promise<string[]> {
  const complaints: string[] = [];
  await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
    const text = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
    if (!verbose && noise.some((pattern) => pattern.test(text))) return;
    if (ids.some((id) => text.startsWith(`[${id}]`))) complaints.push(text);
    if (type === 'error' || type === 'warn') console.error(...values);
    else console.log(...values);
  });
  return complaints;
}
