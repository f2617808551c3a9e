/** What a title says about the kind of a document: in English, and in other languages whose usual titles are known. */
import { isSameList } from '../document/sameList.ts';
import type { Block, PolicyDocument } from '../document/types.ts';
import { tokenise } from '../document/words.ts';
import type { EvidenceEngine } from '../evidence/engine.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedKind, LanguageTerms } from '../knowledge/types.ts';
import { isOthersTitle, kindByForm } from './titleForms.ts';

export interface Titled {
  kind: CheckedKind;
  title: string;
}

/** Text of PDFs often starts with a header or a date: the title may be among the first short lines. */
const TITLE_LINES = 10;
const MAX_TITLE_WORDS = 18;
/** A title names a kind when the phrase makes up this share of it: "… Human Rights Policy 2024", not a headline about one. */
const SHARE_OF_TITLE = 0.3;

/** What the lines at the top named when they were last read: below them, keys change nothing. */
interface ReadTop {
  engine: EvidenceEngine;
  title: string | undefined;
  top: readonly Block[];
  titled: readonly Titled[];
}

const readTops = new WeakMap<Block, ReadTop>();

/** The lines at the top that name a kind in English, in order. */
export function kindsOfTitles(
  document: PolicyDocument,
  engine: EvidenceEngine,
  knowledge: Knowledge,
): readonly Titled[] {
  const top = topBlocks(document);
  const title = document.title?.text;
  const known = top[0] && readTops.get(top[0]);
  if (known?.engine === engine && known.title === title && isSameList(known.top, top)) return known.titled;
  const titled = readTitles(titleLines(title, top), engine, knowledge);
  if (top[0]) readTops.set(top[0], { engine, title, top, titled });
  return titled;
}

function readTitles(lines: readonly string[], engine: EvidenceEngine, knowledge: Knowledge): Titled[] {
  const titled: Titled[] = [];
  const phrases = titlePhrases(engine, knowledge);
  for (const title of lines) {
    const words = tokenise(title);
    const length = words.norm.length;
    if (length === 0 || length > MAX_TITLE_WORDS) continue;
    const hits = engine.matcher.vocabulary.scan(words);
    if (isOthersTitle(hits, engine)) continue;
    const found = phrases.find(({ kind, atom, length: own }) =>
      own >= SHARE_OF_TITLE * length
        ? hits.of(atom).length > 0
        : // "Draft Bill to …" and "Explanatory memorandum to …" go on for long.
          kind === 'legislation' && own > 1 && hits.of(atom).some(({ start }) => start === 0),
    );
    const formed = kindByForm(title, words, hits, engine);
    // "Report under the Due Diligence Act" names an act and is none.
    const kind = found?.kind === 'legislation' && formed ? formed : (found?.kind ?? formed);
    if (kind) titled.push({ kind, title });
  }
  return titled;
}

/** A title that names a kind: its atom in the engine's vocabulary, and its words. */
interface TitlePhrase {
  kind: CheckedKind;
  atom: number;
  length: number;
}

const phrasesOf = new WeakMap<EvidenceEngine, TitlePhrase[]>();

function titlePhrases(engine: EvidenceEngine, knowledge: Knowledge): TitlePhrase[] {
  const known = phrasesOf.get(engine);
  if (known) return known;
  const phrases = knowledge.kinds.flatMap(({ kind, titles }) =>
    titles.map((title) => {
      const words = [...tokenise(title).norm];
      return { kind, atom: engine.matcher.vocabulary.phrase(words), length: words.length };
    }),
  );
  phrasesOf.set(engine, phrases);
  return phrases;
}

function topBlocks({ chunks }: PolicyDocument): Block[] {
  const blocks: Block[] = [];
  for (const { chunk } of chunks) {
    if (blocks.length >= TITLE_LINES) break;
    blocks.push(...chunk.blocks.slice(0, TITLE_LINES - blocks.length));
  }
  return blocks;
}

/**
 * The title and the lines below it; where there is a first-level heading, lower headings are sections, not titles, but
 * for one right below it ("# Acme Ltd" and "## Modern Slavery Statement").
 */
function titleLines(title: string | undefined, top: readonly Block[]): string[] {
  const main = top.findIndex(({ depth }) => depth === 1);
  const first = top.filter(({ depth }, at) => main < 0 || depth === undefined || depth === 1 || at === main + 1);
  const lines = first.flatMap(linesOf).slice(0, TITLE_LINES);
  return [title ?? '', ...lines].map((line) => line.trim()).filter((line) => line !== '');
}

/** A title that is set in so many lines at most is read as one as well. */
const LINES_OF_TITLE = 4;
/** A line of a longer text is a title where most of its longer words begin with a capital. */
const CAPITALS = 0.6;
const LONGER = 4;

/** The lines of a block that can be titles: not list items, and not the lines of a sentence that goes on or ends there. */
function linesOf({ type, text }: Block): string[] {
  if (type === 'heading') return [text];
  if (type === 'listItem') return [];
  const all = text.split('\n');
  if (all.length === 1) return all.filter((line) => !isOver(line));
  const isTitle = (line: string): boolean => !isOver(line) && isCapitalised(line);
  const end = all.findIndex((line) => !isTitle(line));
  const opening = all.slice(0, end < 0 ? all.length : end);
  const joined = opening.length > 1 && opening.length <= LINES_OF_TITLE ? [opening.join(' ')] : [];
  return [...joined, ...all.filter(isTitle)];
}

/** The line ends as a sentence, or goes on behind a comma. */
function isOver(line: string): boolean {
  return /[.,;:]\s*$/u.test(line);
}

function isCapitalised(line: string): boolean {
  const words = line.split(/\s+/u).filter((word) => word.length >= LONGER);
  return words.filter((word) => !/^\p{Ll}/u.test(word)).length >= CAPITALS * words.length;
}

/**
 * The kind that the document's title names in another language. Only the title counts: what the text says cannot be read.
 *
 * @param languages The languages that the document may be written in.
 */
export function kindOfForeignTitle(
  document: PolicyDocument,
  languages: readonly LanguageTerms[],
): (Titled & { language: string }) | undefined {
  const title = document.title?.text.trim() ?? '';
  const words = plain(title);
  for (const { locale, titles = {} } of languages) {
    for (const [kind, phrases] of Object.entries(titles) as [CheckedKind, string[]][]) {
      const found = phrases.map(plain).some((phrase) => isMostOf(phrase, words));
      if (found) return { kind, title, language: locale };
    }
  }
  return undefined;
}

/** By letters, not words: German writes "human rights policy" as one. */
function isMostOf(phrase: string, title: string): boolean {
  return phrase.length >= SHARE_OF_TITLE * title.length && ` ${title} `.includes(` ${phrase} `);
}

function plain(text: string): string {
  return tokenise(text).norm.join(' ');
}
