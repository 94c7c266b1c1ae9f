import type { Page } from '../../../../contract/base.ts';
import type { Comparison, Finding, Review, ReviewedDeal } from '../../../../contract/pipeline/review-shapes.ts';

type Asked = { id: string; limit: number; offset: number; sort?: string };
type Soon<T> = T | Promise<T>;
export type TrendPoint = { id: string; at: string; health: number; findings: number; critical: number };

/** What a report is made from: the reviews, as everybody reads them. */
export type ReportSource = {
  get(id: string): Review;
  /** The whole review of the same deals before this one, if there is one. */
  before(id: string): string | undefined;
  compare(asked: { a: string; b: string }): Soon<Comparison>;
  trend(asked: { days: number }): Soon<{ items: TrendPoint[] }>;
  findings(asked: Asked): Soon<Page<Finding>>;
  deals(asked: Asked): Soon<Page<ReviewedDeal>>;
};
