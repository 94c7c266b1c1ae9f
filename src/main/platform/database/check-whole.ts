import type { Database } from 'better-sqlite3';
import { AppError } from '../app-error.ts';

/** Reads every page; cheap for a small file, a matter for a worker for a large one. */
export function checkWhole(db: Database, file: string): void {
  const verdict = String(db.pragma('quick_check(1)', { simple: true }));
  if (verdict !== 'ok') {
    throw new AppError('WORKSPACE_DAMAGED', `${file} is damaged: ${verdict.replaceAll(/\s+/g, ' ').slice(0, 200)}.`, {
      remedy: 'Restore the latest backup; the damaged file is kept beside it.',
    });
  }
}
