import type { Value } from '../../../platform/ledger/write-row.ts';

/** A column and the expression over the row `t` that it is set to. */
export type Assignment = { column: string; sql: string; params: Value[] };
