/** A short explanation of one thing: for hovers, completion and the terminal. Rendered as Markdown or plain text. */

export interface Topic {
  title: string;
  /** In order of importance: what does not fit is left out from the end. */
  parts: TopicPart[];
  links?: { text: string; url: string }[];
}

export interface TopicPart {
  /** A word or two before the text. */
  label?: string;
  text?: string;
  items?: string[];
}

/** Escapes what Markdown would read as markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&!]/g, '\\$&');
}

/** Markdown without HTML, at most `limit` UTF-16 code units as long as title and links fit. */
export function topicMarkdown({ title, parts, links = [] }: Topic, limit = Number.POSITIVE_INFINITY): string {
  const head = `**${escapeMarkdown(title)}**`;
  const foot = links.map(({ text, url }) => `[${escapeMarkdown(text)}](${linkTarget(url)})`).join(' · ');
  return fitted(head, parts.map(partMarkdown), foot, limit);
}

/** The same without markup. */
export function topicPlain({ title, parts, links = [] }: Topic, limit = Number.POSITIVE_INFINITY): string {
  const foot = links.map(({ text, url }) => `${text}: ${url}`).join('\n');
  return fitted(title, parts.map(partPlain), foot, limit);
}

function fitted(head: string, parts: readonly string[], foot: string, limit: number): string {
  const kept = [head];
  let room = limit - head.length - (foot ? foot.length + 2 : 0);
  for (const part of parts) {
    room -= part.length + 2;
    if (room < 0) break;
    kept.push(part);
  }
  return [...kept, ...(foot ? [foot] : [])].join('\n\n');
}

function partMarkdown({ label, text, items = [] }: TopicPart): string {
  const lead = [label && `**${escapeMarkdown(label)}**`, text && escapeMarkdown(text)].filter(Boolean).join(' ');
  return [...(lead ? [lead] : []), ...items.map((item) => `- ${escapeMarkdown(item)}`)].join('\n');
}

function partPlain({ label, text, items = [] }: TopicPart): string {
  const lead = [label, text].filter(Boolean).join(' ');
  return [...(lead ? [lead] : []), ...items.map((item) => `- ${item}`)].join('\n');
}

/** An address that cannot end the link it stands in. */
function linkTarget(url: string): string {
  return url.replace(
    /[\s()<>]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
