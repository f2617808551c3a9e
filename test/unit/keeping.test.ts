import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, it } from 'mocha';
import { mapKept } from '../../server/src/document/mapKept.ts';
import { bothEmpty, perGroup } from '../../server/src/document/perGroup.ts';
import { whileSame } from '../../server/src/document/whileSame.ts';

interface Item {
  says: readonly string[];
}

const item = (...says: string[]): Item => ({ says });
const items = (count: number): Item[] => Array.from({ length: count }, (_, at) => item(`item ${at}`));

/** A function that frees what nobody holds. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}

/** Reads items in groups, and counts how often it merges one. */
function counting() {
  const counts = { merges: 0 };
  const read = perGroup({
    read: ({ says }: Item) => says,
    merge(values) {
      counts.merges++;
      return values.flat();
    },
    same: bothEmpty,
  });
  return { counts, read };
}

describe('what groups of neighbours say', () => {
  it('is all that their members say, in order', () => {
    const { read } = counting();
    const all = items(40);
    assert.deepEqual(
      read(all).flatMap(({ value }) => value),
      all.flatMap(({ says }) => says),
    );
    assert.deepEqual(
      read(all).map(({ first }) => first),
      [0, 16, 32],
    );
  });

  it('is merged anew for the group in which something changed, and for no other', () => {
    const { counts, read } = counting();
    const all = items(40);
    const before = read(all);
    const after = read(all.with(20, item('something else')));
    assert.equal(counts.merges, 4);
    assert.deepEqual(
      after.map(({ value }, at) => value === before[at].value),
      [true, false, true],
    );
    assert.ok(after[1].value.includes('something else'));
  });

  it('stays the same object when what changed says the same, time and again', () => {
    const { counts, read } = counting();
    const all = items(16).with(7, item());
    const [{ value }] = read(all);
    for (let edit = 0; edit < 3; edit++) assert.equal(read(all.with(7, item()))[0].value, value);
    assert.equal(counts.merges, 1);
  });

  it('is not taken from a group that lacks what has changed in between', () => {
    const { read } = counting();
    const other = counting();
    const all = items(16);
    read(all);
    other.read(all);
    const second = all.with(3, item('a'));
    read(second);
    const third = second.with(3, item()).with(4, item('b'));
    read(third);
    assert.deepEqual(
      other.read(third.with(3, item()))[0].value,
      third.flatMap(({ says }) => says),
    );
  });

  it('holds when items come and go', () => {
    const { read } = counting();
    const all = items(33);
    read(all);
    const changes = [
      all.slice(1),
      all.toSpliced(5, 0, item('new')),
      all.toSpliced(15, 3),
      [...all, item('last')],
      [...all.slice(0, 20), item('last')],
      [item('only')],
    ];
    for (const changed of changes) {
      assert.deepEqual(
        read(changed).flatMap(({ value }) => value),
        changed.flatMap(({ says }) => says),
      );
    }
  });
});

describe('items that have gone', () => {
  const collect = garbageCollector();

  it('are not kept in memory by those that have stayed', async () => {
    const { read } = counting();
    let list = items(200);
    const gone: WeakRef<Item>[] = [];
    for (let edit = 0; edit < 400; edit++) {
      const at = (edit * 37) % list.length;
      gone.push(new WeakRef(list[at]));
      list = list.toSpliced(at, 1);
      if (edit % 2 === 1) list = list.toSpliced((edit * 53) % list.length, 0, item(`${edit}`), item(`${edit} as well`));
      read(list);
      // What a weak reference gave stays until the turn has ended.
      await new Promise(setImmediate);
    }
    collect();
    const alive = gone.filter((held) => held.deref() !== undefined);
    assert.ok(alive.length < 20, `${alive.length} of ${gone.length} items that have gone are still there`);
  });
});

describe('a mapped list', () => {
  it('takes over what was made of the same items, from the start and from the end', () => {
    const made: string[] = [];
    const make = (name: string): string => {
      made.push(name);
      return name.toUpperCase();
    };
    const last = mapKept(['a', 'b', 'c'], undefined, make);
    const next = mapKept(['a', 'x', 'y', 'b', 'c'], last, make);
    assert.deepEqual(next.made, ['A', 'X', 'Y', 'B', 'C']);
    assert.deepEqual(made, ['a', 'b', 'c', 'x', 'y']);
  });
});

describe('what is made of parts', () => {
  it('is kept while they are the same objects', () => {
    const join = whileSame((parts: readonly Item[]) => ({ said: parts.flatMap(({ says }) => says) }));
    const [one, other] = [item('a'), item('b')];
    const made = join([one, other]);
    assert.equal(join([one, other]), made);
    assert.deepEqual(join([one, item('c')]).said, ['a', 'c']);
    assert.deepEqual(join([]).said, []);
  });
});
