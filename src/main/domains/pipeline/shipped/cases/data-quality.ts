import { ago, noStep, type Scenario } from '../scenario.ts';
import type { RuleCase } from './case.ts';

export const dataQuality: RuleCase[] = [
  {
    rule: 'no-amount',
    trips: { deal: { amount_minor: null, currency: null } },
    not: { deal: { amount_minor: 1 } },
    missing: { deal: { amount_minor: null, currency: null, stage_id: 'prospecting' } },
  },
  {
    rule: 'amount-not-positive',
    trips: { deal: { amount_minor: 0 } },
    not: { deal: { amount_minor: 1 } },
    missing: { deal: { amount_minor: null, currency: null } },
  },
  {
    rule: 'no-close-date',
    trips: { deal: { close_date: null } },
    not: {},
    missing: { deal: { close_date: null } },
    missingTrips: true,
  },
  { rule: 'no-owner', trips: { owner: null }, not: {}, missing: { owner: null }, missingTrips: true },
  { rule: 'no-account', trips: { account: null }, not: {}, missing: { account: null }, missingTrips: true },
  {
    rule: 'no-contact',
    trips: { contacts: [], activities: [] },
    not: { contacts: [{ role: 'other' }], activities: [] },
    missing: { contacts: [], activities: [], account: null },
    missingTrips: true,
  },
  {
    rule: 'contact-without-address',
    trips: { contacts: [{ role: 'champion', email: null }], activities: [] },
    not: { contacts: [{ role: 'champion', email: null }, { role: 'user' }], activities: [] },
    missing: { contacts: [], activities: [] },
  },
  {
    rule: 'no-currency',
    trips: { deal: { currency: null } },
    not: {},
    missing: { deal: { amount_minor: null, currency: null } },
  },
  {
    rule: 'likely-duplicate',
    trips: { deal: { name: 'Rollout in the North 2' }, beside: [{ name: 'rollout in the north' }] },
    not: { beside: [{ name: 'Training for the south' }] },
    missing: { account: null, beside: [{ name: 'Rollout in the north' }] },
  },
  {
    rule: 'no-source',
    trips: { deal: { source: null } },
    not: {},
    missing: { deal: { source: null } },
    missingTrips: true,
  },
  {
    rule: 'name-says-nothing',
    trips: { deal: { name: 'New deal 2' } },
    not: { deal: { name: 'New deal with the harbour' } },
    missing: { deal: { name: '' } },
  },
];

/** A deal of which nothing is known but that it is there. */
export const nothingKnown: Scenario = {
  deal: {
    ...noStep,
    name: '',
    amount_minor: null,
    currency: null,
    probability: null,
    forecast_category: null,
    close_date: null,
    source: null,
    created_at: ago(0),
  },
  account: null,
  owner: null,
  contacts: [],
  activities: [],
  notes: [],
};
