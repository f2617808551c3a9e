/**
 * Compiles the knowledge, then bundles what is shipped into `dist/`: one file each for the client and the server, for
 * Node and for the browser, and the command line; what they share stands beside them. `--production` minifies; without
 * it there are source maps.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { buildPacks } from './build-packs.ts';
import { root } from './files.ts';
import { thirdPartyNotices } from './notices.ts';

const node: BuildOptions = { platform: 'node', target: 'node20', format: 'cjs' };
/** Both run in workers, where there is no page: packages with a version for workers must give that one. */
const browser: BuildOptions = { platform: 'browser', target: 'es2022', conditions: ['worker'] };
const executable: BuildOptions = { banner: { js: '#!/usr/bin/env node' } };
/** For libraries that ask for `import.meta.url`, which is empty in CommonJS (fdir, below tinyglobby). */
const ownUrl: BuildOptions = {
  banner: { js: "#!/usr/bin/env node\nconst ownUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'ownUrl' },
};

/**
 * The packs and the rules' examples are as large as the code and stand once beside all bundles: Node reads the file, and
 * the client hands its content to the worker.
 */
const SHARED = 'shared.json';
const RULE = /[\\/]server[\\/]src[\\/]rules[\\/][a-z]+[\\/][\w-]+\.ts$/;
/** As the formatter writes them. */
const EXAMPLES = /\n {2}examples: \{\n[\s\S]*?\n {2}\},\n/;

const sharedText: Plugin = {
  name: 'shared-text',
  setup({ initialOptions, onLoad, onResolve }) {
    const shared = initialOptions.platform === 'node' ? `require('../${SHARED}')` : 'globalThis.ungpLintShared';
    onResolve({ filter: /packs\.generated\.ts$/ }, ({ path: file }) => ({ path: file, namespace: 'shared-packs' }));
    onResolve({ filter: /shared\.json$/ }, ({ path: file }) => ({ path: file, external: true }));
    onLoad({ filter: /.*/, namespace: 'shared-packs' }, () => ({ contents: `export const { packs } = ${shared};` }));
    onLoad({ filter: RULE }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      const id = /\n {2}id: '([^']+)'/.exec(source)?.[1];
      if (id === undefined) return undefined;
      if (!EXAMPLES.test(source))
        throw new Error(`${file}: no examples of ${id} were found where the formatter puts them`);
      // The lines keep their numbers, for source maps.
      const contents = source.replace(
        EXAMPLES,
        (text) => `\n  examples: ${shared}.examples['${id}'],${text.replace(/[^\n]/g, '').slice(1)}`,
      );
      return { contents, loader: 'ts' };
    });
  },
};

/** By output file below `dist/`. VS Code for the web loads a client that is CommonJS and called `.js`. */
const bundles: Record<string, BuildOptions> = {
  'client/node.cjs': { ...node, entryPoints: ['client/src/node.ts'], external: ['vscode'] },
  'client/browser.js': { ...browser, format: 'cjs', entryPoints: ['client/src/browser.ts'], external: ['vscode'] },
  'server/node.cjs': { ...node, ...executable, entryPoints: ['server/src/lsp/node.ts'] },
  'server/browser.js': { ...browser, format: 'iife', entryPoints: ['server/src/lsp/browser.ts'] },
  'cli/main.cjs': { ...node, ...ownUrl, entryPoints: ['server/src/cli/main.ts'] },
};

/**
 * Builds all bundles; gives their sizes in bytes by output file. Rejects when a pack or a bundle does not build.
 * `dist` is the folder to build into.
 */
export async function buildAll(production: boolean, dist = path.join(root, 'dist')): Promise<Record<string, number>> {
  const problems = await buildPacks();
  if (problems.length > 0) throw new Error(`The packs have problems:\n${problems.join('\n')}`);
  const results = await Promise.all(
    Object.entries(bundles).map(([file, options]) => bundle(path.join(dist, file), options, production)),
  );
  mkdirSync(dist, { recursive: true });
  // Where each fact comes from is for those who keep the packs: nothing that runs reads it, and `buildKnowledge` puts the
  // name of the pack in its place.
  const shipped = JSON.stringify(await shared(), (key, value) => (key === 'provenance' ? undefined : value));
  writeFileSync(path.join(dist, SHARED), shipped);
  writeFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(root, results.flatMap(inputs)));
  return Object.fromEntries(
    [...Object.keys(bundles), SHARED].map((file) => [file, statSync(path.join(dist, file)).size]),
  );
}

async function shared(): Promise<{ packs: unknown; examples: Record<string, unknown> }> {
  const [{ packs }, { allRules }] = await Promise.all([
    import('../server/src/knowledge/packs.generated.ts'),
    import('../server/src/rules/index.ts'),
  ]);
  return { packs, examples: Object.fromEntries(allRules.map(({ id, examples }) => [id, examples])) };
}

async function bundle(outfile: string, options: BuildOptions, production: boolean): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    minify: production,
    outfile,
    plugins: [sharedText],
    sourcemap: production ? false : 'linked',
    ...options,
    metafile: true,
  });
  return metafile;
}

function inputs(metafile: Metafile): string[] {
  return Object.keys(metafile.inputs);
}

if (process.argv[1] === import.meta.filename) {
  const sizes = await buildAll(process.argv.includes('--production'));
  for (const [file, size] of Object.entries(sizes))
    console.log(`${(size / 1000).toFixed(0).padStart(6)} kB  dist/${file}`);
}
