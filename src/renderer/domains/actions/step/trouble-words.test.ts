import { expect, test } from 'vitest';
import { aDeal, aStep } from '../../records/fixtures/a-deal.ts';
import { blankStep } from './step-values.ts';
import { troubleWith } from './trouble.ts';
import { nowWords, typedWords, whoWords } from './trouble-words.ts';
import { typedWhen } from './when-value.ts';

const step = aStep({
  id: 's2',
  what: 'Send the recap',
  kind: 'email',
  at: '2026-11-24T09:00:00.000Z',
  zone: 'Europe/Berlin',
});
const deal = aDeal({ id: 'd1', name: 'Roll-out', standing: 'later', nextStep: step });
const now = new Date('2026-11-20T12:00:00Z');

test('how a deal stands now', () => {
  expect(nowWords(deal, now)).toBe('Next is now “Send the recap”, Tue 24 Nov, 10:00.');
  expect(nowWords({ ...deal, nextStep: { ...step, form: 'park' } }, now)).toBe('It is parked until Tue 24 Nov, 10:00.');
  expect(nowWords({ ...deal, nextStep: null }, now)).toBe('Nothing is planned now.');
  expect(nowWords({ ...deal, outcome: 'lost' }, now)).toBe('The deal is closed as lost.');
});

test('who was first is named, or is the person', () => {
  const at = new Date(2026, 10, 20, 14, 5).toISOString();
  expect(whoWords({ actor: 'person', actorName: null, at, label: 'Done' })).toBe('You, 20 Nov, 14:05: Done.');
  expect(whoWords({ actor: 'person', actorName: 'Ines', at, label: 'Done' })).toBe('Ines, 20 Nov, 14:05: Done.');
});

test('all that was typed can be taken along', () => {
  const values = { ...blankStep, outcome: ' Went well ', what: 'Call', when: typedWhen('tue'), parkReason: 'Budget' };
  expect(typedWords(values)).toBe('Went well\nCall – tue\nBudget');
  expect(typedWords(blankStep)).toBe('');
});

test('a form is out of date once the deal stands on another step, or is closed', () => {
  const moved = { ...deal, nextStep: { ...step, id: 's3' } };
  expect(troubleWith(deal, { data: deal, error: null })).toBeUndefined();
  expect(troubleWith(deal, { data: moved, error: null })).toEqual({ is: 'moved', deal: moved });
  expect(troubleWith(deal, { data: { ...deal, outcome: 'won' }, error: null })?.is).toBe('moved');
  // While it is being read again, what was known before says nothing.
  expect(troubleWith(deal, { data: moved, error: null, isFetching: true })).toBeUndefined();
});
