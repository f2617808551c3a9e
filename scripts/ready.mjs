// Makes a fresh clone ready: installs the packages when they are missing or older than the lock file, and builds the
// knowledge. Plain Node, since nothing is installed yet. Imported by `try.mjs` and `test.mjs`.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command in the repository; ends this process with its exit code when it fails. */
export function run(command, args, { allow = [0], env = {} } = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (!allow.includes(status)) process.exit(status ?? 1);
  return status;
}

export function ready() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`UNGP Lint needs Node 20.19 or newer; this is ${process.version}. See https://nodejs.org`);
    process.exit(2);
  }
  const installed = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(`${root}package-lock.json`).mtimeMs) {
    run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' } });
  }
}

/** Runs a TypeScript file of the repository. */
export function tsx(file, ...args) {
  return run(process.execPath, ['--import', 'tsx', file, ...args]);
}
