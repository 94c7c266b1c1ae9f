import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError, notFound } from '../../../platform/app-error.ts';

/** Of the job that an import is, what a review has to know. */
const imported = z.object({ fileName: z.string(), commandSeq: z.number().nullable() });

export type ImportedDeals = { fileName: string; dealIds: string[] };

/** The deals that an import added or changed. */
export function dealsOfImport(db: Database, importId: string): ImportedDeals {
  const job = db
    .prepare<[string], { state: string; result: string | null }>(
      `SELECT state, result FROM jobs WHERE id = ? AND kind = 'import'`,
    )
    .get(importId);
  if (!job) throw notFound('import', importId);
  if (job.state !== 'done' || job.result === null) {
    throw new AppError('CONFLICT', 'This import is not done, so that its deals cannot be reviewed yet.', {
      remedy: 'Wait until it is done. If it failed, import the file again.',
    });
  }
  const { fileName, commandSeq } = imported.parse(JSON.parse(job.result));
  const dealIds = db
    .prepare<[number | null], string>(
      `SELECT DISTINCT c.row FROM commands m JOIN changes c ON c.seq BETWEEN m.first_change AND m.last_change
       WHERE m.seq = ? AND c.tbl = 'deals'`,
    )
    .pluck()
    .all(commandSeq);
  return { fileName, dealIds };
}
