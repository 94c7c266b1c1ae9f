import type { Database } from 'better-sqlite3';
import type { DateRule } from '../../../../contract/pocs/shapes.ts';
import type { Value, Values } from '../../../platform/ledger/write-row.ts';

export type PlanTable =
  | 'poc_milestones'
  | 'poc_phases'
  | 'poc_tasks'
  | 'poc_criteria'
  | 'poc_team'
  | 'poc_stack'
  | 'poc_links'
  | 'poc_values';

/** Where a value goes, how it is made fit to be kept, and what a new line has without it. */
export type Column = { column: string; take: Take; initial?: Value };
export type Take = (value: unknown, at: { field: string; db: Database; pocId: string }) => Value;

/** What differs from one part of a plan to another; adding, changing, deleting and ordering its lines is the same. */
export type Part<R> = {
  table: PlanTable;
  word: string;
  many: string;
  /** The field that a line is called by. */
  called: string;
  dated: boolean;
  columns: Readonly<Record<string, Column>>;
  read(db: Database, where: { poc: string } | { line: string }): R[];
  /** Columns that follow from what is set. */
  also?(set: Readonly<Values>, at: { today: string; by: string }): Values;
};

type Kept = { shared: number; createdAt: number; updatedAt: number };
export type RawLine<R> = Omit<R, keyof Kept | 'startRule' | 'endRule'> & Kept;
export type RawDated<R> = RawLine<R> & { startRule: string | null; endRule: string | null };

/** Reads the lines of one POC in their order, or one line. */
export function readLines<Row>(
  db: Database,
  table: PlanTable,
  where: { poc: string } | { line: string },
  fields: readonly string[],
  more = '',
): Row[] {
  const names = ['id', 'position', 'shared', 'createdAt', 'updatedAt', ...fields];
  const columns = names.map((name) => `l.${columnOf(name)} AS "${name}"`).join(', ');
  const [column, id] = 'poc' in where ? ['poc_id', where.poc] : ['id', where.line];
  return db
    .prepare<[string], Row>(`SELECT ${columns}${more} FROM ${table} l WHERE l.${column} = ? ORDER BY l.position, l.id`)
    .all(id);
}

/** The field `endDay` as the column `end_day`. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const instantOf = (ms: number): string => new Date(ms).toISOString();

export function fromRow<T extends Kept>({ shared, createdAt, updatedAt, ...rest }: T) {
  return { ...rest, shared: shared === 1, createdAt: instantOf(createdAt), updatedAt: instantOf(updatedAt) };
}

export const ruleFrom = (json: string | null): DateRule | null =>
  json === null ? null : (JSON.parse(json) as DateRule);

export const datedFields = ['startDay', 'startRule', 'endDay', 'endRule'] as const;
