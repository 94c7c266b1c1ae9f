import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { createDepartures } from './departures.ts';

function open() {
  const db = new Database(':memory:');
  migrate(db);
  return createDepartures({ db, file: 'test' });
}

it('lists what left, latest first, page by page', async () => {
  const departures = open();
  for (let n = 0; n < 5; n++) {
    await departures.record({ kind: 'file', destination: `/stick/${n}.csv`, what: 'Deals as CSV', bytes: n });
  }
  const first = departures.list({ limit: 3 });
  expect(first.items.map(({ destination, bytes }) => [destination, bytes])).toEqual([
    ['/stick/4.csv', 4],
    ['/stick/3.csv', 3],
    ['/stick/2.csv', 2],
  ]);
  const second = departures.list({ limit: 3, cursor: first.nextCursor ?? '' });
  expect(second.items.map(({ bytes }) => bytes)).toEqual([1, 0]);
  expect([first.total, second.nextCursor]).toEqual([5, null]);
});

it('keeps no key that an address carries', async () => {
  const departures = open();
  const destination = 'https://ann:pw123@docs.example.com/a?page=2&access_token=s3cret&sig=1';
  await departures.record({ kind: 'link', destination, what: 'Opened in the browser' });
  expect(departures.list({ limit: 1 }).items[0]).toMatchObject({
    destination: 'https://docs.example.com/a?page=2&access_token=hidden&sig=1',
    bytes: null,
  });
});
