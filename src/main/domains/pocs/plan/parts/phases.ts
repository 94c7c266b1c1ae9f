import type { Phase } from '../../../../../contract/pocs/shapes.ts';
import { type Counts, percentOf, statusOf } from '../../progress/roll-up.ts';
import { datedFields, fromRow, type Part, type RawDated, readLines, ruleFrom } from '../part.ts';
import { linkTo } from '../take-value.ts';
import { note, shared, title } from './columns.ts';

type Row = RawDated<Omit<Phase, 'status' | 'percent'>> & Counts;

const fields = ['title', 'note', 'milestoneId', ...datedFields];
const counts = ['completed', 'in_progress', 'blocked', '']
  .map(
    (wanted) =>
      `, (SELECT count(*) FROM poc_tasks t WHERE t.phase_id = l.id${wanted && ` AND t.status = '${wanted}'`}) AS "${wanted || 'total'}"`,
  )
  .join('');

export const phases: Part<Phase> = {
  table: 'poc_phases',
  word: 'phase',
  many: 'phases',
  called: 'title',
  dated: true,
  columns: {
    title,
    note,
    milestoneId: { column: 'milestone_id', take: linkTo('poc_milestones'), initial: null },
    shared,
  },
  read: (db, where) =>
    readLines<Row>(db, 'poc_phases', where, fields, counts).map((row) => {
      const { total, completed, in_progress, blocked, ...own } = row;
      const tally = { total, completed, in_progress, blocked };
      return {
        ...fromRow(own),
        startRule: ruleFrom(row.startRule),
        endRule: ruleFrom(row.endRule),
        status: statusOf(tally),
        percent: percentOf(tally),
      };
    }),
};
