import { newId } from '../../../../platform/ids.ts';
import { cleanText, isProblem, type Row } from '../index.ts';
import { cellReader, customReader, lenient } from './cell-readers.ts';
import type { ImportPlan, PlannedColumn } from './import-plan.ts';
import { stageReader } from './read-stage.ts';
import { type CellProblem, kindWord, type RowValues, slotOf, slots } from './record-values.ts';

export type ReadRow = { values: RowValues; problems: CellProblem[]; failed: boolean };

const noProblems: CellProblem[] = [];
const blank: RowValues = slots.map(() => null);
/** A row of another width has its cells in the wrong columns; everything else is worth having. */
const fatalInRow: ReadonlySet<string> = new Set(['too-few-cells', 'too-many-cells']);

/** Reads rows of the file into values, one after another. The row it answers is good until the next is read. */
export function createRowReader(plan: ImportPlan): (row: Row, ids: boolean) => ReadRow {
  const { kind } = plan;
  // An amount is read with the currency beside it, which therefore comes first.
  const ordered = plan.columns.toSorted((a, b) => rank(a) - rank(b));
  const readers = ordered.flatMap((planned) => {
    const read = cellReader(planned, plan);
    return read ? [{ ...planned, read }] : [];
  });
  const readStage = stageOfDeal(plan);
  const readCustom = customOf(plan);
  const columnNames = plan.columns.map(({ header, column }) => [column, header] as const);
  const headerOf = new Map(columnNames);

  return (row, withIds) => {
    const values = blank.slice();
    const { cells } = row;
    let problems = noProblems;
    let failed = false;
    const report = (column: string | null, message: string, fatal: boolean) => {
      if (problems === noProblems) problems = [];
      problems.push({ column, message, failed: fatal });
      failed ||= fatal;
    };
    if (row.problems.length > 0) {
      for (const { code, column, message } of row.problems) {
        report(column === null ? null : (headerOf.get(column) ?? null), message, fatalInRow.has(code));
      }
      if (failed) return { values, problems, failed };
    }
    for (let at = 0; at < readers.length; at++) {
      const reader = readers[at];
      if (reader === undefined) break;
      const text = cells[reader.column];
      if (text === undefined || text === '') continue;
      const problem = reader.read(text, values);
      if (problem !== null) report(reader.header, problem.problem, !kept(reader, text, values));
    }
    readStage?.(cells, values, report);
    readCustom?.(cells, values, report);
    nameRow(kind, values);
    if (values[slotOf.name] === null && !failed) {
      report(null, `The row has no name for the ${kindWord[kind]}. Fill it in.`, true);
    }
    if (withIds && !failed) {
      values[slotOf.id] = newId();
      if (values[slotOf.description] !== null || values[slotOf.nextWhat] !== null) values[slotOf.noteId] = newId();
      if (values[slotOf.nextAt] !== null) values[slotOf.nextId] = newId();
    }
    return { values, problems, failed };
  };
}

/** A phone number that is none is still worth having as it is; a domain is not. */
function kept({ target }: PlannedColumn, text: string, values: RowValues): boolean {
  if (!lenient.has(target) || text.length > 80) return false;
  if (target === 'phone' || target === 'website') values[slotOf[target]] = cleanText(text);
  return true;
}

const rank = ({ target }: PlannedColumn): number => (target === 'currency' ? 0 : 1);

type Report = (column: string | null, message: string, fatal: boolean) => void;
type Step = (cells: readonly string[], values: RowValues, report: Report) => void;

/** The stage, and what a deal takes from it where the file says nothing else. */
function stageOfDeal(plan: ImportPlan): Step | null {
  if (plan.kind !== 'deals') return null;
  const stages = stageReader(plan);
  const stageColumn = plan.columns.find(({ target }) => target === 'stage');
  const statusColumn = plan.columns.find(({ target }) => target === 'status');
  const at = slotOf.stage;
  return (cells, values, report) => {
    const text = stageColumn === undefined ? '' : (cells[stageColumn.column] ?? '');
    const found = text === '' ? null : stages.read(text);
    const stage = isProblem(found) ? null : found;
    const status = statusColumn === undefined ? '' : (cells[statusColumn.column] ?? '');
    const settled = status === '' ? stage : stages.withStatus(stage, status);
    if (isProblem(found) && settled === null) report(stageColumn?.header ?? null, found.problem, true);
    values[at] = settled?.id ?? null;
  };
}

/** Custom fields end up as one JSON text. */
function customOf(plan: ImportPlan): Step | null {
  const columns = plan.columns.flatMap((planned) =>
    planned.custom === null ? [] : [{ ...planned, label: planned.custom.label, read: customReader(planned) }],
  );
  if (columns.length === 0) return null;
  const at = slotOf.custom;
  return (cells, values, report) => {
    let custom: Record<string, string | number | boolean> | null = null;
    for (const { column, header, label, read } of columns) {
      const text = cells[column];
      if (text === undefined || text === '') continue;
      const value = read(text);
      if (isProblem(value)) {
        report(header, value.problem, true);
      } else if (value !== null) {
        custom ??= {};
        custom[label] = value;
      }
    }
    if (custom !== null) values[at] = JSON.stringify(custom);
  };
}

function nameRow(kind: ImportPlan['kind'], values: RowValues): void {
  if (kind !== 'contacts' || values[slotOf.name] !== null) return;
  const whole = [values[slotOf.firstName], values[slotOf.lastName]].filter((part) => part !== null).join(' ');
  const email = values[slotOf.email];
  values[slotOf.name] = whole || (typeof email === 'string' ? email : null);
}
