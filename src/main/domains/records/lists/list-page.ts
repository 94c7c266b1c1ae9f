import type { Page } from '../../../../contract/base.ts';
import { invalid } from '../../../platform/invalid.ts';

export type PageAsked = { limit?: number; cursor?: string; offset?: number };

/**
 * One page of a list. A cursor holds the last row of the page before and its place: as long as that row is
 * in the list the next page begins after it, wherever it has moved to.
 */
export function pageOfRows<T>(rows: Uint32Array, asked: PageAsked, read: (rows: number[]) => T[]): Page<T> {
  const start = asked.cursor === undefined ? (asked.offset ?? 0) : afterCursor(rows, asked.cursor);
  const end = Math.min(start + (asked.limit ?? 50), rows.length);
  const shown = Array.from(rows.subarray(start, end));
  const last = shown.at(-1);
  return {
    items: read(shown),
    nextCursor: end < rows.length && last !== undefined ? `${last.toString(36)}.${end.toString(36)}` : null,
    total: rows.length,
  };
}

function afterCursor(rows: Uint32Array, cursor: string): number {
  const [, row, place] = /^([0-9a-z]{1,9})\.([0-9a-z]{1,9})$/.exec(cursor) ?? [];
  if (row === undefined || place === undefined) {
    throw invalid(
      'cursor',
      'This cursor is not one that a list gave.',
      'Send the nextCursor of the page before, or none.',
    );
  }
  const end = Number.parseInt(place, 36);
  const last = Number.parseInt(row, 36);
  const found = rows[end - 1] === last ? end - 1 : rows.indexOf(last);
  return found === -1 ? end : found + 1;
}
