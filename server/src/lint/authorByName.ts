/**
 * Who speaks where nobody says "we": many policies speak of their author by name ("Acme respects …", "The Bank shall …").
 * The name is what most such sentences begin with; what they say is in the present, or what the author will do.
 */
import { chunksOf } from '../document/inDocument.ts';
import { perGroup } from '../document/perGroup.ts';
import { perItem } from '../document/perItem.ts';
import { isSameList } from '../document/sameList.ts';
import type { Chunk, PolicyDocument, Sentence } from '../document/types.ts';
import { whileSame } from '../document/whileSame.ts';

/** Sentences that begin with the author's name, by the index of their chunk. */
export type ByName = ReadonlyMap<number, ReadonlySet<Sentence>>;

const NONE: ByName = new Map();
/** Fewer sentences than these, or a smaller share of all, make no author. */
const FEWEST = 3;
const SHARE = 0.15;
/** How far behind the name its verb may stand ("Acme and its subsidiaries respect"). */
const REACH = 5;

const ACTS = new Set(
  (
    'respects is are shall will must does has have provides expects requires prohibits upholds supports recognises recognizes ' +
    'identifies assesses consults reports publishes trains ensures undertakes acts follows protects promotes rejects bans ' +
    'commits adheres complies applies reviews monitors addresses works engages offers asks checks treats pays buys respect'
  ).split(' '),
);
/** Capitalised openings that are nobody's name. */
const OPENINGS = new Set(
  (
    'the a an this these that those it they there we our us you your all any each every no nobody anyone everyone who what ' +
    'when where how why if in on at as for to from by with under after before during while and or but not both such some many ' +
    'most more suppliers supplier companies company businesses business organisations workers employees staff people managers ' +
    'users customers states governments human modern forced child'
  ).split(' '),
);

/** A chunk's sentences that begin with a name, by that name, and how many sentences there are. */
const namesOf = perItem((chunk: Chunk) => {
  const byName = new Map<string, Sentence[]>();
  let sentences = 0;
  for (const sentence of chunk.sentences) {
    if (sentence.block.type === 'heading') continue;
    sentences++;
    const name = nameOf(sentence);
    if (name === undefined) continue;
    const found = byName.get(name);
    if (found) found.push(sentence);
    else byName.set(name, [sentence]);
  }
  return { byName, sentences };
});

/** How often neighbouring chunks begin a sentence with a name, and how many sentences they have. */
interface NameCounts {
  counts: ReadonlyMap<string, number>;
  sentences: number;
}

const countsOf = perGroup({
  read(chunk: Chunk): NameCounts {
    const { byName, sentences } = namesOf(chunk);
    return { counts: new Map([...byName].map(([name, { length }]) => [name, length])), sentences };
  },
  merge: countAll,
  same: (one, other) =>
    one.sentences === other.sentences && isSameList([...one.counts].flat(), [...other.counts].flat()),
});

function countAll(parts: readonly NameCounts[]): NameCounts {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const part of parts) {
    sentences += part.sentences;
    for (const [name, count] of part.counts) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return { counts, sentences };
}

export function sentencesByName(document: PolicyDocument): ByName {
  const chunks = chunksOf(document);
  const groups = countsOf(chunks);
  const author = authorOf(groups.map(({ value }) => value));
  if (author === undefined) return NONE;
  const named = new Map<number, ReadonlySet<Sentence>>();
  groups.forEach(({ first, value }, at) => {
    if (!value.counts.has(author)) return;
    const next = groups[at + 1]?.first ?? chunks.length;
    for (let index = first; index < next; index++) {
      const found = namesOf(chunks[index]).byName.get(author);
      if (found) named.set(index, new Set(found));
    }
  });
  return named;
}

const authorOf = whileSame((groups: readonly NameCounts[]): string | undefined => {
  const { counts, sentences } = countAll(groups);
  const [author, most] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
  return most < FEWEST || most < SHARE * sentences ? undefined : author;
});

/** The name that a sentence begins with, where it says what its bearer does; "the Bank" is a name as well. */
function nameOf({ words, block }: Sentence): string | undefined {
  const at = words.surface[0] === 'the' ? 1 : 0;
  const name = words.surface[at];
  if (name === undefined || OPENINGS.has(name)) return undefined;
  if (!/\p{Lu}/u.test(block.text[words.start[at]] ?? '')) return undefined;
  return words.surface.slice(at + 1, at + 1 + REACH).some((word) => ACTS.has(word)) ? name : undefined;
}
