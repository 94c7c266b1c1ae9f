import type { Condition } from '../../../../contract/base.ts';

type Sum = { currency: string; amountMinor: number; count: number };
type Part = { count: number; sums: Sum[] };
export type QuietPart = Part & { open: number; buckets: Part[] };
/** The open deals of one owner in one stage. */
export type OpenLine = {
  stageId: string | null;
  ownerId: string | null;
  open: number;
  withoutStep: number;
  sums: Sum[];
};

/** What records add up for the leak report. */
export type LeakingDeals = {
  quiet(asked: {
    of: 'step' | 'activity';
    by: 'owner' | 'stage';
    buckets: readonly number[];
    countsFrom: number;
    filter?: Condition[];
  }): Promise<{ total: QuietPart; lines: ({ key: string | null; label: string } & QuietPart)[] }>;
  withoutStepToday(filter?: Condition[]): Promise<{ day: string; lines: OpenLine[] }>;
};
