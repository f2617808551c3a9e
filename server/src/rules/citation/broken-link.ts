import type { Html, Nodes } from 'mdast';
import { inDocument } from '../../document/inDocument.ts';
import { moved } from '../../document/moved.ts';
import type { PolicyDocument } from '../../document/types.ts';
import { defineRule } from '../defineRule.ts';

/** Anchors that Markdown tools make themselves, or that every page has. */
const MADE_BY_TOOLS = /^(?:$|top$|fn[-:\d]|fnref|footnote|user-content-|cite|:~:|_|l\d|main$|content$|main-content$)/i;
const FAR = 4;
/** When so many links lead nowhere, and more than half of all, another tool makes the anchors. */
const MANY = 4;

export default defineRule({
  id: 'citation/broken-link',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'A link inside the document leads to no section.',
  rationale:
    'Links to sections break silently when a heading is renamed. A reader who wants to see how a complaint is handled and lands nowhere has been let down at the worst moment.',
  instead: 'Link to an existing heading: its words in lower case, hyphens for spaces, punctuation left out.',
  exceptions: 'Anchors set in HTML (`<a id="…">`), footnotes, and `#top`.',
  examples: {
    bad: [
      '# Policy\n\nSee [how to complain](⟦#complaints⟧).\n\n## Grievance channel\n\nWrite to us.',
      '# Policy\n\nSee [remedy](⟦#remedie⟧).\n\n## Remedies\n\nWe provide them.',
      '# Policy\n\nSee [scope][1].\n\n[1]: ⟦#scope-and-aims⟧\n\n## Scope\n\nAll of us.',
      '# Policy\n\n- [Scope](⟦#scop⟧)\n- [Training](⟦#training⟧)\n\n## Scope\n\nAll of us.',
      '# Policy\n\n## Owner\n\nSee [the owner](⟦#owner-1⟧).',
      '# Policy\n\n| Part | Where |\n|---|---|\n| Review | [here](⟦#reviews⟧) |\n\n## Review\n\nEach year.',
    ],
    good: [
      '# Policy\n\nSee [how to complain](#grievance-channel).\n\n## Grievance channel\n\nWrite to us.',
      '# Policy\n\nSee [remedy](#4-remedy--grievance).\n\n## 4. Remedy & grievance\n\nWe provide it.',
      '# Policy\n\nSee [who](#who-s-bound) and [who](#whos-bound).\n\n## Who’s bound\n\nAll of us.\n\n<a id="who-s-bound"></a>\n',
      '# Policy\n\n## Owner\n\nOne.\n\n## Owner\n\nSee [the second](#owner-1).',
      '# Policy\n\nSee [the law](https://example.org/law#article-3).',
      '# Policy\n\nSee [another policy](other.md#scope) and [the top](#top).',
      '# Policy\n\nSee [text](#d%C3%A9finitions).\n\n## Définitions\n\nWords.',
      '# Policy\n\nSee `[text](#nowhere)`.',
      '# Policy\n\nSee [it](#with-code-and-links).\n\n## With `code` and [links](https://example.org)\n\nWords.',
      '# Policy\n\nSee [it](#Our_scope) and [that](#review).\n\n## Our scope\n\nWords.\n\n## 2. Review\n\nWords.',
      '# Policy\n\nSee [it](#custom).\n\n## Something {#custom}\n\nWords.',
    ],
  },
  scope: 'document',
  check({ document }, report) {
    const links = internalLinks(document).filter(({ target }) => !MADE_BY_TOOLS.test(target));
    if (links.length === 0) return;
    const anchors = anchorsOf(document);
    const known = new Set([...anchors].flatMap((anchor) => [anchor, ...loose(anchor)]));
    const broken = links.filter(({ target }) => !known.has(target) && !loose(target).some((form) => known.has(form)));
    if (broken.length >= MANY && broken.length * 2 > links.length) return;
    for (const { url, target, span } of broken) {
      const near = closest(target, anchors);
      report({
        span,
        message: `No section of this document has the address “${url}”.${near ? ` “#${near}” comes closest.` : ''} Link to an existing heading.`,
        fixes: near ? [{ title: `Link to “#${near}”`, safety: 'suggestion', edits: [{ span, text: `#${near}` }] }] : [],
      });
    }
  },
});

/** Letters and digits only, with and without a leading number: what other tools than GitHub keep of a heading. */
function loose(anchor: string): string[] {
  const bare = anchor.replace(/[^\p{L}\p{N}]/gu, '');
  const unnumbered = bare.replace(/^\d+/, '');
  return unnumbered.length > 0 ? [`=${bare}`, `=${unnumbered}`] : [`=${bare}`];
}

interface Link {
  url: string;
  /** The address without `#`, decoded, in lower case. */
  target: string;
  /** Offsets of the address. */
  span: { start: number; end: number };
}

/** Addresses that begin with `#`, of links and of link definitions. */
function internalLinks(document: PolicyDocument): Link[] {
  return linksIn(document).map(({ item, start }) => ({ ...item, span: moved(item.span, start) }));
}

/** The same, relative to their chunks. */
const linksIn = inDocument(({ text, blocks, definitions }): readonly Link[] => {
  const written = text.includes('#') ? [...blocks.flatMap(({ links }) => links), ...definitions] : [];
  return written.flatMap(({ url, span }): Link[] => {
    if (!url.startsWith('#')) return [];
    const at = text.lastIndexOf(url, span.end - 1);
    // A link by reference holds no address; its definition does.
    if (at < span.start || at + url.length > span.end) return [];
    return [{ url, target: decode(url.slice(1)).toLowerCase(), span: { start: at, end: at + url.length } }];
  });
});

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Addresses of all headings as GitHub makes them, and ids set in HTML or in `{#id}`. */
function anchorsOf(document: PolicyDocument): Set<string> {
  const anchors = new Set<string>();
  for (const { title } of document.sections) {
    if (title === '') continue;
    const set = /\{#([^}\s]+)\}\s*$/.exec(title);
    if (set) anchors.add(set[1].toLowerCase());
    const slug = slugOf(title);
    let address = slug;
    for (let repeat = 1; anchors.has(address); repeat++) address = `${slug}-${repeat}`;
    anchors.add(address);
  }
  for (const { chunk } of document.chunks) {
    if (!chunk.text.includes('<')) continue;
    for (const { value } of htmlIn(chunk.tree)) {
      for (const [, id] of value.matchAll(/\s(?:id|name)\s?=\s?["']?([^"'\s>]+)/gi)) anchors.add(id.toLowerCase());
    }
  }
  return anchors;
}

function* htmlIn(node: Nodes): Generator<Html> {
  if (node.type === 'html') yield node;
  if ('children' in node) for (const child of node.children) yield* htmlIn(child);
}

/** Lower case; letters, digits, hyphens and underscores stay, spaces become hyphens, the rest goes. */
export function slugOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/gu, '-');
}

/** The anchor that most likely was meant: one contains the other, or few letters differ. */
function closest(target: string, anchors: ReadonlySet<string>): string | undefined {
  let best: string | undefined;
  let least = FAR;
  for (const anchor of anchors) {
    const contains = anchor.length > 2 && target.length > 2 && (anchor.includes(target) || target.includes(anchor));
    const distance = Math.min(editDistance(target, anchor, FAR), contains ? FAR - 1 : FAR);
    if (distance < least) {
      least = distance;
      best = anchor;
    }
  }
  return best;
}

/** Levenshtein distance, cut off at `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return Math.min(most, row[b.length]);
}
