import { dealHistory } from '../schema.ts';

/** The columns of a deal that rules look back on. */
export const trackedFields = dealHistory.field.enumValues;
export type TrackedField = (typeof trackedFields)[number];
