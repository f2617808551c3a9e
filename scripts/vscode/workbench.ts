/** VS Code's own server and its workbench in a headless Chromium, for tests and for screenshots. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Workbench } from './setup.ts';

export interface WorkbenchOptions {
  /** User settings, over the quiet ones that every run has. */
  settings?: Record<string, unknown>;
  /** Workspaces are trusted without asking. */
  trusted?: boolean;
  extensionsDir?: string;
  viewport?: { width: number; height: number };
}

export interface RunningWorkbench {
  page: Page;
  /** Fires when the server ends by itself. */
  ended: Promise<void>;
  /** The server's own output, for when something fails. */
  log: string;
  /** Address of the workbench on a folder (an absolute path) with the given start-up payload. */
  address(folder: string | undefined, payload: readonly (readonly [string, string])[]): string;
  /** The URI of a file on the server's side. */
  remote(file: string): string;
  /** Stops everything that was started; deletes what was written unless `keep`. */
  stop(keep?: boolean): Promise<void>;
}

const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** No sandbox, as it may run as root; no request to any host but the server. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

export async function startWorkbench(where: Workbench, options: WorkbenchOptions): Promise<RunningWorkbench> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'ungp-vscode-'));
  const server = startServer(where, temporary, options);
  let context: BrowserContext | undefined;
  const stop = async (keep = false) => {
    await context?.close().catch(() => undefined);
    await endGroup(server);
    if (!keep) rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const log = path.join(temporary, 'server.log');
    const authority = `127.0.0.1:${await listeningPort(server, log)}`;
    const remote = (file: string) => `vscode-remote://${authority}${file}`;
    context = await launchChromium(where.chromium, path.join(temporary, 'profile'), options.viewport);
    return {
      page: context.pages()[0] ?? (await context.newPage()),
      ended: new Promise((resolve) => server.once('exit', () => resolve())),
      log,
      address(folder, payload) {
        const query = new URLSearchParams(folder ? { folder } : { ew: 'true' });
        query.set('payload', JSON.stringify(payload));
        return `http://${authority}/?${query}`;
      },
      remote,
      stop,
    };
  } catch (error) {
    await stop(true);
    throw error;
  }
}

function startServer(where: Workbench, temporary: string, options: WorkbenchOptions): ChildProcess {
  const data = path.join(temporary, 'server');
  const user = path.join(data, 'data', 'User');
  const sockets = path.join(temporary, 't');
  for (const folder of [user, sockets]) mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...options.settings }));

  // Its sockets go where they are deleted afterwards; its gallery of extensions is empty.
  const env: NodeJS.ProcessEnv = { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: sockets };
  delete env.XDG_RUNTIME_DIR;
  const flags = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'];
  // Without the smoke test driver the workbench ignores the payload in its address.
  flags.push('--enable-smoke-test-driver', '--disable-telemetry', '--server-data-dir', data);
  if (options.trusted) flags.push('--disable-workspace-trust');
  if (options.extensionsDir) flags.push('--extensions-dir', options.extensionsDir);
  const main = path.join(where.server, 'out', 'server-main.js');
  // A process group of its own, so that its extension hosts can be ended with it.
  return spawn(where.node, [main, ...flags], { detached: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Waits until the server says where it listens; all that it says goes into the log. Rejects when it ends before. */
function listeningPort(server: ChildProcess, log: string): Promise<number> {
  const file = createWriteStream(log);
  server.stderr?.pipe(file, { end: false });
  server.stdout?.pipe(file, { end: false });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (data) => {
      said += data;
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}; see ${log}`)));
  });
}

function launchChromium(executablePath: string, profile: string, viewport = { width: 1280, height: 800 }) {
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport,
    args: chromiumArguments,
  });
}

/** Ends a process and those that it started, which would otherwise write into folders that are being deleted. */
async function endGroup(leader: ChildProcess): Promise<void> {
  if (leader.exitCode === null && leader.signalCode === null) {
    const gone = new Promise((resolve) => leader.once('exit', resolve));
    signalGroup(leader, 'SIGTERM');
    const patience = setTimeout(() => signalGroup(leader, 'SIGKILL'), 5000);
    await gone;
    clearTimeout(patience);
  }
  signalGroup(leader, 'SIGKILL');
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal);
  } catch (error) {
    // Nobody is left in the group.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
