import type { ImportOptions, ImportPreview } from '../../../../../contract/records/imports.ts';

type SampleRow = ImportPreview['rows'][number];
export type Fate = 'new' | 'update' | 'skip' | 'out';

/** What becomes of a row. */
export function fateOf(
  row: Pick<SampleRow, 'problems' | 'duplicateOf'>,
  duplicates: ImportOptions['duplicates'],
): Fate {
  if (row.problems.some(({ failed }) => failed)) return 'out';
  if (row.duplicateOf === null || duplicates === 'create') return 'new';
  return duplicates;
}

export interface SampleCounts {
  fates: Record<Fate, number>;
  /** Rows with anything to say about them. */
  marked: number;
  alreadyHere: number;
}

export function countSample(rows: SampleRow[], duplicates: ImportOptions['duplicates']): SampleCounts {
  const fates: Record<Fate, number> = { new: 0, update: 0, skip: 0, out: 0 };
  for (const row of rows) fates[fateOf(row, duplicates)] += 1;
  return {
    fates,
    marked: rows.filter(({ problems }) => problems.length > 0).length,
    alreadyHere: rows.filter(({ duplicateOf }) => duplicateOf !== null).length,
  };
}
