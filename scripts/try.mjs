// `npm run try`: installs, builds, and checks the example policies as a user would.
import { ready, root, run, tsx } from './ready.mjs';

ready();
tsx('scripts/build.ts');
console.log('\n$ ungp-lint --fail-on never examples\n');
run(process.execPath, [`${root}dist/cli/main.cjs`, '--fail-on', 'never', 'examples']);
