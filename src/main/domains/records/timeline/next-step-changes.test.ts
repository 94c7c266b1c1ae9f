import { expect, it } from 'vitest';
import { openTestRecords, person } from '../open-test-records.ts';
import { readableChanges } from './readable-changes.ts';

it('tells what is next, when and who does it, and nothing of how that is kept', async () => {
  const { db, records } = await openTestRecords();
  const { id } = await records.people.create(person, { name: 'Ana' });
  const before = new Date(2026, 10, 20, 14, 30).getTime();
  const wholeDay = new Date(2026, 10, 25).getTime() - 1;
  const changes = [
    { field: 'next_id', before: 'a', after: 'b' },
    { field: 'next_at', before, after: wholeDay },
    { field: 'next_all_day', before: 0, after: 1 },
    { field: 'next_owner_id', before: null, after: id },
    { field: 'next_what', before: null, after: 'Send the offer' },
  ];
  expect(readableChanges(db, changes, null)).toEqual([
    { field: 'next step', before: null, after: 'Send the offer' },
    { field: 'due', before: new Date(before).toISOString(), after: '2026-11-24' },
    { field: 'who does it', before: null, after: 'Ana' },
  ]);
});
