import { expect, test } from 'vitest';
import { buttonWords } from './button-words.ts';
import type { StepForm } from './step-drafts.ts';
import type { StepValues } from './step-values.ts';

const now = new Date('2026-11-20T12:00:00Z');
const tuesday = { at: '2026-11-24T09:00:00Z', zone: 'Europe/Berlin', allDay: false };

test.each<[StepForm, Pick<StepValues, 'way' | 'ending'>, typeof tuesday | undefined, string]>([
  ['complete', { way: 'next', ending: '' }, tuesday, 'Done, next: Tue 24 Nov, 10:00'],
  ['complete', { way: 'next', ending: 'won' }, undefined, 'Done, plan next'],
  ['complete', { way: 'close', ending: '' }, undefined, 'Done, close the deal'],
  ['complete', { way: 'close', ending: 'lost' }, undefined, 'Done, close as lost'],
  ['complete', { way: 'park', ending: '' }, { ...tuesday, allDay: true }, 'Done, park until Tue 24 Nov'],
  ['plan', { way: 'next', ending: '' }, tuesday, 'Plan: Tue 24 Nov, 10:00'],
  ['park', { way: 'park', ending: '' }, undefined, 'Park it'],
])('the button of %s, %o', (form, chosen, when, said) => {
  expect(buttonWords(form, chosen, when, now)).toBe(said);
});
