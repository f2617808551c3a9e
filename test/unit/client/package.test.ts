import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildAll } from '../../../scripts/build.ts';
import { ruleSettings } from '../../../scripts/build-settings.ts';
import { root } from '../../../scripts/files.ts';

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const bundles = ['client/browser.js', 'client/node.cjs', 'cli/main.cjs', 'server/browser.js', 'server/node.cjs'];
const shipped = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/shared.json',
  ...bundles.filter((file) => !file.startsWith('cli/')).map((file) => `dist/${file}`),
  'images/icon.png',
  'package.json',
  ...readdirSync(path.join(root, 'schemas')).map((file) => `schemas/${file}`),
  'snippets/ungp.code-snippets',
  'syntaxes/ungp-citations.tmLanguage.json',
].sort();

/** Bytes. */
const kB = 1000;
/** Of the code, minified; the packs and the examples stand beside it. */
const ceilings: Record<string, number> = {
  'client/browser.js': 450 * kB,
  'client/node.cjs': 500 * kB,
  'server/browser.js': 950 * kB,
  'server/node.cjs': 950 * kB,
  'cli/main.cjs': 900 * kB,
};

/** Drafts are confidential: nothing that is shipped may be able to send them anywhere. */
const networkCalls =
  /\b(?:fetch|sendBeacon|importScripts)\(|\b(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection)\b/g;
const networkModules = new Set([
  'net',
  'http',
  'https',
  'http2',
  'tls',
  'dgram',
  'dns',
  'dns/promises',
  'undici',
  'inspector',
]);

describe('the extension as it is shipped', () => {
  let folder: string;
  let sizes: Record<string, number>;

  before(async function () {
    this.timeout(120_000);
    folder = mkdtempSync(path.join(tmpdir(), 'ungp-package-'));
    sizes = await buildAll(true, path.join(folder, 'dist'));
    for (const name of ['.vscodeignore', ...shipped.filter((file) => !file.startsWith('dist/'))]) {
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  it('holds exactly the files that are named here', () => {
    for (const stray of ['server/src/lsp', 'test/e2e', 'scripts', 'docs']) {
      cpSync(path.join(root, stray), path.join(folder, stray), { recursive: true });
    }
    const listed = vsce(folder, 'ls', '--no-dependencies').trim().split(/\r?\n/).sort();
    assert.deepEqual(listed, shipped);
  });

  it('is whole as an npm package: both programs find what they share', () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const listed = execFileSync(npm, ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8' });
    const [{ files }] = JSON.parse(listed) as { files: { path: string }[] }[];
    const packed = new Set(files.map(({ path: file }) => file));
    for (const file of ['dist/shared.json', ...Object.values<string>(manifest.bin)]) assert(packed.has(file), file);
  });

  it('holds every file that the manifest names', () => {
    const { contributes } = manifest;
    const named: string[] = [manifest.main, manifest.browser, manifest.icon];
    for (const point of ['grammars', 'snippets', 'jsonValidation', 'yamlValidation']) {
      for (const { path: file, url } of contributes[point] ?? []) named.push(file ?? url);
    }
    for (const file of named) assert(shipped.includes(path.posix.normalize(file)), `${file} is shipped`);
  });

  it('packs into a file of at most 1.08 MB, with the knowledge in it once for both hosts', () => {
    const file = path.join(folder, 'ungp-lint.vsix');
    vsce(
      folder,
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '-o',
      file,
    );
    const { size } = statSync(file);
    assert(size <= 1080 * kB, `the VSIX has ${size} bytes`);
  });

  for (const bundle of bundles) {
    it(`keeps ${bundle} off the network`, () => {
      const code = readFileSync(path.join(folder, 'dist', bundle), 'utf8');
      assert.deepEqual(code.match(networkCalls) ?? [], []);
      const modules = [...code.matchAll(/(?:require|import)\("(?:node:)?([\w/]+)"\)/g)].map(([, name]) => name);
      assert.deepEqual(
        modules.filter((name) => networkModules.has(name)),
        // The protocol's own `--socket` and `--pipe`, by which an editor on the same machine may talk to the server.
        bundle === 'client/node.cjs' || bundle === 'server/node.cjs' ? ['net'] : [],
      );
    });

    it(`keeps ${bundle} below ${ceilings[bundle] / kB} kB`, () => {
      assert(sizes[bundle] <= ceilings[bundle], `${bundle} has ${sizes[bundle]} bytes`);
    });
  }

  it('has an icon of 128 by 128 pixels', () => {
    const png = readFileSync(path.join(root, manifest.icon));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [128, 128]);
  });
});

describe('the manifest', () => {
  it('wakes the extension for Markdown and for nothing else', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown']);
  });

  it('works in workspaces that are not trusted, and in virtual ones', () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  it('explains every setting, and lets folders differ', () => {
    for (const [name, setting] of Object.entries<Record<string, unknown>>(
      manifest.contributes.configuration.properties,
    )) {
      assert.match(name, /^ungpLint\.\w/);
      assert.match(String(setting.markdownDescription), /^\p{Lu}.*\.$/u, name);
      assert.equal(setting.scope, name === 'ungpLint.trace.server' ? 'window' : 'resource', name);
      assert('default' in setting, name);
    }
  });

  it('offers every rule in the settings (npm run generate)', () => {
    const { properties } = manifest.contributes.configuration.properties['ungpLint.rules'];
    assert.deepEqual(properties, ruleSettings());
  });

  it('files its commands under its name', () => {
    for (const { command, category } of manifest.contributes.commands) {
      assert.match(command, /^ungpLint\.\w/);
      assert.equal(category, 'UNGP Lint');
    }
  });
});

function vsce(cwd: string, ...args: string[]): string {
  return execFileSync(process.execPath, [path.join(root, 'node_modules/@vscode/vsce/vsce'), ...args], {
    cwd,
    encoding: 'utf8',
  });
}
