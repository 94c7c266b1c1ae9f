import { expect, test } from 'vitest';
import { blankStep, type StepValues, stepFields } from './step-values.ts';
import { typedWhen } from './when-value.ts';

const refused = (values: Partial<StepValues>) =>
  stepFields.safeParse({ ...blankStep, ...values }).error?.issues.map(({ path }) => path.join('.')) ?? [];

test('nothing is finished without a way on', () => {
  expect(refused({ outcome: 'They liked it' })).toEqual(['what', 'when']);
  expect(refused({ what: '  ', when: typedWhen('tue') })).toEqual(['what']);
  expect(refused({ what: 'Call', when: typedWhen('tue') })).toEqual([]);
});

test('closing says how it ended, and a loss says why', () => {
  expect(refused({ way: 'close' })).toEqual(['ending']);
  expect(refused({ way: 'close', ending: 'won' })).toEqual([]);
  expect(refused({ way: 'close', ending: 'lost', lostReason: ' ' })).toEqual(['lostReason']);
  expect(refused({ way: 'close', ending: 'lost', lostReason: 'Price' })).toEqual([]);
});

test('parking says why and until when, whatever stands in the other ways', () => {
  expect(refused({ way: 'park', what: 'Call', when: typedWhen('tue') })).toEqual(['parkReason', 'until']);
  expect(refused({ way: 'park', parkReason: 'Budget freeze', until: typedWhen('1 March') })).toEqual([]);
});
