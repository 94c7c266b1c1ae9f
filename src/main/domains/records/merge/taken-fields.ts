import type { Database } from 'better-sqlite3';
import { didYouMean } from '../../../platform/did-you-mean.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Values } from '../../../platform/ledger/write-row.ts';
import { type CustomValues, mergeCustom } from '../services/custom-values.ts';
import type { MergeKind } from './look-alikes.ts';

const shared = {
  name: ['name'],
  phone: ['phone'],
  ownerId: ['owner_id'],
  ownerName: ['owner_id'],
  owner: ['owner_id'],
  source: ['source'],
  externalId: ['external_id'],
  tags: ['tags'],
  custom: ['custom'],
};
const columnsOf: Record<MergeKind, Record<string, string[]>> = {
  accounts: {
    ...shared,
    domain: ['domain'],
    website: ['website'],
    industry: ['industry'],
    employees: ['employees'],
    annualRevenue: ['annual_revenue_minor', 'currency'],
    country: ['country'],
    city: ['city'],
  },
  contacts: {
    ...shared,
    title: ['title'],
    email: ['email'],
    accountId: ['account_id'],
    accountName: ['account_id'],
    account: ['account_id'],
  },
};

/** The columns that a merge takes from the loser, by the fields that a person chose. */
export function takenFields(
  db: Database,
  kind: MergeKind,
  { winner, loser, take }: { winner: string; loser: string; take: string[] },
): Values {
  const rowOf = db.prepare<[string], Values>(`SELECT * FROM "${kind}" WHERE id = ?`);
  const [kept, lost] = [rowOf.get(winner) ?? {}, rowOf.get(loser) ?? {}];
  const values: Values = {};
  const customs: CustomValues = {};
  const lostCustom = JSON.parse(String(lost.custom ?? '{}')) as CustomValues;
  for (const field of take) {
    if (field.startsWith('custom.')) {
      const label = field.slice('custom.'.length);
      customs[label] = lostCustom[label] ?? null;
      continue;
    }
    const columns = columnsOf[kind][field];
    if (!columns) {
      throw invalid(
        'take',
        `${kind} have no field "${field.slice(0, 80)}" to take.${didYouMean(field, Object.keys(columnsOf[kind]))}`,
      );
    }
    for (const column of columns) values[column] = lost[column] ?? null;
  }
  if (Object.keys(customs).length > 0) {
    const base = JSON.parse(String(values.custom ?? kept.custom ?? '{}')) as CustomValues;
    values.custom = JSON.stringify(mergeCustom(base, customs));
  }
  return values;
}
