import type { Person } from '../../../../contract/records/shapes.ts';
import type { Filter } from '../../../ui/index.ts';

const same = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** Who of the workspace's people the person at this laptop is, by the name in the settings. */
export const mineOf = (people: Person[], yourName: string): Person | undefined =>
  yourName.trim() === '' ? undefined : people.find(({ name }) => same(name, yourName));

const isMine = ({ field, op, value }: Filter, { id }: Person) =>
  field === 'doerId' &&
  op === 'any' &&
  Array.isArray(value) &&
  value.length === 1 &&
  value.every((choice) => typeof choice === 'object' && choice?.value === id);

export const showsMine = (filters: Filter[], me: Person): boolean => filters.some((filter) => isMine(filter, me));

export const withoutMine = (filters: Filter[], me: Person): Filter[] => filters.filter((filter) => !isMine(filter, me));

/** One's own steps instead of whoever else's were asked for; and everybody's again. */
export function toggleMine(filters: Filter[], me: Person): Filter[] {
  const others = filters.filter(({ field }) => field !== 'doerId');
  if (showsMine(filters, me)) return others;
  return [{ field: 'doerId', op: 'any', value: [{ value: me.id, label: me.name }] }, ...others];
}
