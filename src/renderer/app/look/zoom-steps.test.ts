import { expect, test } from 'vitest';
import { zoomedBy } from './zoom-steps.ts';

test.each([
  [100, 1, 110],
  [100, -1, 90],
  [95, 1, 100],
  [95, -1, 90],
  [150, 1, 150],
  [80, -1, 80],
] as const)('from %i by %i is %i', (from, way, to) => {
  expect(zoomedBy(from, way)).toBe(to);
});
