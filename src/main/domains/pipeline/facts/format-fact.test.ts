import { expect, it } from 'vitest';
import type { FactField } from './fact-fields.ts';
import { formatValue, plainValue } from './format-fact.ts';

const day = new Date(2026, 2, 3).getTime();

it.each<[FactField['type'], number | string | null, string, string | null, string?]>([
  ['money', 12_500, '€12,500', 'EUR'],
  ['money', 12_500.5, '€12,500.50', 'EUR'],
  ['money', 1_200_000, '¥1,200,000', 'JPY'],
  ['money', 300, '300', null],
  ['money', 300, '300 QQQ', 'QQQ'],
  ['day', day, '3 Mar 2026', null],
  ['instant', day + 50_000_000, '3 Mar 2026', null],
  ['instant', 9e15, '', null],
  ['yesNo', 1, 'yes', null],
  ['yesNo', 0, 'no', null],
  ['number', 12, '12', null],
  ['number', 33.333_333, '33.33', null],
  ['number', 12_345.678, '12,346', null],
  ['number', null, '', null],
  ['text', 'Legal', 'Legal', null],
  ['choice', 'best_case', 'best case', null, 'forecastCategory'],
  ['choice', 'best_case', 'best_case', null, 'stage'],
  ['choice', 'thisWeek', 'this week', null, 'standing'],
  ['list', '["new logo","urgent"]', 'new logo, urgent', null],
  ['list', '["half', '["half', null],
])('%s %s is said as "%s"', (type, value, words, currency, name = 'any') => {
  expect(formatValue({ name, type }, value, currency)).toBe(words);
});

it.each<[FactField['type'], number | string | null, unknown]>([
  ['day', day, '2026-03-03'],
  ['instant', Date.UTC(2026, 2, 3, 4), '2026-03-03T04:00:00.000Z'],
  ['instant', 9e15, null],
  ['yesNo', 1, true],
  ['number', 12.25, 12.25],
  ['number', Number.POSITIVE_INFINITY, null],
  ['text', 'Legal', 'Legal'],
  ['money', null, null],
])('%s %s goes over the wire as %s', (type, value, plain) => {
  expect(plainValue({ name: 'any', type }, value)).toEqual(plain);
});
