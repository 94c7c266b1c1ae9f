import { expect, test } from 'vitest';
import { laneBeside, moveCard } from './lanes.ts';

interface Card {
  id: string;
  amount: { amountMinor: number; currency: string } | null;
  in: string;
}
const card = (id: string, amountMinor: number | null, lane: string, currency = 'USD'): Card => ({
  id,
  amount: amountMinor === null ? null : { amountMinor, currency },
  in: lane,
});
const lanes = [
  {
    id: 'a',
    count: 2,
    sums: [
      { currency: 'USD', amountMinor: 500, count: 1 },
      { currency: 'EUR', amountMinor: 70, count: 1 },
    ],
    cards: [card('first', 500, 'a'), card('euro', 70, 'a', 'EUR')],
  },
  { id: 'b', count: 50, sums: [{ currency: 'USD', amountMinor: 9000, count: 50 }], cards: [card('other', 300, 'b')] },
];
const place = (to: string) => ({
  changed: (each: Card) => ({ ...each, in: to }),
  inOrder: (cards: Card[]) => cards.toSorted((x, y) => (x.id < y.id ? -1 : 1)),
});

test('a card takes its count and its amount along, in its own currency', () => {
  const [a, b] = moveCard(lanes, 'euro', 'b', place('b'));
  expect(a).toMatchObject({ count: 1, sums: [{ currency: 'USD', amountMinor: 500, count: 1 }] });
  expect(b).toMatchObject({
    count: 51,
    sums: [
      { currency: 'USD', amountMinor: 9000, count: 50 },
      { currency: 'EUR', amountMinor: 70, count: 1 },
    ],
  });
  expect(b?.cards.map(({ id }) => id)).toEqual(['euro', 'other']);
  expect(b?.cards[0]?.in).toBe('b');
});

test('a card that is unknown, there already, or has nowhere to go, changes nothing', () => {
  expect(moveCard(lanes, 'nowhere', 'b', place('b'))).toBe(lanes);
  expect(moveCard(lanes, 'other', 'b', place('b'))).toBe(lanes);
  expect(moveCard(lanes, 'first', 'c', place('c'))).toBe(lanes);
});

test('keys step over columns that refuse, and say why where there is no other', () => {
  const row = [{ id: 'past', refuses: 'It is over.' }, { id: 'today' }, { id: 'none', refuses: 'No.' }, { id: 'week' }];
  expect(laneBeside(row, 1, 1)?.id).toBe('week');
  expect(laneBeside(row, 3, -1)?.id).toBe('today');
  expect(laneBeside(row, 1, -1)?.id).toBe('past');
  expect(laneBeside(row, 3, 1)).toBeUndefined();
});
