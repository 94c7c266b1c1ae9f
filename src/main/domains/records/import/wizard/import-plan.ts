import type { Stage } from '../../../../../contract/records/shapes.ts';
import type { Decimal, ImportKind } from '../index.ts';

export type CustomType = 'text' | 'number' | 'date' | 'choice' | 'yes_no';

/** How one column of the file is read. */
export type PlannedColumn = {
  column: number;
  header: string;
  target: string;
  decimal: Decimal | null;
  dateOrder: 'dmy' | 'mdy' | null;
  excelSerials: boolean;
  percentScale: 'points' | 'fraction' | null;
  /** For a custom field; one that is not there yet is made. */
  custom: { label: string; type: CustomType; choices: string[]; isNew: boolean } | null;
};

/** All that reading the rows needs to know; plain data, as it goes to another thread. */
export type ImportPlan = {
  kind: ImportKind;
  columns: PlannedColumn[];
  /** For amounts that name none. */
  currency: string;
  /** Of times without a zone. */
  timeZone: string;
  /** Those of the workspace, in order. */
  stages: Stage[];
  /** Stage names of the file that a person has given a meaning, by name, to the id of a stage. */
  chosenStages: Record<string, string>;
};
