import type { Database } from 'better-sqlite3';
import type { ImportOptions, ImportPreview } from '../../../../../contract/records/imports.ts';
import { type ColumnProfile, isProblem, openTable } from '../index.ts';
import { duplicateLookup } from './duplicate-lookup.ts';
import { fileOptions } from './file-options.ts';
import { explainImportError } from './import-error.ts';
import { targetsOf } from './import-fields.ts';
import type { ImportPlan, PlannedColumn } from './import-plan.ts';
import { isNote, planImport } from './plan-import.ts';
import { stageReader } from './read-stage.ts';
import { createRowReader } from './row-reader.ts';
import { shownValues } from './shown-values.ts';

const shownRows = 50;
const samplesForStages = 2000;

/** Shows what an import would make of a file, without writing anything. */
export async function previewImport(
  db: Database,
  file: { upload: string; path: string; fileName: string },
  options: Partial<ImportOptions>,
): Promise<ImportPreview> {
  try {
    const table = await openTable(file.path, fileOptions(options, file.fileName));
    try {
      const { plan, chosen, profiles, sample } = await planImport(db, table, options, samplesForStages);
      const read = createRowReader(plan);
      const duplicateOf = duplicateLookup(db, plan.kind);
      const rows = sample.first.filter((row) => !isNote(row));
      return {
        upload: file.upload,
        fileName: file.fileName,
        format: table.format,
        encoding: table.encoding,
        delimiter: table.delimiter,
        sheets: table.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
        sheet: table.sheet,
        kind: plan.kind,
        headers: [...table.headers],
        headerProblems: table.headerProblems.map(({ message }) => message),
        mapping: chosen.mapping,
        remembered: chosen.remembered,
        targets: targetsOf(plan.kind),
        confidence: chosen.confidence,
        customFields: chosen.customFields,
        currency: plan.currency,
        unknownStages: unknownStages(
          plan,
          rows.map(({ cells }) => cells),
        ),
        ambiguous: plan.columns.flatMap((column) => ambiguity(column, profiles[column.column], options)),
        rows: rows.slice(0, shownRows).map((row) => {
          const { values, problems } = read(row, false);
          return {
            row: row.number,
            cells: row.cells,
            values: shownValues(plan, values),
            problems,
            duplicateOf: duplicateOf(values),
          };
        }),
        estimatedRows: sample.rows === 0 ? 0 : Math.round(sample.rows / Math.max(sample.progress, 0.001)),
      };
    } finally {
      await table.close();
    }
  } catch (error) {
    throw explainImportError(error);
  }
}

function unknownStages(plan: ImportPlan, cells: readonly string[][]): string[] {
  const column = plan.columns.find(({ target }) => target === 'stage')?.column;
  if (column === undefined) return [];
  const stages = stageReader(plan);
  const names = new Set(cells.map((row) => row[column] ?? ''));
  return [...names].filter((name) => isProblem(stages.read(name))).slice(0, 200);
}

type Ambiguity = ImportPreview['ambiguous'][number];
const money = new Set(['amount', 'annualRevenue']);
const dates = new Set(['closeDate', 'createdAt', 'nextAt']);

/** What has to be asked about a column before its cells can be read. */
function ambiguity(
  { header, target, custom }: PlannedColumn,
  profile: ColumnProfile | undefined,
  options: Partial<ImportOptions>,
): Ambiguity[] {
  if (!profile) return [];
  const said = options.readings?.[header];
  const asked = <T>(
    choice: { ambiguous: boolean; readings: readonly { as: T; example: string; means: string }[] },
    reading: (as: T) => Ambiguity['options'][number]['reading'],
  ): Ambiguity[] => {
    if (!choice.ambiguous) return [];
    const readingOptions = choice.readings.map(({ as, example, means }) => ({
      label: `${example} means ${means}`,
      reading: reading(as),
    }));
    const chosen = readingOptions.findIndex(
      ({ reading: each }) =>
        said !== undefined && Object.entries(each).every(([key, value]) => said[key as keyof typeof said] === value),
    );
    return [{ column: header, sample: choice.readings[0]?.example ?? '', options: readingOptions, chosen }];
  };
  if (money.has(target) || custom?.type === 'number') return asked(profile.decimal, (decimal) => ({ decimal }));
  if (dates.has(target) || custom?.type === 'date') return asked(profile.dateOrder, (dateOrder) => ({ dateOrder }));
  if (target !== 'probability') return [];
  return asked(profile.percentScale, (as) => ({ percentScale: as === 'points' ? 'percent' : 'fraction' }));
}
