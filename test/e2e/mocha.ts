/** Runs Mocha's browser build, which works in both extension hosts: a Node process and a web worker. */
import 'mocha/mocha.js';

/** `load` imports the suites. Rejects when a test failed, or when there was none to run. */
export async function runMocha(load: () => Promise<void>): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Base, timeout: 30_000 });
  await load();
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve) => {
    // The browser's own `run` reads the address of a page, which there is none of here.
    const runner = Mocha.prototype.run.call(mocha, () => resolve(runner.stats as Mocha.Stats));
    report(runner);
  });
  console.log(`${passes} passed, ${failures} failed`);
  if (failures > 0 || passes === 0) throw new Error(failures > 0 ? `${failures} tests failed` : 'No test ran');
}

/** The reporters of Mocha's browser build write into a page; this one writes where the runner relays it. */
function report(runner: Mocha.Runner): void {
  runner.on('suite', (suite) => suite.title && console.log(suite.title));
  runner.on('pass', (test) => console.log(`  ✔ ${test.title} (${test.duration} ms)`));
  runner.on('fail', (test, error) => console.log(`  ✖ ${test.fullTitle()}\n${error.stack ?? error.message}`));
}
