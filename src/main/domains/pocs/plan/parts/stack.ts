import type { StackItem } from '../../../../../contract/pocs/shapes.ts';
import type { Values } from '../../../../platform/ledger/write-row.ts';
import { fromRow, type Part, type RawLine, readLines } from '../part.ts';
import { asIs, lineOrNull, name } from '../take-value.ts';
import { note, shared } from './columns.ts';

const fields = ['platform', 'framework', 'name', 'note', 'state', 'confirmedBy'];

export const stack: Part<StackItem> = {
  table: 'poc_stack',
  word: 'technology',
  many: 'tech stack',
  called: 'name',
  dated: false,
  columns: {
    platform: { column: 'platform', take: lineOrNull, initial: null },
    framework: { column: 'framework', take: lineOrNull, initial: null },
    name: { column: 'name', take: name },
    note,
    state: { column: 'state', take: asIs, initial: 'proposed' },
    shared,
  },
  read: (db, where) => readLines<RawLine<StackItem>>(db, 'poc_stack', where, fields).map((row) => fromRow(row)),
  also: (set, { by }): Values =>
    set.state === undefined ? {} : { confirmed_by: set.state === 'confirmed' ? by : null },
};
