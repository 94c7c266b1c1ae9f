import { expect, it } from 'vitest';
import { citedPath, seenPath } from './cited.ts';
import { cardTitle, fieldLabel } from './use-named-field.ts';

it('finds on the page of a deal what rules look at', () => {
  expect(
    ['closeDate', 'daysInStage', 'custom.Region', 'account.custom.Tier', 'likelyDuplicates'].map(fieldLabel),
  ).toEqual(['Close date', 'Stage', 'Region', 'Account', undefined]);
});

it('finds there what was counted and followed', () => {
  const names = [
    'count:contacts',
    'count:activities:kind is call',
    'count:notes:x',
    'count:pocs',
    'changes:stage:any:30',
  ];
  expect([...names, 'growth:amount:30', 'lastNoteAt', 'likelyDuplicates'].map(cardTitle)).toEqual([
    ...['People', 'Timeline', 'Timeline', 'POCs', 'Timeline'],
    ...['Timeline', 'Timeline', undefined],
  ]);
});

it('leads from what is usual to the deals that were won, and from all else to the deal', () => {
  expect(seenPath('d1', 'won:median:ageDays')).toBe('/deals?outcome=won');
  expect(seenPath('d/1', 'count:contacts:role is champion')).toBe(
    '/deals/d%2F1#count%3Acontacts%3Arole%20is%20champion',
  );
});

it('leads to what a look cites', () => {
  expect(citedPath('d1', { kind: 'field', ref: 'closeDate' })).toBe('/deals/d1#closeDate');
  expect(citedPath('d1', { kind: 'contact', ref: 'c/1' })).toBe('/contacts/c%2F1');
  expect(citedPath('d1', { kind: 'finding', ref: 'd1:x' })).toBeUndefined();
});
