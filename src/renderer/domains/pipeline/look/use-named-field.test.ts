import { expect, it } from 'vitest';
import { citedPath } from './cited.ts';
import { fieldLabel } from './use-named-field.ts';

it('finds on the page of a deal what rules look at', () => {
  expect(['closeDate', 'daysInStage', 'custom.Region', 'likelyDuplicates'].map(fieldLabel)).toEqual([
    'Close date',
    'Stage',
    'Region',
    undefined,
  ]);
});

it('leads to what a look cites', () => {
  expect(citedPath('d1', { kind: 'field', ref: 'closeDate' })).toBe('/deals/d1#closeDate');
  expect(citedPath('d1', { kind: 'contact', ref: 'c/1' })).toBe('/contacts/c%2F1');
  expect(citedPath('d1', { kind: 'finding', ref: 'd1:x' })).toBeUndefined();
});
