import type { RecordKind } from '../../../../contract/base.ts';
import type { CustomField } from '../../../../contract/records/shapes.ts';

export type LinkTarget = 'accounts' | 'contacts' | 'deals' | 'people' | 'stages';

/** What a list can filter and sort by. `sql` is an expression over the row `t`; it never comes from outside. */
export type Field = { name: string; also?: string[] } & (
  | { type: 'text' | 'number' | 'day' | 'instant' | 'tags' | 'yesNo'; sql: string }
  /** `order`: its values from first to last, where that is not the alphabet. */
  | { type: 'choice'; sql: string; order?: readonly string[] }
  | { type: 'money'; minor: string; currency: string }
  | { type: 'link'; to: LinkTarget; sql: string }
  /** Linked by rows of another table: which rows of this one are linked to those ids or names. */
  | { type: 'through'; to: LinkTarget; sql: string }
  | { type: 'outcome' | 'openDeals' | 'lastActivity' | 'standing' | 'id' }
  /** For how many days a deal has had no next step, or no activity. */
  | { type: 'quietDays'; of: 'step' | 'activity' }
  /** Long text, which is not kept in memory: SQLite is asked for it. */
  | { type: 'longText'; sql: string }
);

const link = (name: string, to: LinkTarget, key: string, also: string[]): Field => ({
  name,
  type: 'link',
  to,
  sql: `(SELECT l.rowid FROM "${to}" l WHERE l.id = t.${key})`,
  also,
});
const owner = link('ownerId', 'people', 'owner_id', ['owner', 'ownerName']);
const account = link('accountId', 'accounts', 'account_id', ['account', 'accountName']);
const stamps: Field[] = [
  { name: 'createdAt', type: 'instant', sql: 't.created_at' },
  { name: 'updatedAt', type: 'instant', sql: 't.updated_at' },
];
const id: Field = { name: 'id', type: 'id' };
const shared: Field[] = [
  id,
  { name: 'name', type: 'text', sql: 't.name' },
  owner,
  { name: 'source', type: 'choice', sql: 't.source' },
  { name: 'externalId', type: 'text', sql: 't.external_id' },
  { name: 'tags', type: 'tags', sql: `nullif(t.tags, '[]')`, also: ['tag'] },
  ...stamps,
];
const about: Field[] = [
  id,
  account,
  link('contactId', 'contacts', 'contact_id', ['contact', 'contactName']),
  link('dealId', 'deals', 'deal_id', ['deal', 'dealName']),
  ...stamps,
];

export const fieldsOf: Record<RecordKind, Field[]> = {
  accounts: [
    ...shared,
    { name: 'domain', type: 'text', sql: 't.domain' },
    { name: 'website', type: 'text', sql: 't.website' },
    { name: 'industry', type: 'choice', sql: 't.industry' },
    { name: 'employees', type: 'number', sql: 't.employees' },
    { name: 'annualRevenue', type: 'money', minor: 't.annual_revenue_minor', currency: 't.currency' },
    { name: 'currency', type: 'choice', sql: 't.currency' },
    { name: 'country', type: 'choice', sql: 't.country' },
    { name: 'city', type: 'choice', sql: 't.city' },
    { name: 'phone', type: 'text', sql: 't.phone' },
    { name: 'openDeals', type: 'openDeals' },
  ],
  contacts: [
    ...shared,
    account,
    { name: 'title', type: 'choice', sql: 't.title' },
    { name: 'email', type: 'text', sql: 't.email' },
    { name: 'phone', type: 'text', sql: 't.phone' },
    {
      name: 'dealId',
      type: 'through',
      to: 'deals',
      sql: 'SELECT t.rowid FROM deal_contacts l JOIN contacts t ON t.id = l.contact_id JOIN deals o ON o.id = l.deal_id',
      also: ['deal', 'dealName'],
    },
  ],
  deals: [
    ...shared,
    account,
    link('stageId', 'stages', 'stage_id', ['stage', 'stageName']),
    { name: 'outcome', type: 'outcome' },
    { name: 'amount', type: 'money', minor: 't.amount_minor', currency: 't.currency', also: ['amountMinor'] },
    { name: 'currency', type: 'choice', sql: 't.currency' },
    { name: 'probability', type: 'number', sql: 't.probability' },
    {
      name: 'forecastCategory',
      type: 'choice',
      sql: 't.forecast_category',
      order: ['omitted', 'pipeline', 'best_case', 'commit', 'closed'],
      also: ['forecast'],
    },
    { name: 'closeDate', type: 'day', sql: 't.close_date' },
    { name: 'lostReason', type: 'choice', sql: 't.lost_reason' },
    {
      name: 'contactId',
      type: 'through',
      to: 'contacts',
      sql: 'SELECT t.rowid FROM deal_contacts l JOIN deals t ON t.id = l.deal_id JOIN contacts o ON o.id = l.contact_id',
      also: ['contact', 'contactName'],
    },
    { name: 'lastActivityAt', type: 'lastActivity', also: ['lastActivity'] },
    { name: 'standing', type: 'standing' },
    { name: 'nextAt', type: 'instant', sql: 't.next_at', also: ['nextActionAt', 'due'] },
    { name: 'nextKind', type: 'choice', sql: 't.next_kind', order: ['call', 'meeting', 'email', 'task'] },
    { name: 'nextWhat', type: 'text', sql: 't.next_what', also: ['nextAction'] },
    {
      name: 'doerId',
      type: 'link',
      to: 'people',
      sql: '(SELECT l.rowid FROM people l WHERE l.id = coalesce(t.next_owner_id, t.owner_id))',
      also: ['doer'],
    },
    { name: 'nextSince', type: 'instant', sql: 'coalesce(t.next_since, t.created_at)' },
    { name: 'daysWithoutStep', type: 'quietDays', of: 'step' },
    { name: 'daysWithoutActivity', type: 'quietDays', of: 'activity' },
  ],
  notes: [...about, { name: 'body', type: 'longText', sql: 't.body' }],
  activities: [
    ...about,
    owner,
    { name: 'kind', type: 'choice', sql: 't.kind' },
    { name: 'subject', type: 'longText', sql: 't.subject' },
    { name: 'body', type: 'longText', sql: 't.body' },
    { name: 'occurredAt', type: 'instant', sql: 't.occurred_at' },
    { name: 'durationMinutes', type: 'number', sql: 't.duration_minutes' },
  ],
};

/** What `search` looks in. */
export const searchedField: Record<RecordKind, string> = {
  accounts: 'name',
  contacts: 'name',
  deals: 'name',
  notes: 'body',
  activities: 'subject',
};

const typeOfCustom = { text: 'choice', choice: 'choice', number: 'number', date: 'day', yes_no: 'yesNo' } as const;

/** A custom field as a list sees it. Its label holds no quotation mark, so it can stand in the path. */
export const customFieldOf = ({ label, type }: CustomField): Field => ({
  name: `custom.${label}`,
  type: typeOfCustom[type],
  sql: `(CASE WHEN t.custom = '{}' THEN NULL ELSE t.custom ->> '$."${label.replaceAll("'", "''")}"' END)`,
});
