/**
 * Runs the editor scenarios of `test/e2e` in a real VS Code.
 *
 * - In the VS Code that VSCODE_EXECUTABLE_PATH names; else
 * - in the newest desktop VS Code, downloaded into `.vscode-test/`; else, where that cannot be had or cannot be shown,
 * - in VS Code's server and workbench from npm, in a headless Chromium (`vscode-exe.mjs`).
 *
 * `--web` runs them in a web worker, as on vscode.dev (always in the workbench). `--no-build` takes `dist/` as it is.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { buildAll } from '../build.ts';
import { root } from '../files.ts';
import { buildSuite } from './build-suite.ts';

const standIn = path.join(root, 'scripts', 'vscode', 'vscode-exe.mjs');
const web = process.argv.includes('--web');

/** The VS Code to run. An answer that takes longer than `timeout` milliseconds counts as none. */
async function vscodeExecutable(): Promise<string> {
  if (web) return standIn;
  const named = process.env.VSCODE_EXECUTABLE_PATH;
  if (named) return named;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.log('There is no display: running in the workbench. (xvfb-run -a gives a display.)');
    return standIn;
  }
  try {
    return await downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test'), timeout: 15_000 });
  } catch (error) {
    console.log(
      `VS Code cannot be downloaded (${error instanceof Error ? error.message : error}): using the workbench.`,
    );
    return standIn;
  }
}

if (!process.argv.includes('--no-build')) await buildAll(true);
const extensionTestsPath = await buildSuite(web ? 'web' : 'node');
const workspace = mkdtempSync(path.join(tmpdir(), 'ungp-workspace-'));
try {
  cpSync(path.join(root, 'test', 'e2e', 'workspace'), workspace, { recursive: true });
  await runTests({
    vscodeExecutablePath: await vscodeExecutable(),
    extensionDevelopmentPath: root,
    extensionTestsPath,
    extensionTestsEnv: { VSCODE_EXE_KIND: web ? 'web' : 'node' },
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
