// `npm test`: installs what is missing, then runs everything that a change must pass. `npm test -- unit` runs one step.
import { ready, run, tsx } from './ready.mjs';

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

const steps = {
  generated: () => tsx('scripts/generate.ts', '--check'),
  style: () => run(npx, ['biome', 'check', '--error-on-warnings', '.']),
  types: () => run(npx, ['tsc', '-b']),
  build: () => tsx('scripts/build.ts'),
  unit: () => run(npx, ['mocha', 'test/{unit,evidence,rules,property,cli,protocol,corpus}/**/*.test.ts']),
  vscode: () => tsx('scripts/vscode/run-tests.ts'),
  'vscode-web': () => tsx('scripts/vscode/run-tests.ts', '--web'),
  evaluate: () => tsx('scripts/evaluate.ts'),
};

ready();
const wanted = process.argv.slice(2);
for (const name of wanted) {
  if (!(name in steps)) {
    console.error(`There is no step “${name}”; the steps are ${Object.keys(steps).join(', ')}.`);
    process.exit(2);
  }
}
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = performance.now();
  console.log(`\n── ${name}`);
  step();
  console.log(`── ${name}: passed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
