import { expect, test } from 'vitest';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { aDeal } from '../fixtures/a-deal.ts';
import { type BoardColumn, moveOnBoard } from './move-on-board.ts';

const stage = (id: string): Stage => ({ id, name: id.toUpperCase(), position: 0, outcome: 'open', probability: 10 });
const deal = (id: string, closeDate: string | null, amountMinor: number) =>
  aDeal({ id, closeDate, amount: { amountMinor, currency: 'USD' } });
const first = deal('first', '2026-05-01', 500);
const later = { ...deal('later', '2026-07-01', 300), stageId: 'b' };
const dateless = { ...deal('dateless', null, 100), stageId: 'b' };
const board: BoardColumn[] = [
  { stage: stage('a'), count: 1, sums: [{ currency: 'USD', amountMinor: 500, count: 1 }], items: [first] },
  {
    stage: stage('b'),
    count: 50,
    sums: [{ currency: 'USD', amountMinor: 9000, count: 50 }],
    items: [later, dateless],
  },
];

test('a deal that is moved takes its count and its amount along and stands where its close date puts it', () => {
  const [a, b] = moveOnBoard(board, 'first', stage('b'));
  expect(a).toMatchObject({ count: 0, items: [], sums: [] });
  expect(b).toMatchObject({ count: 51, sums: [{ currency: 'USD', amountMinor: 9500, count: 51 }] });
  expect(b?.items.map(({ id }) => id)).toEqual(['first', 'later', 'dateless']);
  expect(b?.items[0]).toMatchObject({ stageId: 'b', stageName: 'B' });
});

test('a deal that is not on the board, or is there already, changes nothing', () => {
  expect(moveOnBoard(board, 'nowhere', stage('b'))).toBe(board);
  expect(moveOnBoard(board, 'later', stage('b'))).toBe(board);
});
