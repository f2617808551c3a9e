/**
 * Makes the things ready that a test inside VS Code needs where VS Code itself cannot be downloaded: VS Code's own
 * server and web workbench (the npm package `code-server` carries them), a Node binary for it, and a Chromium.
 * Everything goes into the git-ignored `.vscode-test/`; what is there already is left as it is.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../files.ts';

/** `code-server` 4.139.1 carries VS Code 1.139.1, which needs Node 22 or newer. */
const codeServerVersion = process.env.CODE_SERVER_VERSION ?? '4.139.1';
const nodeVersion = process.env.CODE_SERVER_NODE_VERSION ?? '24.21.0';

/** Where things are. All paths are absolute. */
export interface Workbench {
  /** A folder with `out/server-main.js`. */
  server: string;
  /** The Node binary that runs it. */
  node: string;
  chromium: string;
}

/**
 * Gives the workbench, and sets it up first where it is missing (about half a minute).
 * Throws when a download fails or no Chromium can be had; the message says what to install.
 */
export function ensureWorkbench(): Workbench {
  const home = path.join(root, '.vscode-test', `workbench-${codeServerVersion}`);
  if (!existsSync(path.join(home, 'ready'))) setUp(home);
  return {
    server: process.env.VSCODE_SERVER_DIR ?? path.join(home, 'vscode'),
    node: process.env.VSCODE_SERVER_NODE ?? path.join(home, 'node', 'node'),
    chromium: ensureChromium(),
  };
}

/** Builds in a folder beside `home` and renames it at the end, so that a run that was cut short leaves nothing half done. */
function setUp(home: string): void {
  console.log(`Setting up VS Code's server (code-server ${codeServerVersion}) in ${path.relative(root, home)} …`);
  mkdirSync(path.dirname(home), { recursive: true });
  const work = mkdtempSync(`${home}-`);
  try {
    const nodeBinary = fetchNode(work);
    fetchServer(work, nodeBinary);
    writeFileSync(path.join(work, 'ready'), `code-server ${codeServerVersion}, Node ${nodeVersion}\n`);
    rmSync(home, { recursive: true, force: true });
    renameSync(work, home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The npm packages `node-<platform>-<arch>` hold a Node binary each. */
function fetchNode(work: string): string {
  const unpacked = unpack(`node-${process.platform}-${process.arch}@${nodeVersion}`, work, ['package/bin']);
  const binary = path.join(work, 'node', 'node');
  cpSync(path.join(unpacked, 'package', 'bin', 'node'), binary, { recursive: true });
  rmSync(unpacked, { recursive: true });
  return binary;
}

function fetchServer(work: string, nodeBinary: string): void {
  const unpacked = unpack(`code-server@${codeServerVersion}`, work, ['package/lib/vscode']);
  const vscode = path.join(work, 'vscode');
  renameSync(path.join(unpacked, 'package', 'lib', 'vscode'), vscode);
  rmSync(unpacked, { recursive: true });
  // Its lock file is out of step, so `npm ci` would fail; nothing is compiled without install scripts.
  const env = { ...process.env, PATH: `${path.dirname(nodeBinary)}${path.delimiter}${process.env.PATH}` };
  run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], vscode, env);
  removeUnused(vscode);
  linkRipgrep(vscode);
}

/** Chat agents, dev containers and other platforms' ripgrep: 250 MB that no test of ours reaches. */
function removeUnused(vscode: string): void {
  const modules = path.join(vscode, 'node_modules');
  const ripgrep = path.join(modules, '@vscode', 'ripgrep-universal', 'bin');
  const unused = [
    ...entries(path.join(modules, '@github')).filter((file) => path.basename(file).startsWith('copilot')),
    ...entries(ripgrep).filter((file) => path.basename(file) !== `${process.platform}-${process.arch}`),
    path.join(modules, '@microsoft', 'mxc-sdk'),
    path.join(modules, '@devcontainers'),
    path.join(vscode, 'extensions', 'copilot'),
  ];
  for (const file of unused) rmSync(file, { recursive: true, force: true });
}

/** Paths of what a folder holds; nothing when there is no such folder. */
function entries(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

/** Older servers would download ripgrep from GitHub in an install script; they get the machine's own. */
function linkRipgrep(vscode: string): void {
  const folder = path.join(vscode, 'node_modules', '@vscode', 'ripgrep');
  const binary = path.join(folder, 'bin', 'rg');
  if (!existsSync(folder) || existsSync(binary)) return;
  const own = which('rg') ?? installDebian(['ripgrep'], 'rg');
  mkdirSync(path.dirname(binary), { recursive: true });
  cpSync(own, binary);
}

/** A Chromium: the one that CHROMIUM names, or one that is installed, or one from Debian. */
export function ensureChromium(): string {
  const named = process.env.CHROMIUM;
  if (named) return named;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const found = which(name);
    if (found) return found;
  }
  return installDebian(['chromium', 'fonts-dejavu-core'], 'chromium');
}

/** Installs Debian packages when it may, and gives the path of the command they bring. */
function installDebian(packages: readonly string[], command: string): string {
  if (!which('apt-get') || process.getuid?.() !== 0) {
    throw new Error(`${command} is missing: install ${packages.join(' and ')}, or name a Chromium in CHROMIUM.`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], root, env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], root, env);
  const found = which(command);
  if (!found) throw new Error(`apt-get installed ${packages.join(' and ')}, yet there is no ${command}.`);
  return found;
}

function which(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, command)).find((file) => existsSync(file));
}

/** Downloads a package with npm and unpacks the named parts; gives the folder they are in. */
function unpack(spec: string, work: string, parts: readonly string[]): string {
  const folder = mkdtempSync(path.join(work, 'unpack-'));
  run('npm', ['pack', '--silent', spec], folder, process.env);
  const [archive] = readdirSync(folder);
  run('tar', ['-xzf', archive, ...parts], folder, process.env);
  return folder;
}

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): void {
  execFileSync(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

if (process.argv[1] === import.meta.filename) {
  const { server, node, chromium } = ensureWorkbench();
  console.log(`VS Code server: ${server}\nNode: ${node}\nChromium: ${chromium}`);
}
