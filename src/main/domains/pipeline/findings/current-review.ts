import type { Database } from 'better-sqlite3';
import { prepared } from '../../../platform/database/prepared.ts';

/** A review of all open deals; those of a filter or an import say little about how the pipeline does. */
export const ofAllDeals = `json_extract(scope, '$.filter') IS NULL AND json_extract(scope, '$.importId') IS NULL`;

/**
 * The review that is kept up with what is edited: the newest whole one of all open deals; where there is none, the
 * newest whole one of any.
 */
export const currentReviewId = (db: Database): string | null =>
  prepared<[], string>(
    db,
    `SELECT id FROM reviews WHERE EXISTS (SELECT 1 FROM review_snapshots s WHERE s.review_id = reviews.id)
     ORDER BY (${ofAllDeals}) DESC, at DESC, id DESC LIMIT 1`,
  )
    .pluck()
    .get() ?? null;
