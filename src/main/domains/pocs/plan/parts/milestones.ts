import type { Milestone } from '../../../../../contract/pocs/shapes.ts';
import { type Counts, statusOf } from '../../progress/roll-up.ts';
import { datedFields, fromRow, type Part, type RawDated, readLines, ruleFrom } from '../part.ts';
import { doneWith, note, owners, shared, status, title } from './columns.ts';

type Row = RawDated<Omit<Milestone, 'rolledUp'>> & Counts;

const fields = ['title', 'note', 'status', 'doneOn', 'ourOwner', 'theirOwner', ...datedFields];
/** The tasks of the phases that lead to it. */
const counts = ['completed', 'in_progress', 'blocked', '']
  .map(
    (wanted) => `, (SELECT count(*) FROM poc_phases p JOIN poc_tasks t ON t.phase_id = p.id
      WHERE p.milestone_id = l.id${wanted && ` AND t.status = '${wanted}'`}) AS "${wanted || 'total'}"`,
  )
  .join('');

export const milestones: Part<Milestone> = {
  table: 'poc_milestones',
  word: 'milestone',
  many: 'milestones',
  called: 'title',
  dated: true,
  columns: { title, note, status, ...owners, shared },
  read: (db, where) =>
    readLines<Row>(db, 'poc_milestones', where, fields, counts).map((row) => {
      const { total, completed, in_progress, blocked, ...own } = row;
      return {
        ...fromRow(own),
        startRule: ruleFrom(row.startRule),
        endRule: ruleFrom(row.endRule),
        rolledUp: total > 0 ? statusOf({ total, completed, in_progress, blocked }) : row.status,
      };
    }),
  also: doneWith,
};
