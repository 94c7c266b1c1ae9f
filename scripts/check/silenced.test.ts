import { expect, it } from 'vitest';
import { silencedPlaces } from './silenced.ts';

// Put together here, so that this file does not itself contain what it looks for.
const comment = (what: string) => `const x = 1;\n${'//'} ${what} because`;

it.each(['biome-ignore lint/x:', 'biome-ignore-all lint/x:', '@ts-ignore', '@ts-nocheck', '@ts-expect-error'])(
  'refuses %s',
  (what) => {
    expect(silencedPlaces('src/a.ts', comment(what))).toEqual([expect.stringMatching(/^src\/a\.ts:2 /)]);
  },
);

it('is content with a comment that mentions one in passing', () => {
  expect(silencedPlaces('src/a.ts', comment('the rule of biome-ignore'))).toEqual([]);
});
