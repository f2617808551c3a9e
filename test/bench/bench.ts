/**
 * `npm run bench`: what a key costs. Edit → diagnostics over stdio, beside a server that does nothing, measured by turns
 * in one run; and text → coverage in this process, beside remark-parse. Compare ratios, not milliseconds.
 */
import path from 'node:path';
import { build } from 'esbuild';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { buildPacks } from '../../scripts/build-packs.ts';
import { root } from '../../scripts/files.ts';
import { type LspClient, plainCapabilities, startClient } from '../helpers/lspClient.ts';
import { draftOf } from './drafts.ts';

const EDITS = 50;
const WARM_UP = 20;
const SIZES = [2_000, 20_000, 200_000];
const SAMPLES = 30;
const uri = 'file:///bench/policy.md';
const typed = 'and we keep a record of it ';

await buildPacks();
const { loadBuiltIn } = await import('../../server/src/knowledge/load.ts');
const knowledge = loadBuiltIn();

console.log('| edit → diagnostics over stdio | do-nothing server | UNGP Lint | ratio | findings |');
console.log('| --- | --: | --: | --: | --: |');
const [ours, nothing] = await bundles('server/src/lsp/node.ts', 'test/bench/nullServer.ts');
for (const size of SIZES) {
  const draft = draftOf(size, knowledge);
  const floor = await openedEditor(nothing, draft);
  const editor = await openedEditor(ours, draft);
  const [slow, fast] = await byTurns(editor.key, floor.key);
  const count = editor.client.published.at(-1)?.diagnostics.length;
  const ratio = (slow / fast).toFixed(1);
  console.log(`| ${size / 1000} kB | ${fast.toFixed(2)} ms | ${slow.toFixed(2)} ms | ${ratio} | ${count} |`);
  await Promise.all([editor.client.stop(), floor.client.stop()]);
}

console.log('\n| text → coverage in process | remark-parse | UNGP Lint | ratio |');
console.log('| --- | --: | --: | --: |');
const [whole, parse] = await inProcess(draftOf(20_000, knowledge));
console.log(`| 20 kB | ${parse.toFixed(2)} ms | ${whole.toFixed(2)} ms | ${(whole / parse).toFixed(1)} |`);

/** Bundles servers the way they are shipped. */
async function bundles(...entries: string[]): Promise<string[]> {
  const outdir = path.join(root, '.cache/bench');
  const entryPoints = Object.fromEntries(entries.map((entry) => [path.basename(entry, '.ts'), path.join(root, entry)]));
  await build({
    entryPoints,
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
  return Object.keys(entryPoints).map((name) => path.join(outdir, `${name}.cjs`));
}

interface Editor {
  client: LspClient;
  /** Types one character; milliseconds from there to the diagnostics of that version. */
  key(): Promise<number>;
}

async function openedEditor(server: string, draft: string): Promise<Editor> {
  const client = await startClient({ command: [server, '--stdio'], capabilities: plainCapabilities });
  client.open(uri, draft);
  await client.nextPublished(uri, 1);
  let version = 1;
  const position = middle(draft);
  return {
    client,
    async key() {
      const text = typed[version % typed.length];
      const contentChanges = [{ range: { start: { ...position }, end: { ...position } }, text }];
      position.character++;
      version++;
      const start = performance.now();
      void client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      });
      await client.nextPublished(uri, version);
      return performance.now() - start;
    },
  };
}

/** End of a line of prose near the middle. */
function middle(draft: string): { line: number; character: number } {
  const lines = draft.split('\n');
  const half = Math.floor(lines.length / 2);
  const line = lines.findIndex((text, index) => index >= half && text.startsWith('Part '));
  return { line: Math.max(line, 0), character: lines[Math.max(line, 0)].length };
}

/** Medians of both, one key here and one key there. */
async function byTurns(a: () => Promise<number>, b: () => Promise<number>): Promise<[number, number]> {
  const times: [number, number][] = [];
  for (let turn = 0; turn < WARM_UP + EDITS; turn++) {
    const pair: [number, number] = [await a(), await b()];
    if (turn >= WARM_UP) times.push(pair);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return [median(times.map(([one]) => one)), median(times.map(([, other]) => other))];
}

async function inProcess(draft: string): Promise<[number, number]> {
  const { parseDocument } = await import('../../server/src/document/document.ts');
  const { DEFAULT_CONFIG } = await import('../../server/src/lint/config.ts');
  const { createLinter } = await import('../../server/src/lint/lint.ts');
  const linter = createLinter(knowledge);
  const processor = unified().use(remarkParse).freeze();
  const timed = (work: () => unknown) => async (): Promise<number> => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const whole = timed(() => linter.lint(parseDocument(draft), DEFAULT_CONFIG).coverage);
  const parse = timed(() => processor.parse(draft));
  for (let turn = 0; turn < SAMPLES; turn++) await Promise.all([whole(), parse()]);
  return byTurns(whole, parse);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
