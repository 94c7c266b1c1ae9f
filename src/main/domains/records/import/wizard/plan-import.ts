import type { Database } from 'better-sqlite3';
import type { ImportOptions } from '../../../../../contract/records/imports.ts';
import { listCustomFields } from '../../services/custom-fields.ts';
import { listStages } from '../../services/stages.ts';
import {
  type ColumnProfile,
  type ColumnProfiler,
  columnProfiler,
  detectKind,
  type ImportKind,
  type ImportTable,
  type Row,
} from '../index.ts';
import { type ChosenMapping, chooseMapping } from './choose-mapping.ts';
import { customLabel } from './import-fields.ts';
import type { CustomType, ImportPlan, PlannedColumn } from './import-plan.ts';

/** How many rows are looked at to find out how the columns write numbers and dates. */
const sampledRows = 3000;

export type PlannedImport = {
  plan: ImportPlan;
  chosen: ChosenMapping;
  profiles: ColumnProfile[];
  sample: { first: Row[]; rows: number; progress: number };
};

/** Looks at the first rows of a file and decides how each of its columns is read. */
export async function planImport(
  db: Database,
  table: ImportTable,
  options: Partial<ImportOptions>,
  keep = 0,
): Promise<PlannedImport> {
  const kind: ImportKind = options.kind ?? detectKind(table.headers)?.kind ?? 'deals';
  const chosen = chooseMapping(db, kind, table.headers, options.mapping);
  const { profiles, sample } = await profileColumns(table, keep);
  const known = listCustomFields(db, kind);
  const targeted = table.headers.flatMap((header, column) => {
    const target = chosen.mapping[header];
    const profile = profiles[column];
    return target && profile ? [{ header, column, target, profile }] : [];
  });
  const columns = targeted.map(({ header, column, target, profile }): PlannedColumn => {
    const said = options.readings?.[header];
    const label = customLabel(target);
    const field = label === null ? undefined : known.find((each) => each.label.toLowerCase() === label.toLowerCase());
    const order = said?.dateOrder === 'ymd' ? undefined : said?.dateOrder;
    const scale = said?.percentScale === 'percent' ? 'points' : said?.percentScale;
    return {
      column,
      header,
      target,
      decimal: said?.decimal ?? profile.decimal.value,
      dateOrder: order ?? profile.dateOrder.value,
      excelSerials: profile.excelSerials,
      percentScale: scale ?? profile.percentScale.value,
      custom:
        label === null
          ? null
          : {
              label: field?.label ?? label,
              type: field?.type ?? customType(profile),
              choices: field?.choices ?? [],
              isNew: field === undefined,
            },
    };
  });
  const plan: ImportPlan = {
    kind,
    columns,
    currency: options.currency ?? usualCurrency(db, profiles),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    stages: listStages(db),
    chosenStages: options.stages ?? {},
  };
  return { plan, chosen, profiles, sample };
}

async function profileColumns(table: ImportTable, keep: number) {
  const profilers: ColumnProfiler[] = table.headers.map(columnProfiler);
  const first: Row[] = [];
  let rows = 0;
  for await (const batch of table.rows) {
    for (const row of batch) {
      if (rows >= sampledRows) break;
      rows++;
      if (first.length < keep) first.push({ ...row, cells: row.cells.slice() });
      if (isNote(row)) continue;
      for (let at = 0; at < profilers.length; at++) profilers[at]?.add(row.cells[at] ?? '');
    }
    if (rows >= sampledRows) break;
  }
  return { profiles: profilers.map((each) => each.finish()), sample: { first, rows, progress: table.progress() } };
}

export const isNote = (row: Row): boolean =>
  row.problems.length > 0 && row.problems.some(({ code }) => code === 'note-row');

function customType({ look }: ColumnProfile): CustomType {
  if (look === 'boolean') return 'yes_no';
  if (look === 'date') return 'date';
  return look === 'integer' || look === 'number' ? 'number' : 'text';
}

/** What the workspace mostly deals in, else the one sign in the file. */
function usualCurrency(db: Database, profiles: ColumnProfile[]): string {
  const mostUsed = db
    .prepare<[], { currency: string }>(
      `SELECT currency FROM (SELECT currency FROM deals WHERE currency IS NOT NULL ORDER BY rowid DESC LIMIT 2000)
       GROUP BY currency ORDER BY count(*) DESC LIMIT 1`,
    )
    .get();
  const inFile = new Set(profiles.flatMap(({ currencies }) => currencies));
  return mostUsed?.currency ?? (inFile.size === 1 ? [...inFile][0] : undefined) ?? 'USD';
}
