import type { Condition } from '../../../../contract/base.ts';
import { fold } from '../../../platform/text/clean-text.ts';
import { columnName } from './field-columns.ts';
import { numberOf } from './field-values.ts';
import type { Field } from './fields.ts';
import { matchLink, targetNames } from './match-links.ts';
import { matchNumber } from './match-numbers.ts';
import { matchTags, matchText, matchYesNo } from './match-text.ts';
import { opNotFor, valuesOf } from './refuse-condition.ts';
import { columnOf, linkOf, type Reading, rowsOfOutcome } from './row-columns.ts';
import { standingOfRows, standingOrder } from './standing-of-rows.ts';

export type RowTest = (row: number) => boolean;

/** A condition as a test of rows. Long text is not here: SQLite has narrowed the rows by it already. */
export function rowTest(reading: Reading, condition: Condition, field: Field): RowTest {
  switch (field.type) {
    case 'number':
    case 'money':
    case 'day':
    case 'instant':
      return numberTest(reading, condition, field, field.type);
    case 'openDeals':
    case 'quietDays':
      return numberTest(reading, condition, field, 'number');
    case 'lastActivity':
      return numberTest(reading, condition, field, 'instant');
    case 'text': {
      const column = columnOf(reading, columnName(field));
      const matches = matchText(condition, field.type);
      return column?.kind === 'text' ? (row) => matches(column.values[row] ?? null) : () => false;
    }
    case 'choice':
      return choiceTest(reading, field, matchText(condition, field.type), foldedText);
    case 'yesNo':
      return choiceTest(reading, field, matchYesNo(condition), (text) => text);
    case 'tags':
      return choiceTest(reading, field, matchTags(condition), (text) => text);
    case 'link': {
      const links = linkOf(reading, reading.kind, field.name);
      const matches = matchLink(reading.db, condition, field.to, () =>
        targetNames(reading.db, reading.tables, field.to),
      );
      return (row) => matches(links[row] ?? 0);
    }
    case 'outcome':
      return outcomeTest(reading, condition);
    case 'standing':
      return standingTest(reading, condition);
    case 'through':
      return throughTest(reading, condition, field.sql);
    case 'id':
      return idTest(reading, condition);
    case 'longText':
      return () => true;
  }
}

function numberTest(
  reading: Reading,
  condition: Condition,
  field: Field,
  type: 'number' | 'money' | 'day' | 'instant',
): RowTest {
  const matches = matchNumber(condition, type, reading.now);
  const numberAt = numberOf(reading, field);
  return (row) => matches(numberAt(row));
}

const foldedText = (text: string | null) => (text === null ? null : fold(text));

/** Asks once for each different value, not once for each row. */
function choiceTest(
  reading: Reading,
  field: Field,
  matches: (text: string | null) => boolean,
  prepare: (text: string | null) => string | null,
): RowTest {
  const column = columnOf(reading, columnName(field));
  if (column?.kind !== 'choice') return () => false;
  const fits = Uint8Array.from(column.texts, (text) => (matches(prepare(text)) ? 1 : 0));
  return (row) => fits[column.values[row] ?? 0] === 1;
}

function outcomeTest(reading: Reading, condition: Condition): RowTest {
  const matches = matchText(condition, 'choice');
  const rows = new Set(
    ['open', 'won', 'lost'].filter(matches).flatMap((outcome) => [...rowsOfOutcome(reading.db, outcome)]),
  );
  const stages = linkOf(reading, 'deals', 'stageId');
  return (row) => rows.has(stages[row] ?? 0);
}

function standingTest(reading: Reading, condition: Condition): RowTest {
  const matches = matchText(condition, 'choice');
  const fits = standingOrder.map((standing) => matches(fold(standing)));
  const placeOf = standingOfRows(reading);
  return (row) => fits[placeOf(row)] === true;
}

function idTest(reading: Reading, condition: Condition): RowTest {
  const not = condition.op === 'isNot' || condition.op === 'noneOf';
  if (!not && condition.op !== 'is' && condition.op !== 'anyOf') throw opNotFor(condition, 'id');
  const rows = new Set(
    reading.db
      .prepare<[string], number>(`SELECT rowid FROM "${reading.kind}" WHERE id IN (SELECT value FROM json_each(?))`)
      .pluck()
      .all(JSON.stringify(valuesOf(condition).map(String))),
  );
  return (row) => rows.has(row) !== not;
}

function throughTest(reading: Reading, condition: Condition, sql: string): RowTest {
  const { op } = condition;
  const not = op === 'isNot' || op === 'noneOf' || op === 'isEmpty';
  if (op === 'isEmpty' || op === 'isPresent') {
    const linked = new Set(reading.db.prepare<[], number>(sql).pluck().all());
    return (row) => linked.has(row) !== not;
  }
  if (!not && op !== 'is' && op !== 'anyOf') throw opNotFor(condition, 'link');
  const find = reading.db
    .prepare<[string, string], number>(`${sql} WHERE o.id = ? OR o.name = ? COLLATE NOCASE`)
    .pluck();
  const rows = new Set(valuesOf(condition).flatMap((value) => find.all(String(value), String(value).trim())));
  return (row) => rows.has(row) !== not;
}
