import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Job, Page } from '../../../../contract/base.ts';
import { type Review, review } from '../../../../contract/pipeline/review-shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import { prepared } from '../../../platform/database/prepared.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { currentReviewId, ofAllDeals } from '../findings/current-review.ts';
import { whyOutdated } from './outdated.ts';
import { reviewKind, reviewPayload } from './review-job.ts';
import { reviewScope } from './review-scope.ts';

type Row = {
  id: string;
  name: string;
  at: number;
  tookMs: number;
  startedBy: Review['startedBy'];
  scheduleId: string | null;
  scope: string;
  health: number;
  counts: string;
  money: string;
  evaluated: string;
  left: string;
  keptWhole: number;
  rechecked: number;
  seq: number;
};

const columns = `id, name, at, took_ms AS tookMs, started_by AS startedBy, schedule_id AS scheduleId, scope, health, seq,
  counts, money,
  (SELECT json_group_array(json_extract(value, '$.id')) FROM json_each(rules, '$.evaluated')) AS evaluated,
  json_extract(rules, '$.left') AS "left",
  EXISTS (SELECT 1 FROM review_snapshots s WHERE s.review_id = reviews.id) AS keptWhole,
  (SELECT count(*) FROM review_rechecks c WHERE c.review_id = reviews.id) AS rechecked`;

const figures = review.pick({ counts: true, money: true });
const evaluated = z.array(z.string());
const left = z.array(z.object({ ruleId: z.string(), why: z.string() }));

/** A review that is whole. */
function wholeReview(row: Row, outdated: string | null): Review {
  const { counts, money } = figures.parse({ counts: JSON.parse(row.counts), money: JSON.parse(row.money) });
  return {
    id: row.id,
    name: row.name,
    state: 'done',
    progress: { done: 100, total: 100 },
    error: null,
    at: new Date(row.at).toISOString(),
    tookMs: row.tookMs,
    scope: reviewScope.parse(JSON.parse(row.scope)),
    startedBy: row.startedBy,
    scheduleId: row.scheduleId,
    health: row.health,
    counts,
    money,
    rules: { evaluated: evaluated.parse(JSON.parse(row.evaluated)), left: left.parse(JSON.parse(row.left)) },
    keptWhole: row.keptWhole === 1,
    rechecked: row.rechecked,
    outdated,
  };
}

/** A review that is on its way, or did not come to its end: it has no figures. */
function unfinishedReview(job: Job, payload: string): Review {
  const { name, startedBy, scheduleId, scope } = reviewPayload.parse(JSON.parse(payload));
  const { id, state, progress, error, createdAt, startedAt } = job;
  return {
    ...{ id, name, state, progress, error, startedBy, scheduleId, scope },
    at: startedAt ?? createdAt,
    tookMs: null,
    health: null,
    counts: null,
    money: null,
    rules: null,
    keptWhole: false,
    rechecked: 0,
    outdated: null,
  };
}

export function createReviewReader({ db, jobs }: { db: Database; jobs: Pick<Jobs, 'get'> }) {
  const unfinished = (): Review[] =>
    prepared<[string], { id: string; payload: string }>(
      db,
      `SELECT id, payload FROM jobs WHERE kind = ? AND state <> 'done' AND id NOT IN (SELECT id FROM reviews)
       ORDER BY created_at DESC, id DESC`,
    )
      .all(reviewKind)
      .map(({ id, payload }) => unfinishedReview(jobs.get(id), payload));

  /** Only of the current review is it said why it is no longer how things stand. */
  const whole = (row: Row): Review =>
    wholeReview(row, currentReviewId(db) === row.id ? whyOutdated(db, row.seq) : null);

  /** A worker may finish a review between two looks: what is read together is of one moment. */
  const atOnce = <T>(read: () => T): T => db.transaction(read)();

  const one = (id: string): Review => {
    const row = prepared<[string], Row>(db, `SELECT ${columns} FROM reviews WHERE id = ?`).get(id);
    if (row) return whole(row);
    const job = prepared<[string, string], { payload: string }>(
      db,
      'SELECT payload FROM jobs WHERE id = ? AND kind = ?',
    ).get(id, reviewKind);
    if (!job) throw notFound('review', id);
    return unfinishedReview(jobs.get(id), job.payload);
  };
  const page = ({ limit, offset }: { limit: number; offset: number }): Page<Review> => {
    const open = unfinished();
    const total = prepared<[], number>(db, 'SELECT count(*) FROM reviews').pluck().get() ?? 0;
    // Those on their way are few: the page is cut from them and as many whole ones as could be on it.
    const rows = prepared<[number], Row>(db, `SELECT ${columns} FROM reviews ORDER BY at DESC, id DESC LIMIT ?`);
    const newest = [...open, ...rows.all(offset + limit).map(whole)].sort((a, b) => (a.at < b.at ? 1 : -1));
    return { items: newest.slice(offset, offset + limit), nextCursor: null, total: total + open.length };
  };

  return {
    get: (id: string): Review => atOnce(() => one(id)),
    list: (asked: { limit: number; offset: number }): Page<Review> => atOnce(() => page(asked)),

    /** The whole review of the same deals before this one, if there is one. */
    before: (id: string): string | undefined =>
      prepared<[string], string>(
        db,
        `SELECT earlier.id FROM reviews this JOIN reviews earlier ON earlier.at < this.at
           AND json_extract(earlier.scope, '$.filter') IS json_extract(this.scope, '$.filter')
           AND json_extract(earlier.scope, '$.importId') IS json_extract(this.scope, '$.importId')
         WHERE this.id = ? AND EXISTS (SELECT 1 FROM review_snapshots s WHERE s.review_id = earlier.id)
         ORDER BY earlier.at DESC, earlier.id DESC LIMIT 1`,
      )
        .pluck()
        .get(id),

    /** Over time, of all open deals: reviews of some of them would make it jump. */
    trend: ({ days, now }: { days: number; now: number }) => ({
      items: prepared<[number], TrendRow>(
        db,
        `SELECT id, at, health, findings, critical, deals, json_extract(money, '$.atRiskMinor') AS atRiskMinor,
           json_extract(money, '$.base') AS base
         FROM reviews WHERE at >= ? AND ${ofAllDeals} ORDER BY at, id`,
      )
        .all(now - days * 86_400_000)
        .map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
    }),
  };
}

type TrendRow = {
  id: string;
  at: number;
  health: number;
  findings: number;
  critical: number;
  deals: number;
  atRiskMinor: number;
  base: string;
};
