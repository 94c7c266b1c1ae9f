import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Maya de Kruif', 'MK'],
  ['  jonas ', 'J'],
  ['Ärne Öst', 'ÄÖ'],
  ['👩‍🚀 Ride', '👩‍🚀R'],
  ['', '?'],
])('shortens %s', (name, short) => {
  expect(initials(name)).toBe(short);
});
