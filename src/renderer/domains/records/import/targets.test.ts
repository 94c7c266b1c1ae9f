import { describe, expect, test } from 'vitest';
import { openReadings, samplesOf, targetOptions, whatIsMissing, withTarget } from './targets.ts';

const targets = [
  { field: 'name', label: 'Name', required: true },
  { field: 'amount', label: 'Amount', required: false },
];

describe('the choices for a column', () => {
  const options = (header: string, customFields: string[] = []) =>
    targetOptions(header, { Deal: 'name', Type: null }, { targets, customFields }, ['Region']);

  test('say which column has a field now', () => {
    expect(options('Type').find(({ value }) => value === 'name')?.hint).toBe('now “Deal”');
    expect(options('Deal').find(({ value }) => value === 'name')?.hint).toBe('required');
  });

  test('offer a new field, first where it makes sense', () => {
    expect(options('Type', ['Type'])[1]).toMatchObject({ value: 'custom:Type', label: 'New field “Type”' });
    expect(options('Type').at(-1)?.value).toBe('custom:Type');
  });

  test('know the fields of the workspace, whatever their case', () => {
    expect(options('region').map(({ label }) => label)).not.toContain('New field “region”');
  });
});

test('a target moves from one column to another', () => {
  expect(withTarget({ A: 'name', B: null }, 'B', 'name')).toEqual({ mapping: { A: null, B: 'name' }, takenFrom: 'A' });
  expect(withTarget({ A: 'custom:Region', B: null }, 'B', 'custom:region').takenFrom).toBe('A');
  expect(withTarget({ A: 'name', B: null }, 'A', null)).toEqual({
    mapping: { A: null, B: null },
    takenFrom: undefined,
  });
});

describe('what is missing', () => {
  test('is named', () => {
    expect(whatIsMissing({ kind: 'deals', targets }, { A: 'amount' })).toContain('“Name”');
    expect(whatIsMissing({ kind: 'deals', targets }, { A: 'name' })).toBeUndefined();
  });

  test('for a contact is any of its names', () => {
    expect(whatIsMissing({ kind: 'contacts', targets: [] }, { A: 'phone' })).toContain('e-mail');
    expect(whatIsMissing({ kind: 'contacts', targets: [] }, { A: 'lastName' })).toBeUndefined();
  });
});

test('only columns that go in have to be decided', () => {
  const open = { sample: '', options: [], chosen: -1 };
  const ambiguous = [
    { column: 'A', ...open },
    { column: 'B', ...open },
    { column: 'C', ...open, chosen: 0 },
  ];
  expect(openReadings({ ambiguous }, { A: 'closeDate', B: null, C: 'amount' })).toEqual(['A']);
});

test('samples are few, each once, and never empty', () => {
  const rows = ['x', '', ' x ', 'y', 'z', 'w'].map((cell, row) => ({
    row,
    cells: ['', cell],
    values: {},
    problems: [],
    duplicateOf: null,
  }));
  expect(samplesOf({ headers: ['A', 'B'], rows }, 'B')).toEqual(['x', 'y', 'z']);
});
