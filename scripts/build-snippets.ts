/**
 * Writes `snippets/ungp.code-snippets` from the templates of the packs. With `--check`, fails when the committed file
 * differs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../server/src/knowledge/knowledge.ts';
import { formatCitation } from '../server/src/knowledge/principles.ts';
import { sectionMarkdown, toSnippet } from '../server/src/knowledge/snippets.ts';
import { buildPacks } from './build-packs.ts';
import { root, shown } from './files.ts';

export const snippetFile = path.join(root, 'snippets/ungp.code-snippets');

interface Snippet {
  prefix: string[];
  description: string;
  body: string[];
}

/** The file's text: whole documents first, then sections in the order of a good policy. */
export function renderSnippets(knowledge: Knowledge): string {
  const snippets: Record<string, Snippet> = {};
  for (const { name, prefixes, body } of knowledge.documents) {
    snippets[`UNGP: ${name}`] = { prefix: prefixes, description: `${name} (whole document)`, body: lines(body) };
  }
  for (const [id, element] of knowledge.elements) {
    const template = knowledge.templates[id];
    if (!template) continue;
    const rests = element.principles.map(formatCitation).join(', ');
    snippets[`UNGP: section “${element.name}”`] = {
      prefix: [...new Set([`ungp-${id}`, ...(template.prefixes ?? []).map(prefixed)])],
      description: rests ? `${element.name} (${rests})` : element.name,
      body: lines(sectionMarkdown(template)),
    };
  }
  // A snippet a line: smaller than spread out, and a change shows all the same.
  const written = Object.entries(snippets).map(
    ([name, snippet]) => `${JSON.stringify(name)}: ${JSON.stringify(snippet)}`,
  );
  return `{\n${written.join(',\n')}\n}\n`;
}

/** Prefixes of sections begin with `ungp-`, so that ordinary words do not bring up snippets. */
function prefixed(prefix: string): string {
  const word = prefix.trim().toLowerCase().replace(/\s+/g, '-');
  return word.startsWith('ungp-') ? word : `ungp-${word}`;
}

function lines(markdown: string): string[] {
  return toSnippet(markdown.trimEnd()).split('\n').concat('');
}

async function main(): Promise<number> {
  const problems = await buildPacks();
  for (const problem of problems) console.error(problem);
  const { loadBuiltIn } = await import('../server/src/knowledge/load.ts');
  const text = renderSnippets(loadBuiltIn());
  const current = existsSync(snippetFile) ? readFileSync(snippetFile, 'utf8') : '';
  if (process.argv.includes('--check')) {
    if (current !== text) console.error(`${shown(snippetFile)} differs from the packs. Run scripts/build-snippets.ts.`);
    return current === text && problems.length === 0 ? 0 : 1;
  }
  if (current !== text) writeFileSync(snippetFile, text);
  return problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main();
