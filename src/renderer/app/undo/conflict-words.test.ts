import { expect, test } from 'vitest';
import { fieldName, fieldValue } from './conflict-words.ts';

const known = { names: new Map([['s1', 'Discovery']]), currency: 'JPY' };

test('fields have the names that people know', () => {
  expect(['stage_id', 'forecast_category', 'closeDate', 'name', ''].map(fieldName)).toEqual([
    'Stage',
    'Forecast category',
    'Close date',
    'Name',
    'The record itself',
  ]);
});

test('values read as a person would write them', () => {
  expect(fieldValue('stage_id', 's1', known)).toBe('Discovery');
  expect(fieldValue('stage_id', 's9', known)).toBe('another record');
  expect(fieldValue('amount_minor', 120_000, known)).toBe('¥120,000');
  expect(fieldValue('amount_minor', 120_000, { ...known, currency: undefined })).toBe('another amount');
  expect(fieldValue('close_date', '2026-12-18', known)).toMatch(/Dec/);
  expect(fieldValue('name', null, known)).toBe('empty');
  expect(fieldValue('tags', '["hot","emea"]', known)).toBe('hot, emea');
  expect(fieldValue('tags', '[]', known)).toBe('empty');
  expect(fieldValue('name', '[not json', known)).toBe('[not json');
  expect(fieldValue('custom', '{"Region":"North","Score":null}', known)).toBe('Region: North, Score: empty');
});
