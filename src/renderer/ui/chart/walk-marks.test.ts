import { expect, it } from 'vitest';
import { walkMarks } from './walk-marks.ts';

const columns = [3, 0, 1, 2];

it.each([
  ['ArrowRight', { row: 0, column: 1 }, { row: 0, column: 2 }],
  ['ArrowRight', { row: 0, column: 2 }, { row: 0, column: 2 }],
  ['ArrowLeft', { row: 0, column: 0 }, { row: 0, column: 0 }],
  // A row without marks is stepped over, a shorter one ends sooner.
  ['ArrowDown', { row: 0, column: 2 }, { row: 2, column: 0 }],
  ['ArrowUp', { row: 3, column: 1 }, { row: 2, column: 0 }],
  ['ArrowDown', { row: 3, column: 1 }, { row: 3, column: 1 }],
  ['ArrowUp', { row: 0, column: 1 }, { row: 0, column: 1 }],
  ['End', { row: 0, column: 0 }, { row: 0, column: 2 }],
  ['Home', { row: 3, column: 1 }, { row: 3, column: 0 }],
])('%s leads from %j to %j', (key, from, to) => expect(walkMarks(key, from, columns)).toEqual(to));

it('leaves other keys alone', () => expect(walkMarks('j', { row: 0, column: 0 }, columns)).toBeUndefined());
