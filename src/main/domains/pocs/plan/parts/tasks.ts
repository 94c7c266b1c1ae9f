import type { PocTask } from '../../../../../contract/pocs/shapes.ts';
import { datedFields, fromRow, type Part, type RawDated, readLines, ruleFrom } from '../part.ts';
import { linkTo } from '../take-value.ts';
import { doneWith, longText, note, owners, shared, status, title } from './columns.ts';

const fields = [
  'title',
  'note',
  'internalNote',
  'phaseId',
  'status',
  'doneOn',
  'ourOwner',
  'theirOwner',
  ...datedFields,
];

export const tasks: Part<PocTask> = {
  table: 'poc_tasks',
  word: 'task',
  many: 'tasks',
  called: 'title',
  dated: true,
  columns: {
    title,
    note,
    internalNote: longText('internal_note'),
    phaseId: { column: 'phase_id', take: linkTo('poc_phases') },
    status,
    ...owners,
    shared,
  },
  read: (db, where) =>
    readLines<RawDated<PocTask>>(db, 'poc_tasks', where, fields).map((row) => ({
      ...fromRow(row),
      startRule: ruleFrom(row.startRule),
      endRule: ruleFrom(row.endRule),
    })),
  also: doneWith,
};
