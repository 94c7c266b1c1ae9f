import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openedWith, placeOfLink } from './deep-links.ts';

test.each([
  ['throughline://deals/01890a5d-ac96-774b-bcce-b302099a8057', '/deals/01890a5d-ac96-774b-bcce-b302099a8057'],
  ['throughline://accounts', '/accounts'],
  ['throughline://today', '/today'],
  ['throughline://settings/', '/settings'],
  ['THROUGHLINE://deals/1', '/deals/1'],
])('%s leads to %s', (link, place) => {
  expect(placeOfLink(link)).toBe(place);
});

test.each([
  'throughline://',
  'throughline://deals/%2e%2e%2fsettings',
  'throughline://deals/1/2',
  'throughline://deals/a b',
  `throughline://deals/${'x'.repeat(65)}`,
  'throughline://evil.example/deals/1',
  'throughline://me@deals/1',
  'throughline://deals:80/1',
  'https://deals/1',
  'javascript:alert(1)',
  'deals/1',
  '',
])('"%s" leads nowhere', (link) => {
  expect(placeOfLink(link)).toBeUndefined();
});

test('a query or fragment of a link is dropped', () => {
  expect(placeOfLink('throughline://deals/1?x=<script>#y')).toBe('/deals/1');
});

test('a command line names a link, a file or a workspace', () => {
  const folder = resolve('/work');
  expect(openedWith(['electron', '.', 'throughline://deals/1'], folder)).toEqual({ place: '/deals/1' });
  expect(openedWith(['app', '--no-sandbox', 'a.throughline'], folder)).toEqual({
    workspace: resolve(folder, 'a.throughline'),
  });
  expect(openedWith(['app', '--workspace', 'b.db', '--home', 'h'], folder)).toEqual({
    workspace: resolve(folder, 'b.db'),
    home: resolve(folder, 'h'),
  });
  expect(openedWith(['app', '--workspace', '--home'], folder)).toEqual({});
  expect(openedWith(['app', 'throughline://evil/1'], folder)).toEqual({});
});
