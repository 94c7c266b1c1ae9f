import type { ImportKind } from '../index.ts';

/** A field of a row as it is going to be kept; null for a blank cell. Money is in minor units, an instant in ms. */
export type Value = string | number | null;

/**
 * The places of a row's values. Rows cross threads by the hundred thousand, so they are plain arrays, and
 * the same for every kind: what a kind does not have stays null.
 */
export const slots = [
  'id',
  'noteId',
  'externalId',
  'name',
  'accountName',
  'accountDomain',
  'ownerName',
  'ownerEmail',
  'amount',
  'currency',
  'stage',
  'probability',
  'forecastCategory',
  'closeDate',
  'source',
  'tags',
  'custom',
  'description',
  'createdAt',
  'nextId',
  'nextWhat',
  'nextKind',
  'nextAt',
  'nextAllDay',
  'contactName',
  'contactEmail',
  'firstName',
  'lastName',
  'email',
  'phone',
  'title',
  'domain',
  'website',
  'industry',
  'employees',
  'country',
  'city',
] as const;
export type Slot = (typeof slots)[number];

export const slotOf = Object.fromEntries(slots.map((slot, at) => [slot, at])) as Record<Slot, number>;

export type RowValues = Value[];

export type CellProblem = { column: string | null; message: string; failed: boolean };

/** The longest text that each field takes, as the API has it. */
export const longest: Partial<Record<Slot, number>> = {
  externalId: 200,
  name: 5000,
  accountName: 5000,
  ownerName: 200,
  source: 500,
  phone: 80,
  title: 500,
  industry: 500,
  country: 500,
  city: 500,
  website: 2000,
  description: 50_000,
  nextWhat: 50_000,
};

export const kindWord: Record<ImportKind, string> = { accounts: 'account', contacts: 'contact', deals: 'deal' };

/** What a step is called that came as a date alone. */
export const unnamedStep = 'Follow up';
