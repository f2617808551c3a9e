/** Trees of Markdown to compare with. */
import type { Nodes, Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { frontMatterEnd } from '../../server/src/document/chunks.ts';

/** The whole text parsed at once, by the parser as its authors mean it to be used. */
export function parseWhole(text: string): Root {
  const hasFrontMatter = frontMatterEnd(text, 0) > 0;
  return unified()
    .use(remarkParse)
    .data({
      micromarkExtensions: [gfmTable(), ...(hasFrontMatter ? [frontmatter(['yaml'])] : [])],
      fromMarkdownExtensions: [gfmTableFromMarkdown(), ...(hasFrontMatter ? [frontmatterFromMarkdown(['yaml'])] : [])],
    })
    .parse(text);
}

/** Types, offsets and texts of all nodes of a tree, as lines; `offset` is added to the offsets. */
export function outline(node: Nodes, offset: number, into: string[] = [], depth = 0): string[] {
  if (node.type !== 'root') {
    const { position } = node;
    const { type: _type, position: _position, ...fields } = { ...node, children: undefined };
    const value = fields;
    const [start, end] = [position?.start, position?.end];
    const columns = `${start?.column}-${end?.column}`;
    const at = `${(start?.offset ?? 0) + offset}-${(end?.offset ?? 0) + offset} ${columns}`;
    into.push(`${' '.repeat(depth)}${node.type} ${at} ${JSON.stringify(value)}`);
  }
  if ('children' in node) for (const child of node.children) outline(child, offset, into, depth + 1);
  return into;
}
