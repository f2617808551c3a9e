/** Says in the front matter of a Markdown document what kind of document it is. */

/** Text to insert at a UTF-16 offset. */
export interface Insertion {
  offset: number;
  text: string;
}

/**
 * The insertion that makes `text` a document of the given kind: into the front matter when there is one, else as a
 * new front matter. `undefined` when the front matter already says something under `ungp:`, which is the author's.
 */
export function kindEdit(text: string, kind: string): Insertion | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const lines = text.slice(start).split(/\r?\n/);
  const setting = `ungp:${newline}  kind: ${kind}${newline}`;
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  if (end < 0) return { offset: start, text: `---${newline}${setting}---${newline}${newline}` };
  if (lines.slice(1, end).some((line) => line.startsWith('ungp:'))) return undefined;
  return { offset: start + '---'.length + newline.length, text: setting };
}
