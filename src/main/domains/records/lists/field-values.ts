import { minorDigits } from '../../../platform/money/currencies.ts';
import { fold } from '../../../platform/text/clean-text.ts';
import { listStages } from '../services/stages.ts';
import { columnName } from './field-columns.ts';
import type { Field } from './fields.ts';
import { targetNames } from './match-links.ts';
import { daysWithoutActivity, daysWithoutStep } from './quiet-days.ts';
import { columnOf, linkOf, type Reading, rowsOfOutcome } from './row-columns.ts';
import { standingOfRows } from './standing-of-rows.ts';

export type OfRow = (row: number) => number;

const none: OfRow = () => Number.NaN;

/**
 * The number that a field is filtered by. Amounts of all currencies are put on one scale, hundredths of the
 * currency, so that 500 yen lie between 499 and 501 dollars: no rates are applied.
 */
export function numberOf(reading: Reading, field: Field): OfRow {
  if (field.type === 'money') {
    const minor = columnOf(reading, `${field.name}.minor`);
    const currency = columnOf(reading, 'currency');
    if (minor?.kind !== 'number' || currency?.kind !== 'choice') return none;
    const scales = currency.texts.map((code) => (code === null ? 1 : 10 ** (2 - minorDigits(code))));
    return (row) => (minor.values[row] ?? Number.NaN) * (scales[currency.values[row] ?? 0] ?? 1);
  }
  if (field.type === 'openDeals') return openDealsOf(reading);
  if (field.type === 'lastActivity') return lastActivityOf(reading);
  if (field.type === 'quietDays') {
    return field.of === 'step' ? daysWithoutStep(reading) : daysWithoutActivity(reading, lastActivityOf(reading));
  }
  const column = columnOf(reading, columnName(field));
  return column?.kind === 'number' ? (row) => column.values[row] ?? Number.NaN : none;
}

function openDealsOf(reading: Reading): OfRow {
  const { db, tables } = reading;
  const open = rowsOfOutcome(db, 'open');
  const accounts = linkOf(reading, 'deals', 'accountId');
  const stages = linkOf(reading, 'deals', 'stageId');
  const counts = new Float64Array(tables.of('accounts').size);
  for (let row = 1; row < tables.of('deals').size; row++) {
    const account = accounts[row] ?? 0;
    if (account !== 0 && open.has(stages[row] ?? 0)) counts[account] = (counts[account] ?? 0) + 1;
  }
  return (row) => counts[row] ?? 0;
}

function lastActivityOf(reading: Reading): OfRow {
  const deals = linkOf(reading, 'activities', 'dealId');
  const times = reading.tables.of('activities').columns.get('occurredAt');
  if (times?.kind !== 'number') return none;
  const latest = new Float64Array(reading.tables.of('deals').size).fill(Number.NaN);
  for (let row = 1; row < reading.tables.of('activities').size; row++) {
    const deal = deals[row] ?? 0;
    const time = times.values[row] ?? Number.NaN;
    if (deal !== 0 && time <= reading.now && !((latest[deal] ?? Number.NaN) >= time)) latest[deal] = time;
  }
  return (row) => latest[row] ?? Number.NaN;
}

/** The number that a field is sorted by; undefined for what has no order. */
export function sortNumberOf(reading: Reading, field: Field): OfRow | undefined {
  switch (field.type) {
    case 'id':
    case 'through':
    case 'longText':
      return undefined;
    case 'text': {
      const column = columnOf(reading, columnName(field));
      return column?.kind === 'text' ? (row) => column.ranks[row] ?? Number.NaN : none;
    }
    case 'choice':
    case 'tags':
    case 'yesNo': {
      const column = columnOf(reading, columnName(field));
      if (column?.kind !== 'choice') return none;
      const ranks = choiceRanks(column.texts, field.type === 'choice' ? field.order : undefined);
      return (row) => ranks[column.values[row] ?? 0] ?? Number.NaN;
    }
    case 'standing':
      return standingOfRows(reading);
    case 'outcome':
    case 'link': {
      const ranks = linkRanks(reading, field.type === 'link' ? field.to : 'stages');
      const links = linkOf(reading, reading.kind, field.type === 'link' ? field.name : 'stageId');
      return (row) => ranks[links[row] ?? 0] ?? Number.NaN;
    }
    default:
      return numberOf(reading, field);
  }
}

export function choiceRanks(texts: (string | null)[], order: readonly string[] | undefined): Float64Array {
  const ranks = new Float64Array(texts.length).fill(Number.NaN);
  const folded = texts.map((text) => (text === null ? null : fold(text)));
  const places = [...texts.keys()].slice(1);
  const orderOf = (place: number) => order?.indexOf(texts[place] ?? '') ?? 0;
  places.sort((a, b) => {
    const [x, y] = [folded[a] ?? '', folded[b] ?? ''];
    return orderOf(a) - orderOf(b) || (x < y ? -1 : x > y ? 1 : 0);
  });
  for (const [rank, place] of places.entries()) ranks[place] = rank;
  return ranks;
}

/** Stages in their own order, everything else by name. */
export function linkRanks({ db, tables }: Reading, to: string): Float64Array {
  const column = tables.of(to).columns.get('name');
  if (column?.kind === 'text') return column.ranks;
  if (to === 'stages') {
    const rows = db.prepare<[string], number>('SELECT rowid FROM stages WHERE id = ?').pluck();
    return ranksOf(listStages(db).map(({ id }) => rows.get(id) ?? 0));
  }
  const names = targetNames(db, tables, 'people');
  const rows = [...names.keys()].filter((row) => names[row] !== null);
  return ranksOf(rows.sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1)));
}

function ranksOf(rows: number[]): Float64Array {
  const ranks = new Float64Array(Math.max(0, ...rows) + 1).fill(Number.NaN);
  for (const [rank, row] of rows.entries()) ranks[row] = rank;
  return ranks;
}
