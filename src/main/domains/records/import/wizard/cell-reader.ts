import type { Problem } from '../index.ts';
import type { RowValues } from './record-values.ts';

/** Reads one cell into the values of its row, or says why it cannot. */
export type CellReader = (text: string, values: RowValues) => Problem | null;
