import { ago, day, dayOn, nextStep, noStep, now } from '../scenario.ts';
import type { RuleCase } from './case.ts';

const quiet = (daysAgo: number) => ({ activities: [{ kind: 'call', daysAgo }] });
const pushed = (times: number) => ({
  moves: Array.from({ length: times }, (_, i) => ({
    field: 'close_date' as const,
    to: dayOn(41 + i),
    daysAgo: 15 - i,
  })),
});
const parked = (days: number) => ({
  deal: { ...nextStep(days, 'On holiday'), next_form: 'park', next_kind: null, next_at: now + days * day },
});

export const salesHygiene: RuleCase[] = [
  { rule: 'no-next-action', trips: { deal: noStep }, not: {}, missing: { deal: noStep }, missingTrips: true },
  {
    rule: 'overdue-action',
    trips: { deal: nextStep(-1) },
    not: { deal: nextStep(0.1) },
    missing: { deal: noStep },
  },
  {
    rule: 'quiet-two-weeks',
    trips: quiet(15),
    not: quiet(13),
    missing: { deal: { created_at: ago(20) }, activities: [] },
    missingTrips: true,
  },
  {
    rule: 'quiet-a-month',
    trips: quiet(31),
    not: quiet(29),
    missing: { deal: { created_at: ago(29) }, activities: [] },
  },
  {
    rule: 'close-date-pushed',
    trips: pushed(3),
    not: {
      moves: [
        { field: 'close_date', to: dayOn(50), daysAgo: 9 },
        { field: 'close_date', to: dayOn(30), daysAgo: 8 },
        { field: 'close_date', to: dayOn(40), daysAgo: 7 },
      ],
    },
    missing: { deal: { close_date: null } },
  },
  {
    rule: 'single-threaded',
    trips: { contacts: [{ role: 'champion' }], activities: [] },
    not: { contacts: [{ role: 'champion' }, { role: 'user' }], activities: [] },
    missing: { contacts: [], activities: [] },
  },
  {
    rule: 'stale-notes',
    trips: { notes: [{ daysAgo: 31 }] },
    not: { notes: [{ daysAgo: 29 }] },
    missing: { notes: [], deal: { created_at: ago(29) } },
  },
  { rule: 'parked-long', trips: parked(62), not: parked(59), missing: { deal: noStep } },
  {
    rule: 'step-after-close',
    trips: { deal: { close_date: dayOn(5), ...nextStep(8) } },
    not: { deal: { close_date: dayOn(5), ...nextStep(4) } },
    missing: { deal: { close_date: null, ...nextStep(8) } },
  },
  {
    rule: 'new-and-untouched',
    trips: { deal: { created_at: ago(4) }, activities: [] },
    not: { deal: { created_at: ago(2) }, activities: [] },
    missing: { deal: { created_at: ago(4) } },
  },
];
