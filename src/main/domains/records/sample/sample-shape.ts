import type { Values } from '../../../platform/ledger/write-row.ts';

export type SampleOptions = {
  seed?: string;
  deals?: number;
  /** The moment at which the sample ends; its eighteen months lie before. */
  now?: number;
};

/** Something that happened to a deal after it was made. */
export type DealStep = { at: number; label: string; by: string; set: Values };

export type SampleDeal = {
  row: Values & { id: string; created_at: number };
  by: string;
  links: Values[];
  steps: DealStep[];
};

/** Rows as they are in the tables, each in the state in which it was made. */
export type Sample = {
  people: Values[];
  customFields: Values[];
  accounts: Values[];
  contacts: Values[];
  deals: SampleDeal[];
  activities: Values[];
  notes: Values[];
  /** How the pipeline leaked on each day up to now. */
  leakDays: Values[];
};

export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
export const monthsBack = 18;
