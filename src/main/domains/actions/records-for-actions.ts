import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { Condition } from '../../../contract/base.ts';
import type { Evidence, NextStep, Standing, StepKind } from '../../../contract/records/next-step.ts';
import type { Deal, Person, sum } from '../../../contract/records/shapes.ts';
import type { Transaction } from '../../platform/ledger/run-command.ts';

/** A step as it is kept, with times in milliseconds. */
export type KeptStep = Omit<NextStep, 'at' | 'since' | 'ownerName'> & { at: number; since: number };

export type DoneStep = {
  kind: StepKind;
  subject: string;
  body: string | null;
  ownerId: string | null;
  evidence: Evidence | null;
};

/** What records do for next actions within a command, on the connection of that command. */
export type DealDesk = {
  read(db: Database, ids: readonly string[], now: number): Deal[];
  put(tx: Transaction, deal: Pick<Deal, 'id' | 'ownerId'>, step: KeptStep): void;
  log(tx: Transaction, deal: Pick<Deal, 'id'>, done: DoneStep): string;
  close(tx: Transaction, deal: Deal, outcome: 'won' | 'lost', lostReason: string | null): void;
};

type Filtered = { filter?: Condition[] | string; search?: string };
type Group = { count: number; sums: z.infer<typeof sum>[]; items: Deal[] };

/** Lists of deals, as records find and add them up. */
export type DealLists = {
  inGroups(asked: Filtered & { groups: Standing[][]; perGroup: number; sort?: string }): Promise<Group[]>;
  byDay(asked: Filtered & { from: string; to: string; perDay: number }): Promise<(Group & { day: string })[]>;
  selected(selection: Filtered & { ids?: string[] }): Promise<readonly string[]>;
};

export type PeopleList = () => Person[];
