import { expect, test } from 'vitest';
import { ruleIdOf } from './rule-id.ts';

test.each([
  ['No amount', 'no-amount-3'],
  ['Größe & Güte!', 'gro-e-gute'],
  ['日本', 'rule'],
  ['x'.repeat(80), 'x'.repeat(60)],
])('%s is known by %s', (name, id) => {
  expect(ruleIdOf(name, new Set(['no-amount', 'no-amount-2']))).toBe(id);
});
