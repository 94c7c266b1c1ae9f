import { expect, test } from 'vitest';
import type { Contact } from '../../../../contract/records/shapes.ts';
import { likelyChoices, likelyWinner, mergeFields, takenFromLoser } from './merge-fields.ts';

const contact = (facts: Partial<Contact>): Contact => ({
  id: 'x',
  name: 'Ines Moreau',
  title: null,
  email: null,
  phone: null,
  accountId: null,
  accountName: null,
  ownerId: null,
  ownerName: null,
  source: null,
  externalId: null,
  tags: [],
  custom: {},
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...facts,
});
const a = contact({ email: 'ines@a.example', phone: '1', custom: { Region: 'EU' } });
const b = contact({ name: 'I. Moreau', title: 'CFO', phone: '2', createdAt: '2025-01-01T00:00:00.000Z' });

test('only fields that either record fills are compared, custom ones too', () => {
  const fields = mergeFields(a, b);
  expect(fields.map(({ field }) => field)).toEqual(['name', 'title', 'email', 'phone', 'custom.Region']);
  expect(fields.filter(({ differs }) => !differs)).toEqual([]);
});

test('the fuller record wins, then the older; what it lacks comes from the other', () => {
  expect(likelyWinner(a, b)).toBe('a');
  expect(likelyWinner(contact({}), b)).toBe('b');
  expect(likelyWinner(contact({ title: 'CFO', phone: '1' }), b)).toBe('b');
  const fields = mergeFields(a, b);
  expect(takenFromLoser(fields, likelyChoices(fields, 'a'), 'a')).toEqual(['title']);
  expect(takenFromLoser(fields, likelyChoices(fields, 'b'), 'b')).toEqual(['email', 'custom.Region']);
});

test('the account with the open deals wins over a fuller one', () => {
  const { title: _t, email: _e, accountId: _a, accountName: _n, ...shared } = a;
  const account = { ...shared, domain: null, website: null, industry: null, employees: null, annualRevenue: null };
  const quiet = { ...account, country: 'France', city: 'Lyon', openDeals: 0 };
  expect(likelyWinner(quiet, { ...account, country: null, city: null, openDeals: 2 })).toBe('b');
});

test('what a person chose is taken, and nothing else', () => {
  const fields = mergeFields(a, b);
  expect(takenFromLoser(fields, { ...likelyChoices(fields, 'a'), phone: 'b', title: 'a' }, 'a')).toEqual(['phone']);
});
