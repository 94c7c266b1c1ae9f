import type { Values } from '../../../../platform/ledger/write-row.ts';
import type { Column } from '../part.ts';
import { asIs, body, line, lineOrNull, name } from '../take-value.ts';

/** Columns that several parts of a plan have. */
export const title: Column = { column: 'title', take: name };
export const note: Column = { column: 'note', take: body, initial: '' };
export const shared: Column = { column: 'shared', take: asIs, initial: 1 };
export const shortText = (column: string): Column => ({ column, take: line, initial: '' });
export const longText = (column: string): Column => ({ column, take: body, initial: '' });
export const status: Column = { column: 'status', take: asIs, initial: 'not_started' };
export const owners = {
  ourOwner: { column: 'our_owner', take: lineOrNull, initial: null },
  theirOwner: { column: 'their_owner', take: lineOrNull, initial: null },
} as const;

/** The day on which it was done is known when it is set to done. */
export const doneWith = (set: Readonly<Values>, { today }: { today: string }): Values =>
  set.status === undefined ? {} : { done_on: set.status === 'completed' ? today : null };
