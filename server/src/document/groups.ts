/**
 * Items in groups of neighbours, which stay the same objects as long as their members do: what was read from a group
 * still holds after a key elsewhere, and a long document has few groups where it has many chunks.
 */

/** Items of a group: enough that there are few groups, few enough that one is read quickly. */
const SIZE = 16;

export interface Group<T> {
  members: readonly T[];
  /** The group in whose place it came, when only the member at `at` is another one. */
  instead?: { group: Group<T>; at: number };
}

export interface PlacedGroup<T> {
  /** Position of the first member among all items. */
  first: number;
  group: Group<T>;
}

/**
 * The last group that began with an item, or had it second: a change may be in the first. Only lists hold groups; held
 * by their members as well, they would keep what has gone from a document alive with what has stayed.
 */
const latest = new WeakMap<object, WeakRef<Group<unknown>>>();
const cut = new WeakMap<readonly object[], readonly PlacedGroup<unknown>[]>();

/** The groups of a list, in order; remembered with the list, which must not change. */
export function groupsOf<T extends object>(items: readonly T[]): readonly PlacedGroup<T>[] {
  let groups = cut.get(items) as PlacedGroup<T>[] | undefined;
  if (!groups) {
    groups = [];
    for (let first = 0; first < items.length; first += SIZE) groups.push({ first, group: groupAt(items, first) });
    cut.set(items, groups);
  }
  return groups;
}

function groupAt<T extends object>(items: readonly T[], first: number): Group<T> {
  const known = latestWith(items[first]) ?? latestWith(items[first + 1]);
  const changed = known ? changesIn(known.members, items, first) : undefined;
  if (known && changed === 'none') return known;
  const members = items.slice(first, first + SIZE);
  const group: Group<T> = { members };
  if (known && typeof changed === 'number') {
    group.instead = { group: known, at: changed };
    // Only one generation is kept.
    known.instead = undefined;
  }
  const held = new WeakRef<Group<unknown>>(group);
  for (const member of members.slice(0, 2)) latest.set(member, held);
  return group;
}

function latestWith<T extends object>(item: T | undefined): Group<T> | undefined {
  return item && (latest.get(item)?.deref() as Group<T> | undefined);
}

/** The one member that is another one; `many` when more are, or when there are more or fewer. */
function changesIn<T>(members: readonly T[], items: readonly T[], first: number): number | 'none' | 'many' {
  if (members.length !== Math.min(SIZE, items.length - first)) return 'many';
  let changed: number | 'none' = 'none';
  for (let at = 0; at < members.length; at++) {
    if (members[at] === items[first + at]) continue;
    if (changed !== 'none') return 'many';
    changed = at;
  }
  return changed;
}
