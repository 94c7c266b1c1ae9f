import type { RecordKind } from '../../../../contract/base.ts';
import type { Source } from './columns/column.ts';
import type { Need } from './columns/column-store.ts';
import { dayNumber } from './days.ts';
import type { Field } from './fields.ts';

const kindOf = {
  text: 'text',
  number: 'number',
  day: 'number',
  instant: 'number',
  tags: 'choice',
  yesNo: 'choice',
  choice: 'choice',
} as const;

/** Tables whose names are few enough to be read whenever they are needed. */
const isShort = (table: string) => table === 'people' || table === 'stages';

export const nameNeed = (table: string, ranked: boolean): Need => ({
  table,
  column: 'name',
  source: { kind: 'text', sql: 't.name' },
  ranked,
});

export const linkNeed = (table: string, field: string, to: string, key: string): Need => ({
  table,
  column: field,
  source: { kind: 'link', sql: `(SELECT l.rowid FROM "${to}" l WHERE l.id = t.${key})` },
});

/** What says where a deal stands with its next step. */
export const standingNeeds: Need[] = [
  linkNeed('deals', 'stageId', 'stages', 'stage_id'),
  { table: 'deals', column: 'nextForm', source: { kind: 'choice', sql: 't.next_form' } },
  { table: 'deals', column: 'nextAt', source: { kind: 'number', sql: 't.next_at' } },
];

const activityNeeds: Need[] = [
  linkNeed('activities', 'dealId', 'deals', 'deal_id'),
  { table: 'activities', column: 'occurredAt', source: { kind: 'number', sql: 't.occurred_at' } },
];

/** The columns that filtering (or, `ranked`, sorting) by a field works with. */
export function needsOf(kind: RecordKind, field: Field, ranked: boolean): Need[] {
  const own = (column: string, source: Source): Need => ({ table: kind, column, source, ranked });
  switch (field.type) {
    case 'money':
      return [
        own(`${field.name}.minor`, { kind: 'number', sql: field.minor }),
        own('currency', { kind: 'choice', sql: field.currency }),
      ];
    case 'link': {
      const link = own(field.name, { kind: 'link', sql: field.sql });
      return isShort(field.to) ? [link] : [link, nameNeed(field.to, ranked)];
    }
    case 'outcome':
      return [linkNeed('deals', 'stageId', 'stages', 'stage_id')];
    case 'standing':
      return standingNeeds;
    case 'openDeals':
      return [
        linkNeed('deals', 'accountId', 'accounts', 'account_id'),
        linkNeed('deals', 'stageId', 'stages', 'stage_id'),
      ];
    case 'lastActivity':
      return activityNeeds;
    case 'quietDays':
      return field.of === 'step'
        ? [...standingNeeds, own('nextSince', { kind: 'number', sql: 'coalesce(t.next_since, t.created_at)' })]
        : [...activityNeeds, own('createdAt', { kind: 'number', sql: 't.created_at' })];
    case 'id':
    case 'through':
    case 'longText':
      return [];
    default:
      return [
        own(columnName(field), {
          kind: kindOf[field.type],
          sql: field.sql,
          ...(field.type === 'day' ? { decode: dayNumber } : {}),
        }),
      ];
  }
}

/** A custom field that was deleted and made again with another type is another column. */
export const columnName = (field: Field): string =>
  field.name.startsWith('custom.') ? `${field.name}:${field.type}` : field.name;
