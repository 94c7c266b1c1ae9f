import { expect, test } from 'vitest';
import { fieldName, fieldValue } from './conflict-words.ts';

const names = new Map([['s1', 'Discovery']]);

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
  expect(fieldValue('stage_id', 's1', names)).toBe('Discovery');
  expect(fieldValue('stage_id', 's9', names)).toBe('another record');
  expect(fieldValue('name', null, names)).toBe('empty');
  expect(fieldValue('tags', '["hot","emea"]', names)).toBe('hot, emea');
  expect(fieldValue('tags', '[]', names)).toBe('empty');
  expect(fieldValue('name', '[not json', names)).toBe('[not json');
  expect(fieldValue('custom', '{"Region":"North","Score":null}', names)).toBe('Region: North, Score: empty');
});
