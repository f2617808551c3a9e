/**
 * Types a few keys into a copy of the first document that is opened, so that the author's first keys meet code that the
 * engine of JavaScript has compiled already. Nothing comes of it but speed.
 */
import { createDocumentCache, parseDocument } from '../document/document.ts';
import type { Checked } from './checked.ts';

/** Keys typed, as long as they take no more than so many milliseconds together. */
const KEYS = 60;
const MILLISECONDS = 600;
/** Milliseconds between keys, in which the author comes first. */
const PAUSE = 5;
/** UTF-16 code units of the document that are enough to meet all kinds of sentences. */
const LENGTH = 20_000;

/** Starts in the background and never throws. */
export function rehearse({ document, linter, config }: Checked): void {
  const text = document.text.slice(0, LENGTH);
  const cache = createDocumentCache();
  const middle = text.length >> 1;
  let spent = 0;
  const key = (count: number): void => {
    const start = performance.now();
    const draft = `${text.slice(0, middle)}${'x'.repeat(count)}${text.slice(middle)}`;
    try {
      linter.lint(parseDocument(draft, cache), config);
    } catch {
      return;
    }
    spent += performance.now() - start;
    if (count < KEYS && spent < MILLISECONDS) setTimeout(key, PAUSE, count + 1);
  };
  setTimeout(key, PAUSE, 0);
}
