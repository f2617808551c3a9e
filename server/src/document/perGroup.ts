/**
 * Keeps what a function reads from neighbours, so that after a key what a long document says is put together from a few
 * groups and not from all its chunks.
 */

/** Items of a group: enough that there are few groups, few enough that one is read quickly. */
const SIZE = 16;

interface Group<T, R> {
  /** Position of the first member among all items. */
  first: number;
  value: R;
  members: readonly T[];
}

/** `read` must depend on nothing but the members, which are compared by identity. Gives the groups in order. */
export function perGroup<T extends object, R>(
  read: (members: readonly T[]) => R,
): (items: readonly T[]) => Omit<Group<T, R>, 'members'>[] {
  const known = new WeakMap<T, Group<T, R>>();
  return (items) => {
    const groups: Group<T, R>[] = [];
    for (let first = 0; first < items.length; first += SIZE) {
      const kept = known.get(items[first]);
      if (kept && isSame(kept.members, items, first)) {
        groups.push(kept.first === first ? kept : { ...kept, first });
        continue;
      }
      const members = items.slice(first, first + SIZE);
      const group = { first, members, value: read(members) };
      known.set(items[first], group);
      groups.push(group);
    }
    return groups;
  };
}

function isSame<T>(members: readonly T[], items: readonly T[], first: number): boolean {
  if (members.length !== Math.min(SIZE, items.length - first)) return false;
  for (let at = 0; at < members.length; at++) if (members[at] !== items[first + at]) return false;
  return true;
}
