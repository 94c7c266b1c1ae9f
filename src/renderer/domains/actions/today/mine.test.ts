import { expect, test } from 'vitest';
import type { Person } from '../../../../contract/records/shapes.ts';
import type { Filter } from '../../../ui/index.ts';
import { mineOf, showsMine, toggleMine } from './mine.ts';

const person = (id: string, name: string): Person => ({ id, name, email: null, createdAt: '', updatedAt: '' });
const mara = person('p1', 'Mara Kühn');
const people = [person('p0', 'Jonas Ott'), mara];
const stage: Filter = { field: 'stageId', op: 'any', value: [{ value: 's1', label: 'Proposal' }] };
const jonas: Filter = { field: 'doerId', op: 'any', value: [{ value: 'p0', label: 'Jonas Ott' }] };

test('a person is known by the name in the settings, however it is typed', () => {
  expect(mineOf(people, ' mara kühn ')).toBe(mara);
  expect(mineOf(people, '')).toBeUndefined();
  expect(mineOf([person('p2', '')], ' ')).toBeUndefined();
});

test('mine takes the place of another person’s, and leaves the rest', () => {
  const mine = toggleMine([stage, jonas], mara);
  expect(showsMine(mine, mara)).toBe(true);
  expect(mine).toHaveLength(2);
  expect(mine).toContain(stage);
  expect(toggleMine(mine, mara)).toEqual([stage]);
});

test('a filter for several people is not mine alone', () => {
  const both: Filter = {
    field: 'doerId',
    op: 'any',
    value: [...people.map(({ id, name }) => ({ value: id, label: name }))],
  };
  expect(showsMine([both], mara)).toBe(false);
});
