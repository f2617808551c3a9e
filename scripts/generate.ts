/**
 * Regenerates all files that come from others (snippets, rule pages, settings). With `--check`, fails when a committed
 * one differs from what its source says.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { buildPacks } from './build-packs.ts';
import { root } from './files.ts';

const problems = await buildPacks();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);

const generators = ['build-snippets.ts', 'build-rule-docs.ts', 'build-settings.ts'];
for (const generator of generators) {
  execFileSync(process.execPath, ['--import', 'tsx', path.join(root, 'scripts', generator)], {
    cwd: root,
    stdio: 'inherit',
  });
}
if (process.argv.includes('--check')) {
  const changed = execFileSync(
    'git',
    ['status', '--porcelain', 'snippets', 'docs/rules', 'docs/RULES.md', 'package.json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (changed) {
    console.error(`Generated files differ from their sources. Run “npm run generate” and commit:\n${changed}`);
    process.exit(1);
  }
}
