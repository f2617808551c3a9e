/**
 * Keeps what a function reads from neighbours, so that after a key what a long document says is put together from a few
 * groups and not from all its chunks; and not even anew for the changed group where the key changes nothing of it.
 */
import { type Group, groupsOf } from './groups.ts';
import { perItem } from './perItem.ts';

export interface GroupReader<T, V, R> {
  /** What one item says. Must depend on nothing but the item. */
  read(item: T): V;
  /** Puts together what neighbours say, in their order. */
  merge(values: readonly NoInfer<V>[]): R;
  /** Whether two items say the same, so that merging either gives the same. */
  same(one: NoInfer<V>, other: NoInfer<V>): boolean;
}

export interface GroupValue<R> {
  /** Position of the group's first member among all items. */
  first: number;
  value: R;
}

/** Gives what the groups say, in order; a group that says what it said gives the same object. */
export function perGroup<T extends object, V, R>(
  reader: GroupReader<T, V, R>,
): (items: readonly T[]) => GroupValue<R>[] {
  const known = new WeakMap<Group<T>, { value: R }>();
  const read = perItem(reader.read);
  const saidBy = (group: Group<T>): R => {
    const kept = known.get(group) ?? keptFrom(group) ?? { value: reader.merge(group.members.map(read)) };
    known.set(group, kept);
    return kept.value;
  };
  const keptFrom = ({ members, instead }: Group<T>): { value: R } | undefined => {
    const kept = instead && known.get(instead.group);
    return kept && reader.same(read(instead.group.members[instead.at]), read(members[instead.at])) ? kept : undefined;
  };
  return (items) => groupsOf(items).map(({ first, group }) => ({ first, value: saidBy(group) }));
}

/** Of lists, those say the same for sure that say nothing. */
export function bothEmpty(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === 0 && other.length === 0;
}
