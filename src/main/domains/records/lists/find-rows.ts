import type { Database } from 'better-sqlite3';
import type { Condition, RecordKind } from '../../../../contract/base.ts';
import { invalid } from '../../../platform/invalid.ts';
import { type SortKey, sortRows } from '../../../platform/sorting/sort-rows.ts';
import { type ColumnStore, createColumnStore, type Need, type Tables } from './columns/column-store.ts';
import { emptyTable, loadColumns } from './columns/table-columns.ts';
import { todayNumber } from './days.ts';
import { needsOf } from './field-columns.ts';
import { sortNumberOf } from './field-values.ts';
import { type Field, searchedField } from './fields.ts';
import { findField, knownFields } from './find-field.ts';
import { narrowing } from './narrowing.ts';
import { parseFilter } from './parse-filter.ts';
import { parseSort } from './parse-sort.ts';
import { rememberedLists } from './remembered-lists.ts';
import { linkOf, type Reading } from './row-columns.ts';
import { rowTest } from './row-test.ts';

export type ListQuery = { kind: RecordKind; filter?: Condition[] | string; search?: string; sort?: string };

/** Finds the rows of a list, in its order, as SQLite's row numbers. */
export type FindRows = <T>(
  query: ListQuery,
  also: Need[],
  work: (rows: Uint32Array, reading: Reading) => T,
) => Promise<T>;

export function createFindRows(db: Database, now: () => number = Date.now): FindRows {
  const store: ColumnStore = createColumnStore(db);
  const remembered = rememberedLists();

  return async (query, also, work) => {
    const { kind } = query;
    const fields = knownFields(db, kind);
    const asked = conditionsOf(query).map((condition) => ({
      condition,
      field: findField(fields, kind, condition.field, 'filter'),
    }));
    const sorts = parseSort(query.sort).map(({ field, down }) => ({
      field: findField(fields, kind, field, 'sort'),
      down,
    }));
    const needs = [
      ...asked.flatMap(({ field }) => needsOf(kind, field, false)),
      ...sorts.flatMap(({ field }) => needsOf(kind, field, true)),
      ...also,
    ];
    const part = narrowing(db, kind, asked);
    const own = part && emptyTable(kind);
    if (own)
      await loadColumns(
        db,
        own,
        needs.flatMap((need) =>
          need.table === kind && need.column && need.source ? [[need.column, need.source]] : [],
        ),
        part,
      );
    const others = needs.filter((need) => need.table !== kind);

    return store.use(own ? others : [...needs, { table: kind }], (tables) => {
      const moment = now();
      const seen: Tables = own ? { seq: tables.seq, of: (table) => (table === kind ? own : tables.of(table)) } : tables;
      const reading: Reading = { db, tables: seen, kind, now: moment };
      const compute = () => orderRows(reading, asked, sorts);
      // What is today or over changes with the hour, and what is overdue with the minute: no list is kept longer.
      const clocked = [...asked, ...sorts].some(({ field }) => field.type === 'standing' || field.type === 'quietDays');
      const key = JSON.stringify([
        kind,
        asked.map(({ condition }) => condition),
        sorts,
        todayNumber(moment),
        Math.floor(moment / (clocked ? 60_000 : 3_600_000)),
      ]);
      return work(own ? compute() : remembered.get(key, tables.seq, compute), reading);
    });
  };
}

function conditionsOf({ kind, filter, search }: ListQuery): Condition[] {
  const conditions = parseFilter(filter);
  const text = search?.trim();
  return text ? [...conditions, { field: searchedField[kind], op: 'contains', value: text }] : conditions;
}

function orderRows(
  reading: Reading,
  asked: { condition: Condition; field: Field }[],
  sorts: { field: Field; down: boolean }[],
): Uint32Array {
  const keys = sorts.flatMap(({ field, down }): SortKey[] => {
    const of = sortNumberOf(reading, field);
    if (!of) throw invalid('sort', `A list cannot be sorted by ${field.name}.`, 'Sort by another field.');
    if (field.type !== 'link') return [{ of, down }];
    // Two accounts of one name are still two: the rows of each stand together, as its group does.
    const links = linkOf(reading, reading.kind, field.name);
    return [
      { of, down },
      { of: (row) => links[row] ?? 0, down: false },
    ];
  });
  const tests = asked.map(({ condition, field }) => rowTest(reading, condition, field));
  const { alive, size } = reading.tables.of(reading.kind);
  const rows = new Uint32Array(size);
  let count = 0;
  // Newest first: what no key tells apart stays in this order.
  for (let row = size - 1; row > 0; row--) {
    if (alive[row] === 1 && tests.every((test) => test(row))) rows[count++] = row;
  }
  return sortRows(rows.slice(0, count), keys);
}
