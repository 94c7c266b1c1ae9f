import { beforeAll, expect, it } from 'vitest';
import { ledgeredTables } from '../../../ledgered-tables.ts';
import { openMemoryLedger } from '../../../platform/ledger/fixtures/memory-ledger.ts';
import { seedDefaults } from '../../records/default-stages.ts';
import { createRecords } from '../../records/records-service.ts';
import { fieldCatalogue } from './field-catalogue.ts';
import { factValue, formatFact } from './format-fact.ts';
import { noNeeds } from './merge-needs.ts';
import { readFacts } from './read-facts.ts';

const person = { kind: 'person' } as const;
const { db, ledger } = openMemoryLedger(ledgeredTables);
const records = createRecords({ db, ledger });

beforeAll(async () => {
  await seedDefaults(db, ledger);
  for (const [recordKind, label, type] of [
    ['deals', 'Seats', 'number'],
    ['deals', 'Go live', 'date'],
    ['deals', 'Approved', 'yes_no'],
    ['accounts', 'Region', 'choice'],
  ] as const) {
    await records.customFields.create(person, { recordKind, label, type, choices: type === 'choice' ? ['North'] : [] });
  }
  const account = await records.accounts.create(person, { name: 'Acme', custom: { Region: 'North' } });
  const custom = { Seats: 40, 'Go live': '2026-03-03', Approved: false };
  await records.deals.create(person, { name: 'A', accountId: account.id, custom });
  await records.deals.create(person, { name: 'B' });
});

it('are in the catalogue under their labels, with their types', () => {
  const { deal } = fieldCatalogue(db);
  expect(
    ['custom.Seats', 'custom.Go live', 'custom.Approved', 'account.custom.Region', 'amount'].map(
      (name) => deal.get(name)?.type,
    ),
  ).toEqual(['number', 'day', 'yesNo', 'choice', 'money']);
  expect(deal.has('custom.Region')).toBe(false);
  const labels = ['custom.Seats', 'account.custom.Region'].map((name) => deal.get(name)?.label);
  expect(labels).toEqual(['Seats', 'Region of the account']);
});

it('are read into columns of their type, and put into words', () => {
  const fields = ['name', 'custom.Seats', 'custom.Go live', 'custom.Approved', 'account.custom.Region', 'custom.Gone'];
  const facts = readFacts(db, {
    ...{ scope: { of: 'open' }, now: Date.now(), rates: { base: 'EUR', rates: {} } },
    needs: { ...noNeeds(), deal: new Set(fields) },
  });
  const { deal } = fieldCatalogue(db);
  const said = facts.ids.map((_, i) =>
    fields.map((name) => {
      const field = deal.get(name);
      const column = facts.columns.get(name);
      return field ? formatFact(field, column, i, { currency: null }) : factValue(column, i);
    }),
  );
  expect(said.toSorted()).toEqual([
    ['A', '40', '3 Mar 2026', 'no', 'North', null],
    ['B', '', '', '', '', null],
  ]);
});
