import type { Database } from 'better-sqlite3';
import { AppError } from '../app-error.ts';

/** A full-text index is derived from the records: search notices that it is damaged and builds it anew. */
const aboutDerived = (verdict: string): boolean => /^fts5:|\bFTS5 table\b/.test(verdict);

/** Reads every page; cheap for a small file, a matter for a worker for a large one. */
export function checkWhole(db: Database, file: string): void {
  const verdicts = db.prepare<[], string>('PRAGMA quick_check(20)').pluck().all();
  const verdict = verdicts.find((each) => each !== 'ok' && !aboutDerived(each));
  if (verdict !== undefined) {
    throw new AppError('WORKSPACE_DAMAGED', `${file} is damaged: ${verdict.replaceAll(/\s+/g, ' ').slice(0, 200)}.`, {
      remedy: 'Restore the latest backup; the damaged file is kept beside it.',
    });
  }
}
