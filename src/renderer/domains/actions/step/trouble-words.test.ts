import { expect, test } from 'vitest';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { blankStep } from './step-values.ts';
import { troubleWith } from './trouble.ts';
import { nowWords, typedWords, whoWords } from './trouble-words.ts';
import { typedWhen } from './when-value.ts';

const step: NonNullable<Deal['nextStep']> = {
  id: 's2',
  form: 'action',
  what: 'Send the recap',
  kind: 'email',
  at: '2026-11-24T09:00:00.000Z',
  zone: 'Europe/Berlin',
  allDay: false,
  ownerId: null,
  ownerName: null,
  evidence: null,
  since: '2026-11-20T09:00:00.000Z',
};
const deal: Deal = {
  id: 'd1',
  name: 'Roll-out',
  accountId: null,
  accountName: null,
  ownerId: null,
  ownerName: null,
  stageId: 'st',
  stageName: 'Proposal',
  outcome: 'open',
  amount: null,
  probability: null,
  forecastCategory: null,
  closeDate: null,
  lostReason: null,
  source: null,
  externalId: null,
  tags: [],
  custom: {},
  lastActivityAt: null,
  standing: 'later',
  nextStep: step,
  createdAt: '2026-11-01T09:00:00.000Z',
  updatedAt: '2026-11-01T09:00:00.000Z',
};
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
  const moved: Deal = { ...deal, nextStep: { ...step, id: 's3' } };
  expect(troubleWith(deal, { data: deal, error: null })).toBeUndefined();
  expect(troubleWith(deal, { data: moved, error: null })).toEqual({ is: 'moved', deal: moved });
  expect(troubleWith(deal, { data: { ...deal, outcome: 'won' }, error: null })?.is).toBe('moved');
  // While it is being read again, what was known before says nothing.
  expect(troubleWith(deal, { data: moved, error: null, isFetching: true })).toBeUndefined();
});
