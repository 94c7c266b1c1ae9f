import type { ImportState } from '../../../../../contract/records/imports.ts';

export type ImportCounts = ImportState['counts'];

export const noCounts = (): ImportCounts => ({ read: 0, created: 0, updated: 0, skipped: 0, failed: 0 });

export type Outcome = 'created' | 'updated' | 'skipped';

/** What to do with a row whose record is there already. */
export type Duplicates = 'update' | 'skip' | 'create';

/** Writes one row of a kind, then, at the end, what still waits. */
export type KindWriter = { write(values: readonly (string | number | null)[]): Outcome; flush(): void };
