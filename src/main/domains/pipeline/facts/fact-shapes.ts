import type { FactField } from './fact-fields.ts';

/**
 * Facts about many deals as columns: a rule is evaluated over all of them at once, in tight loops, and not deal by
 * deal. The place of a deal in the columns is its index, from 0.
 */
export type FactColumn =
  /** Numbers, instants and days (both ms UTC; a day is its first moment here), yes and no (1 and 0). NaN: not known. */
  | { kind: 'number'; values: Float64Array }
  /** Texts by number; 0 is none. The same text has one number. Tags are the text of their JSON, as records keep it. */
  | { kind: 'text'; codes: Uint32Array; texts: (string | null)[] };

/** The records of one kind that belong to deals: activities, contacts, … */
export type RelatedFacts = {
  size: number;
  /** The index of the deal that each belongs to. */
  deal: Uint32Array;
  columns: Map<string, FactColumn>;
};

/** Every change of one tracked field, oldest first, of the deals in hand. */
export type TrackedChanges = {
  size: number;
  deal: Uint32Array;
  at: Float64Array;
  /** As numbers: minor units, days as ms, probability in percent, the position of a stage. NaN: none. */
  before: Float64Array;
  after: Float64Array;
};

/** What was usual for deals that this team won; amounts in the base currency. */
export type TeamHistory = {
  won: number;
  /** Field → sorted values over won deals. */
  of: Record<string, number[]>;
  /** Field → stage id → sorted values over won deals, while they were in it. */
  ofStage: Record<string, Record<string, number[]>>;
};

export type Facts = {
  size: number;
  ids: string[];
  /** The moment as of which each deal is seen: now, or for a backtest some time before it was closed. */
  asOf: Float64Array;
  columns: Map<string, FactColumn>;
  related: Map<string, RelatedFacts>;
  tracked: Map<string, TrackedChanges>;
  team: TeamHistory;
  /** Closed deals that were not there yet at the moment as of which they were to be seen. */
  skipped: number;
};

/** What rules need to be read, so that nothing else is. */
export type FactNeeds = {
  deal: Set<string>;
  related: Map<string, Set<string>>;
  tracked: Set<string>;
  /** Whether anything is compared with won deals. */
  team: boolean;
};

/** Rates by currency; the base currency has 1. */
export type Rates = { base: string; rates: Record<string, number> };

export type FactScope =
  /** Open deals; with `closedSince`, for rules that look at closed ones too, those closed since then as well. */
  | { of: 'open'; closedSince?: number }
  /** These deals, whether they are open or not. */
  | { of: 'deals'; ids: string[] }
  /** Closed deals, each as it was so many days before it was closed. */
  | { of: 'closed'; daysBefore: number };

/** Every field that a rule can ask about in a workspace, with its own (`custom.<label>`, `account.custom.<label>`). */
export type FieldCatalogue = {
  deal: Map<string, FactField>;
  related: Map<string, { label: string; fields: Map<string, FactField> }>;
};
