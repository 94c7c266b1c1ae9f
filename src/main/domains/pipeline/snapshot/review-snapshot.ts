import { z } from 'zod';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { FactColumn } from '../facts/fact-shapes.ts';

/** Texts that many deals share, by number; 0 is none. */
export type Coded = { codes: Uint32Array; texts: (string | null)[] };

/** The deals of a review, as columns. NaN: not known. */
export type SeenDeals = {
  size: number;
  ids: string[];
  names: string[];
  account: Coded;
  /** Into `owners`; 0 is nobody. */
  owner: Uint32Array;
  owners: { id: string; name: string }[];
  stage: Uint32Array;
  stages: { id: string; name: string }[];
  /** 1; 0 of a closed deal, which is there only as something was found about it, and counts in no sum. */
  open: Uint8Array;
  amountMinor: Float64Array;
  currency: Coded;
  /** In the base currency, whole minor units; unknown without amount or rate. */
  baseMinor: Float64Array;
  forecast: Coded;
  /** Days since 1970. */
  closeDay: Float64Array;
  health: Uint8Array;
};

export type Mute = { id: string; reason: string; until: string | null };

/** What one rule found: deals by their index, ascending, and beside each what the rule looked at. */
export type RuleFound = {
  spec: RuleSpec;
  deals: Uint32Array;
  /** The fields of the deal that it looked at, and what it worked out, with their values for the deals found. */
  seen: { field: string; column: FactColumn }[];
  /** When each was first found, without a break since; ms. */
  since: Float64Array;
  /** Those that were accepted, by their place among `deals`. */
  mutes: Map<number, Mute>;
};

/** A field, or what a rule worked out, as it is said and shown. */
const seenField = z.object({
  name: z.string(),
  label: z.string(),
  type: z.enum(['text', 'choice', 'number', 'money', 'day', 'instant', 'yesNo', 'list']),
  /** The name of what it is a part of, and said with. */
  of: z.string().optional(),
});
export type SeenField = z.infer<typeof seenField>;

/** What was usual for deals that were won; see `TeamHistory`. */
export type KeptTeam = {
  won: number;
  of: Record<string, number[]>;
  ofStage: Record<string, Record<string, number[]>>;
};

/** Everything that a review saw and found. */
export type ReviewSnapshot = {
  at: number;
  base: string;
  rates: Record<string, number>;
  deals: SeenDeals;
  rules: RuleFound[];
  fields: SeenField[];
  team: KeptTeam;
};

const named = z.object({ id: z.string(), name: z.string() });

/** What stands at the head of the columns. */
export const snapshotHead = z.object({
  at: z.number(),
  base: z.string(),
  rates: z.record(z.string(), z.number()),
  deals: z.int(),
  owners: z.array(named),
  stages: z.array(named),
  rules: z.array(z.object({ id: z.string(), found: z.int(), seen: z.array(z.string()) })),
  fields: z.array(seenField),
  sinces: z.array(z.number()),
  team: z.object({
    won: z.int(),
    of: z.array(z.string()),
    ofStage: z.array(z.object({ field: z.string(), stages: z.array(z.string()) })),
  }),
});
export type SnapshotHead = z.infer<typeof snapshotHead>;
