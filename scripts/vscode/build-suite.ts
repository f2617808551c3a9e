/** Bundles `test/e2e` into the one module that VS Code's extension host loads. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../files.ts';

/** Builds the suite for a host; gives the module's path for `extensionTestsPath`. Both hosts run the same tests. */
export async function buildSuite(host: 'node' | 'web'): Promise<string> {
  const folder = path.join(root, 'test', 'e2e');
  const files = readdirSync(path.join(folder, 'suite')).filter((name) => name.endsWith('.test.ts'));
  const imports = files.sort().map((name) => `await import('./suite/${name}');`);
  const outfile = path.join(root, '.cache', 'e2e', 'index.js');
  await build({
    absWorkingDir: root,
    bundle: true,
    // Mocha's UMD header would take the bundle's `module` for its own.
    define: { global: 'globalThis', module: 'undefined', extensionHost: JSON.stringify(host) },
    external: ['vscode'],
    format: 'cjs',
    logLevel: 'warning',
    outfile,
    platform: 'browser',
    sourcemap: 'inline',
    stdin: {
      contents: `import { runMocha } from './mocha.ts'; export const run = () => runMocha(async () => { ${imports.join(' ')} });`,
      loader: 'ts',
      resolveDir: folder,
    },
    target: 'es2022',
  });
  return outfile;
}
